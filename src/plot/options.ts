import type { ColorMapOptions } from './api.ts';
import { isOptions } from './call.ts';
import { toColorMap } from './colormaps.ts';
import { toColor } from './colors.ts';
import { describeValue, extentOf } from './data.ts';
import { AttributeError, ValueError } from './errors.ts';
import type { ColorScale, LineStyle, MarkBase, Numbers, PaintedMark } from './figure.ts';
import { MARKERS, type Marker } from './markers.ts';
import { repr } from './repr.ts';

/** How matplotlib refuses a keyword: in most calls, in those that write, and in those that make no mark. */
const REFUSALS = {
  set: (what: string, key: string) =>
    new AttributeError(`${what}.set() got an unexpected keyword argument '${key}'`),
  property: (what: string, key: string) =>
    new AttributeError(`'${what}' object has no property '${key}'`),
  call: (what: string, key: string) =>
    new TypeError(`${what}() got an unexpected keyword argument '${key}'`),
};

/** Refuses a keyword that is none of those that the call knows, in matplotlib's words, and names those. */
export function refuseUnknown(
  what: string,
  options: object,
  known: string,
  how: keyof typeof REFUSALS = 'set',
): void {
  if (!isOptions(options))
    throw new TypeError(
      `${what}: keyword arguments are an object at the end, as in { label: 'loss' }, not ${repr(options)}`,
    );
  const names = known.split(' ');
  const stranger = Object.keys(options).find(key => !names.includes(key));
  if (stranger === undefined) return;
  const hint = known && `There are ${names.join(', ')}.`;
  throw Object.assign(REFUSALS[how](what, stranger), { hint });
}

/** Checks a marker's letter; `''`, `' '` and `'none'` are no marker. */
export function toMarker(marker: unknown): Marker | null {
  if (marker === '' || marker === ' ' || marker === 'none' || marker === 'None') return null;
  if (MARKERS.includes(marker as Marker)) return marker as Marker;
  throw new ValueError(`Unrecognized marker style ${repr(marker)}`);
}

/** A finite number of at least `low` and at most `high`, or an error that names it. */
export function toNumberIn(name: string, value: unknown, low: number, high = Infinity): number {
  if (typeof value === 'number' && value >= low && value <= high && Number.isFinite(value)) {
    return value;
  }
  const range = high === Infinity ? `at least ${low}` : `between ${low} and ${high}`;
  const any = low === -Infinity ? 'finite number' : `number ${range}`;
  throw new ValueError(`${name} must be a ${any}, not ${repr(value)}`);
}

/** A width or a size, none of which is so large that it could not be drawn. */
export const toSize = (name: string, value: unknown): number =>
  Math.min(1e4, toNumberIn(name, value, 0));

/** How opaque something is, from 0 to 1. */
export function toAlpha(given: unknown): number {
  const alpha = given ?? 1;
  if (typeof alpha !== 'number') {
    throw new TypeError(`alpha must be numeric or None, not ${repr(alpha)}`);
  }
  if (alpha >= 0 && alpha <= 1) return alpha;
  throw new ValueError(`alpha (${repr(alpha)}) is outside 0-1 range`);
}

/** Words as text: what is given may be a number or a tensor, too; `null` is no words. */
export function toText(what: string, words: unknown): string {
  if (words === null) return '';
  if (typeof words === 'string' || typeof words === 'boolean') return String(words);
  const text = repr(words);
  if (words !== undefined && typeof words !== 'function' && text !== 'an object') return text;
  throw new TypeError(`${what} must be a text, not ${describeValue(words)}`);
}

/** A label as text; `null` when there is none, or one that is not for the legend. */
export function toLabel(label: unknown): string | null {
  const text = label == null ? '' : toText('label', label);
  return text === '' || text.startsWith('_') ? null : text;
}

/** matplotlib's names for its line styles. */
const STYLES: Readonly<Record<string, LineStyle | null>> = {
  '-': '-',
  '--': '--',
  '-.': '-.',
  ':': ':',
  solid: '-',
  dashed: '--',
  dashdot: '-.',
  dotted: ':',
  none: null,
  '': null,
};

/** Checks a line style; `''` and `'none'` are no line. */
export function toLineStyle(style: unknown): LineStyle | null {
  const name = style === 'None' ? 'none' : style;
  if (typeof name === 'string' && Object.hasOwn(STYLES, name)) return STYLES[name];
  return toOneOf('ls', style, Object.keys(STYLES)) as never;
}

/** One of some words, or matplotlib's error. */
export function toOneOf<T extends string | boolean>(
  name: string,
  value: unknown,
  words: readonly T[],
): T {
  if (words.includes(value as T)) return value as T;
  const known = words.map(repr).join(', ');
  throw new ValueError(
    `${repr(value)} is not a valid value for ${name}. Supported values are ${known}`,
  );
}

/** The keywords that every mark of one colour knows. */
export const PAINT = 'color c alpha label zorder';

/** What every mark of one colour has. `otherwise` is asked only when no colour is given. */
export function toPaint(
  { color, c, alpha, label, zorder }: Partial<Record<'color' | 'c' | keyof MarkBase, unknown>>,
  otherwise: () => string,
): PaintedMark {
  const given = color ?? c;
  return {
    color: given === undefined ? otherwise() : toColor(given),
    alpha: toAlpha(alpha),
    label: toLabel(label),
    ...toOrder(zorder),
  };
}

/** Where a mark lies among the others, if that was said. */
export const toOrder = (zorder: unknown): Pick<MarkBase, 'zorder'> =>
  zorder === undefined ? {} : { zorder: toNumberIn('zorder', zorder, -Infinity) };

/** What is drawn round points and bars, if anything is. */
export function toEdge(given: unknown): { edge?: string } {
  const isNone = given === undefined || given === 'none' || given === 'face';
  return isNone ? {} : { edge: toColor(given) };
}

/** Values that have a place on a logarithmic scale. */
export const positive = (values: Numbers): Numbers =>
  values.filter(value => value !== null && value > 0);

/** Which colours stand for which of the values: all of them, unless an end is given. */
export function toColorScale(options: ColorMapOptions, values: Numbers): ColorScale {
  const norm = toOneOf('norm', options.norm ?? 'linear', ['linear', 'log']);
  const isLog = norm === 'log';
  const [low, high] = extentOf(isLog ? positive(values) : values) ?? [isLog ? 0.1 : 0, 1];
  const end = (name: 'vmin' | 'vmax', found: number): number =>
    toNumberIn(name, options[name] ?? found, -Infinity);
  const [vmin, vmax] = [end('vmin', low), end('vmax', high)];
  if (vmin > vmax) throw new ValueError('minvalue must be less than or equal to maxvalue');
  if (isLog && !(vmin > 0)) throw new ValueError('Invalid vmin or vmax');
  return { cmap: toColorMap(options.cmap ?? 'viridis'), vmin, vmax, norm };
}
