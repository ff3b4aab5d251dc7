/** A grid to draw on, as plain data, and the brush that inks it. */
import type { Tensor } from '../../engine/index.ts';
import type { Drawing } from './control.ts';
import { inWords, readOptions } from './options.ts';

/** What `ui.draw` can be told. */
export interface DrawOptions {
  rows: number;
  columns: number;
  /** The ink of a cell that is full; 1 by default. */
  max?: number;
  /** What it begins with: numbers from 0 to `max`, row by row. Empty by default. */
  value?: Tensor | readonly number[] | readonly (readonly number[])[];
}

/** Cells along an edge: more would be too small for a finger. */
const MOST = 64;

/**
 * Makes a control of what a program passes to `ui.draw`.
 * @throws TypeError or RangeError that says what does not fit
 */
export function drawingOf(label: string, options: DrawOptions): Drawing {
  const what = `ui.draw("${label}")`;
  const given = readOptions(what, options, 'rows columns max value');
  const { max = 1, value } = given;
  const [rows, columns] = (['rows', 'columns'] as const).map(name => {
    const count = given[name];
    if (typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= MOST) {
      return count;
    }
    throw new RangeError(
      `${what}: ${name} must be a whole number from 1 to ${MOST}, not ${inWords(count)}`,
    );
  }) as [number, number];
  if (!(Number.isFinite(max) && max > 0)) {
    throw new RangeError(`${what}: max must be a positive number, not ${inWords(max)}`);
  }
  const ink = value === undefined ? Array(rows * columns).fill(0) : numbersOf(what, value);
  if (ink.length !== rows * columns) {
    throw new RangeError(
      `${what}: value must have ${rows} × ${columns} numbers, ${rows * columns} in all, not ${ink.length}`,
    );
  }
  const wrong = ink.findIndex(number => !(number >= 0 && number <= max));
  if (wrong >= 0) {
    throw new RangeError(
      `${what}: value must hold numbers from 0 to ${max}, not ${inWords(ink[wrong])}`,
    );
  }
  return { type: 'draw', label, rows, columns, max, value: ink };
}

/** A tensor's or an array's numbers in a row. */
function numbersOf(what: string, value: NonNullable<DrawOptions['value']>): number[] {
  const list: unknown = 'tolist' in Object(value) ? (value as Tensor).tolist() : value;
  if (Array.isArray(list)) return list.flat(3) as number[];
  throw new TypeError(`${what}: value must be an array or a tensor, not ${inWords(list)}`);
}

/** A place on a grid, in cells from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** The brush's middle is full up to here, and its edge fades to nothing, in cells of a grid of ten or fewer. */
const FULL = 0.5;
const EDGE = 1.3;

/** Steps of ink that scanned digits have. */
const STEPS = 16;

/** What a grid holds after a stroke of the brush from one place to another. Ink that is there stays. */
export function inked(
  { rows, columns, max }: Drawing,
  ink: readonly number[],
  from: Point,
  to: Point,
): number[] {
  const size = Math.max(1, Math.min(rows, columns) / 10);
  return ink.map((before, i) => {
    const middle = { x: (i % columns) + 0.5, y: Math.floor(i / columns) + 0.5 };
    const share = (EDGE - distance(middle, from, to) / size) / (EDGE - FULL);
    const steps = Math.round(Math.min(Math.max(share, 0), 1) * STEPS);
    return Math.max(before, (steps * max) / STEPS);
  });
}

/** How far a point is from a line between two others. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
