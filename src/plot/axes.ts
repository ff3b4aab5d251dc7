import type { Axes, Data, LimitsCall, XEnds, YEnds } from './api.ts';
import { isOptions, readCall, takeOptions } from './call.ts';
import { finite, isTensor, listAll, toPlace } from './data.ts';
import { createDrawCalls } from './draw.ts';
import { AttributeError, ValueError } from './errors.ts';
import type { AxesData, Figure, FixedTicks, Limits, Mark, Scale } from './figure.ts';
import { type Direction, limitsOf, setScale, setTicks, sharingAxes } from './limits.ts';
import { namedTicks } from './named-places.ts';
import { refuseUnknown, toLabel, toOneOf, toText } from './options.ts';
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
  const number = isTensor(value) ? toPlace('a limit', value) : value;
  if (number !== null && typeof number !== 'number') {
    throw new TypeError(`a limit is a number, not ${repr(value)}`);
  }
  if (!Number.isFinite(number)) throw new ValueError('Axis limits cannot be NaN or Inf');
  return number as number;
}

/** What a call of ticks sets; `null` where it leaves them as they are. */
function readTicks(call: string, args: readonly unknown[]): FixedTicks | null {
  // How labels look is settled here.
  const { ticks, labels }: Record<string, unknown> = readCall(call, '', 'ticks labels', args);
  if (ticks === undefined) {
    if (labels === undefined && args.some(arg => arg !== undefined)) return null;
    throw new TypeError(
      `ticks are set by their places, and by names if they have some: ${call}([0, 1], ['no', 'yes'])`,
    );
  }
  const { values } = listAll(ticks as Data);
  if (labels === undefined) return { values: finite(values), labels: null };
  const names: unknown = isTensor(labels) ? labels.tolist() : labels;
  if (!Array.isArray(names)) {
    throw new TypeError(`labels must be an array with a name for each tick, not ${repr(names)}`);
  }
  if (names.length !== values.length) {
    throw new ValueError(
      `The number of FixedLocator locations (${values.length}), usually from a call to set_ticks, does not match the number of labels (${names.length}).`,
    );
  }
  return namedTicks(values, names);
}

/** The one text of a call such as `set_title`; how it looks is settled here. */
export function readText(call: string, name: string, args: readonly unknown[]): string | null {
  const given = readCall(call, name, 'fontdict', args)[name];
  return toText(name, given) || null;
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
    case 'scaled':
    case 'square':
    case 'image':
      data.equal = true;
      return;
    case 'auto':
    case 'tight':
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

/** How a legend looks is settled here. */
const LEGEND_LOOK =
  'ncol ncols fontsize frameon framealpha fancybox shadow bbox_to_anchor markerscale borderaxespad';

/** The marks with names for the legend, in the order in which they were drawn. */
function named(marks: readonly Mark[], labels: unknown): Mark[] {
  if (!Array.isArray(labels) || labels.some(label => typeof label === 'object')) {
    throw new TypeError(
      "legend() takes the names of what was drawn, in its order: legend(['train', 'validation'])",
    );
  }
  const rest = [...labels];
  return marks.map(mark =>
    rest.length === 0 || isUnnamed(mark) ? mark : { ...mark, label: toLabel(rest.shift()) },
  );
}

/** What no legend tells of. */
const isUnnamed = (mark: Mark): boolean =>
  ['text', 'image', 'contour'].includes(mark.kind) || (mark.kind === 'errorbar' && !!mark.ofBars);

const SET_EXAMPLE = "ax.set({ title: 'Loss', xlabel: 'step' })";

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
    for (const axes of sharing) axes[`${direction}lim`] = next;
    return undefined;
  };
}

/** `set_xticks` or `set_yticks` of axes. */
const ticksCall =
  (figure: Figure, data: AxesData, direction: Direction) =>
  (...args: unknown[]): void => {
    const ticks = readTicks(`${direction}ticks`, args);
    if (ticks) setTicks(figure, data, direction, ticks);
  };

/** The calls of one coordinate system of `figure`, written to `data`; those that draw say so to `onDraw`. */
export function createAxes(figure: Figure, data: AxesData, onDraw: () => void): Axes {
  const set_xlim = limitsCall(figure, data, 'x', ['left', 'right']);
  const set_ylim = limitsCall(figure, data, 'y', ['bottom', 'top']);
  const axes: Axes = {
    ...createDrawCalls(figure, data, onDraw),
    set_title(...args: unknown[]) {
      data.title = readText('set_title', 'label', args);
    },
    set_xlabel(...args: unknown[]) {
      data.xlabel = readText('set_xlabel', 'xlabel', args);
    },
    set_ylabel(...args: unknown[]) {
      data.ylabel = readText('set_ylabel', 'ylabel', args);
    },
    set_xlim: set_xlim as LimitsCall<XEnds>,
    set_ylim: set_ylim as LimitsCall<YEnds>,
    set_xscale(scale) {
      setScale(figure, data, 'x', toScale(scale));
    },
    set_yscale(scale) {
      setScale(figure, data, 'y', toScale(scale));
    },
    set_xticks: ticksCall(figure, data, 'x'),
    set_yticks: ticksCall(figure, data, 'y'),
    set_aspect(aspect) {
      data.equal = toOneOf('aspect', aspect, ['equal', 'auto']) === 'equal';
    },
    axis(word?: unknown) {
      if (word == null) return [...(set_xlim() as Limits), ...(set_ylim() as Limits)] as never;
      if (!Array.isArray(word) || word.length !== 4) return setAxis(data, word) as never;
      set_xlim(word[0], word[1]);
      set_ylim(word[2], word[3]);
      return undefined as never;
    },
    invert_yaxis() {
      for (const each of sharingAxes(figure, data, 'y')) {
        if (each.ylim) each.ylim = [each.ylim[1], each.ylim[0]];
        else each.inverted = !each.inverted;
      }
    },
    grid(visible) {
      data.grid = Boolean(visible ?? true);
    },
    legend(...args: unknown[]) {
      const { rest, options } = takeOptions(args);
      const { labels = rest[0], loc, title, ...look } = options;
      refuseUnknown('Legend.__init__', look, LEGEND_LOOK, 'call');
      checkPlace(loc);
      if (labels != null || rest.length > 1)
        data.marks = named(data.marks, rest[1] ? null : labels);
      data.legendTitle = title === undefined ? null : toText('title', title);
      data.legend = true;
    },
    set(...args: unknown[]) {
      const { rest, options } = takeOptions(args);
      if (rest.length > 0)
        throw new TypeError(`set() takes names and values, as in ${SET_EXAMPLE}`);
      for (const [name, value] of Object.entries<unknown>(options)) {
        const call = (axes as unknown as Record<string, (value: unknown) => void>)[`set_${name}`];
        if (!call) {
          throw new AttributeError(`Axes.set() got an unexpected keyword argument '${name}'`);
        }
        call(value);
      }
    },
    toString: () => `<Axes: ${data.title === null ? '' : `title={'center': ${repr(data.title)}}`}>`,
  };
  // An assignment to one of its calls would take it away, without a word.
  return Object.freeze(axes);
}
