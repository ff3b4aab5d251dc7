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

/**
 * One run as the page shows it. Events are only noted as they come; the page is drawn once for all that came
 * since the last frame.
 */
class ShownRun {
  private readonly cells: readonly CellView[];
  private readonly target: CellView;
  private readonly requestedAt = performance.now();
  private running: CellView;
  private outputs: Output[] = [];
  /** What is to be done to the page, in order. */
  private pending: (() => void)[] = [];

  constructor(cells: readonly CellView[], target: CellView) {
    this.cells = cells;
    this.target = target;
    this.running = target;
    target.setState('running');
  }

  onEvent(event: RunEvent): void {
    switch (event.kind) {
      case 'start':
        this.start(event.cell);
        break;
      case 'output':
        this.outputs.push(event.output);
        this.showSoon();
        break;
      case 'end':
        this.end(event.ms);
        break;
      case 'done':
        // In the browser's performance panel, and for the benchmark: until its last message, and drawn.
        performance.measure('downhill:run', { start: this.requestedAt });
        this.pending.push(() => this.done(event.error));
        this.draw();
        performance.measure('downhill:draw', { start: this.requestedAt });
    }
  }

  onStopped(reason: StopReason, limit: number): void {
    this.pending.push(() => this.stopped(reason, limit));
    this.draw();
  }

  /** Does what is pending. */
  private draw(): void {
    for (const task of this.pending.splice(0)) task();
  }

  private soon(task: () => void): void {
    if (this.pending.push(task) === 1) requestAnimationFrame(() => this.draw());
  }

  private start(id: string): void {
    const cell = this.cells.find(candidate => candidate.id === id) as CellView;
    this.running = cell;
    this.outputs = [];
    this.soon(() => {
      cell.mark(null);
      cell.setState('running');
    });
  }

  private end(ms: number): void {
    const { running, outputs } = this;
    this.soon(() => {
      running.show(outputs, render);
      running.setState('done', duration(ms));
    });
  }

  /** Shows a cell's outputs as they come, where it takes longer than one cares to wait. */
  private showSoon(): void {
    if (performance.now() - this.requestedAt < PATIENCE) return;
    const { running, outputs } = this;
    this.soon(() => running.show(outputs, render));
  }

  private done(error: ErrorOutput | null): void {
    if (!error) return announce(`${this.target.id} ran. ${spoken(this.outputs)}`);
    this.running.show(this.outputs, render);
    this.running.setState('error', 'Stopped with an error');
    this.cells.find(cell => cell.id === error.cell)?.mark(error);
    if (this.running !== this.target) {
      this.target.setState('error', 'Not run: stopped above, in ', linkTo(this.running));
    }
    announce(`${error.name} in the cell ${error.cell}: ${error.message}`);
  }

  private stopped(reason: StopReason, limit: number): void {
    this.running.show(this.outputs, render);
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
}

const render = (output: Output, id: string) => renderOutput(output, document, id);

/** What a cell printed, as far as one wants to listen. */
function spoken(outputs: readonly Output[]): string {
  const texts = outputs.map(output => (output.kind === 'text' ? output.text : 'A chart.'));
  return texts.join(' ').slice(0, 300);
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
