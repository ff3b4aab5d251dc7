import type { TerrainCache } from '../landscape/terrain-cache.ts';
import type { Inputs } from '../ui/control.ts';
import type { Progress } from '../ui/ui.ts';
import type { Program } from './assemble.ts';
import { cellScope } from './cell-scope.ts';
import { Checks } from './check.ts';
import type { CompiledProgram } from './compiler.ts';
import type { DataHost } from './data-files.ts';
import { runtime } from './operators.ts';
import type { ErrorOutput, Output } from './output.ts';
import { OutputBudget } from './output-budget.ts';
import { Pictures } from './pictures.ts';
import { inspect } from './print.ts';
import type { DataReader } from './read-csv.ts';
import type { RunEvent } from './run-spec.ts';
import type { Scope } from './scope-names.ts';
import { thrownOutput } from './trace.ts';

/** What a runner needs of the place it runs in: a browser's worker, or Node's. */
export interface RunnerHost {
  /** Evaluates a classic script and returns the program it leaves in `PROGRAM_GLOBAL`. */
  load(text: string): Program;
  /** Milliseconds, from any start. */
  now(): number;
  /** Puts back what programs share with the host, before one starts afresh. */
  reset?(): void;
  /** Resolves when what is already due has happened, such as the news of a promise rejected unheard. */
  catchUp?(): Promise<void>;
  /** Takes an event; it may wait for others until `flush`. */
  emit(event: RunEvent): void;
  /** The data files that programs can read; none by default. */
  data?: DataHost;
  /** Called before the reader's code takes over, which may never give back control, and at the end. */
  flush?(): void;
}

/** Milliseconds between two reports of progress. */
const PROGRESS_INTERVAL = 50;

/** What a run is of. */
export interface Given {
  /** What makes a run what it is: equal keys, equal results. */
  key: string;
  compiled: CompiledProgram;
  inputs: Inputs;
  data: DataReader;
  terrains: TerrainCache;
}

/**
 * One run of a program, in one go or in several. Once it is over it tells nothing more, and its program never
 * gets past the next boundary.
 */
export class Run {
  private readonly host: RunnerHost;
  private readonly given: Given;
  private readonly load: () => Program;
  private readonly pictures = new Pictures(output => this.tell(output), {
    now: () => this.host.now(),
    draft: output => this.draft(output),
  });
  private readonly checks = new Checks(
    output => this.tell(output),
    () => this.cell,
    thrown => this.explain(thrown),
  );
  private budget = new OutputBudget();
  private cell = '';
  private startedAt = 0;
  private progressAt = 0;
  private address: string | undefined;
  private state: 'new' | 'running' | 'paused' | 'over' = 'new';
  /** The index of the last cell to run for now. */
  private target = 0;
  /** The index of the first cell to tell of, and whether it has been reached. */
  private from = 0;
  private isTelling = true;
  /** Where the program waits: the index of the next cell, and what lets it go on. */
  private boundary = { index: 0, goOn: () => {} };
  /** Ends the call of `runTo` that is going on. */
  private settle = () => {};

  constructor(host: RunnerHost, given: Given, load: () => Program) {
    this.host = host;
    this.given = given;
    this.load = load;
  }

  /** Whether this is a run with that key that has come to a cell above the target, and no further. */
  isPausedBefore(target: number, key: string): boolean {
    return key === this.given.key && this.state === 'paused' && this.boundary.index <= target;
  }

  /**
   * Starts the program, or lets it go on; resolves when it has come to the end of the cell or is over.
   * @param told how many of the first cells to say nothing of
   */
  runTo(target: number, told = 0): Promise<void> {
    return new Promise(resolve => {
      this.settle = resolve;
      this.target = target;
      this.from = told;
      const isNew = this.state === 'new';
      this.state = 'running';
      if (isNew) void this.execute();
      else this.boundary.goOn();
    });
  }

  /** Ends the run with what was thrown. */
  fail(thrown: unknown): void {
    if (this.state === 'over') return;
    if (this.cell === '') this.beginTarget();
    this.speakUp();
    try {
      this.pictures.flush(); // what was drawn before the error is worth seeing
    } catch {
      // the program has broken what drawing needs; its error is still to be told
    }
    if (!this.isChecking) return this.finish(this.explain(thrown));
    this.checks.fail(thrown);
    this.finish(null);
  }

  /** Whether the cell that is running checks an exercise: what it throws is the exercise's failure. */
  private get isChecking(): boolean {
    return this.given.compiled.cells.some(
      ({ id, checks }) => id === this.cell && checks !== undefined,
    );
  }

  private explain(thrown: unknown): ErrorOutput {
    return thrownOutput(thrown, this.given.compiled.program, this.cell, this.address);
  }

  private async execute(): Promise<void> {
    try {
      const program = this.load();
      this.address = program.address;
      await program(this.scope(), this.internals());
      await this.checks.settled();
      await this.host.catchUp?.();
      this.finishCell();
      const { cells, broken } = this.given.compiled;
      const isMet = broken !== null && this.target >= cells.length;
      if (isMet) this.beginTarget();
      this.finish(isMet ? broken : null);
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  private scope(): Scope {
    const { compiled, inputs, data, terrains } = this.given;
    const { cells } = compiled;
    return cellScope({
      plt: this.pictures.plt,
      check: this.checks.check,
      inputs,
      data,
      cell: () => this.cell,
      show: output => this.tell(output),
      progress: progress => this.showProgress(progress),
      frame: this.pictures.frame,
      draft: output => this.draft(output),
      terrain: (key, asked, survey) =>
        terrains.terrain(key, { cells, cell: this.cell, inputs, asked }, survey),
      now: () => this.host.now(),
    });
  }

  private internals(): Record<string, unknown> {
    return {
      ...runtime,
      enter: (index: number) => this.enter(index),
      show: (value: unknown) => this.showValue(value),
      here: this.pictures.here,
    };
  }

  /** The boundary before a cell: what the program awaits there. */
  private async enter(index: number): Promise<void> {
    await this.checks.settled();
    if (index > this.target) await this.host.catchUp?.();
    if (this.state === 'over') return new Promise(() => {});
    this.finishCell();
    const proceed = () => this.begin(this.given.compiled.cells[index].id, index);
    if (index <= this.target) return proceed();
    return new Promise(resolve => {
      this.boundary = {
        index,
        goOn() {
          proceed();
          resolve();
        },
      };
      this.pause();
    });
  }

  private pause(): void {
    this.cell = '';
    this.emit({ kind: 'done', error: null });
    this.host.flush?.();
    this.state = 'paused';
    this.settle();
  }

  private begin(cell: string, index: number): void {
    this.cell = cell;
    this.budget = new OutputBudget();
    this.startedAt = this.host.now();
    this.isTelling = index >= this.from;
    this.emit({ kind: 'start', cell });
    if (this.isTelling || index === 0) this.host.flush?.();
  }

  /** Begins the last cell of the run, or the one before it that does not compile, where nothing of it can run. */
  private beginTarget(): void {
    const { cells, broken } = this.given.compiled;
    const cell = cells[this.target]?.id ?? broken?.cell;
    if (cell !== undefined) this.begin(cell, Math.min(this.target, cells.length));
  }

  private finishCell(): void {
    if (this.cell === '') return;
    if (this.isTelling) this.pictures.flush();
    else this.pictures.drop();
    this.emit({ kind: 'end', cell: this.cell, ms: this.host.now() - this.startedAt });
  }

  /** Something went wrong in a cell of which nothing was to be said. */
  private speakUp(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    this.emit({ kind: 'start', cell: this.cell });
  }

  private finish(error: ErrorOutput | null): void {
    if (error) this.speakUp();
    if (error) this.emit({ kind: 'output', cell: this.cell, output: error });
    this.emit({ kind: 'done', error });
    this.host.flush?.();
    this.state = 'over';
    this.settle();
  }

  /** Shows what the reader's code asks for, before it goes on. */
  private tell(output: Output): void {
    if (!this.isTelling) return;
    this.show(output);
    this.host.flush?.();
  }

  private draft(output: Output): void {
    if (!this.isTelling) return;
    this.emit({ kind: 'draft', cell: this.cell, output });
    this.host.flush?.();
  }

  private show(output: Output): void {
    for (const allowed of this.budget.admit(output)) {
      this.emit({ kind: 'output', cell: this.cell, output: allowed });
    }
  }

  private showProgress(progress: Progress): void {
    const now = this.host.now();
    if (!this.isTelling || now - this.progressAt < PROGRESS_INTERVAL) return;
    this.progressAt = now;
    this.emit({ kind: 'progress', cell: this.cell, progress });
    this.host.flush?.();
  }

  private showValue(value: unknown): void {
    if (value !== undefined && this.isTelling)
      this.show({ kind: 'text', stream: 'value', text: inspect(value) });
  }

  private emit(event: RunEvent): void {
    const isHeard = this.isTelling || event.kind === 'done';
    if (this.state === 'running' && isHeard) this.host.emit(event);
  }
}
