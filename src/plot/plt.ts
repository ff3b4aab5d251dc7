import type { Axes, Plt, PltFigure, SubplotsOptions } from './api.ts';
import { DRAW_CALLS, forward } from './draw.ts';
import { ValueError } from './errors.ts';
import type { Figure } from './figure.ts';
import { OpenFigures } from './open-figures.ts';
import { isOptions, refuseUnknown, toOneOf } from './options.ts';
import { repr } from './repr.ts';

export type * from './api.ts';

/** Where figures go. */
export interface PltHost {
  /** Called once for each finished figure, in order. */
  show(figure: Figure): void;
}

/** A `plt` of its own, and what the program runner that owns it does with its figures. */
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

/** Is a direction's sharing asked for? matplotlib's words for some of the axes are not known. */
const toShared = (name: string, shared: unknown): boolean =>
  ['all', true].includes(toOneOf(name, shared ?? false, ['all', 'none', false, true]));

/** The most axes a figure may have: far more than can be read, few enough not to hang. */
const MOST_AXES = 400;

function toCount(name: string, value: unknown): number {
  if (Number.isInteger(value) && (value as number) > 0) return value as number;
  throw new ValueError(`Number of ${name} must be a positive integer, not ${repr(value)}`);
}

/** `plt.subplots`: its arguments told apart, and the axes in the form that the grid has. */
function createSubplots(figures: OpenFigures): Plt['subplots'] {
  function subplots(
    nrows: number | SubplotsOptions = 1,
    ncols = 1,
    options: SubplotsOptions = {},
  ): [PltFigure, Axes | Axes[] | Axes[][]] {
    if (isOptions(nrows)) return subplots(1, 1, nrows as SubplotsOptions);
    if (isOptions(ncols)) return subplots(nrows, 1, ncols as SubplotsOptions);
    refuseUnknown('Figure', options, 'figsize sharex sharey');
    const rows = toCount('rows', nrows);
    const cols = toCount('columns', ncols);
    if (rows * cols > MOST_AXES) throw new ValueError(`at most ${MOST_AXES} axes fit a figure`);
    const sharex = toShared('sharex', options.sharex);
    const sharey = toShared('sharey', options.sharey);
    const figure = figures.open(options);
    Object.assign(figure.data, { sharex, sharey });
    const axes = figures.addAxes(figure, rows, cols);
    if (rows === 1 && cols === 1) return [figure.handle, axes[0]];
    if (rows === 1 || cols === 1) return [figure.handle, [...axes]];
    const grid = Array.from({ length: rows }, (_, r) => axes.slice(r * cols, (r + 1) * cols));
    return [figure.handle, grid];
  }
  return subplots as Plt['subplots'];
}

/** Makes a `plt` that hands its figures to `host`. */
export function createPlt(host: PltHost): PltSession {
  const figures = new OpenFigures();
  const gcf = () => figures.current().handle;
  const gca = () => figures.currentAxes();
  const flush = (): void => figures.close(figure => host.show(figure));
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
      gcf().colorbar(options);
    },
    suptitle: text => gcf().suptitle(text),
    tight_layout: () => {},
    figure(options = {}) {
      refuseUnknown('Figure', options, 'figsize');
      return figures.open(options).handle;
    },
    subplots: createSubplots(figures),
    gca,
    gcf,
    show: flush,
  };
  return { plt, flush, take: () => figures.take(), reset: () => figures.reset() };
}
