import type { Axes, ColorbarOptions, FigureOptions, PltFigure } from './api.ts';
import { createAxes, emptyAxes, readText } from './axes.ts';
import { readCall, takeOptions } from './call.ts';
import { colorScaleOf } from './color-scale.ts';
import { RuntimeError, ValueError } from './errors.ts';
import type { AxesData, Figure } from './figure.ts';
import { refuseUnknown, toLabel } from './options.ts';
import { repr, tuple } from './repr.ts';

/** A figure that has not been shown: its data, and the handle that a program holds. */
export interface OpenFigure {
  data: Figure;
  handle: PltFigure;
  /** The axes that `plt.plot` and the like draw on; `null` while there are none. */
  current: Axes | null;
  /** Has it been handed over, and not been drawn on since? */
  isTaken: boolean;
}

/** The figures of one `plt` that have not been shown, in the order in which they were begun. */
export class OpenFigures {
  private figures: OpenFigure[] = [];
  private last: OpenFigure | null = null;

  /** Begins a figure, without axes as yet; it is the current one from now on. */
  open(options: FigureOptions): OpenFigure {
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
      suptitle(...args: unknown[]) {
        data.title = readText('suptitle', 't', args);
      },
      colorbar(...args: unknown[]) {
        // What the colours are of is not asked: calls that draw return nothing.
        const { ax, mappable: _, ...options } = readCall('colorbar', '', 'mappable', args);
        const index = handle.axes.indexOf(ax ?? (figure.current as Axes));
        if (ax && index < 0) throw new ValueError('ax must be one of the axes of this figure');
        addColorbar(data.axes[index], options);
      },
      add_subplot: (...args: unknown[]) => this.select(figure, args),
      tight_layout: () => {},
      toString: () => `<Figure with ${data.axes.length} Axes>`,
    };
    const figure: OpenFigure = { data, handle, current: null, isTaken: false };
    this.figures.push(figure);
    this.last = figure;
    return figure;
  }

  /** Gives a figure its grid of axes, row by row; the last of them is the current one, as in matplotlib. */
  addAxes(figure: OpenFigure, rows: number, cols: number): Axes[] {
    figure.data.rows = rows;
    figure.data.cols = cols;
    for (let i = 0; i < rows * cols; i++) {
      const data = emptyAxes();
      const axes = createAxes(figure.data, data, () => this.reopen(figure));
      figure.data.axes.push(data);
      figure.handle.axes.push(axes);
      figure.current = axes;
    }
    return figure.handle.axes;
  }

  /** Makes one axes of a figure's grid the current one, as `subplot(rows, cols, index)` and `subplot(121)` do. */
  select(figure: OpenFigure, args: readonly unknown[]): Axes {
    const [rows, cols, index] = readGrid(args);
    const { data, handle } = figure;
    if (data.axes.length === 0) this.addAxes(figure, rows, cols);
    if (data.rows !== rows || data.cols !== cols) {
      throw new ValueError(
        `a figure has one grid here: this one has ${tuple([data.rows, data.cols])}, not ${tuple([rows, cols])}`,
      );
    }
    figure.current = handle.axes[index - 1];
    return figure.current;
  }

  /** The current figure, begun where there is none. */
  current(): OpenFigure {
    return this.last ?? this.open({});
  }

  /** The current axes of the current figure, added where it has none. */
  currentAxes(): Axes {
    const figure = this.current();
    return figure.current ?? this.addAxes(figure, 1, 1)[0];
  }

  /** Ends all figures, and hands on what is on each, in order. One that never got axes has nothing to show. */
  close(show: (figure: Figure) => void): void {
    // A loop: where a program has broken `map` and drawn nothing, its run still ends well.
    for (const { data } of this.end()) show(snapshot(data));
  }

  /** Ends all figures, and returns what is on them; one that is drawn on after that is open again. */
  take(): Figure[] {
    return this.end().map(figure => {
      figure.isTaken = true;
      return snapshot(figure.data);
    });
  }

  /** Forgets all figures. */
  reset(): void {
    this.figures = [];
    this.last = null;
  }

  private end(): OpenFigure[] {
    const shown = this.figures.filter(({ data }) => data.axes.length > 0);
    this.reset();
    return shown;
  }

  private reopen(figure: OpenFigure): void {
    if (!figure.isTaken) return;
    figure.isTaken = false;
    this.figures.push(figure);
  }
}

/** The most axes a figure may have: far more than can be read, few enough not to hang. */
const MOST_AXES = 400;

/** The rows and columns of a figure's grid. */
export function toGrid(rows: unknown, cols: unknown): [rows: number, cols: number] {
  const grid = [toCount('rows', rows), toCount('columns', cols)] as [number, number];
  if (grid[0] * grid[1] > MOST_AXES) throw new ValueError(`at most ${MOST_AXES} axes fit a figure`);
  return grid;
}

function toCount(name: string, value: unknown): number {
  if (Number.isInteger(value) && (value as number) > 0) return value as number;
  throw new ValueError(`Number of ${name} must be a positive integer, not ${repr(value)}`);
}

/** `(1, 2, 1)`, `(121)`, or nothing, which is one axes. */
function readGrid(args: readonly unknown[]): [rows: number, cols: number, index: number] {
  const { rest, options } = takeOptions(args);
  refuseUnknown('Axes', options, '');
  if (rest.length === 0) return [1, 1, 1];
  if (rest.length === 1 && !/^[1-9]{3}$/.test(String(rest[0]))) {
    throw new ValueError(
      `Single argument to subplot must be a three-digit integer, not ${repr(rest[0])}`,
    );
  }
  if (rest.length === 2 || rest.length > 3) {
    throw new TypeError(
      `subplot() takes 1 or 3 positional arguments but ${rest.length} were given`,
    );
  }
  const [rows, cols, index] = rest.length === 1 ? [...String(rest[0])].map(Number) : rest;
  const grid = toGrid(rows, cols);
  const most = grid[0] * grid[1];
  if (Number.isInteger(index) && (index as number) >= 1 && (index as number) <= most) {
    return [...grid, index as number];
  }
  throw new ValueError(`num must be an integer with 1 <= num <= ${most}, not ${repr(index)}`);
}

/** A copy that later drawing does not change. Marks are never changed once made. */
const snapshot = (figure: Figure): Figure => ({
  ...figure,
  axes: figure.axes.map(axes => ({ ...axes, marks: [...axes.marks] })),
});

function toFigsize({ figsize }: FigureOptions): [number, number] | null {
  if (figsize === undefined || figsize === null) return null;
  if (!Array.isArray(figsize)) throw new TypeError(`figsize must be a pair, not ${repr(figsize)}`);
  const [width, height] = figsize;
  if (figsize.length !== 2) {
    throw new ValueError(`Invalid figsize format, expected (x, y) but got ${tuple(figsize)}`);
  }
  if (width > 0 && height > 0 && Number.isFinite(width * height)) return [width, height];
  throw new ValueError(`figure size must be positive finite not ${tuple(figsize)}`);
}

/** Shows the colours of the last mark that has some, or says that there is none, as matplotlib does. */
function addColorbar(axes: AxesData | undefined, options: ColorbarOptions): void {
  refuseUnknown('Colorbar.__init__', options, 'label shrink fraction pad aspect', 'call');
  if (!axes?.marks.some(mark => colorScaleOf(mark))) {
    throw new RuntimeError(
      'No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).',
    );
  }
  axes.colorbar = { label: toLabel(options.label) };
}
