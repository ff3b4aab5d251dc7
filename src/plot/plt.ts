import type { Axes, Plt, PltFigure } from './api.ts';
import { readText } from './axes.ts';
import { readCall } from './call.ts';
import { DRAW_CALLS, forward } from './draw.ts';
import type { Figure } from './figure.ts';
import { OpenFigures, toGrid } from './open-figures.ts';
import { refuseUnknown, toOneOf } from './options.ts';

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

/** `plt.subplots`: a new figure, and its axes in the form that the grid has. */
function createSubplots(figures: OpenFigures): Plt['subplots'] {
  function subplots(...args: unknown[]): [PltFigure, Axes | Axes[] | Axes[][]] {
    const given = readCall('subplots', '', 'nrows ncols', args);
    const { nrows = 1, ncols = 1, sharex, sharey, ...options } = given;
    refuseUnknown('Figure', options, FIGURE);
    const [rows, cols] = toGrid(nrows, ncols);
    const shared = { sharex: toShared('sharex', sharex), sharey: toShared('sharey', sharey) };
    const figure = figures.open(options);
    Object.assign(figure.data, shared);
    const axes = figures.addAxes(figure, rows, cols);
    if (rows === 1 && cols === 1) return [figure.handle, axes[0]];
    if (rows === 1 || cols === 1) return [figure.handle, [...axes]];
    const grid = Array.from({ length: rows }, (_, r) => axes.slice(r * cols, (r + 1) * cols));
    return [figure.handle, grid];
  }
  return subplots as Plt['subplots'];
}

/** What figures are told: how they are laid out, and how many pixels they have, is settled here. */
const FIGURE = 'figsize dpi layout constrained_layout tight_layout';

/** Makes a `plt` that hands its figures to `host`. */
export function createPlt(host: PltHost): PltSession {
  const figures = new OpenFigures();
  const gcf = () => figures.current().handle;
  const gca = () => figures.currentAxes();
  const flush = (): void => figures.close(figure => host.show(figure));
  const plt: Plt = {
    ...forward(DRAW_CALLS, gca),
    title: (...args: unknown[]) => gca().set_title(readText('title', 'label', args)),
    xlabel: (...args: unknown[]) => gca().set_xlabel(readText('xlabel', 'xlabel', args)),
    ylabel: (...args: unknown[]) => gca().set_ylabel(readText('ylabel', 'ylabel', args)),
    xlim: ((...args: []) => gca().set_xlim(...args)) as Plt['xlim'],
    ylim: ((...args: []) => gca().set_ylim(...args)) as Plt['ylim'],
    xscale: scale => gca().set_xscale(scale),
    yscale: scale => gca().set_yscale(scale),
    xticks: ((...args: [never]) => gca().set_xticks(...args)) as Plt['xticks'],
    yticks: ((...args: [never]) => gca().set_yticks(...args)) as Plt['yticks'],
    axis: ((word: 'on') => gca().axis(word)) as Plt['axis'],
    grid: visible => gca().grid(visible),
    legend: ((...args: []) => gca().legend(...args)) as Plt['legend'],
    colorbar: ((...args: []) => {
      gca();
      gcf().colorbar(...args);
    }) as Plt['colorbar'],
    suptitle: (...args: unknown[]) => gcf().suptitle(readText('suptitle', 't', args)),
    tight_layout: () => {},
    figure(...args: unknown[]) {
      const options = readCall('figure', '', '', args);
      refuseUnknown('Figure', options, FIGURE);
      return figures.open(options).handle;
    },
    subplots: createSubplots(figures),
    subplot: (...args: unknown[]) => figures.select(figures.current(), args),
    gca,
    gcf,
    show: flush,
  };
  // An assignment to one of its calls would take it away, without a word.
  return {
    plt: Object.freeze(plt),
    flush,
    take: () => figures.take(),
    reset: () => figures.reset(),
  };
}
