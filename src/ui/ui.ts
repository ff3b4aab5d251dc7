/** `ui`, as cells see it. */
import type { Tensor } from '../../engine/index.ts';
import type { DrawOptions } from './draw.ts';
import type { NumberOptions, SliderOptions } from './fields.ts';
import type { Drawable } from './graph/drawable.ts';
import type { LandscapeOptions } from './landscape.ts';
import type { Choice } from './predict.ts';

/** Something that goes on for a while, and how far it is. */
export interface Progress {
  done: number;
  /** `null` where nobody knows. */
  total: number | null;
}

/** What a step keeps: numbers and tensors as they are now, and texts. */
export type FrameValues = Readonly<Record<string, unknown>>;

/** Controls that a program shows in its cell's output, and whose values it reads. */
export interface Ui {
  /**
   * A slider; its value. Moving it reruns the program.
   * @example const lr = ui.slider('learning rate', { min: 1e-6, max: 1e-3, value: 1e-5, scale: 'log' });
   */
  slider(label: string, options: SliderOptions): number;
  /** A field for a number; its value. */
  number(label: string, options: NumberOptions): number;
  /**
   * A choice; the chosen option.
   * @param options what to choose from; `value` is the first by default.
   */
  select<T extends string | number>(label: string, options: readonly T[], more?: { value?: T }): T;
  /** A box to tick; whether it is ticked. Not at first, unless `value` says so. */
  checkbox(label: string, options?: { value?: boolean }): boolean;
  /** A button; how often it has been pressed. A good seed: `torch.manual_seed(ui.button('again'))`. */
  button(label: string): number;
  /**
   * A grid to draw on, with a soft brush; its ink, as a float tensor of [rows, columns] with numbers from 0 to `max`.
   * @example const digit = ui.draw('a digit', { rows: 8, columns: 8, max: 16 });
   */
  draw(label: string, options: DrawOptions): Tensor;
  /**
   * Asks readers what they expect, and hides the answer, and all that the cell shows below, until they have said.
   * @param options what to choose from, two or more. One with a word for those who choose it is a pair: the option,
   * and what it is that makes it seem right.
   * @param answer the one of them that is right: let the cell compute it.
   * @param explanation why it is, shown with the answer.
   * @example ui.predict('Where does the loss end?', ['below 100', 'above'], loss < 100 ? 'below 100' : 'above');
   * @example ui.predict('3 * 0?', [['3', 'You have added.'], '0'], '0', 'Three times nothing is nothing.');
   */
  predict(
    question: string,
    options: readonly Choice[],
    answer: string | number,
    explanation?: string,
  ): void;
  /**
   * The loss over two numbers as a terrain seen from above, with the way of a run on it. Where the way is a function
   * of its start, the reader can drag the start. Points under the pointer tell their loss and the way downhill.
   * @returns the start: where the reader put it, or where `start` says
   * @example const [a, b] = ui.landscape({ loss: (a, b) => a ** 2 + 5 * b ** 2, a: [-2, 2], b: [-1, 1] });
   */
  landscape(options: LandscapeOptions): [a: number, b: number];
  /**
   * Draws what autograd recorded for a tensor: the operations that it was computed by, from the leaves on, with
   * values and, after `backward()`, gradients. Also draws a structure of your own, as a tree of objects with
   * `label`, `op`, `value`, `grad` and `children`.
   * @param named names for tensors in it; a module names its parameters.
   * @example ui.graph(loss, { params, preds, loss });
   * @example ui.graph({ op: '+', value: 5, children: [{ label: 'a', value: 2 }, { label: 'b', value: 3 }] });
   */
  graph(tensor: Tensor | Drawable, named?: object): void;
  /**
   * Goes through a number of steps, or a sequence, and shows how far it is.
   * @example for (const i of ui.progress(1000)) apply_step(params);
   */
  progress(steps: number): Generator<number>;
  progress<T>(sequence: Iterable<T>): Generator<T>;
  /**
   * Records a step, to be played in the cell's output: forwards and back, and at any speed.
   *
   * A step keeps its values as they are now, and what `plt` has drawn since the step before; where it has drawn
   * nothing, the charts of that step stay. A value named `loss` is shown as a curve over all steps.
   * @param label what to call it, such as the stage that it shows
   * @example
   * for (let i = 0; i < 50; i++) {
   *   const loss = step(params);
   *   plt.scatter(time, f(time, params).detach());
   *   ui.frame({ loss, params });
   * }
   */
  frame(values?: FrameValues): void;
  frame(label: string, values?: FrameValues): void;
}
