import type { Axes, LimitsCall, XEnds, YEnds } from './api.ts';
import { finite, listAll } from './data.ts';
import { createDrawCalls } from './draw.ts';
import { ValueError } from './errors.ts';
import type { AxesData, Figure, FixedTicks, Limits, Scale } from './figure.ts';
import { type Direction, limitsOf, sharingAxes } from './limits.ts';
import { isOptions, refuseUnknown, toOneOf } from './options.ts';
import { repr } from './repr.ts';

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

const toScale = (scale: unknown): Scale => toOneOf('scale', scale, ['linear', 'log']);

/** One end of an axis, kept as it was when it is not given. */
function toEnd(value: unknown, current: number): number {
  if (value === undefined || value === null) return current;
  if (typeof value === 'string') throw new TypeError(`a limit is a number, not ${repr(value)}`);
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

/** The ends that `(low, high)`, `([low, high])` or `({ left, right })` give; `undefined` for those left out. */
function readEnds(
  direction: Direction,
  names: readonly [string, string],
  [low, high]: readonly unknown[],
): unknown[] {
  if (isOptions(low)) {
    refuseUnknown(`_AxesBase.set_${direction}lim`, low, names.join(' '), 'call');
    return names.map(name => low[name]);
  }
  if (!Array.isArray(low)) return [low, high];
  if (high !== undefined) throw new TypeError('limits are two numbers, or one pair: not both');
  if (low.length > 2) throw new ValueError('too many values to unpack (expected 2)');
  if (low.length === 2) return low;
  throw new ValueError(`not enough values to unpack (expected 2, got ${low.length})`);
}

function setAxis(data: AxesData, word: unknown): void {
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
      if (typeof word === 'string') {
        throw new ValueError(`Unrecognized string ${repr(word)} to axis; try 'on' or 'off'`);
      }
      throw new TypeError(
        'The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]',
      );
  }
}

/** matplotlib's places of a legend, in the order of their numbers. */
const PLACES: readonly string[] = [
  'best',
  'upper right',
  'upper left',
  'lower left',
  'lower right',
  'right',
  'center left',
  'center right',
  'lower center',
  'upper center',
  'center',
];

function checkPlace(loc: unknown): void {
  if (loc === undefined || PLACES.includes(loc as string)) return;
  if (typeof loc === 'string') throw new ValueError(`${repr(loc)} is not a valid value for loc.`);
  if (typeof loc === 'number' && loc in PLACES) return;
  if (Array.isArray(loc) && loc.length === 2 && loc.every(Number.isFinite)) return;
  throw new ValueError(
    `loc must be string, coordinate tuple, or an integer 0-10, not ${repr(loc)}`,
  );
}

/**
 * `set_xlim` or `set_ylim` of axes: sets the limits that it is given, for all axes that share them; without
 * arguments, returns those in force.
 * @param names what the call calls the lower and the upper end
 */
function limitsCall(
  figure: Figure,
  data: AxesData,
  direction: Direction,
  names: readonly [string, string],
) {
  return (...args: unknown[]): Limits | undefined => {
    const sharing = sharingAxes(figure, data, direction);
    const current = limitsOf(data, sharing, direction);
    if (args.every(arg => arg === undefined)) return [...current];
    const [low, high] = readEnds(direction, names, args);
    const next: Limits = [toEnd(low, current[0]), toEnd(high, current[1])];
    for (const axes of sharing) axes[direction === 'x' ? 'xlim' : 'ylim'] = next;
    return undefined;
  };
}

/** The calls of one coordinate system of `figure`, written to `data`; those that draw say so to `onDraw`. */
export function createAxes(figure: Figure, data: AxesData, onDraw: () => void): Axes {
  const set_xlim = limitsCall(figure, data, 'x', ['left', 'right']);
  const set_ylim = limitsCall(figure, data, 'y', ['bottom', 'top']);
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
    set_xlim: set_xlim as LimitsCall<XEnds>,
    set_ylim: set_ylim as LimitsCall<YEnds>,
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
    axis(word) {
      if (typeof word === 'string' || word?.length !== 4) return setAxis(data, word);
      set_xlim(word[0], word[1]);
      set_ylim(word[2], word[3]);
    },
    invert_yaxis() {
      const { ylim } = data;
      if (ylim) data.ylim = [ylim[1], ylim[0]];
      else data.inverted = !data.inverted;
    },
    grid(visible = true) {
      data.grid = Boolean(visible);
    },
    legend(options = {}) {
      refuseUnknown('Legend.__init__', options, 'loc', 'call');
      checkPlace(options.loc);
      data.legend = true;
    },
  };
}
