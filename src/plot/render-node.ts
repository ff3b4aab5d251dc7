import { JSDOM } from 'jsdom';
import type { Figure } from './figure.ts';
import { type RenderOptions, renderFigure } from './render.ts';

const { document } = new JSDOM('').window;

/** Draws a figure without a browser: the same markup as `renderFigure`, as a string of HTML. */
export function figureToSvg(figure: Figure, options: RenderOptions = {}): string {
  return renderFigure(figure, document, options).outerHTML;
}
