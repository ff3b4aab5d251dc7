import type { Axes, Data, LimitsCall, ScatterOptions, XEnds, YEnds } from './api.ts';
import { ValueError } from './errors.ts';
import type { AxesData, Figure, Limits, Scale } from './figure.ts';
import { type Direction, limitsOf, sharingAxes } from './limits.ts';
import { lineMark, readPlotArguments } from './marks/line.ts';
import { scatterMark } from './marks/scatter.ts';

/** Axes with nothing on them. */
export const emptyAxes = (): AxesData => ({
  title: null,
  xlabel: null,
  ylabel: null,
  xlim: null,
  ylim: null,
  xscale: 'linear',
  yscale: 'linear',
  legend: false,
  marks: [],
});

/** Hands out C0, C1, …; lines and points count for themselves, as in matplotlib. */
function colorCycle(): () => string {
  let next = 0;
  return () => `C${next++ % 10}`;
}

function toScale(scale: unknown): Scale {
  if (scale === 'linear' || scale === 'log') return scale;
  throw new ValueError(
    `'${String(scale)}' is not a valid value for scale; supported values are 'linear', 'log'`,
  );
}

/** One end of an axis, kept as it was when it is not given. */
function toEnd(value: unknown, current: number): number {
  if (value === undefined || value === null) return current;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new ValueError('Axis limits cannot be NaN or Inf');
  return number;
}

/** The calls of one coordinate system of `figure`, written to `data`. */
export function createAxes(figure: Figure, data: AxesData): Axes {
  const nextLine = colorCycle();
  const nextScatter = colorCycle();

  /** Reads `(low, high)`, `([low, high])` or `({ left, right })`, and sets what is given. */
  const limits =
    (direction: Direction, names: [string, string]) =>
    (low?: unknown, high?: unknown): Limits | undefined => {
      const key = direction === 'x' ? 'xlim' : 'ylim';
      const sharing = sharingAxes(figure, data, direction);
      const current = limitsOf(data, sharing, direction);
      if (low === undefined && high === undefined) return [...current];
      const ends = Array.isArray(low)
        ? low
        : typeof low === 'object' && low !== null
          ? names.map(name => (low as Record<string, unknown>)[name])
          : [low, high];
      const next: Limits = [toEnd(ends[0], current[0]), toEnd(ends[1], current[1])];
      for (const axes of sharing) axes[key] = next;
      return undefined;
    };

  return {
    plot(...args: unknown[]): void {
      const { x, y, fmt, options } = readPlotArguments(args);
      data.marks.push(lineMark(x, y, fmt, options, nextLine));
    },
    scatter(x: Data, y: Data, options: ScatterOptions = {}): void {
      data.marks.push(scatterMark(x, y, options, nextScatter));
    },
    set_title(text) {
      data.title = String(text);
    },
    set_xlabel(text) {
      data.xlabel = String(text);
    },
    set_ylabel(text) {
      data.ylabel = String(text);
    },
    set_xlim: limits('x', ['left', 'right']) as LimitsCall<XEnds>,
    set_ylim: limits('y', ['bottom', 'top']) as LimitsCall<YEnds>,
    set_xscale(scale) {
      data.xscale = toScale(scale);
    },
    set_yscale(scale) {
      data.yscale = toScale(scale);
    },
    legend() {
      data.legend = true;
    },
  };
}
