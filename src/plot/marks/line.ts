import type { Data, PlotOptions } from '../api.ts';
import { listPlot } from '../data.ts';
import type { LineMark } from '../figure.ts';
import { parseFormat } from '../format.ts';
import {
  isOptions,
  PAINT,
  refuseUnknown,
  toLineStyle,
  toMarker,
  toNumberIn,
  toPaint,
} from '../options.ts';
import { count, type MarkKind, xyColumns } from './kind.ts';

const KNOWN = `${PAINT} linestyle ls linewidth lw marker markersize ms`;

/** Lines as the axes know them. */
export const line: MarkKind<LineMark> = {
  places: mark => mark,
  describe: ({ x, linestyle }) =>
    linestyle === null ? count(x.length) : `a line through ${count(x.length)}`,
  table: xyColumns,
};

/** The arguments of `plot`, told apart: `(y)`, `(x, y)`, each with a format string, options, both. */
export function readPlotArguments(args: readonly unknown[]): {
  x: Data | null;
  y: Data;
  fmt: string;
  options: PlotOptions;
} {
  const rest = [...args];
  const options = rest.length > 1 && isOptions(rest.at(-1)) ? (rest.pop() as PlotOptions) : {};
  const fmt = typeof rest.at(-1) === 'string' ? (rest.pop() as string) : '';
  if (rest.length === 1) return { x: null, y: rest[0] as Data, fmt, options };
  if (rest.length === 2) return { x: rest[0] as Data, y: rest[1] as Data, fmt, options };
  throw new TypeError(
    `plot() takes y, or x and y, but ${rest.length} were given: call it for each line`,
  );
}

/** `plot(x, y, fmt, options)` as data. `nextColor` is asked only when no colour is given. */
export function lineMark(
  x: Data | null,
  y: Data,
  fmt: string,
  options: PlotOptions,
  nextColor: () => string,
): LineMark {
  refuseUnknown('Line2D', options, KNOWN);
  const format = parseFormat(fmt);
  const paint = { ...options, color: options.color ?? options.c ?? format.color };
  const marker = toMarker(options.marker ?? format.marker ?? '');
  // `'o'` alone means markers with no line; nothing at all means a line.
  const style = format.linestyle ?? (format.marker ? 'none' : '-');
  return {
    kind: 'line',
    ...listPlot(x, y),
    ...toPaint(paint, nextColor),
    linestyle: toLineStyle(options.linestyle ?? options.ls ?? style),
    linewidth: toNumberIn('linewidth', options.linewidth ?? options.lw ?? 1.5, 0),
    marker,
    markersize: toNumberIn('markersize', options.markersize ?? options.ms ?? 6, 0),
  };
}
