/**
 * What a cell sees as `plt`: matplotlib's pyplot, name for name. Keyword arguments become a trailing
 * object: `ax.scatter(time, speed, color='red')` is `ax.scatter(time, speed, { color: 'red' })`.
 */

import type { Limits, LineStyle, Marker, Scale } from './figure.ts';

/** A tensor, or anything else that can list its numbers. */
export interface TensorLike {
  tolist(): unknown;
  readonly requires_grad?: boolean;
}

/** Numbers to draw: an array, a typed array or a tensor of one dimension, or a single number. */
export type Data = number | TensorLike | ArrayLike<number | TensorLike>;

/** What a figure may be told: `plt.figure({ figsize: [8, 4] })`. */
export interface FigureOptions {
  /** Width and height in inches. Default: as wide as the text, and as high as looks well. */
  figsize?: [number, number];
}

/** What `plt.subplots` may be told. */
export interface SubplotsOptions extends FigureOptions {
  /** All axes have the same limits from left to right. Default `false`. */
  sharex?: boolean;
  /** All axes have the same limits from bottom to top. Default `false`. */
  sharey?: boolean;
}

/** What every mark may be told. */
export interface MarkOptions {
  /**
   * A name (`'red'`, `'gray'`), one of the cycle (`'C0'` to `'C9'`), or `'#d62728'`. Default: the
   * cycle's next colour. `'black'` is the text's colour, so that it is seen on a dark page, too.
   */
  color?: string;
  /** The same as `color`. */
  c?: string;
  /** From 0 (invisible) to 1. Default 1. */
  alpha?: number;
  /** Its name in the legend. */
  label?: string;
}

/** What `scatter` may be told. */
export interface ScatterOptions extends MarkOptions {
  /** A point's area in square points. Default 36, a circle 6 points wide. */
  s?: number;
  /** `'o'` (default) `'.'` `'s'` `'^'` `'v'` `'D'` `'+'` `'x'`. */
  marker?: Marker;
}

/** What `plot` may be told. */
export interface PlotOptions extends MarkOptions {
  /** `'-'` (default) `'--'` `'-.'` `':'`, or `'none'` for markers alone. */
  linestyle?: LineStyle | 'none' | '';
  /** The same as `linestyle`. */
  ls?: LineStyle | 'none' | '';
  /** Width in points. Default 1.5. */
  linewidth?: number;
  /** The same as `linewidth`. */
  lw?: number;
  /** A shape at each point: `'o'` `'.'` `'s'` `'^'` `'v'` `'D'` `'+'` `'x'`. Default none. */
  marker?: Marker | 'none' | '';
  /** A marker's diameter in points. Default 6. */
  markersize?: number;
  /** The same as `markersize`. */
  ms?: number;
}

/** `plot`, on axes and on `plt`. */
export interface PlotCall {
  /**
   * Draws a line through the points `(0, y[0]), (1, y[1]), …`.
   *
   * [matplotlib: plot](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.plot.html)
   */
  (y: Data, options?: PlotOptions): void;
  /**
   * Draws a line through the points `(x[i], y[i])`; `fmt` says colour, marker and line in short:
   * `'r--'` is red and dashed, `'bo'` is blue circles with no line.
   *
   * [matplotlib: plot](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.plot.html)
   */
  (x: Data, y: Data, fmt?: string, options?: PlotOptions): void;
  (x: Data, y: Data, options?: PlotOptions): void;
  (y: Data, fmt: string, options?: PlotOptions): void;
}

/**
 * Sets the limits of an axis, or reads them. (matplotlib also returns them on setting; here a cell
 * that ends with it prints nothing.)
 */
export interface LimitsCall<Ends> {
  /** The limits as they are. */
  (): Limits;
  /** Sets both ends; `null` leaves one as it is. */
  (low: number | null, high?: number | null): void;
  /** Sets both ends from a pair, or some of them by name. */
  (limits: Limits | Ends): void;
}

/** The ends of the x axis by name; one that is left out stays as it is. */
export interface XEnds {
  left?: number;
  right?: number;
}

/** The ends of the y axis by name; one that is left out stays as it is. */
export interface YEnds {
  bottom?: number;
  top?: number;
}

/**
 * One coordinate system of a figure.
 *
 * [matplotlib: Axes](https://matplotlib.org/stable/api/axes_api.html)
 */
export interface Axes {
  /** Draws a line: `ax.plot(y)`, `ax.plot(x, y)`, `ax.plot(x, y, 'r--', { label: 'loss' })`. */
  plot: PlotCall;
  /**
   * Draws a point at each `(x[i], y[i])`: `ax.scatter(time, speed, { color: 'red' })`.
   *
   * [matplotlib: scatter](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.scatter.html)
   */
  scatter(x: Data, y: Data, options?: ScatterOptions): void;
  /** Sets the title above these axes. */
  set_title(text: string): void;
  /** Names what runs from left to right, with its unit: `ax.set_xlabel('time (s)')`. */
  set_xlabel(text: string): void;
  /** Names what runs from bottom to top, with its unit. */
  set_ylabel(text: string): void;
  /** Sets the limits from left to right; what lies outside is not drawn. */
  set_xlim: LimitsCall<XEnds>;
  /** Sets the limits from bottom to top; what lies outside is not drawn. */
  set_ylim: LimitsCall<YEnds>;
  /** `'linear'` (default) or `'log'`, where values of 0 and below leave gaps. */
  set_xscale(scale: Scale): void;
  /** `'linear'` (default) or `'log'`, where values of 0 and below leave gaps. */
  set_yscale(scale: Scale): void;
  /** Shows the names given as `label`. */
  legend(): void;
}

/**
 * A figure: one or more axes in a grid.
 *
 * [matplotlib: Figure](https://matplotlib.org/stable/api/figure_api.html)
 */
export interface PltFigure {
  /** Its axes, row by row. */
  readonly axes: Axes[];
  /** Sets a title above all axes. */
  suptitle(text: string): void;
  /** Axes never overlap here, so there is nothing to do. */
  tight_layout(): void;
}

/** A single `Axes`, an array where there is one row or one column, else an array of rows. */
export type AxesGrid<R extends number, C extends number> = R extends 1
  ? C extends 1
    ? Axes
    : Axes[]
  : C extends 1
    ? Axes[]
    : Axes[][];

/**
 * Charts in the manner of matplotlib's pyplot. Figures appear below the cell that made them, at
 * `plt.show()` or at the cell's end.
 *
 * [matplotlib: pyplot](https://matplotlib.org/stable/api/pyplot_summary.html)
 */
export interface Plt {
  /** Draws a line on the current axes: `plt.plot(losses)`, `plt.plot(x, y, 'r--')`. */
  plot: PlotCall;
  /**
   * Draws a point at each `(x[i], y[i])` on the current axes.
   *
   * [matplotlib: scatter](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.scatter.html)
   */
  scatter(x: Data, y: Data, options?: ScatterOptions): void;
  /** Sets the title above the current axes. */
  title(text: string): void;
  /** Names what runs from left to right, with its unit: `plt.xlabel('time (s)')`. */
  xlabel(text: string): void;
  /** Names what runs from bottom to top, with its unit. */
  ylabel(text: string): void;
  /** Sets the limits from left to right: `plt.xlim(0, 20)`. */
  xlim: LimitsCall<XEnds>;
  /** Sets the limits from bottom to top: `plt.ylim(-300, 100)`. */
  ylim: LimitsCall<YEnds>;
  /** `'linear'` (default) or `'log'`. */
  xscale(scale: Scale): void;
  /** `'linear'` (default) or `'log'`. */
  yscale(scale: Scale): void;
  /** Shows the names given as `label`. */
  legend(): void;
  /** Sets a title above all axes of the current figure. */
  suptitle(text: string): void;
  /** Axes never overlap here, so there is nothing to do. */
  tight_layout(): void;
  /**
   * Starts a new figure: `plt.figure({ figsize: [8, 4] })`.
   *
   * [matplotlib: figure](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.figure.html)
   */
  figure(options?: FigureOptions): PltFigure;
  /**
   * Starts a new figure with a grid of axes: `const [fig, ax] = plt.subplots()`, or
   * `const [fig, axs] = plt.subplots(1, 4, { figsize: [12, 3] })` and then `axs[0].plot(…)`. With
   * rows and columns, `axs[row][column]`.
   *
   * [matplotlib: subplots](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.subplots.html)
   */
  subplots<R extends number = 1, C extends number = 1>(
    nrows?: R,
    ncols?: C,
    options?: SubplotsOptions,
  ): [PltFigure, AxesGrid<R, C>];
  /** One axes, with options alone: `plt.subplots({ figsize: [8, 4] })`. */
  subplots(options: SubplotsOptions): [PltFigure, Axes];
  /** The current axes: those made last. Makes some where there are none. */
  gca(): Axes;
  /** The current figure. Makes one where there is none. */
  gcf(): PltFigure;
  /** Shows the figures made so far at this point of the output, in order, and starts afresh. */
  show(): void;
}
