import type { LandscapeOptions, Points } from '../ui/landscape.ts';
import { inWords, readOptions } from '../ui/options.ts';
import type { TerrainSpec } from './terrain.ts';

type Range = readonly [low: number, high: number];

/** What `ui.landscape` was told, checked, with what it was not told filled in. */
export interface CheckedOptions extends TerrainSpec {
  loss: LandscapeOptions['loss'];
  labels: readonly [string, string];
  title: string | null;
  path: Points | ((a: number, b: number) => Points) | null;
  /** `null`: nothing depends on a start. */
  start: readonly [number, number] | null;
  levels: number | readonly number[];
  scale: 'linear' | 'log';
}

const KNOWN = 'loss a b labels title path start levels scale grid';
const EXAMPLE = 'ui.landscape({ loss: (a, b) => …, a: [-2, 2], b: [-2, 2] })';

/**
 * Checks what `ui.landscape` was told.
 * @throws TypeError or RangeError that says what does not fit, and what would
 */
export function checkOptions(given: LandscapeOptions): CheckedOptions {
  if (typeof given !== 'object' || given === null) {
    throw new TypeError(`ui.landscape: tell it what to draw, as in ${EXAMPLE}`);
  }
  const options = readOptions('ui.landscape', given, KNOWN);
  const { loss, path = null, labels = ['a', 'b'], title, levels = 12, scale = 'linear' } = options;
  if (typeof loss !== 'function') {
    throw new TypeError(`ui.landscape: loss must be a function of two numbers, as in ${EXAMPLE}`);
  }
  const a = checkRange('a', options.a);
  const b = checkRange('b', options.b);
  if (!Array.isArray(labels) || labels.length !== 2 || !labels.every(isText)) {
    throw new TypeError("ui.landscape: labels are two names, as in labels: ['slope', 'offset']");
  }
  if (title !== undefined && !isText(title)) {
    throw new TypeError(`ui.landscape: title is a text, not ${inWords(title)}`);
  }
  if (scale !== 'linear' && scale !== 'log') {
    throw new RangeError(`ui.landscape: scale is 'linear' or 'log', not ${inWords(scale)}`);
  }
  return {
    loss,
    a,
    b,
    labels: [labels[0], labels[1]],
    title: title ?? null,
    path,
    start: startOf(options, a, b),
    levels: checkLevels(levels, scale),
    scale,
    grid: checkGrid(options.grid ?? 65),
  };
}

const isText = (label: unknown): boolean => typeof label === 'string';

function checkRange(name: string, range: unknown): Range {
  const [low, high] = Array.isArray(range) && range.length === 2 ? range : [];
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    throw new TypeError(
      `ui.landscape: ${name} is the range to show, two finite numbers, as in ${name}: [-2, 2]`,
    );
  }
  if (low < high) return [low, high];
  throw new RangeError(
    `ui.landscape: ${name} goes from the lower to the higher number, not from ${low} to ${high}`,
  );
}

function checkGrid(grid: unknown): number {
  if (Number.isInteger(grid) && (grid as number) >= 2 && (grid as number) <= 101) {
    return grid as number;
  }
  throw new RangeError(
    `ui.landscape: grid is how many points there are along a side, from 2 to 101, not ${inWords(grid)}`,
  );
}

function checkLevels(levels: unknown, scale: 'linear' | 'log'): number | readonly number[] {
  if (typeof levels === 'number' && levels >= 1 && levels <= 100) return levels;
  const isRising =
    Array.isArray(levels) &&
    levels.length > 0 &&
    levels.every((level, i) => Number.isFinite(level) && (i === 0 || level > levels[i - 1]));
  if (!isRising) {
    throw new RangeError(
      'ui.landscape: levels is how many contours there are, from 1 to 100, or an array of heights that rise',
    );
  }
  if (scale === 'log' && !(levels[0] > 0)) {
    throw new RangeError(`ui.landscape: on a log scale levels are above zero, not ${levels[0]}`);
  }
  return levels;
}

/** Where a run begins: as told or, for a run that needs a start, near a corner, far from most minima. */
function startOf(
  { start, path }: Pick<LandscapeOptions, 'start' | 'path'>,
  a: Range,
  b: Range,
): Range | null {
  if (start === undefined) {
    const at = ([low, high]: Range, share: number) =>
      Number((low + (high - low) * share).toPrecision(3));
    return typeof path === 'function' ? [at(a, 0.15), at(b, 0.85)] : null;
  }
  if (!Array.isArray(start) || start.length !== 2 || !start.every(Number.isFinite)) {
    throw new TypeError('ui.landscape: start is a place, two finite numbers, as in start: [-1, 1]');
  }
  const [x, y] = start;
  if (x >= a[0] && x <= a[1] && y >= b[0] && y <= b[1]) return [x, y];
  throw new RangeError(
    `ui.landscape: the start [${x}, ${y}] is outside the picture, where a is from ${a[0]} to ${a[1]} ` +
      `and b from ${b[0]} to ${b[1]}`,
  );
}
