/** What a downloaded chapter runs on, in Node or anywhere else: it prints what the page would have shown. */
import type { Inputs } from '../ui/control.ts';
import { cellScope } from './cell-scope.ts';
import { type Check, Checks } from './check.ts';
import { resetEngine } from './engine-state.ts';
import { createRuntime } from './operators.ts';
import type { Output } from './output.ts';
import { outputInWords } from './output-words.ts';
import { Pictures } from './pictures.ts';
import { shownValue } from './print.ts';
import { DataReader } from './read-csv.ts';
import type { Scope } from './scope-names.ts';
import { errorOutput } from './trace.ts';

/** A chapter as standalone.ts writes it. */
export type StandaloneChapter = (scope: Scope, internals: Record<string, unknown>) => Promise<void>;

/** What checks an exercise, given the `check` to do it with. */
type Checking = (check: Check) => Promise<void>;

/** Thrown to leave a chapter where the leaf that was asked for has ended. */
const ENOUGH = Symbol('enough');

/** What a chapter is run with. */
export interface Surroundings {
  /** What the controls are set to. */
  inputs: Inputs;
  /** The texts of the data files, by name. */
  data: Readonly<Record<string, string>>;
  /** Writes a text on a line of its own. */
  print(text: string): void;
}

/**
 * Runs a chapter, then each of its leaves apart: from a fresh start, as the page does.
 * @returns the exit code: 1 when something was thrown
 */
export async function runStandalone(
  chapter: StandaloneChapter,
  surroundings: Surroundings,
): Promise<number> {
  const leaves: string[] = [];
  const failed = await new Pass(surroundings, id => leaves.push(id)).run(chapter);
  for (const id of leaves) await new Pass(surroundings, null, id).run(chapter);
  return failed ? 1 : 0;
}

/** One run of a chapter: of its main line, or up to one leaf whose output alone is printed. */
class Pass {
  private readonly inputs: Inputs;
  private readonly data: DataReader;
  private readonly print: (text: string) => void;
  private readonly onLeaf: ((id: string) => void) | null;
  private readonly target: string | null;
  private readonly pictures = new Pictures(output => this.show(output));
  private readonly checks = new Checks(
    output => this.show(output),
    () => this.cell,
    thrown => errorOutput(thrown, this.cell),
  );
  private cell = '';
  private isHeard: boolean;
  /** The heading of a cell that has not printed anything yet. */
  private pending = '';

  constructor(
    { inputs, data, print }: Surroundings,
    onLeaf: ((id: string) => void) | null,
    target: string | null = null,
  ) {
    this.inputs = inputs;
    this.data = new DataReader({
      names: () => Object.keys(data),
      file: name => ({ text: data[name] }),
    });
    this.print = print;
    this.onLeaf = onLeaf;
    this.target = target;
    this.isHeard = target === null;
  }

  /** @returns whether something was thrown */
  async run(chapter: StandaloneChapter): Promise<boolean> {
    resetEngine(String(chapter));
    try {
      await chapter(this.scope(), this.internals());
      await this.checks.settled();
      this.pictures.flush();
      return false;
    } catch (thrown) {
      this.pictures.flush();
      if (thrown === ENOUGH) return false;
      this.show(errorOutput(thrown, this.cell));
      return true;
    }
  }

  private scope(): Scope {
    return cellScope({
      plt: this.pictures.plt,
      check: this.checks.check,
      inputs: this.inputs,
      asked: new Set(),
      data: this.data,
      cell: () => this.cell,
      show: output => this.show(output),
      progress() {},
      frame: this.pictures.frame,
      draft() {},
      terrain: (_key, survey) => survey(),
      now: () => 0,
    });
  }

  private internals(): Record<string, unknown> {
    return {
      ...createRuntime(text => this.show({ kind: 'text', stream: 'warn', text })),
      enter: async (id: string) => this.enter(id),
      leaf: (id: string, run: () => Promise<void>) => this.leaf(id, run),
      checks: (run: Checking) => this.runChecks(run),
      show: (value: unknown, written?: string) => this.showValue(value, written),
      here: this.pictures.here,
      fail: (message: string, hint: string | null) => {
        throw Object.assign(new SyntaxError(message), { hint });
      },
    };
  }

  private enter(id: string): void {
    this.pictures.flush();
    this.cell = id;
    this.heading(id);
  }

  private async leaf(id: string, run: () => Promise<void>): Promise<void> {
    this.onLeaf?.(id);
    if (id !== this.target) return;
    this.pictures.flush();
    this.cell = id;
    this.isHeard = true;
    this.heading(id);
    await run();
    await this.checks.settled();
    this.pictures.flush();
    throw ENOUGH;
  }

  /** What checks throw is a failure of what they check. */
  private async runChecks(run: Checking): Promise<void> {
    this.pictures.flush();
    await run(this.checks.check).catch(thrown => this.checks.fail(thrown));
    await this.checks.settled();
  }

  /** Cells that print nothing get no heading. */
  private heading(id: string): void {
    this.pending = `\n── ${id} ──`;
  }

  private showValue(value: unknown, written?: string): void {
    const text = shownValue(value, written);
    if (text !== null) this.show({ kind: 'text', stream: 'value', text });
  }

  private show(output: Output): void {
    if (!this.isHeard) return;
    if (this.pending) this.print(this.pending);
    this.pending = '';
    this.print(outputInWords(output, key => this.inputs[key]));
  }
}
