import type { ContourMark } from '../../../plot/figure.ts';

/** A place on a terrain: its loss, and the loss's change for a unit of either number. */
export interface Spot {
  a: number;
  b: number;
  loss: number;
  gradient: [da: number, db: number];
}

/**
 * What is known of a place between the points of a grid, by the four around it: the gradient is a mean of theirs,
 * the nearer the more; so is the loss, after half the way along their slopes, which makes it exact where the
 * terrain is a quadratic. `null` where one of them has no loss.
 */
export function spotAt({ x, y, z }: ContourMark, a: number, b: number): Spot | null {
  const [column, right] = between(x, a);
  const [row, up] = between(y, b);
  const mix = (at: (row: number, column: number) => number): number =>
    (1 - up) * ((1 - right) * at(row, column) + right * at(row, column + 1)) +
    up * ((1 - right) * at(row + 1, column) + right * at(row + 1, column + 1));
  const height = (r: number, c: number): number => z[r * x.length + c] ?? Number.NaN;
  const slopeA = (r: number, c: number): number => slope(x, c, i => height(r, i));
  const slopeB = (r: number, c: number): number => slope(y, r, i => height(i, c));
  const loss = mix(
    (r, c) => height(r, c) + (slopeA(r, c) * (a - x[c]) + slopeB(r, c) * (b - y[r])) / 2,
  );
  return Number.isFinite(loss) ? { a, b, loss, gradient: [mix(slopeA), mix(slopeB)] } : null;
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
  // Not a number where there is no such point.
  const rise = (from: number, to: number): number =>
    (height(to) - height(from)) / (at[to] - at[from]);
  const [before, after] = [rise(i - 1, i), rise(i, i + 1)];
  if (Number.isNaN(before)) return after;
  if (Number.isNaN(after)) return before;
  const [left, right] = [at[i] - at[i - 1], at[i + 1] - at[i]];
  return (before * right + after * left) / (left + right);
}
