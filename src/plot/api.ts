/**
 * What a cell sees as `plt`: matplotlib's pyplot, name for name. Keyword arguments become a trailing
 * object: `ax.scatter(time, speed, color='red')` is `ax.scatter(time, speed, { color: 'red' })`.
 */

import type { TensorLike } from './api/data.ts';
import type { DrawCalls } from './api/draw.ts';
import type { ColorbarOptions, LegendOptions } from './api/options.ts';
import type { Limits, Scale } from './figure.ts';

export type * from './api/data.ts';
export type * from './api/draw.ts';
export type * from './api/options.ts';

/** How words look is settled here: what matplotlib is told of it changes nothing. */
export type WordsLook = Readonly<Record<string, unknown>>;

/** What a figure may be told: `plt.figure({ figsize: [8, 4] })`. */
export interface FigureOptions {
  /** Width and height in inches. Default: as wide as the text, and as high as looks well. */
  figsize?: [number, number];
  /** Charts here are sharp at every size: taken, and not needed. */
  dpi?: number;
}

/** What `plt.subplots` may be told. */
export interface SubplotsOptions<R extends number = 1, C extends number = 1> extends FigureOptions {
  /** Rows and columns of the grid, where they are not given in order. Default 1. */
  nrows?: R;
  ncols?: C;
  /** All axes have the same limits, scale and ticks from left to right. Default `false`. */
  sharex?: boolean;
  /** All axes have the same limits, scale and ticks from bottom to top. Default `false`. */
  sharey?: boolean;
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

/** Ticks at these values and no others; with names in place of the numbers. */
export type TicksCall = (
  ticks: ArrayLike<number> | TensorLike | null,
  labels?: readonly (string | number)[] | null,
  look?: WordsLook,
) => void;

/** Sets words: `title('Loss')`. */
export type WordsCall = (text: string | number | TensorLike | null, look?: WordsLook) => void;

/** What `axis` takes: no axes at all, axes again, equal units on both, or limits that fit again. */
export type AxisWord = 'off' | 'on' | 'equal' | 'scaled' | 'square' | 'image' | 'auto' | 'tight';

/** What `axis` does. */
export interface AxisCall {
  /** `axis('off')`, or the limits of both axes at once: `axis([left, right, bottom, top])`. */
  (word: AxisWord | readonly [number, number, number, number]): void;
  /** The limits: left, right, bottom, top. */
  (): [number, number, number, number];
}

/** What `legend` does. */
export interface LegendCall {
  /** Shows the names given as `label`. */
  (options?: LegendOptions): void;
  /** Shows these names of what has been drawn, in its order. */
  (labels: readonly string[], options?: LegendOptions): void;
}

/** What `colorbar` does. What `imshow` and others return in matplotlib is taken, and not needed. */
export interface ColorbarCall<Options> {
  (options?: Options | null): void;
  (mappable: unknown, options?: Options): void;
}

/** What `subplot` and `add_subplot` do. */
export interface SubplotCall {
  /** The axes at a place of the figure's grid, counted row by row from 1; draws on them from now on. */
  (rows: number, cols: number, index: number): Axes;
  /** The same in three digits: `subplot(121)`. */
  (digits?: number): Axes;
}

/**
 * One coordinate system of a figure.
 *
 * [matplotlib: Axes](https://matplotlib.org/stable/api/axes_api.html)
 */
export interface Axes extends DrawCalls {
  toString(): string;
  /** Sets the title above these axes. */
  set_title: WordsCall;
  /** Names what runs from left to right, with its unit: `ax.set_xlabel('time (s)')`. */
  set_xlabel: WordsCall;
  /** Names what runs from bottom to top, with its unit. */
  set_ylabel: WordsCall;
  /** Sets several at once: `ax.set({ title: 'Loss', xlabel: 'step', ylim: [0, 1] })`. */
  set(values: Readonly<Record<string, unknown>>): void;
  /** Sets the limits from left to right; what lies outside is not drawn. */
  set_xlim: LimitsCall<XEnds>;
  /** Sets the limits from bottom to top; what lies outside is not drawn. */
  set_ylim: LimitsCall<YEnds>;
  /** `'linear'` (default) or `'log'`, where values of 0 and below leave gaps. */
  set_xscale(scale: Scale): void;
  /** `'linear'` (default) or `'log'`, where values of 0 and below leave gaps. */
  set_yscale(scale: Scale): void;
  /** Sets the ticks from left to right: `ax.set_xticks([0, 1], ['no', 'yes'])`. */
  set_xticks: TicksCall;
  /** Sets the ticks from bottom to top. */
  set_yticks: TicksCall;
  /** `'equal'`: one unit is as long on x as on y; `'auto'`: the data fills the chart. */
  set_aspect(aspect: 'equal' | 'auto'): void;
  /** `'off'` takes the axes away; `'equal'` makes units equally long on x and y; four numbers are limits. */
  axis: AxisCall;
  /** Lets y grow downwards. */
  invert_yaxis(): void;
  /** Draws lines at all ticks, or none. Without this call there are light ones at those of y. */
  grid(visible?: boolean | null, look?: WordsLook): void;
  /** Shows the names given as `label`, or those of a list: `legend(['train', 'validation'])`. */
  legend: LegendCall;
}

/**
 * A figure: one or more axes in a grid.
 *
 * [matplotlib: Figure](https://matplotlib.org/stable/api/figure_api.html)
 */
export interface PltFigure {
  toString(): string;
  /** Its axes, row by row. */
  readonly axes: Axes[];
  /** Sets a title above all axes. */
  suptitle: WordsCall;
  /** Shows what the colours of the figure's current axes mean, or of those given as `ax`. */
  colorbar: ColorbarCall<ColorbarOptions & { ax?: Axes }>;
  /** The axes at a place of a grid: `fig.add_subplot(1, 2, 1)`. */
  add_subplot: SubplotCall;
  /** Axes never overlap here, so there is nothing to do. */
  tight_layout(look?: WordsLook): void;
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
export interface Plt extends DrawCalls {
  /** Sets the title above the current axes. */
  title: WordsCall;
  /** Names what runs from left to right, with its unit: `plt.xlabel('time (s)')`. */
  xlabel: WordsCall;
  /** Names what runs from bottom to top, with its unit. */
  ylabel: WordsCall;
  /** Sets the limits from left to right: `plt.xlim(0, 20)`. */
  xlim: LimitsCall<XEnds>;
  /** Sets the limits from bottom to top: `plt.ylim(-300, 100)`. */
  ylim: LimitsCall<YEnds>;
  /** `'linear'` (default) or `'log'`. */
  xscale(scale: Scale): void;
  /** `'linear'` (default) or `'log'`. */
  yscale(scale: Scale): void;
  /** Sets the ticks from left to right: `plt.xticks([0, 1], ['no', 'yes'])`. */
  xticks: TicksCall;
  /** Sets the ticks from bottom to top. */
  yticks: TicksCall;
  /** `'off'` takes the axes away; `'equal'` makes units equally long on x and y; four numbers are limits. */
  axis: AxisCall;
  /** Draws lines at all ticks, or none. Without this call there are light ones at those of y. */
  grid(visible?: boolean | null, look?: WordsLook): void;
  /** Shows the names given as `label`, or those of a list: `legend(['train', 'validation'])`. */
  legend: LegendCall;
  /**
   * Shows what the colours of the current axes mean.
   *
   * [matplotlib: colorbar](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.colorbar.html)
   */
  colorbar: ColorbarCall<ColorbarOptions & { ax?: Axes }>;
  /** Sets a title above all axes of the current figure. */
  suptitle: WordsCall;
  /** Axes never overlap here, so there is nothing to do. */
  tight_layout(look?: WordsLook): void;
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
  /** With options alone: `plt.subplots({ nrows: 2, figsize: [8, 4] })`. */
  subplots<R extends number = 1, C extends number = 1>(
    options: SubplotsOptions<R, C>,
  ): [PltFigure, AxesGrid<R, C>];
  /**
   * The axes at a place of the current figure's grid, to draw on: `plt.subplot(1, 2, 1)`.
   *
   * [matplotlib: subplot](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.subplot.html)
   */
  subplot: SubplotCall;
  /** The current axes: those made last. Makes some where there are none. */
  gca(): Axes;
  /** The current figure. Makes one where there is none. */
  gcf(): PltFigure;
  /** Shows the figures made so far at this point of the output, in order, and starts afresh. */
  show(): void;
}
