import type { Data, ScatterOptions } from '../api.ts';
import { toColorOr } from '../colors.ts';
import { listAll, listScatter } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { Numbers, ScatterMark } from '../figure.ts';
import {
  PAINT,
  refuseUnknown,
  toColorScale,
  toEdge,
  toMarker,
  toPaint,
  toSize,
} from '../options.ts';
import { repr } from '../repr.ts';
import { count, type MarkKind, xyColumns } from './kind.ts';

const KNOWN = `${PAINT} s marker cmap vmin vmax norm edgecolors edgecolor`;

/** Points as the axes know them. */
export const scatter: MarkKind<ScatterMark> = {
  // Without its value or its size, a point cannot be drawn.
  places: mark => ({
    x: mark.x,
    y: mark.y.map((value, i) => (isPainted(mark, i) ? value : null)),
  }),
  describe: mark =>
    `${count(mark.x.length)}${mark.colors && 'cmap' in mark.colors ? ' coloured by value' : ''}`,
  table: mark => [
    ...xyColumns(mark),
    ...(mark.colors && 'cmap' in mark.colors
      ? [{ name: 'value', values: mark.colors.values }]
      : []),
  ],
};

/** Is there what gives a point its colour and its size? */
const isPainted = ({ colors, size }: ScatterMark, i: number): boolean =>
  !(colors && 'cmap' in colors && colors.values[i] === null) &&
  (typeof size === 'number' || size[i] !== null);

/** `scatter(x, y, options)` as data. `nextColor` is asked only when no colour is given. */
export function scatterMark(
  x: Data,
  y: Data,
  options: ScatterOptions,
  nextColor: () => string,
): ScatterMark {
  refuseUnknown('PathCollection', options, KNOWN);
  const { alpha, label, color, c, s = 36, marker = 'o', zorder } = options;
  const places = listScatter(x, y);
  const one = color === undefined ? (typeof c === 'string' ? toC(c, c) : undefined) : toOne(color);
  const colors = one === undefined && c !== undefined ? toColors(c, places.x, options) : null;
  return {
    kind: 'scatter',
    ...places,
    ...toPaint({ color: one, alpha, label, zorder }, colors ? () => 'C0' : nextColor),
    marker: toMarker(marker) ?? 'o',
    size: toSizes(s, places.x),
    colors,
    ...toEdge(options.edgecolors ?? options.edgecolor),
  };
}

/** One colour for all points. */
const toOne = (color: unknown): string =>
  toColorOr(
    "'color' kwarg must be a color or sequence of color specs.  For a sequence of values to be color-mapped, use the 'c' argument instead.",
    color,
  );

/** One of the colours that were given as `c`. */
const toC = (color: unknown, c: unknown): string =>
  toColorOr(
    `'c' argument must be a color, a sequence of colors, or a sequence of numbers, not ${repr(c)}`,
    color,
  );

/** A colour or a value for each point. */
function toColors(
  c: NonNullable<ScatterOptions['c']>,
  { length }: Numbers,
  options: ScatterOptions,
): NonNullable<ScatterMark['colors']> {
  const refuse = (n: number): never => {
    throw new ValueError(
      `'c' argument has ${n} elements, which is inconsistent with 'x' and 'y' with size ${length}.`,
    );
  };
  if (Array.isArray(c) && c.some(color => typeof color === 'string')) {
    const colors = c.map(color => toC(color, c));
    return colors.length === length ? colors : refuse(colors.length);
  }
  const { values } = listAll(c as Data);
  if (values.length !== length) refuse(values.length);
  return { values, ...toColorScale(options, values) };
}

function toSizes(s: Data, { length }: Numbers): number | Numbers {
  if (typeof s === 'number') return toSize('s', s);
  if (Array.isArray(s) && s.some(size => typeof size === 'string')) {
    throw new ValueError('s must be float, but has strings');
  }
  const { values } = listAll(s);
  if (values.length === 1) return toSize('s', values[0]);
  if (values.length === length) return values.map(value => value && Math.max(0, value));
  throw new ValueError(
    `s (size ${values.length}) cannot be broadcast to match x and y (size ${length})`,
  );
}
