/**
 * A chart as plain data: what `plt` makes, what a worker posts, what the built page stores, and what
 * the renderer draws. It survives JSON and structured clone unchanged.
 */

import type { ColorMapName } from './colormaps.ts';
import type { Marker } from './markers.ts';

/**
 * Numbers along one direction. `null` stands for a value that is not finite (NaN or an infinity),
 * which JSON cannot hold: it leaves a gap.
 */
export type Numbers = (number | null)[];

/** Lower and upper end of an axis; the first may be the greater one, which turns the axis round. */
export type Limits = [number, number];

/** How an axis maps values to places. */
export type Scale = 'linear' | 'log';

/** A line's dashes, by matplotlib's signs. */
export type LineStyle = '-' | '--' | '-.' | ':';

/** How values become colours: the lowest (or less) is the map's first colour, the highest its last. */
export interface ColorScale {
  cmap: ColorMapName;
  vmin: number;
  vmax: number;
  /** Are equal steps of colour equal differences, or equal ratios? Then both ends are above zero. */
  norm: Scale;
}

/** What every mark has. */
export interface MarkBase {
  /** From 0, invisible, to 1. */
  alpha: number;
  /** Its name in the legend and in the summary; `null` keeps it out of the legend. */
  label: string | null;
  /** What has a greater one lies on top; unless it is said, `orderOf` finds it. */
  zorder?: number;
}

/** What a mark of one colour has. */
export interface PaintedMark extends MarkBase {
  /** `'C0'` to `'C9'` (the cycle), a name (`'red'`), or a hexadecimal colour (`'#d62728'`). */
  color: string;
}

/** How a line is drawn. */
export interface Stroke {
  linestyle: LineStyle;
  /** Width in points. */
  linewidth: number;
}

/** Points at `x[i], y[i]`. */
export interface ScatterMark extends PaintedMark {
  kind: 'scatter';
  x: Numbers;
  y: Numbers;
  marker: Marker;
  /** Area of a point in square points (a point is 1/72 inch), as in matplotlib; a list has one for each. */
  size: number | Numbers;
  /** A colour for each point, or a value for each with the scale that makes it a colour. */
  colors: string[] | ({ values: Numbers } & ColorScale) | null;
  /** The colour of a thin line round each. */
  edge?: string;
}

/** A line through `x[i], y[i]`, broken where a value is not finite. */
export interface LineMark extends PaintedMark {
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

/** A line as above, with a bar through each point from one end of its error to the other. */
export interface ErrorbarMark extends Omit<LineMark, 'kind'> {
  kind: 'errorbar';
  /** The ends of the bars; `null` when there are none in that direction. */
  xends: { low: Numbers; high: Numbers } | null;
  yends: { low: Numbers; high: Numbers } | null;
  /** Half the length of the strokes at the ends, in points. */
  capsize: number;
  /** The bars' colour, where it is not that of the line. */
  barColor?: string;
  /** Are they the errors of bars of a bar chart? Then the legend knows the bars alone. */
  ofBars?: true;
}

/** Bars, upright or lying, each from its base. */
export interface BarMark extends PaintedMark {
  kind: 'bar';
  upright: boolean;
  /** The middle of each bar on the axis that it stands on. */
  at: Numbers;
  /** How far it reaches from its base. */
  length: Numbers;
  base: Numbers;
  /** Its thickness, in units of the axis. */
  width: Numbers;
  /** A colour for each bar; `null`: all of one colour. */
  colors: string[] | null;
  /** The colour of a thin line round each. */
  edge?: string;
}

/** How many values fall between each edge and the next. */
export interface HistMark extends PaintedMark {
  kind: 'hist';
  /** Increasing, one more than the counts. */
  edges: number[];
  /** Or densities, with an area of 1. */
  counts: number[];
  /** How many values there were, and how many of them were not finite. */
  total: number;
  missing: number;
  /** The colour of a thin line round each bar. */
  edge?: string;
}

/** The area between two curves. */
export interface FillMark extends PaintedMark {
  kind: 'fill';
  x: Numbers;
  y1: Numbers;
  y2: Numbers;
  /** Where it is filled; everywhere, if nothing was said. */
  where?: boolean[];
}

/** A straight line right across. */
export interface RuleMark extends PaintedMark, Stroke {
  kind: 'rule';
  /** The axis that it is given on: on x it stands upright. */
  axis: 'x' | 'y';
  /** `null`: not finite, and not drawn. */
  at: number | null;
}

/** Lines of equal height, or the areas between them, over a grid. */
export interface ContourMark extends MarkBase, Stroke, ColorScale {
  kind: 'contour';
  filled: boolean;
  /** The places of the grid's columns and rows. */
  x: number[];
  y: number[];
  /** Heights, row by row. */
  z: Numbers;
  levels: number[];
  /** A colour for each level, used again from the start when they run out; `null`: the colour map's. */
  colors: string[] | null;
}

/** A matrix as a picture, with a colour for each value. */
export interface ImageMark extends MarkBase, ColorScale {
  kind: 'image';
  rows: number;
  cols: number;
  /** Row by row. */
  values: Numbers;
  /** Left, right, bottom and top edge; the first row is at the top edge or, with `flipped`, the bottom one. */
  extent: [number, number, number, number];
  flipped: boolean;
}

/** An arrow at each `x[i], y[i]`. */
export interface QuiverMark extends PaintedMark {
  kind: 'quiver';
  x: Numbers;
  y: Numbers;
  u: Numbers;
  v: Numbers;
  /** Are directions and lengths those of the axes' units, and not those of the screen? */
  inUnits: boolean;
  /** How many units (of `u` and `v`) make one unit of the axes or, on the screen, the frame's width. */
  scale: number;
}

/** The way of a run over a picture, step by step, from its marked start to its marked end. */
export interface PathMark extends MarkBase {
  kind: 'path';
  x: Numbers;
  y: Numbers;
}

/** Words at a place, perhaps with an arrow from them to a point. */
export interface TextMark extends PaintedMark {
  kind: 'text';
  text: string;
  /** Where the words stand. */
  x: number | null;
  y: number | null;
  /** Farther to the right and up, in points. */
  offset: [number, number];
  /** In points; 10 is the size of the chart's other words. */
  fontsize: number;
  ha: 'left' | 'center' | 'right';
  va: 'top' | 'center' | 'bottom' | 'baseline';
  /** In degrees, anticlockwise. */
  rotation: number;
  /** The point that it is about; `null` for none. */
  target: { x: number; y: number } | null;
  /** The colour of an arrow from the words to the point; `null` for none. */
  arrow: string | null;
}

/** Everything that can be drawn on axes. A new one needs a renderer, or the build does not compile. */
export type Mark =
  | ScatterMark
  | LineMark
  | ErrorbarMark
  | BarMark
  | HistMark
  | FillMark
  | RuleMark
  | ContourMark
  | ImageMark
  | QuiverMark
  | PathMark
  | TextMark;

/** Ticks that were set; with `labels: null` they are written as numbers. */
export interface FixedTicks {
  values: number[];
  labels: string[] | null;
}

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
  /** `null`: chosen by the renderer. */
  xticks: FixedTicks | null;
  yticks: FixedTicks | null;
  legend: boolean;
  /** What stands before the legend's entries; `null` or absent for nothing. */
  legendTitle?: string | null;
  /** Lines at the ticks of both axes, of none, or (`null`) of y alone. */
  grid: boolean | null;
  /** No axes, ticks and labels. */
  off: boolean;
  /** One unit is as long on x as on y. */
  equal: boolean;
  /** Do values of y grow downwards? */
  inverted: boolean;
  /** What the colours mean, at the right; `null`: not shown. */
  colorbar: { label: string | null } | null;
  /** Do limits that nobody has set leave out some of what is drawn? Then the chart says how much. */
  isCut?: true;
  /** As they were drawn: of two with the same order, the later one lies on top. */
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
  /** All axes have the same limits, scale and ticks in this direction. */
  sharex: boolean;
  sharey: boolean;
  /** Row by row, `rows * cols` of them. */
  axes: AxesData[];
}
