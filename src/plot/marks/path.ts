import type { PathMark } from '../figure.ts';
import { formatNumber } from '../ticks.ts';
import { count, type MarkKind, xyColumns } from './kind.ts';

/** Paths as the axes know them. */
export const path: MarkKind<PathMark> = {
  places: mark => mark,
  // Where a path is lost, whoever drew it says so.
  missing: () => ({ missing: 0, total: 0 }),
  describe(mark) {
    if (mark.x.length === 0) return 'a path of no steps';
    const place = (i: number): string =>
      `(${[mark.x[i], mark.y[i]].map(value => formatNumber(value as number)).join(', ')})`;
    const last = mark.x.length - 1;
    return last === 0
      ? `a point at ${place(0)}`
      : `a path of ${count(last, 'step')} from ${place(0)} to ${place(last)}`;
  },
  table: mark => [{ name: 'step', values: mark.x.map((_, i) => i) }, ...xyColumns(mark)],
};
