/** The page's line to one worker. */
import type { FrameLine } from './frame-line.ts';
import type { RunRequest } from './protocol.ts';

export class WorkerLine {
  private readonly frame: FrameLine;
  private readonly worker: number;
  private readonly port: MessagePort;
  /** Whether it may be given a run: the last one has settled and left nothing behind. */
  isReady = true;

  /** @param receive called with each message, of whatever shape */
  constructor(
    frame: FrameLine,
    source: string,
    receive: (line: WorkerLine, message: unknown) => void,
  ) {
    const { worker, port } = frame.start(source);
    this.frame = frame;
    this.worker = worker;
    this.port = port;
    this.port.onmessage = ({ data }) => receive(this, data);
  }

  send(request: RunRequest): void {
    this.isReady = false;
    this.port.postMessage(request);
  }

  terminate(): void {
    this.port.close();
    this.frame.terminate(this.worker);
  }
}
