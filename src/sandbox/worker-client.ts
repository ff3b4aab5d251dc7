import type { RunSpec } from '../program/run-spec.ts';
import type { LoadedData } from './data-files.ts';
import type { FrameClient } from './frame-client.ts';
import type { WorkerRequest } from './protocol.ts';

/** The page's line to one worker: gives it runs, and hands on what it says. */
export class WorkerClient {
  private readonly frame: FrameClient;
  private readonly worker: number;
  private readonly port: MessagePort;
  /** The names of the data files that the worker has. */
  private readonly delivered = new Set<string>();
  /** Whether it may be given a run: the last one has settled and left nothing behind. */
  isReady = true;

  /** @param receive called with each message, of whatever shape */
  constructor(
    frame: FrameClient,
    source: string,
    receive: (line: WorkerClient, message: unknown) => void,
  ) {
    const { worker, port } = frame.start(source);
    this.frame = frame;
    this.worker = worker;
    this.port = port;
    this.port.onmessage = ({ data }) => receive(this, data);
  }

  /** @param data the files that the program may read; those that the worker has are not sent again */
  run(run: number, spec: RunSpec, data: LoadedData): void {
    this.isReady = false;
    const fresh = data.files.filter(([name]) => !this.delivered.has(name));
    for (const [name, file] of fresh) if ('text' in file) this.delivered.add(name);
    const files = Object.fromEntries(fresh);
    this.send({ kind: 'run', run, spec, data: { names: data.names, files } });
  }

  /** Has the worker compile and load a program, where it has nothing else to do. */
  prepare(spec: RunSpec): void {
    if (this.isReady) this.send({ kind: 'prepare', spec });
  }

  terminate(): void {
    this.port.close();
    this.frame.terminate(this.worker);
  }

  private send(request: WorkerRequest): void {
    this.port.postMessage(request);
  }
}
