import type { BarOptions, Data } from '../api.ts';
import { toColorOr } from '../colors.ts';
import { broadcast, listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { BarMark, Numbers } from '../figure.ts';
import { PAINT, refuseUnknown, toEdge, toOneOf, toPaint } from '../options.ts';
import { repr } from '../repr.ts';
import { count, type MarkKind } from './kind.ts';

const KNOWN = `${PAINT} align tick_label edgecolor`;

/** Bars as the axes know them. */
export const bar: MarkKind<BarMark> = {
  places: mark => turned(mark, mark.at, ends(mark)),
  reach(mark) {
    const sides = mark.at.flatMap((at, i) => {
      const width = mark.width[i] ?? null;
      return at === null || width === null ? [] : [at - width / 2, at + width / 2];
    });
    return turned(mark, sides, mark.base);
  },
  edges: mark => (mark.upright ? { y: mark.base } : { x: mark.base }),
  describe: ({ at, upright }) => count(at.length, upright ? 'bar' : 'lying bar'),
  table(mark) {
    const [place, value] = mark.upright ? ['x', 'y'] : ['y', 'x'];
    const columns = [
      { name: place, values: mark.at },
      { name: value, values: ends(mark) },
    ];
    const isStacked = mark.base.some(base => base !== 0);
    return isStacked ? [...columns, { name: 'from', values: mark.base }] : columns;
  },
};

/** Where the bars end. */
export const ends = ({ base, length }: BarMark): Numbers =>
  base.map((from, i) => (from === null || length[i] == null ? null : from + length[i]));

const turned = ({ upright }: BarMark, along: Numbers, up: Numbers): { x: Numbers; y: Numbers } =>
  upright ? { x: along, y: up } : { x: up, y: along };

/** Bars of whichever direction, as lists: where each stands and how thick it is, from where it goes and how far. */
type Bars = Pick<BarMark, 'at' | 'width' | 'base' | 'length'>;

/** `bar(x, height, options)` as data, where names are places already. */
export function barMark(
  x: Data,
  height: Data,
  options: BarOptions,
  nextColor: () => string,
): BarMark {
  refuseUnknown('Rectangle', options, `${KNOWN} bottom width`);
  const found = broadcast({
    x: listAll(x).values,
    height: listAll(height).values,
    width: listAll(options.width ?? 0.8).values,
    y: listAll(options.bottom ?? 0).values,
  });
  const bars = { at: found.x, width: found.width, base: found.y, length: found.height };
  return { ...painted(bars, options, nextColor), upright: true };
}

/** `barh(y, width, options)` as data. To matplotlib these are upright bars whose words have changed places. */
export function barhMark(
  y: Data,
  width: Data,
  options: BarOptions,
  nextColor: () => string,
): BarMark {
  refuseUnknown('Rectangle', options, `${KNOWN} left height`);
  const found = broadcast({
    x: listAll(options.left ?? 0).values,
    height: listAll(options.height ?? 0.8).values,
    width: listAll(width).values,
    y: listAll(y).values,
  });
  const bars = { at: found.y, width: found.height, base: found.x, length: found.width };
  return { ...painted(bars, options, nextColor), upright: false };
}

/** Bars with their colours and what else the two calls have in common. */
function painted(
  { at, width, base, length }: Bars,
  options: BarOptions,
  nextColor: () => string,
): Omit<BarMark, 'upright'> {
  const isEdge = toOneOf('align', options.align ?? 'center', ['center', 'edge']) === 'edge';
  checkNames(options.tick_label, at.length);
  const { color = options.c, c: _, ...rest } = options;
  const colors = Array.isArray(color) ? toColors(color, at) : null;
  const one = colors ? colors[0] : color === undefined ? undefined : toBarColor(color);
  return {
    kind: 'bar',
    at: isEdge ? at.map((edge, i) => (edge === null ? null : edge + (width[i] ?? 0) / 2)) : at,
    length,
    base,
    width,
    ...toPaint({ ...rest, color: one }, nextColor),
    colors,
    ...toEdge(options.edgecolor),
  };
}

/** Names under the bars: one for each. */
function checkNames(names: BarOptions['tick_label'], n: number): void {
  if (names === undefined || (Array.isArray(names) && names.length === n)) return;
  const given = Array.isArray(names) ? names.length : repr(names);
  throw new ValueError(`tick_label must have a name for each of ${n} bars, not ${given}`);
}

const toBarColor = (color: unknown): string =>
  toColorOr("'facecolor' or 'color' argument must be a valid color or sequence of colors.", color);

/** A colour for each bar; too few begin again, as in matplotlib. */
function toColors(colors: readonly string[], places: Numbers): string[] {
  if (colors.length === 0) throw new ValueError('color must not be empty');
  return places.map((_, i) => toBarColor(colors[i % colors.length]));
}
