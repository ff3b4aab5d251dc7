import type { Tensor } from '../../engine/index.ts';
import {
  controlKey,
  controlValue,
  type Inputs,
  type InputValue,
  type LoneControl,
} from './control.ts';
import { drawingOf } from './draw.ts';
import { checkboxOf, numberFieldOf, selectOf, sliderOf } from './fields.ts';
import type { Graph } from './graph/graph.ts';
import { graphOf } from './graph/read.ts';
import type { LandscapeOptions } from './landscape.ts';
import { inWords } from './options.ts';
import { type Prediction, predictionOf } from './predict.ts';
import type { FrameValues, Progress, Ui } from './ui.ts';

/** What `ui` needs of the program it is part of. */
export interface UiHost {
  /** The cell that is running. */
  cell(): string;
  inputs: Inputs;
  /** The keys of the controls that the program has asked for so far. */
  asked: Set<string>;
  /** Makes a float tensor of numbers row by row. */
  tensor(values: readonly number[], rows: number, columns: number): Tensor;
  show(key: string, control: LoneControl): void;
  predict(key: string, prediction: Prediction): void;
  /** Shows a landscape; the start in force. */
  landscape(key: string, options: LandscapeOptions): [number, number];
  graph(graph: Graph): void;
  progress(progress: Progress): void;
  frame(label: string | null, values: FrameValues): void;
}

/** Makes the `ui` of one run. */
export function createUi(host: UiHost): Ui {
  function newKey(method: string, label: string): string {
    const key = controlKey(host.cell(), label);
    if (host.asked.has(key)) {
      throw new TypeError(
        `ui.${method}: this cell has a control named "${label}" already; each needs ` +
          `a ${method === 'landscape' ? 'title' : 'name'} of its own`,
      );
    }
    host.asked.add(key);
    return key;
  }

  /** Shows a control, whose method is called as its type is; its value. */
  function ask(method: LoneControl['type'], label: string, make: () => LoneControl): InputValue {
    checkLabel(method, label);
    const control = make();
    const key = newKey(method, label);
    host.show(key, control);
    return controlValue(control, host.inputs[key]);
  }

  return {
    slider: (label, options) => ask('slider', label, () => sliderOf(label, options)) as number,
    number: (label, options) => ask('number', label, () => numberFieldOf(label, options)) as number,
    select(label, options, more) {
      const chosen = ask('select', label, () => selectOf(label, options, more));
      return options[chosen as number];
    },
    checkbox: (label, options) =>
      ask('checkbox', label, () => checkboxOf(label, options)) as boolean,
    button: label => ask('button', label, () => ({ type: 'button', label, value: 0 })) as number,
    draw(label, options) {
      const ink = ask('draw', label, () => drawingOf(label, options)) as number[];
      return host.tensor(ink, options.rows, options.columns);
    },
    predict(...question) {
      const prediction = predictionOf(...question);
      host.predict(newKey('predict', prediction.question), prediction);
    },
    landscape: options =>
      host.landscape(newKey('landscape', inWords(options?.title ?? 'landscape')), options),
    graph: (tensor, named) => host.graph(graphOf(tensor, named)),
    progress<T>(steps: number | Iterable<T>) {
      checkSteps(steps);
      return progress(steps, host) as Generator<never>;
    },
    frame(first?: string | FrameValues, second?: FrameValues) {
      const isNamed = typeof first === 'string';
      const values = (isNamed ? second : first) ?? {};
      checkRecord(values);
      host.frame(isNamed ? first : null, values);
    },
  };
}

function checkSteps(steps: unknown): void {
  const isCount = typeof steps === 'number' && steps >= 0;
  if (isCount || typeof (steps as Iterable<unknown> | null)?.[Symbol.iterator] === 'function')
    return;
  throw new TypeError(
    `ui.progress: give it how many steps there are, or a sequence to go through, not ${inWords(steps)}`,
  );
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
