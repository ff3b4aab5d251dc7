import type { BarOptions, Categories, Data } from '../api.ts';
import { toColorOr } from '../colors.ts';
import { broadcast, listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { BarMark, Numbers } from '../figure.ts';
import { PAINT, refuseUnknown, toEdge, toOneOf, toPaint } from '../options.ts';
import { repr } from '../repr.ts';
import { count, type MarkKind } from './kind.ts';

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

/** Names, when that is what the places are. */
export const toNames = (places: Categories): string[] | null =>
  Array.isArray(places) && places.length > 0 && places.every(place => typeof place === 'string')
    ? places
    : null;

/** `bar(at, length, options)` or `barh` as data, where names are places already. */
export function barMark(
  upright: boolean,
  at: Data,
  length: Data,
  options: BarOptions,
  nextColor: () => string,
): BarMark {
  // The same four words, which change their meaning when the bars lie.
  const [baseWord, widthWord] = upright
    ? (['bottom', 'width'] as const)
    : (['left', 'height'] as const);
  refuseUnknown(
    'Rectangle',
    options,
    `${PAINT} ${baseWord} ${widthWord} align tick_label edgecolor`,
  );
  const isEdge = toOneOf('align', options.align ?? 'center', ['center', 'edge']) === 'edge';
  const { places, ends, width, base } = sameLength(upright, {
    places: listAll(at).values,
    ends: listAll(length).values,
    width: listAll(options[widthWord] ?? 0.8).values,
    base: listAll(options[baseWord] ?? 0).values,
  });
  checkNames(options.tick_label, places.length);
  const { color = options.c, c: _, ...rest } = options;
  const colors = Array.isArray(color) ? toColors(color, places) : null;
  const one = colors ? colors[0] : color === undefined ? undefined : toBarColor(color);
  return {
    kind: 'bar',
    upright,
    at: isEdge
      ? places.map((place, i) => (place === null ? null : place + (width[i] ?? 0) / 2))
      : places,
    length: ends,
    base,
    width,
    ...toPaint({ ...rest, color: one }, nextColor),
    colors,
    ...toEdge(options.edgecolor),
  };
}

type Lists = Record<'places' | 'ends' | 'width' | 'base', Numbers>;

/** One of each for every bar. Lying bars are to matplotlib upright ones whose words have changed places. */
function sameLength(upright: boolean, lists: Lists): Lists {
  const { places, ends, width, base } = lists;
  if (upright) {
    const made = broadcast({ x: places, height: ends, width, y: base });
    return { places: made.x, ends: made.height, width: made.width, base: made.y };
  }
  const made = broadcast({ x: base, height: width, width: ends, y: places });
  return { places: made.y, ends: made.width, width: made.height, base: made.x };
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
