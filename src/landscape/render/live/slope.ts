import type { ContourMark } from '../../../plot/figure.ts';

/** A place on a terrain: its loss, and the loss's change for a unit of either number. */
export interface Spot {
  a: number;
  b: number;
  loss: number;
  gradient: [da: number, db: number];
}

/**
 * What is known of a place between the points of a grid: the loss is that of the plane patch between the four
 * around it, and the gradient the same of the slopes at those four. `null` where one of them has no loss.
 */
export function spotAt({ x, y, z }: ContourMark, a: number, b: number): Spot | null {
  const [column, right] = between(x, a);
  const [row, up] = between(y, b);
  const mix = (at: (row: number, column: number) => number): number =>
    (1 - up) * ((1 - right) * at(row, column) + right * at(row, column + 1)) +
    up * ((1 - right) * at(row + 1, column) + right * at(row + 1, column + 1));
  const height = (r: number, c: number): number => z[r * x.length + c] ?? Number.NaN;
  const loss = mix(height);
  const da = mix((r, c) => slope(x, c, i => height(r, i)));
  const db = mix((r, c) => slope(y, r, i => height(i, c)));
  return Number.isFinite(loss) ? { a, b, loss, gradient: [da, db] } : null;
}

/** The index of the last value that is not above, and the part of the way from there to the next. */
function between(values: readonly number[], value: number): [number, number] {
  let i = 0;
  while (i < values.length - 2 && values[i + 1] <= value) i++;
  return [i, Math.min(1, Math.max(0, (value - values[i]) / (values[i + 1] - values[i])))];
}

/**
 * The slope at a point of a line of points: that of the parabola through it and its neighbours, and at an end,
 * or beside a point without a loss, that of the line to the one there is.
 */
function slope(at: readonly number[], i: number, height: (i: number) => number): number {
  const rise = (from: number, to: number): number =>
    from < 0 || to >= at.length ? Number.NaN : (height(to) - height(from)) / (at[to] - at[from]);
  const [before, after] = [rise(i - 1, i), rise(i, i + 1)];
  if (Number.isNaN(before)) return Number.isNaN(after) ? 0 : after;
  if (Number.isNaN(after)) return before;
  const [left, right] = [at[i] - at[i - 1], at[i + 1] - at[i]];
  return (before * right + after * left) / (left + right);
}
