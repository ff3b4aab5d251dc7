import type { FixedTicks, Limits, Scale } from './figure.ts';

/** Values to mark on an axis, and how to write them. */
export interface Tick {
  value: number;
  text: string;
  /** Left out on a phone, where there is no room for it. */
  spare?: boolean;
}

/** A round distance between ticks, 1, 2 or 5 times a power of ten, for about `count` of them. */
function roundStep([low, high]: Limits, count: number): number {
  // The whole span might be infinite.
  const raw = high / Math.max(1, count) - low / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const part = raw / power;
  // The thresholds are the geometric means of neighbours: sqrt(2), sqrt(10), sqrt(50).
  const factor = part < Math.SQRT2 ? 1 : part < Math.sqrt(10) ? 2 : part < Math.sqrt(50) ? 5 : 10;
  return factor * power;
}

function linearTicks(limits: Limits, count: number): number[] {
  const [low, high] = limits;
  const step = roundStep(limits, count);
  if (!(step > 0) || !Number.isFinite(step)) return [];
  // Counting in steps, and not adding them up, keeps 0.1 + 0.2 from becoming 0.30000000000000004.
  // The little more is for 0.3 / 0.1, which is 2.9999999999999996.
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  const ticks: number[] = [];
  for (let i = first; i <= last && ticks.length < 100; i++) {
    ticks.push(Number((i * step).toPrecision(12)) || 0);
  }
  return ticks;
}

/** Powers of ten; with few of them also 2 and 5 times; with none, round values as on a linear axis. */
function logTicks(limits: Limits, count: number): number[] {
  const [low, high] = limits;
  const decades = Math.log10(high) - Math.log10(low);
  if (decades < 1) return linearTicks(limits, count).filter(value => value > 0);
  const parts = decades * 3 <= count + 1 ? [1, 2, 5] : [1];
  const stride = Math.ceil(decades / (Math.max(2, count) + 1));
  const ticks: number[] = [];
  // Of every second power or less, 1 is one.
  const first = Math.floor(Math.log10(low) / stride) * stride;
  for (let power = first; power <= Math.log10(high); power += stride) {
    for (const part of parts) ticks.push(Number(`${part}e${power}`));
  }
  return ticks.filter(value => value >= low && value <= high);
}

/** A typographic minus, and no `+` in exponents. */
const polish = (text: string): string => text.replace('e+', 'e').replaceAll('-', '−');

/** Sets thousands apart: `25,824`. */
const group = (text: string): string => text.replace(/\B(?<!\..*)(?=(\d{3})+(?!\d))/g, ',');

/** A number for reading: four significant digits, no zeros at the end, `1.5e6` for the very large. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) {
    return polish(value.toExponential(3).replace(/\.?0+e/, 'e'));
  }
  const text = size >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
  return polish(size >= 1e4 ? group(text) : text);
}

/** `1.5e6`, with the fewest digits that tell the values apart. */
function exponentials(values: number[]): string[] {
  for (let digits = 0; ; digits++) {
    const texts = values.map(value => (value === 0 ? '0' : value.toExponential(digits)));
    const exact = texts.every((text, i) => closeTo(Number(text), values[i]));
    if (exact || digits === 15) return texts;
  }
}

const closeTo = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-12;

const longest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map(text => text.length));

/** How ticks are written: alike, with as many decimals as tell them apart. */
function formatTicks(values: number[], scale: Scale): string[] {
  const sizes = values.map(Math.abs).filter(size => size > 0);
  const [most, least] = [Math.max(...sizes, 0), Math.min(...sizes, Infinity)];
  const isFar = most >= 1e6 || most < 1e-4 || least < (scale === 'log' ? 1e-4 : 1e-6);
  const short = isFar ? exponentials(values).map(polish) : null;
  // Of neighbours among large numbers the exponentials are no shorter: 1,000,000.5 is read more easily.
  if (short && (most < 1e6 || longest(short) < longest(values.map(String)))) return short;
  const decimals = Math.max(...values.map(value => (String(value).split('.')[1] ?? '').length), 0);
  const texts = values.map(value => (scale === 'log' ? String(value) : value.toFixed(decimals)));
  // All or none: 5,000 above 10,000, but 1000 and 2000.
  return texts.map(text => polish(most >= 1e4 ? group(text) : text));
}

/** Ticks for an axis: about `count` of them, in the order of the values. */
export function ticksFor(limits: Limits, scale: Scale, count: number): Tick[] {
  const ordered: Limits = [Math.min(...limits), Math.max(...limits)];
  const values = scale === 'log' ? logTicks(ordered, count) : linearTicks(ordered, count);
  const texts = formatTicks(values, scale);
  return values.map((value, i) => ({ value, text: texts[i] }));
}

/** Ticks that were set, as far as they lie within the limits. */
export function fixedTicks({ values, labels }: FixedTicks, limits: Limits, scale: Scale): Tick[] {
  const [low, high] = [Math.min(...limits), Math.max(...limits)];
  const texts = labels ?? formatTicks(values, scale);
  return values
    .map((value, i) => ({ value, text: texts[i] }))
    .filter(({ value }) => value >= low && value <= high);
}
