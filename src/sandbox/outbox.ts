import type { RunEvent } from '../program/run-spec.ts';
import { weigh } from '../program/weigh.ts';
import type { RunReport, WorkerEvent } from './protocol.ts';

/**
 * What one cell, and all cells of a run, may send. The runner's budget for a cell is less, and says so; this
 * holds where a program got round it.
 */
const MAX_OUTPUTS = 1100;
const MAX_WEIGHT = 5_000_000;

/** Batches the events of a run, for the worker to post to the page in one message. */
export class Outbox {
  private send: (report: RunReport) => void = () => {};
  private run = 0;
  private events: WorkerEvent[] = [];
  /** The number of outputs of the current cell. */
  private outputs = 0;
  /** The weight of the run's outputs so far. */
  private weight = 0;

  /** Connects to the page. */
  open(port: MessagePort): void {
    this.send = port.postMessage.bind(port);
  }

  /** Begins a run: all following events belong to it. */
  begin(run: number): void {
    this.run = run;
    this.weight = 0;
    this.add({ kind: 'begun' });
  }

  add(event: WorkerEvent): void {
    if (event.kind === 'start') this.outputs = 0;
    const isTooMuch = (event.kind === 'output' || event.kind === 'draft') && this.isTooMuch(event);
    // By index: a program may have replaced what an array has.
    if (!isTooMuch) this.events[this.events.length] = event;
  }

  /** Posts the events that were added since the last time. */
  flush(): void {
    const { run, events } = this;
    if (events.length === 0) return;
    this.events = [];
    this.send({ run, events });
  }

  private isTooMuch({ output }: Extract<RunEvent, { kind: 'output' | 'draft' }>): boolean {
    this.weight += weigh(output, MAX_WEIGHT);
    return ++this.outputs > MAX_OUTPUTS || this.weight > MAX_WEIGHT;
  }
}
