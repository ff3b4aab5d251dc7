import type { RunEvent } from '../program/run-spec.ts';
import { weigh } from '../program/weigh.ts';
import type { RunReport, WorkerEvent } from './protocol.ts';

/**
 * What one cell, and all cells of a run, may send. The runner's budget for a cell is less, and says so; this
 * holds where a program got round it.
 */
const MAX_OUTPUTS = 1100;
const MAX_WEIGHT = 5_000_000;

/** What a worker has to tell the page of a run: gathered here, and sent at one go. */
export class Outbox {
  private send: (report: RunReport) => void = () => {};
  private run = 0;
  private events: WorkerEvent[] = [];
  /** How many outputs the cell has that is running. */
  private outputs = 0;
  /** What the run's outputs weigh. */
  private weight = 0;

  /** From now on the page gets what is told. */
  open(port: MessagePort): void {
    this.send = port.postMessage.bind(port);
  }

  /** What is told from now on is told of this run. */
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

  /** Sends what has been told since the last time. */
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
