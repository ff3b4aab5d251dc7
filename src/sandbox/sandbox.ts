/** The page's end of the sandbox: where the reader's code runs, out of reach of the page. */
import { frameHtml, workerUrl } from 'virtual:downhill/sandbox';
import type { RunEvent, RunSpec } from '../program/run.ts';
import type { FrameRequest, RunReport, RunRequest } from './protocol.ts';

/** Why a run ended before its program did. */
export type StopReason = 'user' | 'time' | 'superseded';

/** One run of a chapter up to a cell. */
export interface RunOptions {
  spec: RunSpec;
  /** Milliseconds after which the program is stopped. */
  limit: number;
  /** Called for each event, in order; never after the run is over. */
  onEvent(event: RunEvent): void;
  /** Called instead of the last event when the run was stopped. */
  onStopped(reason: StopReason): void;
}

interface CurrentRun extends RunOptions {
  run: number;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * A frame of opaque origin that owns a worker. The worker stays warm from run to run; stopping a run ends the
 * worker, and a new one starts at once.
 */
export class Sandbox {
  private readonly frame: MessagePort;
  private readonly source: string;
  private worker = 0;
  private port!: MessagePort;
  private runs = 0;
  private current: CurrentRun | null = null;

  private constructor(frame: MessagePort, source: string) {
    this.frame = frame;
    this.source = source;
    this.startWorker();
  }

  /**
   * Loads the runner and opens a sandbox on this page.
   * @throws Error when the runner cannot be fetched.
   */
  static async open(): Promise<Sandbox> {
    const [source, frame] = await Promise.all([fetchText(workerUrl), openFrame()]);
    return new Sandbox(frame, source);
  }

  /** Starts a run; one that is still going is stopped. */
  run(options: RunOptions): void {
    this.stop('superseded');
    const run = ++this.runs;
    const timer = setTimeout(() => this.stop('time'), options.limit);
    this.current = { ...options, run, timer };
    const request: RunRequest = { run, spec: options.spec };
    this.port.postMessage(request);
  }

  /** Stops the run that is going, if any, whatever it is doing. */
  stop(reason: StopReason = 'user'): void {
    const stopped = this.finish();
    if (!stopped) return;
    this.send({ kind: 'terminate', worker: this.worker });
    this.startWorker();
    stopped.onStopped(reason);
  }

  private startWorker(): void {
    const channel = new MessageChannel();
    this.port?.close();
    this.port = channel.port1;
    this.port.onmessage = ({ data }: MessageEvent<RunReport>) => this.receive(data);
    const worker = ++this.worker;
    this.send({ kind: 'start', worker, source: this.source, port: channel.port2 }, channel.port2);
  }

  private receive({ run, event }: RunReport): void {
    const current = this.current;
    if (run !== current?.run) return; // the late result of an older run
    if (event.kind === 'done') this.finish();
    current.onEvent(event);
  }

  private finish(): CurrentRun | null {
    const finished = this.current;
    if (finished) clearTimeout(finished.timer);
    this.current = null;
    return finished;
  }

  private send(request: FrameRequest, ...transfer: Transferable[]): void {
    this.frame.postMessage(request, transfer);
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The runner could not be loaded: ${response.status} for ${url}`);
  return response.text();
}

/** Adds the hidden frame to the page and returns the channel of requests to it. */
function openFrame(): Promise<MessagePort> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = 'Where the code on this page runs';
  frame.hidden = true;
  frame.srcdoc = frameHtml;
  return new Promise(resolve => {
    frame.onload = () => {
      const channel = new MessageChannel();
      frame.contentWindow?.postMessage(null, '*', [channel.port2]);
      resolve(channel.port1);
    };
    document.body.append(frame);
  });
}
