import type { Numbers } from '../figure.ts';

/** A column of a chart's data as a table: a value for each of the mark's places. */
export interface Column {
  /** `x` and `y` stand for the axes' own labels. */
  name: string;
  values: readonly (number | string | null)[];
}

/** What the axes must know of a mark to fit round it, to put it into words and to read it out. */
export interface MarkKind<M> {
  /** Its points: limits take them in, those that are not finite are counted, and hovering finds them. */
  places(mark: M): { x: Numbers; y: Numbers };
  /** Further values that the limits take in, in one direction each. */
  reach?(mark: M): { x?: Numbers; y?: Numbers };
  /** Where a limit leaves no air: a bar stands on the axis, and a picture fills its frame. */
  edges?(mark: M): { x?: Numbers; y?: Numbers };
  /** How many values are not finite, of how many, where places do not tell. */
  missing?(mark: M): { missing: number; total: number };
  /** The mark in words: `20 points`. */
  describe(mark: M): string;
  /** Its data, a row for each of its places. */
  table(mark: M): Column[];
}

/** `1 point`, `20 points`. */
export const count = (n: number, word = 'point'): string =>
  `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;

/** The columns of a mark that is points. */
export const xyColumns = ({ x, y }: { x: Numbers; y: Numbers }): Column[] => [
  { name: 'x', values: x },
  { name: 'y', values: y },
];
