import type { Axes, AxisWord, LimitsCall, XEnds, YEnds } from './api.ts';
import { finite, listAll } from './data.ts';
import { createDrawCalls } from './draw.ts';
import { ValueError } from './errors.ts';
import type { AxesData, Figure, FixedTicks, Limits, Scale } from './figure.ts';
import { type Direction, limitsOf, sharingAxes } from './limits.ts';
import { refuseUnknown, toOneOf } from './options.ts';

/** Axes with nothing on them. */
export const emptyAxes = (): AxesData => ({
  title: null,
  xlabel: null,
  ylabel: null,
  xlim: null,
  ylim: null,
  xscale: 'linear',
  yscale: 'linear',
  xticks: null,
  yticks: null,
  legend: false,
  grid: null,
  off: false,
  equal: false,
  inverted: false,
  colorbar: null,
  marks: [],
});

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

function toTicks(values: ArrayLike<number>, labels?: readonly string[]): FixedTicks {
  const ticks = finite(listAll(values).values);
  if (labels !== undefined && labels.length !== values.length) {
    throw new ValueError(
      `The number of FixedLocator locations (${values.length}), usually from a call to set_ticks, does not match the number of labels (${labels.length}).`,
    );
  }
  return { values: ticks, labels: labels ? labels.map(String) : null };
}

function setAxis(data: AxesData, word: AxisWord): void {
  switch (word) {
    case 'off':
    case 'on':
      data.off = word === 'off';
      return;
    case 'equal':
      data.equal = true;
      return;
    case 'auto':
      data.equal = false;
      return;
    default:
      throw new ValueError(`Unrecognized string '${String(word)}' to axis; try 'on' or 'off'`);
  }
}

/** The calls of one coordinate system of `figure`, written to `data`; those that draw say so to `onDraw`. */
export function createAxes(figure: Figure, data: AxesData, onDraw: () => void): Axes {
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
    ...createDrawCalls(data, onDraw),
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
    set_xticks: (values, labels) => {
      data.xticks = toTicks(values, labels);
    },
    set_yticks: (values, labels) => {
      data.yticks = toTicks(values, labels);
    },
    set_aspect(aspect) {
      data.equal = toOneOf('aspect', aspect, ['equal', 'auto']) === 'equal';
    },
    axis: word => setAxis(data, word),
    invert_yaxis() {
      const { ylim } = data;
      if (ylim) data.ylim = [ylim[1], ylim[0]];
      else data.inverted = !data.inverted;
    },
    grid(visible = true) {
      data.grid = Boolean(visible);
    },
    legend(options = {}) {
      refuseUnknown('Legend', options, ['loc']);
      data.legend = true;
    },
  };
}
