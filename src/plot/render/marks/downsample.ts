/** The points of a column one pixel wide that are kept. */
const POINTS_A_PIXEL = 4;

/**
 * Downsamples a line with many points: returns the indices of those that can be seen. Each column one pixel wide keeps
 * its first, lowest, highest and last point, which cover the same pixels as all of them do. All that lies outside of the
 * frame is one column on either side. A line with gaps, or one that turns back, keeps all its points.
 * @param x the points' places in pixels
 * @param width the frame's
 */
export function downsampled(x: readonly number[], y: readonly number[], width: number): number[] {
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

/** Whether the values neither only rise nor only fall. */
function turnsBack(values: readonly number[]): boolean {
  const sign = Math.sign(values[values.length - 1] - values[0]);
  return !values.every((value, i) => i === 0 || (value - values[i - 1]) * sign >= 0);
}
