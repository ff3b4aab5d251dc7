import type { Limits } from '../../figure.ts';

/** The most points that can be seen in a column one pixel wide. */
const POINTS_A_PIXEL = 4;

/**
 * The points of a line that can be seen, by index. Of a long run of points that goes from left to
 * right, each column one pixel wide keeps its first, lowest, highest and last point, which cover the
 * very pixels that all of them do. What lies outside the limits is one column on either side. A line
 * with gaps, or one that turns back, is left whole.
 *
 * `width` is the frame's, in pixels. `null`: all of them.
 */
export function visible(
  x: Float64Array,
  y: Float64Array,
  limits: Limits,
  width: number,
): number[] | null {
  if (x.length <= width * POINTS_A_PIXEL * 2 || !rises(x) || y.some(Number.isNaN)) return null;
  const from = Math.max(x[0], Math.min(...limits));
  const to = Math.min(x[x.length - 1], Math.max(...limits));
  const pixel = (to - from) / width;
  if (!(pixel > 0)) return null;
  const columnOf = (i: number): number =>
    Math.min(width, Math.max(-1, Math.floor((x[i] - from) / pixel)));
  const kept: number[] = [];
  for (let start = 0; start < x.length; ) {
    const column = columnOf(start);
    let [low, high, end] = [start, start, start];
    while (end < x.length && columnOf(end) === column) {
      if (y[end] < y[low]) low = end;
      if (y[end] > y[high]) high = end;
      end++;
    }
    kept.push(...[...new Set([start, low, high, end - 1])].sort((a, b) => a - b));
    start = end;
  }
  return kept;
}

/** Does every value lie at or after the one before? */
function rises(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) {
    if (!(values[i] >= values[i - 1])) return false;
  }
  return true;
}
