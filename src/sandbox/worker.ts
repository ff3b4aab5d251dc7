/**
 * The browser's end of the program: a worker that runs chapters and reports to the page.
 *
 * A reader's code shares this thread with the runner. So all that the runner needs of the browser is bound here
 * before there is any; then the browser's names go, and after each run the worker says whether the program has
 * changed anything that the next one would meet. One that has is replaced: no trick outlives its own run.
 */
import './memory.ts'; // first: see there
import { Ambient, queueTask } from '../program/ambient.ts';
import { takeProgram } from '../program/assemble.ts';
import { NeverSettlesError } from '../program/never-settles.ts';
import type { RunSpec } from '../program/run-spec.ts';
import { Runner, SHARED } from '../program/runner.ts';
import { takeFingerprint } from './fingerprint.ts';
import { keepLanguageOnly } from './globals.ts';
import { isMemoryLow, refillStock } from './memory.ts';
import { Outbox } from './outbox.ts';
import type { DataDelivery, WorkerRequest } from './protocol.ts';

/** The worker's global scope, as far as it is used here: the page's library of types does not know it. */
declare const self: {
  importScripts(url: string): void;
  addEventListener<K extends keyof WorkerEvents>(
    kind: K,
    listener: (event: WorkerEvents[K]) => void,
    options?: { once: boolean },
  ): void;
};
interface WorkerEvents {
  message: MessageEvent;
  error: ErrorEvent;
  unhandledrejection: PromiseRejectionEvent;
}

const importScripts = self.importScripts.bind(self);
const now = performance.now.bind(performance);
const { createObjectURL, revokeObjectURL } = URL;
const Script = Blob;
const { assign } = Object;

/** Evaluates a program's script. A blob is a script that the frame's policy allows; text to `eval` is not. */
function load(text: string) {
  const address = createObjectURL(new Script([text], { type: 'text/javascript' }));
  try {
    importScripts(address);
  } finally {
    revokeObjectURL(address);
  }
  return assign(takeProgram(), { address });
}

/** Runs programs for the page, one at a time, and has the one ready that it is likely to want next. */
class ProgramWorker {
  private readonly outbox = new Outbox();
  /** What the page has told of data files so far. */
  private data: DataDelivery = { names: [], files: {} };
  private isRunning = false;
  /** The program to have ready, when what goes on is over. */
  private wanted: RunSpec | null = null;

  private readonly ambient = new Ambient(() => {
    if (this.isRunning) this.failLate(new NeverSettlesError());
  });

  private readonly runner = new Runner({
    load,
    now,
    reset: () => this.ambient.reset(),
    catchUp: () => this.ambient.catchUp(),
    isBusy: () => this.ambient.isBusy,
    data: { names: () => this.data.names, file: name => this.data.files[name] },
    flush: () => this.outbox.flush(),
    emit: event => {
      this.outbox.add(event);
      if (event.kind !== 'done') return;
      this.isRunning = false;
      queueTask(() => this.settle());
    },
  });

  /** Does what the page asks for at the other end of a channel. */
  serve(port: MessagePort): void {
    this.outbox.open(port);
    port.onmessage = ({ data }: MessageEvent<WorkerRequest>) =>
      data.kind === 'run' ? this.run(data) : this.prepare(data.spec);
  }

  /** Ends the run with what was thrown outside its own flow. */
  failLate(thrown: unknown): void {
    this.runner.failLate(thrown);
  }

  private run({ run, spec, data }: Extract<WorkerRequest, { kind: 'run' }>): void {
    this.data = { names: data.names, files: { ...this.data.files, ...data.files } };
    this.isRunning = true;
    this.wanted = null;
    this.outbox.begin(run);
    void this.runner.run(spec);
    this.ambient.rest();
  }

  /** In a task of its own, when whatever the program had still to do at once is done. */
  private settle(): void {
    const clean = isUntouched() && !this.ambient.isBusy && !isMemoryLow();
    this.outbox.add({ kind: 'settled', clean });
    this.outbox.flush();
    refillStock();
  }

  /** Of all that has been asked for while this thread was busy, only the newest is of use. */
  private prepare(spec: RunSpec): void {
    const isAlone = this.wanted === null;
    this.wanted = spec;
    if (isAlone) queueTask(() => this.prepareWanted());
  }

  private prepareWanted(): void {
    const spec = this.wanted;
    this.wanted = null;
    try {
      if (spec) this.runner.prepare(spec);
    } catch {
      // What is wrong with it, its run will tell.
    }
  }
}

const worker = new ProgramWorker();

self.addEventListener('message', ({ ports: [port] }) => worker.serve(port), { once: true });

self.addEventListener('unhandledrejection', event => {
  event.preventDefault();
  worker.failLate(event.reason);
});

self.addEventListener('error', event => {
  event.preventDefault();
  worker.failLate(event.error);
});

keepLanguageOnly();
const isUntouched = takeFingerprint(globalThis, ...SHARED);
