import * as torch from '../../engine/index.ts';
import { TerrainCache } from '../landscape/terrain-cache.ts';
import type { Program } from './assemble.ts';
import { programOf } from './cell.ts';
import { Compiler } from './compiler.ts';
import { noData } from './data-files.ts';
import { resetEngine } from './engine-state.ts';
import { DataReader } from './read-csv.ts';
import { Run } from './run.ts';
import type { RunSpec } from './run-spec.ts';
import type { RunnerHost } from './runner-host.ts';
import { SCOPE_NAMES } from './scope-names.ts';

/** Objects that all runs share and that a program could change. */
export const SHARED: readonly object[] = [torch];

/**
 * Runs chapters. A run starts in a fresh scope with the engine in its first state, with two exceptions: a program that
 * is paused is resumed, and with `lastOnly` the last cell of a program that has ended runs again.
 */
export class Runner {
  private readonly host: RunnerHost;
  private readonly compiler = new Compiler(SCOPE_NAMES);
  private readonly data: DataReader;
  private readonly terrains = new TerrainCache();
  private loaded: { text: string; program: Program } | null = null;
  private current: Run | null = null;

  constructor(host: RunnerHost) {
    this.host = host;
    this.data = new DataReader(host.data ?? noData);
    // In V8, which keeps ten frames otherwise: the reader's line may lie deeper, below the engine's own.
    Object.assign(Error, { stackTraceLimit: 100 });
  }

  /** Runs the cells up to the target. Never rejects: errors are events. */
  async run(spec: RunSpec): Promise<void> {
    const { cells, target } = programOf(spec.cells, spec.target);
    const compiled = this.compiler.compile(cells);
    if (spec.unlessBroken && compiled.broken && target >= compiled.cells.length) {
      this.host.emit({ kind: 'done', error: null });
      this.host.flush?.();
      return;
    }
    const { text } = compiled.program;
    if (spec.lastOnly && this.current?.canRepeat(text, spec.inputs)) {
      this.host.reset?.();
      return this.current.repeat(spec.inputs);
    }
    const key = JSON.stringify([text, spec.inputs]);
    if (!this.current?.isPausedBefore(target, key)) {
      resetEngine(text);
      this.host.reset?.();
      const { data, terrains } = this;
      const given = { key, compiled, inputs: spec.inputs, data, terrains };
      this.current = new Run(this.host, given, () => this.load(text));
    }
    await this.current.runTo(target, spec.silent);
  }

  /**
   * Compiles and loads the program of a later run, without running any of it. A paused program stays paused.
   */
  prepare(spec: RunSpec): void {
    this.load(this.compiler.compile(programOf(spec.cells, spec.target).cells).program.text);
  }

  /** Ends the run with an error from outside its own flow: of a timer, or of a promise that nobody awaits. */
  failLate(thrown: unknown): void {
    this.current?.fail(thrown);
  }

  /** Evaluates a program's script, which only defines a function, unless it is the script that was evaluated last. */
  private load(text: string): Program {
    if (this.loaded?.text !== text) this.loaded = { text, program: this.host.load(text) };
    return this.loaded.program;
  }
}
