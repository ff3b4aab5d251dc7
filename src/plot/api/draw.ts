/** The calls that draw, on axes and on `plt`, where they draw on the current axes. */

import type { Categories, Data, Grid, TensorLike } from './data.ts';
import type {
  AnnotateOptions,
  BarOptions,
  ContourOptions,
  ErrorbarOptions,
  ErrorData,
  FillOptions,
  HistOptions,
  ImageOptions,
  LineOptions,
  PlotOptions,
  QuiverOptions,
  ScatterOptions,
  TextOptions,
} from './options.ts';

/** `plot`, on axes and on `plt`. */
export interface PlotCall {
  /**
   * Draws a line through the points `(0, y[0]), (1, y[1]), …`; through each column of a matrix one.
   *
   * [matplotlib: plot](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.plot.html)
   */
  (y: Data | Grid, options?: PlotOptions): void;
  /**
   * Draws a line through the points `(x[i], y[i])`; `fmt` says colour, marker and line in short:
   * `'r--'` is red and dashed, `'bo'` is blue circles with no line.
   *
   * [matplotlib: plot](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.plot.html)
   */
  (x: Categories | Grid, y: Data | Grid, fmt?: string, options?: PlotOptions): void;
  (x: Categories | Grid, y: Data | Grid, options?: PlotOptions): void;
  (y: Data | Grid, fmt: string, options?: PlotOptions): void;
  /** Several lines: `plot(x, y1, 'r', x, y2, 'b--')`. */
  (...lines: (Categories | Grid | string | PlotOptions)[]): void;
}

/** `contour` and `contourf`. */
export interface ContourCall {
  /** The heights alone; `x` and `y` count the columns and rows. */
  (z: Grid, options?: ContourOptions): void;
  (z: Grid, levels: number | Data, options?: ContourOptions): void;
  /** `x` and `y` are the places of the columns and rows, or both as matrices of the shape of `z`. */
  (x: Data | Grid, y: Data | Grid, z: Grid, options?: ContourOptions): void;
  (x: Data | Grid, y: Data | Grid, z: Grid, levels: number | Data, options?: ContourOptions): void;
}

/** `quiver`. */
export interface QuiverCall {
  /** Arrows on a grid of whole numbers. */
  (u: Data | Grid, v: Data | Grid, options?: QuiverOptions): void;
  /** Arrows at `(x[i], y[i])`. */
  (x: Data | Grid, y: Data | Grid, u: Data | Grid, v: Data | Grid, options?: QuiverOptions): void;
}

/** Every call that draws something. */
export interface DrawCalls {
  /** Draws a line: `plot(y)`, `plot(x, y)`, `plot(x, y, 'r--', { label: 'loss' })`. */
  plot: PlotCall;
  /** `plot`, with a logarithmic x axis. */
  semilogx: PlotCall;
  /** `plot`, with a logarithmic y axis: `semilogy(losses)`. */
  semilogy: PlotCall;
  /** `plot`, with both axes logarithmic. */
  loglog: PlotCall;
  /**
   * Draws a point at each `(x[i], y[i])`: `scatter(time, speed, { color: 'red' })`.
   *
   * [matplotlib: scatter](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.scatter.html)
   */
  scatter(x: Categories, y: Data, options?: ScatterOptions): void;
  /** With areas, and perhaps colours, in order. */
  scatter(
    x: Categories,
    y: Data,
    s: Data | null,
    c?: ScatterOptions['c'] | ScatterOptions,
    options?: ScatterOptions,
  ): void;
  /**
   * Draws a line with an error bar at each point: `errorbar(x, y, { yerr: 0.5, fmt: 'o' })`.
   *
   * [matplotlib: errorbar](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.errorbar.html)
   */
  errorbar(x: Categories, y: Data, options?: ErrorbarOptions): void;
  /** With the errors in order. */
  errorbar(x: Categories, y: Data, yerr: ErrorData | null, options?: ErrorbarOptions): void;
  /**
   * Draws an upright bar at each `x[i]`, as high as `height[i]`: `bar(['SGD', 'Adam'], [3, 1])`.
   *
   * [matplotlib: bar](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.bar.html)
   */
  bar(x: Categories, height: Data, options?: BarOptions): void;
  /** With the bars' width in order. */
  bar(x: Categories, height: Data, width: Data | null, options?: BarOptions): void;
  /**
   * Draws a lying bar at each `y[i]`, as long as `width[i]`.
   *
   * [matplotlib: barh](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.barh.html)
   */
  barh(y: Categories, width: Data, options?: BarOptions): void;
  /** With the bars' height in order. */
  barh(y: Categories, width: Data, height: Data | null, options?: BarOptions): void;
  /**
   * Counts how many values fall into each of some bins: `hist(weights, { bins: 30 })`.
   *
   * [matplotlib: hist](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.hist.html)
   */
  hist(x: Data, options?: HistOptions): void;
  /** With their number, or their edges, in order. */
  hist(x: Data, bins: number | Data | null, options?: HistOptions): void;
  /**
   * Fills the area between two curves: `fill_between(x, low, high, { alpha: 0.3 })`.
   *
   * [matplotlib: fill_between](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.fill_between.html)
   */
  fill_between(x: Data, y1: Data, y2?: Data | null, options?: FillOptions): void;
  /** Fills the area between a curve and zero. */
  fill_between(x: Data, y1: Data, options: FillOptions): void;
  /**
   * Draws a level line right across: `axhline(0, { color: 'gray' })`.
   *
   * [matplotlib: axhline](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.axhline.html)
   */
  axhline(y?: number | TensorLike | null, options?: LineOptions): void;
  /**
   * Draws an upright line right across.
   *
   * [matplotlib: axvline](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.axvline.html)
   */
  axvline(x?: number | TensorLike | null, options?: LineOptions): void;
  /**
   * Draws lines of equal height: `contour(a, b, loss)`, `contour(a, b, loss, { levels: [1, 10] })`.
   *
   * [matplotlib: contour](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.contour.html)
   */
  contour: ContourCall;
  /**
   * Fills the areas between lines of equal height.
   *
   * [matplotlib: contourf](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.contourf.html)
   */
  contourf: ContourCall;
  /**
   * Draws a matrix as a picture: `imshow(digit, { cmap: 'gray' })`.
   *
   * [matplotlib: imshow](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.imshow.html)
   */
  imshow(values: Grid, options?: ImageOptions): void;
  /** With the colour map in order. */
  imshow(values: Grid, cmap: ImageOptions['cmap'] | null, options?: ImageOptions): void;
  /**
   * Draws arrows: `quiver(x, y, u, v)`.
   *
   * [matplotlib: quiver](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.quiver.html)
   */
  quiver: QuiverCall;
  /**
   * Writes a text at a place of the axes.
   *
   * [matplotlib: text](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.text.html)
   */
  text(
    x: number | TensorLike,
    y: number | TensorLike,
    text: string | number | TensorLike,
    options?: TextOptions,
  ): void;
  /**
   * Writes a text about a point: `annotate('least', [3, 1], { xytext: [5, 4], arrowprops: {} })`.
   *
   * [matplotlib: annotate](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.annotate.html)
   */
  annotate(
    text: string,
    xy: readonly [number, number] | TensorLike,
    options?: AnnotateOptions,
  ): void;
}
