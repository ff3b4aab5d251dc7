import { JSDOM } from 'jsdom';
import type { Figure } from '../../../src/plot/figure.ts';
import { createPlt, type Plt } from '../../../src/plot/plt.ts';
import { type RenderOptions, renderFigure } from '../../../src/plot/render.ts';

const { document } = new JSDOM('').window;

/** A cell whose calls the checker would refuse. */
// biome-ignore lint/suspicious/noExplicitAny: that is what it is for
export type Unchecked = (plt: any) => void;

/** Data that all calls take. */
export const [X, Y] = [
  [0, 1, 2],
  [3, 1, 2],
];
/** Two rows and two columns of it. */
export const IMAGE = [
  [1, 2],
  [3, 4],
];

/** The figures that a cell shows. */
export function figuresOf(cell: (plt: Plt) => void): Figure[] {
  const figures: Figure[] = [];
  const { plt, flush } = createPlt({ show: figure => figures.push(figure) });
  cell(plt);
  flush();
  return figures;
}

/** The one figure that a cell shows. */
export function figureOf(cell: (plt: Plt) => void): Figure {
  const figures = figuresOf(cell);
  if (figures.length !== 1) throw new Error(`${figures.length} figures, not one`);
  return figures[0];
}

/** A drawn figure as a string of HTML. */
export const figureToSvg = (figure: Figure, options: RenderOptions = {}): string =>
  renderFigure(figure, document, options).outerHTML;

/** A stand-in for the engine's tensor: charts know one by its `tolist`. */
export const tensor = (values: unknown, requires_grad = false) => ({
  requires_grad,
  tolist: () => values,
});

/** A page to open in a browser, with an element a line so that a change is easy to see. */
export const goldenPage = (
  title: string,
  markup: string,
  ...sheets: string[]
): string => `<!doctype html>
<meta charset="utf-8">
<title>${title}</title>
${['../../../src/plot/render/plot.css', ...sheets].map(href => `<link rel="stylesheet" href="${href}">`).join('\n')}
<style>
:root { color-scheme: light dark; font-family: sans-serif; background: light-dark(#fdfcf9, #15171a) }
</style>
${markup
  .replace(/ data-(figure|spec)="[^"]*"/g, '')
  .replace(/<(?=(?:div|svg|g|line|circle|path|text|clipPath)[ >]|\/(?:svg|g)>)/g, '\n<')
  .trim()}
`;
