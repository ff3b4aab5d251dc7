/** What the calls of `plt` may be told: matplotlib's keyword arguments, as a trailing object. */

import type { ColorMapName } from '../colormaps.ts';
import type { LineStyle } from '../figure.ts';
import type { Marker } from '../markers.ts';
import type { Data } from './data.ts';

/** What every mark may be told. */
export interface MarkOptions {
  /**
   * A name (`'red'`, `'gray'`), one of the cycle (`'C0'` to `'C9'`), or `'#d62728'`. Default: the
   * cycle's next colour. `'black'` is the text's colour, so that it is seen on a dark page, too; on a picture it is black.
   */
  color?: string;
  /** The same as `color`. */
  c?: string;
  /** From 0 (invisible) to 1. Default 1. */
  alpha?: number;
  /** Its name in the legend. */
  label?: string;
  /** What has a greater one lies on top: pictures have 0, areas and bars 1, lines and points 2, words 3. */
  zorder?: number;
}

/** Which colours stand for which values. */
export interface ColorMapOptions {
  /** `'viridis'` (default), `'gray'`, `'RdBu'`, `'coolwarm'` and others; `_r` at the end turns it round. */
  cmap?: ColorMapName;
  /** The value of the first colour. Default: the least value. */
  vmin?: number;
  /** The value of the last colour. Default: the greatest value. */
  vmax?: number;
  /** `'log'` for equal colour steps at equal ratios of values, which are above zero then. Default `'linear'`. */
  norm?: 'linear' | 'log';
}

/** What `scatter` may be told. */
export interface ScatterOptions extends Omit<MarkOptions, 'c'>, ColorMapOptions {
  /** A colour, or for each point a colour or a value, which the colour map makes a colour. */
  c?: string | readonly string[] | Data;
  /** A point's area in square points, or one for each point. Default 36, a circle 6 points wide. */
  s?: Data;
  /** `'o'` (default) `'.'` `','` `'s'` `'^'` `'v'` `'<'` `'>'` `'D'` `'d'` `'p'` `'h'` `'8'` `'*'` `'+'` `'x'` `'P'` `'X'` `'|'` `'_'` `'1'` to `'4'`. */
  marker?: Marker;
  /** The colour of a thin line round each point. Default none. */
  edgecolors?: string;
  /** The same as `edgecolors`. */
  edgecolor?: string;
}

/** What a line may be told. */
export interface LineOptions extends MarkOptions {
  /** `'-'` (default) `'--'` `'-.'` `':'`. */
  linestyle?: LineStyle;
  /** The same as `linestyle`. */
  ls?: LineStyle;
  /** Width in points. Default 1.5. */
  linewidth?: number;
  /** The same as `linewidth`. */
  lw?: number;
}

/** What `plot` may be told. */
export interface PlotOptions extends Omit<MarkOptions, 'label'> {
  /** Its name in the legend; of several lines, one for each. */
  label?: string | readonly string[];
  /** `'-'` (default) `'--'` `'-.'` `':'`, or `'none'` for markers alone. */
  linestyle?: LineStyle | 'none' | '';
  /** The same as `linestyle`. */
  ls?: LineStyle | 'none' | '';
  /** Width in points. Default 1.5. */
  linewidth?: number;
  /** The same as `linewidth`. */
  lw?: number;
  /** A shape at each point, as for `scatter`: `'o'`, `'s'`, `'^'`, … Default none. */
  marker?: Marker | 'none' | '';
  /** A marker's diameter in points. Default 6. */
  markersize?: number;
  /** The same as `markersize`. */
  ms?: number;
}

/** What `errorbar` may be told. */
export interface ErrorbarOptions extends PlotOptions {
  /** Half the length of each upright bar: one for all, one for each, or a row below and a row above. */
  yerr?: ErrorData;
  /** The same for lying bars. */
  xerr?: ErrorData;
  /** Colour, marker and line in short. `'o'` draws points alone; default: a line. */
  fmt?: string;
  /** Half the length of the strokes at the ends, in points. Default 0: none. */
  capsize?: number;
  /** The colour of the bars, where it is not that of the line. */
  ecolor?: string;
}

/** An error for all, for each, or two rows: below and above. */
export type ErrorData = Data | readonly [Data, Data];

/** What `bar` and `barh` may be told. */
export interface BarOptions extends Omit<MarkOptions, 'color'> {
  /** One colour, or one for each bar. */
  color?: string | readonly string[];
  /** Where each bar begins. Default 0. */
  bottom?: Data;
  /** The same for lying bars. */
  left?: Data;
  /** A bar's thickness in units of the axis. Default 0.8. */
  width?: Data;
  /** The same for lying bars. */
  height?: Data;
  /** Is the bar's middle at its place (`'center'`, default) or its edge? */
  align?: 'center' | 'edge';
  /** Names under the bars. */
  tick_label?: readonly string[];
  /** The colour of a thin line round each bar. Default none. */
  edgecolor?: string;
  /** Error bars at the ends: half their length, as in `errorbar`. */
  yerr?: ErrorData;
  /** The same for lying bars. */
  xerr?: ErrorData;
  /** Half the length of the strokes at the ends of error bars, in points. Default 0: none. */
  capsize?: number;
  /** The colour of error bars. Default `'black'`. */
  ecolor?: string;
}

/** What `hist` may be told. */
export interface HistOptions extends MarkOptions {
  /** How many bins of equal width (default 10), or the edges of all. */
  bins?: number | Data;
  /** From where to where. Default: from the least value to the greatest. */
  range?: [number, number];
  /** Scale the counts so that the area is 1. Default `false`. */
  density?: boolean;
  /** The colour of a thin line round each bar. Default none. */
  edgecolor?: string;
}

/** What `fill_between` may be told. */
export interface FillOptions extends MarkOptions {
  /** Fill only where this is true. */
  where?: ArrayLike<boolean | number> | Data;
}

/** What `contour` and `contourf` may be told. */
export interface ContourOptions extends ColorMapOptions {
  /** About how many levels (default 7), or their heights. */
  levels?: number | Data;
  /** One colour for all levels or one for each, in place of a colour map. */
  colors?: string | readonly string[];
  /** From 0 (invisible) to 1. */
  alpha?: number;
  /** Width of the lines in points. Default 1.5. */
  linewidths?: number;
  /** `'-'` (default) `'--'` `'-.'` `':'`. */
  linestyles?: LineStyle;
  /** What has a greater one lies on top. Default 1 for areas and 2 for lines. */
  zorder?: number;
}

/** What `imshow` may be told. */
export interface ImageOptions extends ColorMapOptions {
  /** Is the first row at the top (`'upper'`, default) or at the bottom? */
  origin?: 'upper' | 'lower';
  /** Left, right, bottom and top edge. Default: each pixel is one unit, with its middle on a whole number. */
  extent?: [number, number, number, number];
  /** `'equal'` (default) for square pixels, `'auto'` to fill the chart. */
  aspect?: 'equal' | 'auto';
  /** Pixels are sharp at every size. */
  interpolation?: 'none' | 'nearest' | 'auto';
  /** What has a greater one lies on top. Default 0. */
  zorder?: number;
  /** From 0 (invisible) to 1. */
  alpha?: number;
}

/** What `quiver` may be told. */
export interface QuiverOptions extends MarkOptions {
  /** `'xy'`: from `(x, y)` to `(x + u, y + v)`, divided by `scale`. Default `'uv'`: as on the screen. */
  angles?: 'uv' | 'xy';
  /** Goes with `angles: 'xy'`. */
  scale_units?: 'xy';
  /** What an arrow's length is divided by. Default: chosen so that arrows of mean length look well. */
  scale?: number;
}

/** What `text` may be told. */
export interface TextOptions {
  /** Default `'black'`, the text's colour. */
  color?: string;
  /** The same as `color`. */
  c?: string;
  /** From 0 (invisible) to 1. */
  alpha?: number;
  /** In points. Default 10. */
  fontsize?: number;
  /** The same as `fontsize`. */
  size?: number;
  /** Which side of the text is at the place: `'left'` (default), `'center'`, `'right'`. */
  ha?: 'left' | 'center' | 'right';
  /** `'baseline'` (default), `'bottom'`, `'center'`, `'top'`. */
  va?: 'top' | 'center' | 'bottom' | 'baseline';
  /** The same as `ha` and `va`. */
  horizontalalignment?: 'left' | 'center' | 'right';
  verticalalignment?: 'top' | 'center' | 'bottom' | 'baseline';
  /** What has a greater one lies on top. Default 3. */
  zorder?: number;
  /** In degrees, anticlockwise; `'vertical'` is 90. */
  rotation?: number | 'horizontal' | 'vertical';
}

/** What `annotate` may be told. */
export interface AnnotateOptions extends TextOptions {
  /** Where the text stands. Default: at the point. */
  xytext?: readonly [number, number];
  /** Is `xytext` a place on the axes (`'data'`, default), or a distance from the point in points? */
  textcoords?: 'data' | 'offset points';
  /** Draws an arrow from the text to the point: `{}` or `{ arrowstyle: '->' }`. */
  arrowprops?: { arrowstyle?: '->'; color?: string };
}

/** What `legend` may be told. */
export interface LegendOptions {
  /** matplotlib's places. Here the legend stands above the chart, where it hides nothing. */
  loc?: string | number | readonly [number, number];
  /** Stands before the names. */
  title?: string;
  /** How matplotlib's legend looks: taken, and not needed. */
  ncol?: number;
  ncols?: number;
  fontsize?: number | string;
  frameon?: boolean;
  framealpha?: number;
  bbox_to_anchor?: readonly number[];
}

/** What `colorbar` may be told. */
export interface ColorbarOptions {
  /** What the values are, with their unit. */
  label?: string;
  /** A bar here is as high as its chart: taken, and not needed. */
  shrink?: number;
  fraction?: number;
  pad?: number;
}
