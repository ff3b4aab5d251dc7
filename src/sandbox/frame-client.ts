/** The page's line to one hidden frame of opaque origin. */
import { frameHtml } from 'virtual:downhill/sandbox';
import type { FrameRequest } from './protocol.ts';

/** Makes a frame and sends it requests; those that come before it has loaded wait for it. */
export class FrameClient {
  private readonly element = document.createElement('iframe');
  private readonly port: MessagePort;
  private workers = 0;
  private asked = 0;
  private answered = 0;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.port.onmessage = ({ data }) => this.hear(data);
    const { element } = this;
    element.setAttribute('sandbox', 'allow-scripts');
    element.title = 'Where the code on this page runs';
    element.hidden = true;
    element.srcdoc = frameHtml;
    element.onload = () => {
      element.onload = null;
      element.contentWindow?.postMessage(null, '*', [port2]);
    };
    document.body.append(element);
  }

  /**
   * Starts a worker from its script's text.
   * @returns its number, and the page's end of a channel to it alone.
   */
  start(source: string): { worker: number; port: MessagePort } {
    const { port1, port2 } = new MessageChannel();
    const worker = ++this.workers;
    this.send({ kind: 'start', worker, source, port: port2 }, port2);
    return { worker, port: port1 };
  }

  /** Ends a worker, whatever it is doing. */
  terminate(worker: number): void {
    this.send({ kind: 'terminate', worker });
  }

  /** Asks whether the frame is still there. */
  ping(): void {
    this.send({ kind: 'ping', count: ++this.asked });
  }

  /** How many questions the frame has left unanswered. */
  get silence(): number {
    return this.asked - this.answered;
  }

  /** Whether it has ever answered: where a policy forbids its script, it does not. */
  get hasAnswered(): boolean {
    return this.answered > 0;
  }

  /** Takes the frame away, and its workers with it. */
  close(): void {
    this.port.close();
    this.element.remove();
  }

  private hear(data: unknown): void {
    if (typeof data === 'number') this.answered = data;
  }

  private send(request: FrameRequest, ...transfer: Transferable[]): void {
    this.port.postMessage(request, transfer);
  }
}
