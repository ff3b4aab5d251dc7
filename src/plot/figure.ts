/**
 * A chart as plain data: what `plt` makes, what a worker posts, what the built page stores, and what
 * the renderer draws. It survives JSON and structured clone unchanged.
 */

/**
 * Numbers along one direction. `null` stands for a value that is not finite (NaN or an infinity),
 * which JSON cannot hold: it leaves a gap.
 */
export type Numbers = (number | null)[];

/** Lower and upper end of an axis; the first may be the greater one, which turns the axis round. */
export type Limits = [number, number];

/** How an axis maps values to places. */
export type Scale = 'linear' | 'log';

/** A point's shape, by matplotlib's letters: circle, point, square, triangles, diamond, plus, cross. */
export type Marker = 'o' | '.' | 's' | '^' | 'v' | 'D' | '+' | 'x';

/** A line's dashes, by matplotlib's signs. */
export type LineStyle = '-' | '--' | '-.' | ':';

/** What every mark has. */
export interface MarkBase {
  /** `'C0'` to `'C9'` (the cycle), a name (`'red'`), or a hexadecimal colour (`'#d62728'`). */
  color: string;
  /** From 0, invisible, to 1. */
  alpha: number;
  /** Its name in the legend and in the summary; `null` keeps it out of the legend. */
  label: string | null;
}

/** Points at `x[i], y[i]`. */
export interface ScatterMark extends MarkBase {
  kind: 'scatter';
  x: Numbers;
  y: Numbers;
  marker: Marker;
  /** Area of a point in square points (a point is 1/72 inch), as in matplotlib. */
  size: number;
}

/** A line through `x[i], y[i]`, broken where a value is not finite. */
export interface LineMark extends MarkBase {
  kind: 'line';
  x: Numbers;
  y: Numbers;
  /** `null`: no line, the markers alone. */
  linestyle: LineStyle | null;
  /** Width in points. */
  linewidth: number;
  /** `null`: the line alone. */
  marker: Marker | null;
  /** A marker's diameter in points. */
  markersize: number;
}

/** Everything that can be drawn on axes. A new one needs a renderer, or the build does not compile. */
export type Mark = ScatterMark | LineMark;

/** One coordinate system: its marks, and the words and limits around them. */
export interface AxesData {
  title: string | null;
  xlabel: string | null;
  ylabel: string | null;
  /** `null`: fitted to the marks. */
  xlim: Limits | null;
  ylim: Limits | null;
  xscale: Scale;
  yscale: Scale;
  legend: boolean;
  /** In drawing order: later ones lie on top. */
  marks: Mark[];
}

/** One or more axes in a grid. */
export interface Figure {
  rows: number;
  cols: number;
  /** Width and height in inches, as in matplotlib; `null` lets the renderer choose. */
  figsize: [number, number] | null;
  /** A title over all axes. */
  title: string | null;
  /** All axes have the same limits in this direction. */
  sharex: boolean;
  sharey: boolean;
  /** Row by row, `rows * cols` of them. */
  axes: AxesData[];
}
