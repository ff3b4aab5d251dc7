import type { Progress } from '../ui/ui.ts';
import type { ErrorOutput, Output } from './output.ts';
import { OutputBudget } from './output-budget.ts';
import { shownValue } from './print.ts';
import type { RunEvent } from './run-spec.ts';
import type { RunnerHost } from './runner-host.ts';

/** Milliseconds between two reports of progress. */
const PROGRESS_INTERVAL = 50;

/**
 * What one run tells, cell by cell. Of the first cells, where the run before has told of them, it says nothing,
 * unless something goes wrong in one.
 */
export class RunReport {
  /** The cell that is running; empty between cells. */
  cell = '';
  private readonly host: Pick<RunnerHost, 'emit' | 'flush' | 'now'>;
  private budget = new OutputBudget();
  private warned = new Set<string>();
  private startedAt = 0;
  private progressAt = 0;
  /** Whether events are passed on: from `open` to `close`. */
  private isOpen = false;
  /** The index of the first cell to tell of, and whether it has been reached. */
  private from = 0;
  private isTelling = true;

  constructor(host: Pick<RunnerHost, 'emit' | 'flush' | 'now'>) {
    this.host = host;
  }

  /**
   * Begins to pass events on, or goes on with it.
   * @param told how many of the first cells to say nothing of
   */
  open(told: number): void {
    this.from = told;
    this.isOpen = true;
  }

  /** Tells that the run is over, or paused, and what stopped it; nothing is passed on after that. */
  close(error: ErrorOutput | null): void {
    if (error) {
      this.speakUp();
      this.emit({ kind: 'output', cell: this.cell, output: error });
    }
    this.emit({ kind: 'done', error });
    this.host.flush?.();
    this.isOpen = false;
  }

  /** A cell begins. */
  begin(cell: string, index: number): void {
    this.cell = cell;
    this.budget = new OutputBudget();
    this.warned = new Set();
    this.startedAt = this.host.now();
    this.isTelling = index >= this.from;
    this.emit({ kind: 'start', cell });
    if (this.isTelling || index === 0) this.host.flush?.();
  }

  /** The cell has come to its end. */
  end(): void {
    this.emit({ kind: 'end', cell: this.cell, ms: this.host.now() - this.startedAt });
  }

  /** Whether what the cell shows is told. */
  get isHeard(): boolean {
    return this.isTelling;
  }

  /** Something went wrong in a cell of which nothing was to be said. */
  speakUp(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    this.emit({ kind: 'start', cell: this.cell });
  }

  /** Shows what the reader's code asks for, before it goes on. */
  tell(output: Output): void {
    if (!this.isTelling) return;
    this.show(output);
    this.host.flush?.();
  }

  /** Shows the next output as far as it is known. */
  draft(output: Output): void {
    if (!this.isTelling) return;
    this.emit({ kind: 'draft', cell: this.cell, output });
    this.host.flush?.();
  }

  /** Shows how far the cell is, but not more often than one can see. */
  progress(progress: Progress): void {
    const now = this.host.now();
    if (!this.isTelling || now - this.progressAt < PROGRESS_INTERVAL) return;
    this.progressAt = now;
    this.emit({ kind: 'progress', cell: this.cell, progress });
    this.host.flush?.();
  }

  /** Shows the value of the cell's last expression, as it is written where it is only named. */
  value(value: unknown, written?: string): void {
    const text = this.isTelling ? shownValue(value, written) : null;
    if (text !== null) this.show({ kind: 'text', stream: 'value', text });
  }

  /** Says what the reader hardly means, once in each cell. */
  readonly warn = (text: string): void => {
    if (this.warned.has(text)) return;
    this.warned.add(text);
    this.tell({ kind: 'text', stream: 'warn', text });
  };

  private show(output: Output): void {
    for (const allowed of this.budget.admit(output)) {
      this.emit({ kind: 'output', cell: this.cell, output: allowed });
    }
  }

  private emit(event: RunEvent): void {
    if (this.isOpen && (this.isTelling || event.kind === 'done')) this.host.emit(event);
  }
}
