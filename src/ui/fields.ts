/** Sliders, fields and choices, made of what a program passes to `ui` and checked. */
import type { Checkbox, NumberField, Select, Slider } from './control.ts';
import { inWords, readChoices, readOptions } from './options.ts';

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
  const given = readOptions(what, options, 'min max value step scale');
  const { step, scale = 'linear' } = given;
  const { min, max, value } = checkRange(what, given.min, given.max, given.value ?? given.min);
  if (!Number.isFinite(min) || !Number.isFinite(max)) {
    throw new RangeError(`${what}: min and max must be finite, not ${min} and ${max}`);
  }
  if (scale !== 'linear' && scale !== 'log') {
    throw new RangeError(`${what}: scale is 'linear' or 'log', not ${inWords(scale)}`);
  }
  if (scale === 'log' && !(min > 0)) {
    throw new RangeError(`${what}: min must be positive on a log scale, not ${min}`);
  }
  checkStep(what, step);
  const size = step ?? (scale === 'log' ? null : niceStep(min, max));
  return { type: 'slider', label, min, max, step: size, scale, value };
}

/**
 * The field for a number that a program asks for.
 * @throws TypeError or RangeError that says what does not fit
 */
export function numberFieldOf(label: string, options: NumberOptions): NumberField {
  const what = `ui.number("${label}")`;
  const given = readOptions(what, options, 'value min max step');
  const { min = null, max = null, step } = given;
  const { value } = checkRange(what, min ?? -Infinity, max ?? Infinity, given.value);
  checkStep(what, step);
  return { type: 'number', label, min, max, step: step ?? null, value };
}

/**
 * The choice that a program asks for.
 * @param more the option to begin with, as `value`; the first by default
 * @throws TypeError or RangeError that says what does not fit
 */
export function selectOf<T extends string | number>(
  label: string,
  options: readonly T[],
  more: { value?: T } | null | undefined,
): Select {
  const what = `ui.select("${label}")`;
  const texts = readChoices(what, options, 1);
  const value = readOptions(what, more, 'value').value as T | undefined;
  const index = value === undefined ? 0 : options.indexOf(value);
  if (index < 0) throw new RangeError(`${what}: ${inWords(value)} is none of its options`);
  return { type: 'select', label, options: texts, value: index };
}

/**
 * The box that a program asks for.
 * @throws TypeError that says what does not fit
 */
export function checkboxOf(
  label: string,
  options: { value?: boolean } | null | undefined,
): Checkbox {
  const what = `ui.checkbox("${label}")`;
  const { value = false } = readOptions(what, options, 'value');
  if (typeof value !== 'boolean') {
    throw new TypeError(`${what}: value must be true or false, not ${inWords(value)}`);
  }
  return { type: 'checkbox', label, value };
}

/** About a hundredth of the way, and a round number: 1, 2 or 5 times a power of ten. */
function niceStep(min: number, max: number): number {
  const rough = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find(candidate => candidate * power >= rough * 0.999) ?? 10;
  return Number((factor * power).toPrecision(1));
}

function checkStep(what: string, step: unknown): void {
  if (step === undefined || (typeof step === 'number' && step > 0 && Number.isFinite(step))) return;
  throw new RangeError(`${what}: step must be positive, not ${inWords(step)}`);
}

function checkRange(
  what: string,
  min: unknown,
  max: unknown,
  value: unknown,
): Record<'min' | 'max' | 'value', number> {
  for (const [name, number] of Object.entries({ min, max, value })) {
    if (typeof number !== 'number' || Number.isNaN(number)) {
      throw new TypeError(`${what}: ${name} must be a number, not ${inWords(number)}`);
    }
  }
  const range = { min, max, value } as Record<'min' | 'max' | 'value', number>;
  if (!(range.min < range.max)) {
    throw new RangeError(`${what}: min must be less than max, not ${min} and ${max}`);
  }
  if (!(range.value >= range.min && range.value <= range.max && Number.isFinite(range.value))) {
    throw new RangeError(`${what}: value must be between ${min} and ${max}, not ${value}`);
  }
  return range;
}
