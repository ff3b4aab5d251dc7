import type { Tensor } from '../../engine/index.ts';
import {
  controlKey,
  controlValue,
  type Inputs,
  type InputValue,
  type LoneControl,
} from './control.ts';
import { type DrawOptions, drawingOf } from './draw.ts';
import {
  type NumberOptions,
  numberFieldOf,
  type SliderOptions,
  selectOf,
  sliderOf,
} from './fields.ts';
import type { Drawable } from './graph/drawable.ts';
import type { Graph } from './graph/graph.ts';
import { graphOf } from './graph/read.ts';
import type { LandscapeOptions } from './landscape.ts';
import { type Prediction, predictionOf } from './predict.ts';

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
   * @param options what to choose from, two or more.
   * @param answer the one of them that is right: let the cell compute it.
   * @param explanation why it is, shown with the answer.
   * @example ui.predict('Where does the loss end?', ['below 100', 'above'], loss < 100 ? 'below 100' : 'above');
   */
  predict(
    question: string,
    options: readonly (string | number)[],
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

/** What `ui` needs of the program it is part of. */
export interface UiHost {
  /** The cell that is running. */
  cell(): string;
  inputs: Inputs;
  /** Makes a float tensor of numbers row by row. */
  tensor(values: readonly number[], rows: number, columns: number): Tensor;
  show(key: string, control: LoneControl): void;
  predict(key: string, prediction: Prediction): void;
  /**
   * Shows a landscape; the start in force.
   * @param asked the keys of all that the program has asked for so far
   */
  landscape(key: string, options: LandscapeOptions, asked: ReadonlySet<string>): [number, number];
  graph(graph: Graph): void;
  progress(progress: Progress): void;
  frame(label: string | null, values: FrameValues): void;
}

/** Makes the `ui` of one run. */
export function createUi(host: UiHost): Ui {
  const keys = new Set<string>();

  function newKey(method: string, label: string): string {
    const key = controlKey(host.cell(), label);
    if (keys.has(key)) {
      throw new TypeError(
        `ui.${method}: this cell has a control named "${label}" already; each needs ` +
          `a ${method === 'landscape' ? 'title' : 'name'} of its own`,
      );
    }
    keys.add(key);
    return key;
  }

  function ask(control: LoneControl): InputValue {
    const key = newKey(control.type, control.label);
    host.show(key, control);
    return controlValue(control, host.inputs[key]);
  }

  return {
    slider(label, options) {
      checkLabel('slider', label);
      return ask(sliderOf(label, options)) as number;
    },
    number(label, options) {
      checkLabel('number', label);
      return ask(numberFieldOf(label, options)) as number;
    },
    select(label, options, { value } = {}) {
      checkLabel('select', label);
      const chosen = ask(selectOf(label, options, value));
      return options[chosen as number];
    },
    checkbox(label, { value = false } = {}) {
      checkLabel('checkbox', label);
      return ask({ type: 'checkbox', label, value }) as boolean;
    },
    button(label) {
      checkLabel('button', label);
      return ask({ type: 'button', label, value: 0 }) as number;
    },
    predict(...question) {
      const prediction = predictionOf(...question);
      host.predict(newKey('predict', prediction.question), prediction);
    },
    draw(label, options) {
      checkLabel('draw', label);
      const drawing = drawingOf(label, options);
      return host.tensor(ask(drawing) as number[], drawing.rows, drawing.columns);
    },
    landscape: options =>
      host.landscape(newKey('landscape', String(options?.title ?? 'landscape')), options, keys),
    graph: (tensor, named) => host.graph(graphOf(tensor, named)),
    progress: <T>(steps: number | Iterable<T>) => progress(steps, host) as Generator<never>,
    frame(first?: string | FrameValues, second?: FrameValues) {
      const isNamed = typeof first === 'string';
      const values = (isNamed ? second : first) ?? {};
      checkRecord(values);
      host.frame(isNamed ? first : null, values);
    },
  };
}

function* progress<T>(steps: number | Iterable<T>, host: UiHost): Generator<T | number> {
  const sequence = typeof steps === 'number' ? count(steps) : steps;
  const length = typeof steps === 'number' ? steps : Array.isArray(steps) ? steps.length : null;
  let done = 0;
  for (const item of sequence) {
    host.progress({ done, total: length });
    yield item;
    done++;
  }
  host.progress({ done, total: done });
}

function* count(steps: number): Generator<number> {
  for (let i = 0; i < steps; i++) yield i;
}

function checkRecord(values: unknown): void {
  const prototype = typeof values === 'object' && values !== null && Object.getPrototypeOf(values);
  if (prototype === Object.prototype || prototype === null) return;
  throw new TypeError('ui.frame: give each value a name, as in ui.frame({ loss, params })');
}

function checkLabel(method: string, label: unknown): void {
  if (typeof label !== 'string' || label === '') {
    throw new TypeError(
      `ui.${method}: give it a name first, as in ui.${method}('learning rate', ...)`,
    );
  }
}
