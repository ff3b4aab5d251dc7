import type { Data, PlotOptions } from '../api.ts';
import { toColor } from '../colors.ts';
import { listPlot } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { LineMark, LineStyle } from '../figure.ts';
import { parseFormat } from '../format.ts';
import { isOptions, refuseUnknown, toLabel, toMarker, toNumberIn } from '../options.ts';

const KNOWN = `color c alpha label linestyle ls linewidth lw marker markersize ms`.split(' ');

/** matplotlib's names for its line styles. */
const STYLES: Readonly<Record<string, LineStyle | null>> = {
  '-': '-',
  '--': '--',
  '-.': '-.',
  ':': ':',
  solid: '-',
  dashed: '--',
  dashdot: '-.',
  dotted: ':',
  none: null,
  '': null,
};

function toLineStyle(style: string): LineStyle | null {
  const found = STYLES[style === 'None' ? 'none' : style];
  if (found !== undefined) return found;
  const known = Object.keys(STYLES).map(name => `'${name}'`);
  throw new ValueError(
    `'${style}' is not a valid value for ls; supported values are ${known.join(', ')}`,
  );
}

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
  throw new TypeError(`plot() takes y, or x and y, but ${rest.length} were given`);
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
  const color = options.color ?? options.c ?? format.color;
  const marker = toMarker(options.marker ?? format.marker ?? '');
  // `'o'` alone means markers with no line; nothing at all means a line.
  const style = format.linestyle ?? (format.marker ? 'none' : '-');
  return {
    kind: 'line',
    ...listPlot(x, y),
    color: color === undefined ? nextColor() : toColor(color),
    alpha: toNumberIn('alpha', options.alpha ?? 1, 0, 1),
    label: toLabel(options.label),
    linestyle: toLineStyle(options.linestyle ?? options.ls ?? style),
    linewidth: toNumberIn('linewidth', options.linewidth ?? options.lw ?? 1.5, 0),
    marker,
    markersize: toNumberIn('markersize', options.markersize ?? options.ms ?? 6, 0),
  };
}
