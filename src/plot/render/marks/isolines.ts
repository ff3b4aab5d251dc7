/** A line through places of a grid, as columns and rows with parts: `[column, row, column, row, …]`. */
export interface Isoline {
  points: number[];
  closed: boolean;
}

/**
 * The lines at which heights pass a level (marching squares). Each cell of four neighbours is crossed
 * by none, one or two segments, with the higher side to their left, so that the end of one is the
 * start of the next and they join without a search.
 *
 * A height of NaN has no lines round it. With `around`, it and what lies outside the grid count as
 * lower than any level: all lines are closed, and together they bound what is higher.
 */
export function isolines(
  heights: ArrayLike<number>,
  cols: number,
  rows: number,
  level: number,
  { around = false, inclusive = false }: { around?: boolean; inclusive?: boolean } = {},
): Isoline[] {
  const at = (col: number, row: number): number => {
    const inside = col >= 0 && row >= 0 && col < cols && row < rows;
    const height = inside ? heights[row * cols + col] : Number.NaN;
    return around && Number.isNaN(height) ? -Infinity : height;
  };
  const isAbove = (height: number): boolean => (inclusive ? height >= level : height > level);
  const from = around ? -1 : 0;
  const width = cols + 2;

  /** The edge at which each segment ends, by the one at which it begins. */
  const next = new Map<number, number>();
  for (let row = from; row < rows - 1 - from; row++) {
    for (let col = from; col < cols - 1 - from; col++) {
      const [a, b] = [at(col, row), at(col + 1, row)];
      const [d, c] = [at(col, row + 1), at(col + 1, row + 1)];
      if (Number.isNaN(a + b + c + d) && !around) continue;
      const found = segmentsOf(a, b, c, d, isAbove);
      if (found.length === 0) continue;
      const sides = sidesOf(col, row, width);
      for (const [start, end] of found) next.set(sides[start], sides[end]);
    }
  }
  return join(next, edge => pointOn(edge, width, level, at));
}

/**
 * The numbers of a cell's edges, in the order of `SIDES`. Each edge of the grid has one: that from a place to the right
 * an even one, and that down the odd one after it. The places that are numbered begin a row and a column outside.
 */
function sidesOf(col: number, row: number, width: number): number[] {
  const edge = (c: number, r: number, down: 0 | 1): number => ((r + 1) * width + c + 1) * 2 + down;
  return [edge(col, row, 0), edge(col + 1, row, 1), edge(col, row + 1, 0), edge(col, row, 1)];
}

/** The segments that cross a cell, by the heights of its corners: upper left, upper right, lower right, lower left. */
function segmentsOf(
  a: number,
  b: number,
  c: number,
  d: number,
  isAbove: (height: number) => boolean,
): readonly (readonly [start: number, end: number])[] {
  const bits =
    (isAbove(a) ? 8 : 0) | (isAbove(b) ? 4 : 0) | (isAbove(c) ? 2 : 0) | (isAbove(d) ? 1 : 0);
  // In a saddle, the mean says whether the high corners are joined.
  const isSaddle = bits === 5 || bits === 10;
  return isSaddle && isAbove((a + b + c + d) / 4) ? JOINED[bits] : SEGMENTS[bits];
}

/** Where the level is on an edge. */
function pointOn(
  edge: number,
  width: number,
  level: number,
  at: (col: number, row: number) => number,
): [col: number, row: number] {
  const down = edge % 2;
  const place = (edge - down) / 2;
  const [col, row] = [(place % width) - 1, Math.floor(place / width) - 1];
  const [a, b] = [at(col, row), at(col + 1 - down, row + down)];
  const part = a === -Infinity ? 1 : (level - a) / (b - a);
  return [col + (1 - down) * part, row + down * part];
}

/** How many points the lines at some levels, in rising order, have between neighbours of a grid. */
export function countPoints(
  heights: ArrayLike<number>,
  cols: number,
  levels: readonly number[],
): number {
  const ranks = Array.from(heights, height => countBelow(height, levels));
  let count = 0;
  const cross = (i: number, j: number): void => {
    if (Number.isNaN(heights[i] + heights[j])) return;
    count += Math.abs(ranks[i] - ranks[j]);
  };
  for (let i = 0; i < heights.length; i++) {
    if ((i + 1) % cols > 0) cross(i, i + 1);
    if (i + cols < heights.length) cross(i, i + cols);
  }
  return count;
}

/** How many levels, in rising order, lie below a height. */
function countBelow(height: number, levels: readonly number[]): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle] < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sides of a cell, by the places of their edges in a list: up, right, bottom, left. */
const SIDES = 'urbl';

/**
 * The segments of a cell, each from side to side, by which of its corners are high: upper left 8, upper right 4,
 * lower right 2, lower left 1. In a saddle (5 and 10) these keep the high corners apart.
 */
const SEGMENTS = [
  ...['', 'bl', 'rb', 'rl', 'ur', 'ur bl', 'ub', 'ul'],
  ...['lu', 'bu', 'lu rb', 'ru', 'lr', 'br', 'lb', ''],
].map(segments);

/** The segments of a saddle whose high corners are joined. */
const JOINED = { 5: segments('ul br'), 10: segments('lb ru') };

/** `'ur bl'` is a segment from the upper side to the right one, and another from the bottom to the left. */
function segments(text: string): (readonly [start: number, end: number])[] {
  const pairs = text === '' ? [] : text.split(' ');
  return pairs.map(([start, end]) => [SIDES.indexOf(start), SIDES.indexOf(end)]);
}

/** Joins segments, start to end, into lines: first those that begin at a border, then the rings. */
function join(next: Map<number, number>, point: (id: number) => [number, number]): Isoline[] {
  const ends = new Set(next.values());
  const starts = [...next.keys()];
  const lines: Isoline[] = [];
  for (const start of [...starts.filter(id => !ends.has(id)), ...starts]) {
    if (!next.has(start)) continue;
    const points: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined) {
      points.push(...point(at));
      const following: number | undefined = next.get(at);
      next.delete(at);
      at = following;
    }
    const last = points.length - 2;
    const closed = last > 2 && points[0] === points[last] && points[1] === points[last + 1];
    lines.push({ points: closed ? points.slice(0, -2) : points, closed });
  }
  return lines;
}
