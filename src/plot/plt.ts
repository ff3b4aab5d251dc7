import type {
  Axes,
  ColorbarOptions,
  FigureOptions,
  Plt,
  PltFigure,
  SubplotsOptions,
} from './api.ts';
import { createAxes, emptyAxes } from './axes.ts';
import { colorScaleOf } from './color-scale.ts';
import { DRAW_CALLS, forward } from './draw.ts';
import { RuntimeError, ValueError } from './errors.ts';
import type { AxesData, Figure } from './figure.ts';
import { isOptions, refuseUnknown, toLabel, toOneOf } from './options.ts';
import { repr, tuple } from './repr.ts';

export type * from './api.ts';

/** Where figures go. */
export interface PltHost {
  /** Called once for each finished figure, in order. */
  show(figure: Figure): void;
}

/** A `plt` of its own, and the two levers of the program runner that owns it. */
export interface PltSession {
  plt: Plt;
  /** Shows what is still open: call it at the end of every cell. */
  flush(): void;
  /**
   * Hands over what is still open, in place of showing it. A figure that is drawn on after that is open again,
   * with all that was drawn on it before.
   */
  take(): Figure[];
  /** Forgets what is still open, showing nothing. */
  reset(): void;
}

/** A figure that has not been shown: its data, and the handles a program holds. */
interface OpenFigure {
  data: Figure;
  handle: PltFigure;
  /** The axes that `plt.plot` and the like draw on; `null` while there are none. */
  current: Axes | null;
  /** Has it been handed over, and not been drawn on since? */
  isTaken: boolean;
}

/** The most axes a figure may have: far more than can be read, few enough not to hang. */
const MOST_AXES = 400;

function toFigsize(options: FigureOptions): [number, number] | null {
  const { figsize } = options;
  if (figsize === undefined || figsize === null) return null;
  if (!Array.isArray(figsize)) throw new TypeError(`figsize must be a pair, not ${repr(figsize)}`);
  const [width, height] = figsize;
  if (figsize.length !== 2) {
    throw new ValueError(`Invalid figsize format, expected (x, y) but got ${tuple(figsize)}`);
  }
  if (width > 0 && height > 0 && Number.isFinite(width * height)) return [width, height];
  throw new ValueError(`figure size must be positive finite not ${tuple(figsize)}`);
}

/** Is a direction's sharing asked for? matplotlib's words for some of the axes are not known. */
const toShared = (name: string, shared: unknown): boolean =>
  ['all', true].includes(toOneOf(name, shared ?? false, ['all', 'none', false, true]));

function toCount(name: string, value: unknown): number {
  if (Number.isInteger(value) && (value as number) > 0) return value as number;
  throw new ValueError(`Number of ${name} must be a positive integer, not ${repr(value)}`);
}

/** Shows the colours of the last mark that has some, or says that there is none, as matplotlib does. */
function addColorbar(axes: AxesData | undefined, options: ColorbarOptions): void {
  refuseUnknown('Colorbar.__init__', options, ['label'], 'call');
  if (!axes?.marks.some(mark => colorScaleOf(mark))) {
    throw new RuntimeError(
      'No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).',
    );
  }
  axes.colorbar = { label: toLabel(options.label) };
}

/** A copy that later drawing does not change. Marks are never changed once made. */
const snapshot = (figure: Figure): Figure => ({
  ...figure,
  axes: figure.axes.map(axes => ({ ...axes, marks: [...axes.marks] })),
});

/** Makes a `plt` that hands its figures to `host`. */
export function createPlt(host: PltHost): PltSession {
  let open: OpenFigure[] = [];
  let current: OpenFigure | null = null;

  const reset = (): void => {
    open = [];
    current = null;
  };

  /** Closes what is open. A figure that never got axes has nothing to show. */
  const close = (): OpenFigure[] => {
    const shown = open.filter(({ data }) => data.axes.length > 0);
    reset();
    return shown;
  };

  const flush = (): void => {
    for (const { data } of close()) host.show(snapshot(data));
  };

  const take = (): Figure[] =>
    close().map(figure => {
      figure.isTaken = true;
      return snapshot(figure.data);
    });

  const reopen = (figure: OpenFigure): void => {
    if (!figure.isTaken) return;
    figure.isTaken = false;
    open.push(figure);
  };

  function openFigure(options: FigureOptions): OpenFigure {
    const data: Figure = {
      rows: 0,
      cols: 0,
      figsize: toFigsize(options),
      title: null,
      sharex: false,
      sharey: false,
      axes: [],
    };
    const handle: PltFigure = {
      axes: [],
      suptitle(text) {
        data.title = String(text);
      },
      colorbar({ ax, ...options } = {}) {
        const index = handle.axes.indexOf(ax ?? (figure.current as Axes));
        addColorbar(data.axes[index], options);
      },
      tight_layout: () => {},
    };
    const figure: OpenFigure = { data, handle, current: null, isTaken: false };
    open.push(figure);
    current = figure;
    return figure;
  }

  /** Gives a figure its grid of axes; the last of them is the current one, as in matplotlib. */
  function addAxes(figure: OpenFigure, rows: number, cols: number): Axes[] {
    figure.data.rows = rows;
    figure.data.cols = cols;
    for (let i = 0; i < rows * cols; i++) {
      const data = emptyAxes();
      const axes = createAxes(figure.data, data, () => reopen(figure));
      figure.data.axes.push(data);
      figure.handle.axes.push(axes);
      figure.current = axes;
    }
    return figure.handle.axes;
  }

  const gcf = (): OpenFigure => current ?? openFigure({});

  function gca(): Axes {
    const figure = gcf();
    return figure.current ?? addAxes(figure, 1, 1)[0];
  }

  function subplots(
    nrows: number | SubplotsOptions = 1,
    ncols = 1,
    options: SubplotsOptions = {},
  ): [PltFigure, Axes | Axes[] | Axes[][]] {
    if (isOptions(nrows)) return subplots(1, 1, nrows as SubplotsOptions);
    if (isOptions(ncols)) return subplots(nrows, 1, ncols as SubplotsOptions);
    refuseUnknown('Figure', options, ['figsize', 'sharex', 'sharey']);
    const rows = toCount('rows', nrows);
    const cols = toCount('columns', ncols);
    if (rows * cols > MOST_AXES) throw new ValueError(`at most ${MOST_AXES} axes fit a figure`);
    const [sharex, sharey] = [
      toShared('sharex', options.sharex),
      toShared('sharey', options.sharey),
    ];
    const figure = openFigure(options);
    Object.assign(figure.data, { sharex, sharey });
    const axes = addAxes(figure, rows, cols);
    if (rows === 1 && cols === 1) return [figure.handle, axes[0]];
    if (rows === 1 || cols === 1) return [figure.handle, [...axes]];
    const grid = Array.from({ length: rows }, (_, r) => axes.slice(r * cols, (r + 1) * cols));
    return [figure.handle, grid];
  }

  const plt: Plt = {
    ...forward(DRAW_CALLS, gca),
    title: text => gca().set_title(text),
    xlabel: text => gca().set_xlabel(text),
    ylabel: text => gca().set_ylabel(text),
    xlim: ((...args: []) => gca().set_xlim(...args)) as Plt['xlim'],
    ylim: ((...args: []) => gca().set_ylim(...args)) as Plt['ylim'],
    xscale: scale => gca().set_xscale(scale),
    yscale: scale => gca().set_yscale(scale),
    xticks: (values, labels) => gca().set_xticks(values, labels),
    yticks: (values, labels) => gca().set_yticks(values, labels),
    axis: word => gca().axis(word),
    grid: visible => gca().grid(visible),
    legend: options => gca().legend(options),
    colorbar(options = {}) {
      gca();
      gcf().handle.colorbar(options);
    },
    suptitle: text => gcf().handle.suptitle(text),
    tight_layout: () => {},
    figure(options = {}) {
      refuseUnknown('Figure', options, ['figsize']);
      return openFigure(options).handle;
    },
    subplots: subplots as Plt['subplots'],
    gca,
    gcf: () => gcf().handle,
    show: flush,
  };
  return { plt, flush, take, reset };
}
