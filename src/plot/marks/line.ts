import type { Data, PlotOptions } from '../api.ts';
import { takeOptions } from '../call.ts';
import { describeValue, listPlot } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { LineMark } from '../figure.ts';
import { parseFormat } from '../format.ts';
import { PAINT, refuseUnknown, toLineStyle, toMarker, toPaint, toSize } from '../options.ts';
import { count, type MarkKind, xyColumns } from './kind.ts';

const KNOWN = `${PAINT} linestyle ls linewidth lw marker markersize ms`;

/** Lines as the axes know them. */
export const line: MarkKind<LineMark> = {
  places: mark => mark,
  describe: ({ x, linestyle }) =>
    linestyle === null ? count(x.length) : `a line through ${count(x.length)}`,
  table: xyColumns,
};

/** One `x, y, fmt` of a call of `plot`. */
interface Group {
  x: Data | null;
  y: Data;
  fmt: string;
}

/** The arguments of `plot`, told apart: `(y)`, `(x, y)`, each with a format string, and any number of them. */
function readGroups(args: readonly unknown[]): Group[] {
  const groups: Group[] = [];
  for (let rest = args; rest.length > 0; ) {
    const n = typeof rest[1] === 'string' || rest.length === 1 ? 1 : 2;
    const hasFormat = typeof rest[n] === 'string';
    const [x, y] = n === 1 ? [null, rest[0]] : rest;
    const fmt = hasFormat ? (rest[n] as string) : '';
    if (typeof y === 'string' || y == null || (n === 2 && x == null)) {
      throw new TypeError(
        `plot() takes y, or x and y, and a format such as 'r--' after them, not ${args.map(describeValue).join(', ')}`,
      );
    }
    groups.push({ x: x as Data | null, y: y as Data, fmt });
    rest = rest.slice(hasFormat ? n + 1 : n);
  }
  return groups;
}

/**
 * `plot(x, y, fmt, …, options)` as data: a line for each column of each `y`.
 * @param at makes places of names along x
 */
export function lineMarks(
  args: readonly unknown[],
  at: (x: unknown) => Data,
  nextColor: () => string,
): LineMark[] {
  const { rest, options } = takeOptions(args);
  const lines = readGroups(rest).flatMap(({ x, y, fmt }) =>
    listPlot(x === null ? null : at(x), y).map(line => ({ ...line, fmt })),
  );
  const { label } = options as PlotOptions;
  if (Array.isArray(label) && label.length !== lines.length) {
    throw new ValueError(
      `label must be scalar or have the same length as the input data, but found ${label.length} for ${lines.length} datasets.`,
    );
  }
  return lines.map(({ x, y, fmt }, i) => {
    const own = Array.isArray(label) ? { ...(options as PlotOptions), label: label[i] } : options;
    return lineMark({ x, y }, fmt, own, nextColor);
  });
}

/** A line through places. `nextColor` is asked only when no colour is given. */
export function lineMark(
  places: Pick<LineMark, 'x' | 'y'>,
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
    ...places,
    ...toPaint(paint, nextColor),
    linestyle: toLineStyle(options.linestyle ?? options.ls ?? style),
    linewidth: toSize('linewidth', options.linewidth ?? options.lw ?? 1.5),
    marker,
    markersize: toSize('markersize', options.markersize ?? options.ms ?? 6),
  };
}
