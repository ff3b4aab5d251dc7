import type { TerrainCache } from '../landscape/terrain-cache.ts';
import type { Inputs } from '../ui/control.ts';
import { isRepeatable, type Program } from './assemble.ts';
import { cellScope } from './cell-scope.ts';
import { Checks } from './check.ts';
import type { CompiledProgram } from './compiler.ts';
import { markRandom } from './engine-state.ts';
import { createRuntime } from './operators.ts';
import type { ErrorOutput, Output } from './output.ts';
import { Pictures } from './pictures.ts';
import type { DataReader } from './read-csv.ts';
import { RunControls } from './run-controls.ts';
import { RunReport } from './run-report.ts';
import type { RunnerHost } from './runner-host.ts';
import type { Scope } from './scope-names.ts';
import { thrownOutput } from './trace.ts';

/** What a run is made of. */
export interface Given {
  /** What makes a run what it is: equal keys, equal results. */
  key: string;
  compiled: CompiledProgram;
  inputs: Inputs;
  data: DataReader;
  terrains: TerrainCache;
}

/** What is told in the last cell of a run that has ended before its own timers: the cell that began to wait for them. */
function leftOutput(cell: string, last: string): Output {
  const what =
    cell === last ? 'cell ended before its timers' : `run ended before timers of ${cell}`;
  const text = `The ${what}, so they are off. To wait: await new Promise(done => setTimeout(done, 1000))`;
  return { kind: 'text', stream: 'warn', text };
}

/**
 * One run of a program, in one go or in several. Once it is over it tells nothing more, and its program never
 * gets past the next boundary.
 */
export class Run {
  private readonly host: RunnerHost;
  private readonly given: Given;
  private readonly load: () => Program;
  private readonly report: RunReport;
  private readonly pictures = new Pictures(output => this.report.tell(output), {
    now: () => this.host.now(),
    draft: output => this.report.draft(output),
  });
  private readonly checks = new Checks(
    output => this.report.tell(output),
    () => this.report.cell,
    thrown => this.explain(thrown),
  );
  private readonly controls: RunControls;
  /** The address of the program's script, where it has one. */
  private address: string | undefined;
  private state: 'new' | 'running' | 'paused' | 'over' = 'new';
  /** The index of the last cell to run for now. */
  private target = 0;
  /** Where the program waits: the index of the next cell, and what lets it go on. */
  private boundary = { index: 0, goOn: () => {} };
  /** Puts the random numbers back to where the last cell began. */
  private rewind = () => {};
  /** Has the last cell run again, where it has come to its end. */
  private repeatLast: (() => void) | null = null;
  private hasFailed = false;
  /** The first cell whose timers are still to come, as far as there are any. */
  private waiting: string | null = null;
  /** Ends the call of `runTo` that is going on. */
  private settle = () => {};

  constructor(host: RunnerHost, given: Given, load: () => Program) {
    this.host = host;
    this.given = given;
    this.controls = new RunControls(given.inputs);
    this.load = load;
    this.report = new RunReport(host);
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
      this.report.open(told);
      const isNew = this.state === 'new';
      this.state = 'running';
      if (isNew) void this.execute();
      else this.boundary.goOn();
    });
  }

  /**
   * Whether this is a run of that program that has come to its end at a leaf, of which only the leaf can be different
   * with these inputs.
   */
  canRepeat(text: string, inputs: Inputs): boolean {
    const isSame = this.repeatLast !== null && text === this.given.compiled.program.text;
    return isSame && this.controls.isSameBeside(this.lastCell, inputs);
  }

  /** Runs the last cell again, and says nothing of the others; resolves when it is over. */
  repeat(inputs: Inputs): Promise<void> {
    const goOn = this.repeatLast;
    this.repeatLast = null;
    this.controls.renew(this.lastCell, inputs);
    this.rewind();
    this.report.cell = '';
    this.report.open(this.target);
    this.state = 'running';
    return new Promise(resolve => {
      this.settle = resolve;
      goOn?.();
    });
  }

  private get lastCell(): string {
    return this.given.compiled.cells.at(-1)?.id ?? '';
  }

  /** Ends the run with what was thrown. */
  fail(thrown: unknown): void {
    if (this.state === 'over') return;
    if (this.report.cell === '') this.beginTarget();
    this.report.speakUp();
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
      ({ id, checks }) => id === this.report.cell && checks !== undefined,
    );
  }

  private explain(thrown: unknown): ErrorOutput {
    return thrownOutput(thrown, this.given.compiled.program, this.report.cell, this.address);
  }

  private async execute(): Promise<void> {
    try {
      const program = this.load();
      this.address = program.address;
      await program(this.scope(), this.internals());
      await this.complete();
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  private scope(): Scope {
    const { report } = this;
    const { inputs, asked } = this.controls;
    const { compiled, data, terrains } = this.given;
    const { cells } = compiled;
    return cellScope({
      plt: this.pictures.plt,
      check: this.checks.check,
      inputs,
      asked,
      data,
      cell: () => report.cell,
      show: output => report.tell(output),
      progress: progress => report.progress(progress),
      frame: this.pictures.frame,
      draft: output => report.draft(output),
      terrain: (key, survey) =>
        terrains.terrain(key, { cells, cell: report.cell, inputs, asked }, survey),
      now: () => this.host.now(),
    });
  }

  private internals(): Record<string, unknown> {
    return {
      ...createRuntime(this.report.warn),
      enter: (index: number) => this.enter(index),
      again: () => this.again(),
      show: (value: unknown, written?: string) => this.report.value(value, written),
      here: this.pictures.here,
      check: this.checks.check,
    };
  }

  /** The boundary before a cell: what the program awaits there. */
  private async enter(index: number): Promise<void> {
    await this.checks.settled();
    if (index > this.target) await this.host.catchUp?.();
    if (this.state === 'over') return new Promise(() => {});
    this.finishCell(index > this.target);
    if (isRepeatable(this.given.compiled.cells, index)) this.rewind = markRandom();
    const proceed = () => {
      this.report.begin(this.given.compiled.cells[index].id, index);
      this.given.compiled.slips[index].forEach(this.report.warn);
    };
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

  /** The end of a leaf that ends the program: what it awaits there. The run is over, and the leaf can run again. */
  private async again(): Promise<boolean> {
    if (this.state !== 'over') await this.complete();
    return new Promise(resolve => {
      if (!this.hasFailed) this.repeatLast = () => resolve(true);
    });
  }

  /** The program has come to its end, or to the cell that does not compile. */
  private async complete(): Promise<void> {
    await this.checks.settled();
    await this.host.catchUp?.();
    this.finishCell(true);
    const { cells, broken } = this.given.compiled;
    const isMet = broken !== null && this.target >= cells.length;
    if (isMet) this.beginTarget();
    this.finish(isMet ? broken : null);
  }

  private pause(): void {
    this.report.cell = '';
    this.report.close(null);
    this.state = 'paused';
    this.settle();
  }

  /** Begins the last cell of the run, or the one before it that does not compile, where nothing of it can run. */
  private beginTarget(): void {
    const { cells, broken } = this.given.compiled;
    const cell = cells[this.target]?.id ?? broken?.cell;
    if (cell !== undefined) this.report.begin(cell, Math.min(this.target, cells.length));
  }

  /** @param isLast whether the run ends with it, for now */
  private finishCell(isLast: boolean): void {
    if (this.report.cell === '') return;
    const { cell } = this.report;
    this.waiting = this.host.isBusy?.() ? (this.waiting ?? cell) : null;
    if (isLast && this.waiting !== null) this.report.tell(leftOutput(this.waiting, cell));
    if (this.report.isHeard) this.pictures.flush();
    else this.pictures.drop();
    this.report.end();
  }

  private finish(error: ErrorOutput | null): void {
    this.report.close(error);
    this.state = 'over';
    this.hasFailed ||= error !== null;
    this.settle();
  }
}
