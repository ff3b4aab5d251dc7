import { emptyAxes } from '../plot/axes.ts';
import { extentOf } from '../plot/data.ts';
import type { ContourMark, Figure, PathMark, ScatterMark } from '../plot/figure.ts';
import { ratioLevels, roundLevels } from '../plot/levels.ts';
import { positive } from '../plot/options.ts';
import type { Terrain } from './landscape.ts';
import type { CheckedOptions } from './options.ts';
import type { Path } from './path.ts';
import { lowestOf, plainOf } from './terrain.ts';

/** Nearly square, so that both numbers count alike, and not as high as a phone. In inches. */
const SIZE: [number, number] = [7.2, 5.4];

/** How many sizes smaller than the greatest loss a logarithmic scale shows. */
const DECADES = 9;

/** A terrain and what lies on it, as a chart. */
export function landscapeFigure(
  terrain: Terrain,
  { a, b, labels, title, levels, scale }: CheckedOptions,
  path: Path | null,
): Figure {
  const axes = emptyAxes();
  axes.title = title;
  [axes.xlabel, axes.ylabel] = labels;
  axes.xlim = [...a];
  axes.ylim = [...b];
  axes.grid = false;
  axes.colorbar = { label: 'loss' };
  axes.marks = [
    areas(terrain, levels, scale),
    ...lowestMark(terrain),
    ...(path && path.x.length > 0 ? [pathMark(path)] : []),
  ];
  return {
    rows: 1,
    cols: 1,
    figsize: SIZE,
    title: null,
    sharex: false,
    sharey: false,
    axes: [axes],
  };
}

function areas(
  { x, y, z }: Terrain,
  levels: number | readonly number[],
  norm: 'linear' | 'log',
): ContourMark {
  const heights = levelsOf(z, levels, norm);
  const vmax = heights.at(-1) as number;
  const [least] = norm === 'log' ? (positive(heights) as number[]) : heights;
  const vmin = norm === 'log' ? Math.max(least, vmax / 10 ** DECADES) : least;
  const scale = { cmap: 'viridis', vmin, vmax, norm } as const;
  return {
    kind: 'contour',
    filled: true,
    x,
    y,
    z,
    levels: heights,
    colors: null,
    ...scale,
    alpha: 1,
    label: null,
    linewidth: 1,
    linestyle: '-',
  };
}

/** Heights of the contours; nothing of the terrain is below the first or above the last. */
function levelsOf(
  z: Terrain['z'],
  levels: number | readonly number[],
  norm: 'linear' | 'log',
): number[] {
  const [low, high] = extentOf(z) ?? [0, 1];
  if (typeof levels !== 'number') {
    const below = low < levels[0] ? [low] : [];
    const above = high > (levels.at(-1) as number) ? [high] : [];
    const all = [...below, ...levels, ...above].filter((level, i, list) => level !== list[i - 1]);
    return all.length > 1 ? all : [...all, all[0] + 1];
  }
  if (norm === 'linear') return roundLevels([low, high], levels);
  const [least, most] = extentOf(positive(z)) ?? [0.1, 1];
  const rising = ratioLevels([Math.max(least, most / 10 ** DECADES), most], levels);
  return low < rising[0] ? [low, ...rising] : rising;
}

function lowestMark(terrain: Terrain): ScatterMark[] {
  const lowest = lowestOf(terrain);
  if (!lowest || plainOf(terrain) !== null) return [];
  return [
    {
      kind: 'scatter',
      x: [lowest.a],
      y: [lowest.b],
      marker: '+',
      size: 100,
      color: 'white',
      colors: null,
      alpha: 0.85,
      label: 'lowest of the grid',
    },
  ];
}

const pathMark = ({ x, y }: Path): PathMark => ({ kind: 'path', x, y, alpha: 1, label: 'path' });
