import type { Data, ErrorbarOptions, ErrorData } from '../api.ts';
import { toColor } from '../colors.ts';
import { listAll, listPlot } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { ErrorbarMark, Numbers } from '../figure.ts';
import { toSize } from '../options.ts';
import { repr, tuple } from '../repr.ts';
import { type Column, count, type MarkKind, xyColumns } from './kind.ts';
import { lineMark } from './line.ts';

/** Points with errors as the axes know them. */
export const errorbar: MarkKind<ErrorbarMark> = {
  places: mark => mark,
  reach: ({ xends, yends }) => ({
    x: [...(xends?.low ?? []), ...(xends?.high ?? [])],
    y: [...(yends?.low ?? []), ...(yends?.high ?? [])],
  }),
  describe: ({ x }) => `${count(x.length)} with error bars`,
  table: mark => [
    ...xyColumns(mark),
    ...endColumns('x', mark.xends),
    ...endColumns('y', mark.yends),
  ],
};

const endColumns = (name: string, ends: ErrorbarMark['xends']): Column[] =>
  ends
    ? [
        { name: `least ${name}`, values: ends.low },
        { name: `greatest ${name}`, values: ends.high },
      ]
    : [];

/** `errorbar(x, y, options)` as data. */
export function errorbarMark(
  x: Data,
  y: Data,
  options: ErrorbarOptions,
  nextColor: () => string,
): ErrorbarMark {
  const { xerr, yerr, fmt = '', capsize = 0, ecolor, ...rest } = options;
  if (typeof fmt !== 'string')
    throw new TypeError(`fmt must be a text such as 'o', not ${repr(fmt)}`);
  if (listAll(x).values.length !== listAll(y).values.length) {
    throw new ValueError("'x' and 'y' must have the same size");
  }
  // matplotlib's word for no line at all, but for the bars.
  const isBare = fmt.toLowerCase() === 'none';
  const places = listPlot(x, y);
  if (places.length !== 1) throw new ValueError("'x' and 'y' must be 1-dimensional");
  const line = lineMark(places[0], isBare ? '' : fmt, rest, nextColor);
  if (isBare) line.linestyle = null;
  return {
    ...line,
    kind: 'errorbar',
    xends: xerr === undefined ? null : toEnds('x', xerr, line.x),
    yends: yerr === undefined ? null : toEnds('y', yerr, line.y),
    capsize: toSize('capsize', capsize),
    ...(ecolor === undefined ? {} : { barColor: toColor(ecolor) }),
  };
}

/** Where the bars end: one error for all, one for each, or a row for each end. */
function toEnds(name: 'x' | 'y', error: ErrorData, places: Numbers): ErrorbarMark['xends'] {
  const { values, shape } = listAll(error as Data);
  const n = places.length;
  const isPair = shape.length === 2 && shape[0] === 2 && shape[1] === n;
  if (!isPair && values.length !== 1 && (shape.length !== 1 || values.length !== n)) {
    throw new ValueError(
      `'${name}err' (shape: ${tuple(shape)}) must be a scalar or a 1D or (2, n) array-like whose shape matches '${name}' (shape: (${n},))`,
    );
  }
  if (values.some(value => value !== null && value < 0)) {
    throw new ValueError(`'${name}err' must not contain negative values`);
  }
  const end = (sign: 1 | -1): Numbers =>
    places.map((place, i) => {
      const row = isPair && sign === 1 ? n : 0;
      const size = values.length === 1 ? values[0] : values[row + i];
      return place === null || size == null ? null : place + sign * size;
    });
  return { low: end(-1), high: end(1) };
}
