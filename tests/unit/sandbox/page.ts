/** A sandbox in a page that a test plays all other parts of. */
import { vi } from 'vitest';
import type { RunSpec } from '../../../src/program/run-spec.ts';
import type { LoadedData } from '../../../src/sandbox/data-files.ts';
import type { FrameClient } from '../../../src/sandbox/frame-client.ts';
import type { WorkerEvent, WorkerRequest } from '../../../src/sandbox/protocol.ts';
import { Sandbox } from '../../../src/sandbox/sandbox.ts';

/** Milliseconds that a run may take here. */
export const LIMIT = 5000;
/** The data of programs that read none. */
export const NOTHING: LoadedData = { names: [], files: [] };

/** A sandbox whose frame and workers only write down what they are told, until somebody speaks for them. */
export function open() {
  vi.useFakeTimers();
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const log: string[] = [];
  const ports: MessagePort[] = [];
  let frames = 0;
  let isSilent = false;
  let data: LoadedData | Promise<LoadedData> = NOTHING;

  const port = (name: string) =>
    ({
      postMessage(request: WorkerRequest) {
        log.push(request.kind === 'run' ? `${name} run ${request.run}` : `${name} ${request.kind}`);
      },
      close() {},
    }) as unknown as MessagePort;

  const openFrame = () => {
    const frame = { asked: 0, answered: 0 };
    const name = 'f'.repeat(frames++);
    return {
      start() {
        ports.push(port(`${name}w${ports.length + 1}`));
        log.push(`start ${name}w${ports.length}`);
        return { worker: ports.length, port: ports.at(-1) };
      },
      terminate: (worker: number) => log.push(`end w${worker}`),
      ping() {
        frame.asked++;
        if (!isSilent) frame.answered = frame.asked;
      },
      get silence() {
        return frame.asked - frame.answered;
      },
      get hasAnswered() {
        return frame.answered > 0;
      },
      close: () => log.push('close'),
    } as unknown as FrameClient;
  };

  const sandbox = new Sandbox({ source: '', openFrame, data: { load: () => data } });
  return {
    sandbox,
    /** From now on no frame answers any more. */
    silence() {
      isSilent = true;
    },
    /** Has later runs wait for their data. */
    holdData() {
      let release = () => {};
      data = new Promise(done => {
        release = () => done(NOTHING);
      });
      return release;
    },
    run(target = 'a', limit = LIMIT) {
      const name = `run of ${target}`;
      const spec: RunSpec = { cells: [{ id: target, source: '' }], target, inputs: {} };
      sandbox.run({
        spec,
        limit,
        onEvent: ({ kind }) => log.push(`${name}: ${kind}`),
        onStopped: reason => log.push(`${name}: stopped, ${reason}`),
      });
    },
    /** A worker speaks of a run. */
    say(worker: number, run: number, ...kinds: ('begun' | 'start' | 'done' | 'clean' | 'dirty')[]) {
      const events = kinds.map((kind): WorkerEvent => {
        if (kind === 'clean' || kind === 'dirty')
          return { kind: 'settled', clean: kind === 'clean' };
        if (kind === 'done') return { kind, error: null };
        return kind === 'start' ? { kind, cell: 'a' } : { kind };
      });
      ports[worker - 1].onmessage?.({ data: { run, events } } as MessageEvent);
    },
    /** Time passes; `asleep` of it while the page sleeps, and its timers with it. */
    pass(ms: number, asleep = 0) {
      clock += asleep;
      for (let left = ms; left > 0; left -= 100) {
        clock += 100;
        vi.advanceTimersByTime(100);
      }
    },
    /** What has happened since the last time. */
    told: () => log.splice(0),
  };
}

/** A sandbox in which a run of a has begun. */
export function running() {
  const page = open();
  page.run();
  page.say(1, 1, 'begun', 'start');
  page.told();
  return page;
}
