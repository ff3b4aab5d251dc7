/// <reference path="./render/jsdom.d.ts" />
import { createRequire } from 'node:module';
import type { Figure } from './figure.ts';
import { type RenderOptions, renderFigure } from './render.ts';

let document: Document | undefined;

/** A document to draw in. jsdom takes half a second to load, so it waits for the first figure. */
function getDocument(): Document {
  if (!document) {
    const { JSDOM } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom');
    document = new JSDOM('').window.document;
  }
  return document;
}

/** Draws a figure without a browser: the same markup as `renderFigure`, as a string of HTML. */
export function figureToSvg(figure: Figure, options: RenderOptions = {}): string {
  return renderFigure(figure, getDocument(), options).outerHTML;
}
