/** Runs a chapter's cells in the sandbox and shows what they print; loaded with the first run. */
import type { ErrorOutput, Output } from '../../program/output.ts';
import type { RunEvent } from '../../program/run.ts';
import { Sandbox, type StopReason } from '../../sandbox/sandbox.ts';
import { renderOutput } from '../render-output.ts';
import { announce } from './announce.ts';
import type { CellView } from './cell-view.ts';

/** Milliseconds that any run may take. */
const LEAST_LIMIT = 2000;
/** How much longer a reader's machine may take than the build's. */
const SLOWER = 10;
/** Milliseconds after which a cell's outputs are shown as they come, and not only when it has ended. */
const PATIENCE = 100;

export class ChapterRunner {
  private readonly cells: readonly CellView[];
  private readonly sandbox: Sandbox;

  private constructor(cells: readonly CellView[], sandbox: Sandbox) {
    this.cells = cells;
    this.sandbox = sandbox;
  }

  static async open(cells: readonly CellView[]): Promise<ChapterRunner> {
    return new ChapterRunner(cells, await Sandbox.open());
  }

  /** Runs all cells up to `target` and shows their outputs. */
  run(target: CellView): void {
    const run = new ShownRun(this.cells, target);
    const limit = this.limitOf(target);
    this.sandbox.run({
      cells: this.cells.map(({ cell }) => cell),
      target: target.id,
      limit,
      onEvent: event => run.onEvent(event),
      onStopped: reason => run.onStopped(reason, limit),
    });
  }

  stop(): void {
    this.sandbox.stop('user');
  }

  private limitOf(target: CellView): number {
    const running = this.cells.slice(0, this.cells.indexOf(target) + 1);
    const built = running.reduce((sum, cell) => sum + cell.buildTime, 0);
    const asked = running.reduce((sum, cell) => sum + cell.ownLimit, 0);
    return Math.max(LEAST_LIMIT, SLOWER * built, asked);
  }
}

/** One run as the page shows it. */
class ShownRun {
  private readonly cells: readonly CellView[];
  private readonly target: CellView;
  private running: CellView;
  private outputs: HTMLElement[] = [];
  private startedAt = 0;

  constructor(cells: readonly CellView[], target: CellView) {
    this.cells = cells;
    this.target = target;
    this.running = target;
    target.setState('running');
  }

  onEvent(event: RunEvent): void {
    switch (event.kind) {
      case 'start':
        return this.start(event.cell);
      case 'output':
        return this.add(event.output);
      case 'end':
        this.running.show(this.outputs);
        return this.running.setState('done', duration(event.ms));
      case 'done':
        return this.done(event.error);
    }
  }

  private start(id: string): void {
    this.running = this.cells.find(cell => cell.id === id) as CellView;
    this.outputs = [];
    this.startedAt = performance.now();
    this.running.mark(null);
    this.running.setState('running');
  }

  private add(output: Output): void {
    const id = `${this.running.id}-${this.outputs.length}`;
    this.outputs.push(renderOutput(output, document, id));
    if (performance.now() - this.startedAt > PATIENCE) this.running.show(this.outputs);
  }

  private done(error: ErrorOutput | null): void {
    if (!error) return announce(`${this.target.id} ran. ${this.spoken()}`);
    this.running.show(this.outputs);
    this.running.setState('error', 'Stopped with an error');
    this.cells.find(cell => cell.id === error.cell)?.mark(error);
    if (this.running !== this.target) {
      this.target.setState('stale', 'Not run: stopped above, in ', linkTo(this.running));
    }
    announce(`${error.name} in the cell ${error.cell}: ${error.message}`);
  }

  onStopped(reason: StopReason, limit: number): void {
    this.running.show(this.outputs);
    const words = {
      user: 'Stopped',
      superseded: 'Stopped by a newer run',
      time: `Stopped: it was still running after ${limit / 1000} s`,
    }[reason];
    this.running.setState('stopped', words);
    if (this.running !== this.target) {
      this.target.setState('stopped', `${words}, in `, linkTo(this.running));
    }
    if (reason !== 'superseded') announce(`${words}, in the cell ${this.running.id}.`);
  }

  /** What the target printed, as far as one wants to listen. */
  private spoken(): string {
    return this.outputs
      .map(output => output.textContent)
      .join(' ')
      .slice(0, 300);
  }
}

function linkTo(cell: CellView): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${cell.element.id}`;
  link.textContent = cell.id;
  return link;
}

function duration(ms: number): string {
  if (ms < 1) return 'Ran in under 1 ms';
  return ms < 1000 ? `Ran in ${Math.round(ms)} ms` : `Ran in ${(ms / 1000).toFixed(1)} s`;
}
