import type { ContourOptions, Data, Grid } from '../api.ts';
import { toColor } from '../colors.ts';
import { extentOf, listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { ContourMark } from '../figure.ts';
import { isOptions, refuseUnknown, toColorScale, toLineStyle, toNumberIn } from '../options.ts';
import { formatNumber } from '../ticks.ts';
import { listGrid } from './grid.ts';
import { count, type MarkKind } from './kind.ts';

const KNOWN = 'levels colors cmap vmin vmax alpha linewidths linestyles'.split(' ');

/** Contours as the axes know them. */
export const contour: MarkKind<ContourMark> = {
  places: ({ x, y, z }) => ({
    x: z.map((_, i) => x[i % x.length] as number),
    // A height that is missing has no place.
    y: z.map((height, i) => (height === null ? null : (y[Math.floor(i / x.length)] as number))),
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
    { name: 'x', values: z.map((_, i) => x[i % x.length] as number) },
    { name: 'y', values: z.map((_, i) => y[Math.floor(i / x.length)] as number) },
    { name: 'value', values: z },
  ],
};

/** The arguments of `contour`, told apart: `(z)`, `(x, y, z)`, each with levels, options, both. */
export function contourMark(filled: boolean, args: readonly unknown[]): ContourMark {
  const rest = [...args];
  const options = rest.length > 1 && isOptions(rest.at(-1)) ? (rest.pop() as ContourOptions) : {};
  const name = filled ? 'contourf' : 'contour';
  if (rest.length < 1 || rest.length > 4) {
    throw new TypeError(
      `${name}() takes from 1 to 4 positional arguments but ${rest.length} were given`,
    );
  }
  refuseUnknown('QuadContourSet', options, KNOWN);
  const isAlone = rest.length < 3;
  const z = rest[isAlone ? 0 : 2] as Grid;
  const grid = listGrid(isAlone ? null : (rest[0] as Data), isAlone ? null : (rest[1] as Data), z);
  const range = extentOf(grid.z) ?? [0, 1];
  const given = (rest[isAlone ? 1 : 3] as number | Data | undefined) ?? options.levels ?? 7;
  const levels = toLevels(given, range, filled);
  return {
    kind: 'contour',
    filled,
    ...grid,
    levels,
    colors: toColors(options.colors),
    // The first colour is the lowest level's and not the lowest value's, as in matplotlib.
    ...toColorScale(options, levels),
    alpha: toNumberIn('alpha', options.alpha ?? 1, 0, 1),
    label: null,
    linewidth: toNumberIn('linewidths', options.linewidths ?? 1.5, 0),
    linestyle: toLineStyle(options.linestyles ?? '-') ?? '-',
  };
}

const toColors = (colors: ContourOptions['colors']): string[] | null =>
  colors === undefined ? null : (typeof colors === 'string' ? [colors] : colors).map(toColor);

function toLevels(levels: number | Data, range: [number, number], filled: boolean): number[] {
  if (typeof levels === 'number') return roundLevels(range, toNumberIn('levels', levels, 0, 1000));
  const { values } = listAll(levels);
  if (
    values.some((level, i) => level === null || (i > 0 && !(level > (values[i - 1] as number))))
  ) {
    throw new ValueError('Contour levels must be increasing');
  }
  if (filled && values.length < 2) {
    throw new ValueError('Filled contours require at least 2 levels.');
  }
  return values as number[];
}

/** matplotlib's steps between levels, times a power of ten. */
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Round levels round the range, about `n` of them: matplotlib's MaxNLocator. */
function roundLevels([low, high]: [number, number], n: number): number[] {
  // On a plain at one height there is one level, at that height.
  if (low === high) return [low, low + (Math.abs(low) || 1)];
  const raw = (high - low) / (n + 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (STEPS.find(factor => factor * power >= raw * (1 - 1e-10)) ?? 10) * power;
  const first = Math.floor(low / step + 1e-10);
  const last = Math.ceil(high / step - 1e-10);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}
