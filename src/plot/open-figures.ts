import type { Axes, ColorbarOptions, FigureOptions, PltFigure } from './api.ts';
import { createAxes, emptyAxes } from './axes.ts';
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
  refuseUnknown('Colorbar.__init__', options, 'label', 'call');
  if (!axes?.marks.some(mark => colorScaleOf(mark))) {
    throw new RuntimeError(
      'No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).',
    );
  }
  axes.colorbar = { label: toLabel(options.label) };
}
