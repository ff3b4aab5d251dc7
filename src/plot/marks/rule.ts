import type { LineOptions } from '../api.ts';
import { toPlace } from '../data.ts';
import type { RuleMark } from '../figure.ts';
import { PAINT, refuseUnknown, toLineStyle, toPaint, toSize } from '../options.ts';
import { formatNumber } from '../ticks.ts';
import type { MarkKind } from './kind.ts';

const KNOWN = `${PAINT} linestyle ls linewidth lw`;

/** Lines right across as the axes know them. */
export const rule: MarkKind<RuleMark> = {
  places: () => ({ x: [], y: [] }),
  reach: ({ axis, at }) => ({ [axis]: [at] }),
  missing: ({ at }) => ({ missing: at === null ? 1 : 0, total: at === null ? 1 : 0 }),
  describe: ({ axis, at }) => `a line at ${axis} = ${at === null ? 'NaN' : formatNumber(at)}`,
  table: () => [],
};

/** `axhline(y, options)` and `axvline(x, options)` as data. As in matplotlib, they do not use the cycle. */
export function ruleMark(axis: 'x' | 'y', at: unknown, options: LineOptions): RuleMark {
  refuseUnknown('Line2D', options, KNOWN);
  return {
    kind: 'rule',
    axis,
    at: toPlace(axis, at),
    ...toPaint(options, () => 'C0'),
    linestyle: toLineStyle(options.linestyle ?? options.ls ?? '-') ?? '-',
    linewidth: toSize('linewidth', options.linewidth ?? options.lw ?? 1.5),
  };
}
