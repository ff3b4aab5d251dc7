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

/** What a run is given. */
export interface RunInput {
  /** Runs with equal keys have equal results. */
  key: string;
  compiled: CompiledProgram;
  inputs: Inputs;
  data: DataReader;
  terrains: TerrainCache;
}

/**
 * The warning of a run that has ended before its timers.
 * @param cell the cell that set them
 * @param last the cell that shows the warning, the run's last one
 */
function timersLeft(cell: string, last: string): Output {
  const what =
    cell === last ? 'cell ended before its timers' : `run ended before timers of ${cell}`;
  const text = `The ${what}, so they are off. To wait: await new Promise(done => setTimeout(done, 1000))`;
  return { kind: 'text', stream: 'warn', text };
}

/**
 * One run of a program, in one go or with pauses between cells. Once it is over it sends no more events, and its program
 * stops for good at the next cell boundary.
 */
export class Run {
  private readonly host: RunnerHost;
  private readonly given: RunInput;
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
  /** The index of the cell after which the run pauses or ends. */
  private target = 0;
  /** Where a paused program waits: the index of the next cell, and the function that resumes it. */
  private boundary = { index: 0, goOn: () => {} };
  /** Restores the random number generator to its state when the last cell began. */
  private rewind = () => {};
  /** Runs the last cell again; `null` while it has not ended. */
  private repeatLast: (() => void) | null = null;
  private hasFailed = false;
  /** The first cell that has set timers which are still pending. */
  private waiting: string | null = null;
  /** Ends the call of `runTo` that is going on. */
  private settle = () => {};

  constructor(host: RunnerHost, given: RunInput, load: () => Program) {
    this.host = host;
    this.given = given;
    this.controls = new RunControls(given.inputs);
    this.load = load;
    this.report = new RunReport(host);
  }

  /** Whether this is a run with that key, paused at or above the target. */
  isPausedBefore(target: number, key: string): boolean {
    return key === this.given.key && this.state === 'paused' && this.boundary.index <= target;
  }

  /**
   * Starts or resumes the program; resolves when the cell has ended or the run is over.
   * @param silent how many of the first cells have no events
   */
  runTo(target: number, silent = 0): Promise<void> {
    return new Promise(resolve => {
      this.settle = resolve;
      this.target = target;
      this.report.open(silent);
      const isNew = this.state === 'new';
      this.state = 'running';
      if (isNew) void this.execute();
      else this.boundary.goOn();
    });
  }

  /** Whether this run of that program has ended at a leaf, and nothing but that leaf depends on the inputs that differ. */
  canRepeat(text: string, inputs: Inputs): boolean {
    const isSame = this.repeatLast !== null && text === this.given.compiled.program.text;
    return isSame && this.controls.isSameBeside(this.lastCell, inputs);
  }

  /** Runs the last cell again, with events of that cell alone; resolves when it is over. */
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

  /** Whether the current cell checks an exercise: an error in it is a failed check. */
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
      repeats: () => this.repeats(),
      show: (value: unknown, written?: string) => this.report.value(value, written),
      here: this.pictures.here,
      check: this.checks.check,
    };
  }

  /** Awaited by the program before each cell. */
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

  /** Awaited at the end of a leaf that ends the program: the run is over. Resolves when the leaf is to run again. */
  private async repeats(): Promise<boolean> {
    if (this.state !== 'over') await this.complete();
    return new Promise(resolve => {
      if (!this.hasFailed) this.repeatLast = () => resolve(true);
    });
  }

  /** The program has ended, or has reached the cell that does not compile. */
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

  /** Reports the beginning of the run's last cell, or of the cell before it that does not compile, to hold an error. */
  private beginTarget(): void {
    const { cells, broken } = this.given.compiled;
    const cell = cells[this.target]?.id ?? broken?.cell;
    if (cell !== undefined) this.report.begin(cell, Math.min(this.target, cells.length));
  }

  /** @param isLast whether the run ends or pauses after it */
  private finishCell(isLast: boolean): void {
    if (this.report.cell === '') return;
    const { cell } = this.report;
    this.waiting = this.host.isBusy?.() ? (this.waiting ?? cell) : null;
    if (isLast && this.waiting !== null) this.report.tell(timersLeft(this.waiting, cell));
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
