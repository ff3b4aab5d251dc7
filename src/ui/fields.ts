/** Sliders, fields and choices, made of what a program passes to `ui` and checked. */
import type { NumberField, Select, Slider } from './control.ts';

/** What `ui.slider` can be told. */
export interface SliderOptions {
  min: number;
  max: number;
  /** The value to begin with; `min` by default. */
  value?: number;
  /** The distance of neighbouring values, a hundredth of the way by default; with `scale: 'log'`, what they are multiples of. */
  step?: number;
  /** `'log'` for numbers of many sizes, such as learning rates; both ends are positive then. */
  scale?: 'linear' | 'log';
}

/** What `ui.number` can be told. */
export interface NumberOptions {
  value: number;
  min?: number;
  max?: number;
  step?: number;
}

/**
 * The slider that a program asks for.
 * @throws TypeError or RangeError that says what does not fit
 */
export function sliderOf(label: string, options: SliderOptions): Slider {
  const what = `ui.slider("${label}")`;
  const { min, max, value = min, step, scale = 'linear' } = options ?? {};
  checkRange(what, min, max, value);
  if (scale === 'log' && !(min > 0)) {
    throw new RangeError(`${what}: min must be positive on a log scale, not ${min}`);
  }
  if (step !== undefined && !(step > 0)) {
    throw new RangeError(`${what}: step must be positive, not ${step}`);
  }
  const size = step ?? (scale === 'log' ? null : niceStep(min, max));
  return { type: 'slider', label, min, max, step: size, scale, value };
}

/**
 * The field for a number that a program asks for.
 * @throws TypeError or RangeError that says what does not fit
 */
export function numberFieldOf(label: string, options: NumberOptions): NumberField {
  const { value, min = null, max = null, step = null } = options ?? {};
  checkRange(`ui.number("${label}")`, min ?? -Infinity, max ?? Infinity, value);
  return { type: 'number', label, min, max, step, value };
}

/**
 * The choice that a program asks for.
 * @param value the option to begin with; the first by default
 * @throws TypeError or RangeError that says what does not fit
 */
export function selectOf<T extends string | number>(
  label: string,
  options: readonly T[],
  value: T | undefined,
): Select {
  if (!Array.isArray(options) || options.length === 0) {
    throw new TypeError(`ui.select("${label}"): give it an array of options to choose from`);
  }
  const index = value === undefined ? 0 : options.indexOf(value);
  if (index < 0) throw new RangeError(`ui.select("${label}"): ${value} is none of its options`);
  return { type: 'select', label, options: options.map(String), value: index };
}

/** About a hundredth of the way, and a round number: 1, 2 or 5 times a power of ten. */
function niceStep(min: number, max: number): number {
  const rough = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find(candidate => candidate * power >= rough * 0.999) ?? 10;
  return Number((factor * power).toPrecision(1));
}

function checkRange(what: string, min: unknown, max: unknown, value: unknown): void {
  for (const [name, number] of Object.entries({ min, max, value })) {
    if (typeof number !== 'number' || Number.isNaN(number)) {
      throw new TypeError(`${what}: ${name} must be a number, not ${number}`);
    }
  }
  if (!((min as number) < (max as number))) {
    throw new RangeError(`${what}: min must be less than max, not ${min} and ${max}`);
  }
  if (!((value as number) >= (min as number) && (value as number) <= (max as number))) {
    throw new RangeError(`${what}: value must be between ${min} and ${max}, not ${value}`);
  }
}
