import type { ContourOptions, Data, Grid } from '../api.ts';
import { takeOptions } from '../call.ts';
import { toColor } from '../colors.ts';
import { extentOf, listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { ContourMark, Numbers } from '../figure.ts';
import { ratioLevels, roundLevels } from '../levels.ts';
import {
  positive,
  refuseUnknown,
  toAlpha,
  toColorScale,
  toLineStyle,
  toNumberIn,
  toOrder,
  toSize,
} from '../options.ts';
import { formatNumber } from '../ticks.ts';
import { listGrid } from './grid.ts';
import { count, type MarkKind } from './kind.ts';

const KNOWN = 'levels colors cmap vmin vmax norm alpha linewidths linestyles zorder';

/** Contours as the axes know them. */
export const contour: MarkKind<ContourMark> = {
  places: ({ x, y, z }) => ({
    x: z.map((_, i) => x[i % x.length]),
    // A height that is missing has no place.
    y: z.map((height, i) => (height === null ? null : y[Math.floor(i / x.length)])),
  }),
  reach: ({ x, y }) => ({ x, y }),
  edges: ({ x, y }) => ({ x: extentOf(x) ?? [], y: extentOf(y) ?? [] }),
  describe({ filled, levels, z }) {
    const what = `${filled ? 'filled ' : ''}contours at ${count(levels.length, 'level')}`;
    const range = extentOf(z);
    return range
      ? `${what}, values from ${formatNumber(range[0])} to ${formatNumber(range[1])}`
      : what;
  },
  table: ({ x, y, z }) => [
    { name: 'x', values: z.map((_, i) => x[i % x.length]) },
    { name: 'y', values: z.map((_, i) => y[Math.floor(i / x.length)]) },
    { name: 'value', values: z },
  ],
};

/** `contour(z)` and `contour(x, y, z)` as data, each with levels, options, both. */
export const contourMark = (args: readonly unknown[]): ContourMark => ({
  ...readContours('contour', args),
  filled: false,
});

/** `contourf`, which takes the same. */
export function contourfMark(args: readonly unknown[]): ContourMark {
  const mark = { ...readContours('contourf', args), filled: true };
  if (mark.levels.length >= 2) return mark;
  throw new ValueError('Filled contours require at least 2 levels.');
}

/** The arguments of a call, told apart. */
function readContours(call: string, args: readonly unknown[]): Omit<ContourMark, 'filled'> {
  const taken = takeOptions(args);
  const { rest } = taken;
  const options: ContourOptions = taken.options;
  if (rest.length < 1 || rest.length > 4) {
    throw new TypeError(
      `${call}() takes from 1 to 4 positional arguments but ${rest.length} were given`,
    );
  }
  refuseUnknown('QuadContourSet', options, KNOWN);
  if (options.colors !== undefined && options.cmap !== undefined) {
    throw new ValueError('Either colors or cmap must be None');
  }
  const isAlone = rest.length < 3;
  const z = rest[isAlone ? 0 : 2] as Grid;
  const grid = listGrid(isAlone ? null : (rest[0] as Data), isAlone ? null : (rest[1] as Data), z);
  const given = (rest[isAlone ? 1 : 3] as number | Data | undefined) ?? options.levels ?? 7;
  const levels = toLevels(given, grid.z, options.norm ?? 'linear');
  return {
    kind: 'contour',
    ...grid,
    levels,
    colors: toColors(options.colors),
    // The first colour is the lowest level's and not the lowest value's, as in matplotlib.
    ...toColorScale(options, levels),
    alpha: toAlpha(options.alpha),
    label: null,
    ...toOrder(options.zorder),
    linewidth: toSize('linewidths', options.linewidths ?? 1.5),
    linestyle: toLineStyle(options.linestyles ?? '-') ?? '-',
  };
}

const toColors = (colors: ContourOptions['colors']): string[] | null =>
  colors === undefined ? null : (Array.isArray(colors) ? colors : [colors]).map(toColor);

/** Heights as they were given, or round ones about as many as were asked for. */
function toLevels(levels: number | Data, heights: Numbers, norm: 'linear' | 'log'): number[] {
  if (typeof levels === 'number') {
    const n = toNumberIn('levels', levels, 0, 1000);
    return norm === 'log'
      ? ratioLevels(extentOf(positive(heights)) ?? [0.1, 1], n)
      : roundLevels(extentOf(heights) ?? [0, 1], n);
  }
  const { values } = listAll(levels);
  if (
    values.some((level, i) => level === null || (i > 0 && !(level > (values[i - 1] as number))))
  ) {
    throw new ValueError('Contour levels must be increasing');
  }
  return values as number[];
}
