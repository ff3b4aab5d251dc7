/** The most points that can be seen in a column one pixel wide. */
const POINTS_A_PIXEL = 4;

/**
 * The points of a line that can be seen, by index. Of a long run of points that goes from side to side, each column one
 * pixel wide keeps its first, lowest, highest and last point, which cover the very pixels that all of them do. What lies
 * outside the frame is one column on either side. A line with gaps, or one that turns back, is left whole.
 * @param x where the points are, in pixels
 * @param width the frame's
 */
export function visible(x: readonly number[], y: readonly number[], width: number): number[] {
  const all = [...x.keys()];
  if (x.length <= width * POINTS_A_PIXEL * 2 || turnsBack(x) || y.some(Number.isNaN)) return all;
  const columnOf = (i: number): number => Math.min(width, Math.max(-1, Math.floor(x[i])));
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

/** Is some value on the other side of the one before it than the last one is of the first? */
function turnsBack(values: readonly number[]): boolean {
  const sign = Math.sign(values[values.length - 1] - values[0]);
  return !values.every((value, i) => i === 0 || (value - values[i - 1]) * sign >= 0);
}
