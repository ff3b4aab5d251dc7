/** What a downloaded chapter runs on, in Node or anywhere else: it prints what the page would have shown. */
import * as torch from '../../engine/index.ts';
import type { Figure } from '../plot/figure.ts';
import { createPlt } from '../plot/plt.ts';
import { summarize } from '../plot/summary.ts';
import { type Control, controlValue, type Inputs } from '../ui/control.ts';
import { createUi } from '../ui/ui.ts';
import { createConsole } from './console.ts';
import { runtime } from './operators.ts';
import { inspect } from './print.ts';
import type { Scope } from './scope-names.ts';
import { tableText } from './table.ts';

/** A chapter as standalone.ts writes it. */
export type StandaloneChapter = (scope: Scope, internals: Record<string, unknown>) => Promise<void>;

/** Thrown to leave a chapter where the leaf that was asked for has ended. */
const ENOUGH = Symbol('enough');

/**
 * Runs a chapter, then each of its leaves apart: from a fresh start, as the page does.
 * @param inputs what the controls are set to
 * @param print writes a text on a line of its own
 * @returns the exit code: 1 when something was thrown
 */
export async function runStandalone(
  chapter: StandaloneChapter,
  inputs: Inputs,
  print: (text: string) => void,
): Promise<number> {
  const leaves: string[] = [];
  const failed = await new Pass(inputs, print, id => leaves.push(id)).run(chapter);
  for (const id of leaves) await new Pass(inputs, print, null, id).run(chapter);
  return failed ? 1 : 0;
}

/** One run of a chapter: of its main line, or up to one leaf whose output alone is printed. */
class Pass {
  private readonly inputs: Inputs;
  private readonly print: (text: string) => void;
  private readonly onLeaf: ((id: string) => void) | null;
  private readonly target: string | null;
  private readonly plot = createPlt({ show: figure => this.say(inWords(figure)) });
  private cell = '';
  private isHeard: boolean;
  /** The heading of a cell that has not printed anything yet. */
  private pending = '';

  constructor(
    inputs: Inputs,
    print: (text: string) => void,
    onLeaf: ((id: string) => void) | null,
    target: string | null = null,
  ) {
    this.inputs = inputs;
    this.print = print;
    this.onLeaf = onLeaf;
    this.target = target;
    this.isHeard = target === null;
  }

  /** @returns whether something was thrown */
  async run(chapter: StandaloneChapter): Promise<boolean> {
    torch.reset();
    try {
      await chapter(this.scope(), this.internals());
      this.plot.flush();
      return false;
    } catch (thrown) {
      this.plot.flush();
      if (thrown === ENOUGH) return false;
      this.say(errorInWords(thrown, this.cell));
      return true;
    }
  }

  private scope(): Scope {
    const console = createConsole(output =>
      this.say(output.kind === 'text' ? output.text : tableText(output)),
    );
    const ui = createUi({
      cell: () => this.cell,
      inputs: this.inputs,
      show: (key, control) => this.say(controlInWords(control, this.inputs[key])),
      progress() {},
    });
    return { torch, plt: this.plot.plt, ui, console };
  }

  private internals(): Record<string, unknown> {
    return {
      ...runtime,
      enter: async (id: string) => this.enter(id),
      leaf: (id: string, run: () => Promise<void>) => this.leaf(id, run),
      show: (value: unknown) => value !== undefined && this.say(inspect(value)),
      fail: (message: string, hint: string | null) => {
        throw Object.assign(new SyntaxError(message), { hint });
      },
    };
  }

  private enter(id: string): void {
    this.plot.flush();
    this.cell = id;
    this.heading(id);
  }

  private async leaf(id: string, run: () => Promise<void>): Promise<void> {
    this.onLeaf?.(id);
    if (id !== this.target) return;
    this.plot.flush();
    this.cell = id;
    this.isHeard = true;
    this.heading(id);
    await run();
    this.plot.flush();
    throw ENOUGH;
  }

  /** Cells that print nothing get no heading. */
  private heading(id: string): void {
    this.pending = `\n── ${id} ──`;
  }

  private say(text: string): void {
    if (!this.isHeard) return;
    if (this.pending) this.print(this.pending);
    this.pending = '';
    this.print(text);
  }
}

const inWords = (figure: Figure) =>
  figure.axes.map(axes => `[chart] ${summarize(axes, figure)}`).join('\n');

function controlInWords(control: Control, input: Inputs[string] | undefined): string {
  const value = controlValue(control, input);
  const shown = control.type === 'select' ? control.options[value as number] : value;
  return `[${control.type}] ${control.label}: ${shown}`;
}

function errorInWords(thrown: unknown, cell: string): string {
  if (!(thrown instanceof Error)) return `Error: thrown: ${inspect(thrown)}\n  in the cell ${cell}`;
  const hint = 'hint' in thrown && thrown.hint ? `\n  ${thrown.hint}` : '';
  return `${thrown.name}: ${thrown.message}${hint}\n  in the cell ${cell}`;
}
