import type { Progress } from '../ui/ui.ts';
import type { ErrorOutput, Output } from './output.ts';
import { OutputBudget } from './output-budget.ts';
import { shownValue } from './print.ts';
import type { RunEvent } from './run-spec.ts';
import type { RunnerHost } from './runner-host.ts';

/** Milliseconds between two reports of progress. */
const PROGRESS_INTERVAL = 50;

/**
 * Sends the events of one run. The first cells may be silent, because the page shows their results already: they have
 * no events unless something goes wrong in one of them.
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
  /** The index of the first cell that is not silent. */
  private from = 0;
  /** Whether the events of the current cell are sent. */
  isHeard = true;

  constructor(host: Pick<RunnerHost, 'emit' | 'flush' | 'now'>) {
    this.host = host;
  }

  /**
   * Begins to send events, or continues after a pause.
   * @param silent how many of the first cells have no events
   */
  open(silent: number): void {
    this.from = silent;
    this.isOpen = true;
  }

  /** Reports that the run is over, or paused, and what stopped it. Nothing is sent after that. */
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
    this.isHeard = index >= this.from;
    this.emit({ kind: 'start', cell });
    if (this.isHeard || index === 0) this.host.flush?.();
  }

  /** The cell has come to its end. */
  end(): void {
    this.emit({ kind: 'end', cell: this.cell, ms: this.host.now() - this.startedAt });
  }

  /** Sends the events of a silent cell after all, since something went wrong in it. */
  speakUp(): void {
    if (this.isHeard) return;
    this.isHeard = true;
    this.emit({ kind: 'start', cell: this.cell });
  }

  /** Sends an output at once, before the reader's code goes on. */
  tell(output: Output): void {
    if (!this.isHeard) return;
    this.show(output);
    this.host.flush?.();
  }

  /** Sends a preliminary form of the next output. */
  draft(output: Output): void {
    if (!this.isHeard) return;
    this.emit({ kind: 'draft', cell: this.cell, output });
    this.host.flush?.();
  }

  /** Sends how far the cell has come, at most every `PROGRESS_INTERVAL`. */
  progress(progress: Progress): void {
    const now = this.host.now();
    if (!this.isHeard || now - this.progressAt < PROGRESS_INTERVAL) return;
    this.progressAt = now;
    this.emit({ kind: 'progress', cell: this.cell, progress });
    this.host.flush?.();
  }

  /** Shows the value of the cell's last expression; `written` is its source where it is only a name. */
  value(value: unknown, written?: string): void {
    const text = this.isHeard ? shownValue(value, written) : null;
    if (text !== null) this.show({ kind: 'text', stream: 'value', text });
  }

  /** Warns of code that is legal and hardly meant, once in each cell. */
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
    if (this.isOpen && (this.isHeard || event.kind === 'done')) this.host.emit(event);
  }
}
