import * as torch from '../../engine/index.ts';
import { createPlt } from '../plot/plt.ts';
import type { Assembled, Program } from './assemble.ts';
import { type Cell, cellsUpTo } from './cell.ts';
import { Compiler } from './compiler.ts';
import { createConsole } from './console.ts';
import { runtime } from './operators.ts';
import type { ErrorOutput, Output } from './output.ts';
import { OutputBudget } from './output-budget.ts';
import { inspect } from './print.ts';
import { thrownOutput } from './trace.ts';

/** What a run tells, in order. Plain data. */
export type RunEvent =
  /** A cell begins: what it showed before is no longer so. */
  | { kind: 'start'; cell: string }
  | { kind: 'output'; cell: string; output: Output }
  /** A cell came to its end, this many milliseconds after it began. */
  | { kind: 'end'; cell: string; ms: number }
  /** The run is over; `error` is what stopped it, `null` when nothing did. */
  | { kind: 'done'; error: ErrorOutput | null };

/** What a runner needs of the place it runs in: a browser's worker, or Node's. */
export interface RunnerHost {
  /** Evaluates a classic script and returns the program it leaves in `PROGRAM_GLOBAL`. */
  load(text: string): Program;
  /** Milliseconds, from any start. */
  now(): number;
  emit(event: RunEvent): void;
}

/** The names that cells see. */
export const SCOPE_NAMES = ['torch', 'plt', 'console'] as const;

/** Runs chapters, each time from a fresh scope and with the engine as it was at the start. */
export class Runner {
  private readonly host: RunnerHost;
  private readonly compiler = new Compiler(SCOPE_NAMES);
  private loaded: { text: string; program: Program } | null = null;
  private current: Run | null = null;

  constructor(host: RunnerHost) {
    this.host = host;
  }

  /** Runs the cells up to `target`. Never rejects: errors are told by events. */
  async run(chapter: readonly Cell[], target: string): Promise<void> {
    const { cells, program, broken } = this.compiler.compile(cellsUpTo(chapter, target));
    torch.reset();
    this.current = new Run(this.host, cells, program);
    await this.current.execute(() => this.load(program.text), broken);
  }

  /** Evaluates a program's script, unless it is the one that ran last. */
  private load(text: string): Program {
    if (this.loaded?.text !== text) this.loaded = { text, program: this.host.load(text) };
    return this.loaded.program;
  }

  /** Ends the run with what was thrown outside its own flow: in a timer, or by a promise nobody awaited. */
  failLate(thrown: unknown): void {
    this.current?.fail(thrown);
  }
}

/** One run of a program. Once it is over it tells nothing more, and its program stops at the next cell. */
class Run {
  private readonly host: RunnerHost;
  private readonly cells: readonly Cell[];
  private readonly program: Assembled;
  private readonly plot = createPlt({ show: figure => this.show({ kind: 'figure', figure }) });
  private budget = new OutputBudget();
  private cell = '';
  private startedAt = 0;
  private over = false;

  constructor(host: RunnerHost, cells: readonly Cell[], program: Assembled) {
    this.host = host;
    this.cells = cells;
    this.program = program;
  }

  /** Runs to the end; then tells of the cell that did not compile, if there is one. */
  async execute(load: () => Program, broken: ErrorOutput | null): Promise<void> {
    try {
      await load()(this.scope(), this.internals());
      this.finishCell();
      if (broken) this.begin(broken.cell);
      this.finish(broken);
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  fail(thrown: unknown): void {
    if (this.over) return;
    this.plot.flush(); // what was drawn before the error is worth seeing
    this.finish(thrownOutput(thrown, this.program, this.cell));
  }

  private scope(): Record<(typeof SCOPE_NAMES)[number], unknown> {
    const console = createConsole((stream, text) => this.show({ kind: 'text', stream, text }));
    return { torch, plt: this.plot.plt, console };
  }

  private internals(): Record<string, unknown> {
    return {
      ...runtime,
      enter: (index: number) => this.enter(index),
      show: (value: unknown) => this.showValue(value),
    };
  }

  /** The boundary before a cell. */
  private enter(index: number): Promise<void> {
    if (this.over) return new Promise(() => {});
    this.finishCell();
    this.begin(this.cells[index].id);
    return Promise.resolve();
  }

  private begin(cell: string): void {
    this.cell = cell;
    this.budget = new OutputBudget();
    this.startedAt = this.host.now();
    this.emit({ kind: 'start', cell });
  }

  private finishCell(): void {
    if (this.cell === '') return;
    this.plot.flush();
    this.emit({ kind: 'end', cell: this.cell, ms: this.host.now() - this.startedAt });
  }

  private finish(error: ErrorOutput | null): void {
    if (error) this.emit({ kind: 'output', cell: this.cell, output: error });
    this.emit({ kind: 'done', error });
    this.over = true;
  }

  private show(output: Output): void {
    for (const allowed of this.budget.admit(output)) {
      this.emit({ kind: 'output', cell: this.cell, output: allowed });
    }
  }

  private showValue(value: unknown): void {
    if (value !== undefined) this.show({ kind: 'text', stream: 'value', text: inspect(value) });
  }

  private emit(event: RunEvent): void {
    if (!this.over) this.host.emit(event);
  }
}
