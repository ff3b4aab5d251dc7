/** Outputs as elements: the same function at build time and in the page, so that a rerun changes nothing that is equal. */

import { makerFor } from '../dom/html.ts';
import type { renderLandscape } from '../landscape/render/landscape.ts';
import { renderFigure } from '../plot/render.ts';
import type {
  CheckOutput,
  ErrorOutput,
  Output,
  TableOutput,
  TextOutput,
} from '../program/output.ts';
import type { renderGraph } from '../ui/graph/render/render-graph.ts';
import { renderControl } from '../ui/render/control.ts';
import { renderPrediction } from '../ui/render/predict.ts';
import type { renderReplay } from '../ui/replay/render/replay.ts';
import type { advised } from './errors/advice.ts';

/** Renderers that few pages need: a page loads each with the first output of its kind. */
export interface LazyRenderers {
  graph: typeof renderGraph;
  replay: typeof renderReplay;
  landscape: typeof renderLandscape;
  /** Adds advice to an error, which is shown without it where this did not load. */
  error: Advise;
}

type Advise = typeof advised;

/**
 * The element that shows one output.
 * @param id begins every id in it and must be unique on the page
 * @param lazy the renderers that have been loaded
 * @throws TypeError when the output needs a renderer that has not been loaded
 */
export function renderOutput(
  output: Output,
  document: Document,
  id: string,
  lazy: Partial<LazyRenderers>,
): HTMLElement {
  switch (output.kind) {
    case 'text':
      return renderText(output, document);
    case 'table':
      return renderTable(output, document);
    case 'figure':
      return renderFigure(output.figure, document, { id });
    case 'control':
      return renderControl(output.control, { document, key: output.key, id });
    case 'predict':
      return renderPrediction(output.prediction, { document, key: output.key, id });
    case 'graph':
      return needed(lazy.graph, 'what draws graphs')(output.graph, document);
    case 'check':
      return renderCheck(output, document, lazy.error);
    case 'replay':
      return needed(lazy.replay, 'its player')(output.replay, document, id);
    case 'landscape': {
      const { key, landscape } = output;
      return needed(lazy.landscape, 'what draws landscapes')(landscape, { document, key, id });
    }
    case 'error':
      return renderError(output, document, lazy.error);
  }
}

function needed<Renderer>(renderer: Renderer | undefined, what: string): Renderer {
  if (renderer) return renderer;
  throw new TypeError(`${what} could not be loaded. Is the site there? Run the cell again.`);
}

function renderText({ stream, text }: TextOutput, document: Document): HTMLElement {
  const attributes = { class: 'output-text', 'data-stream': stream, translate: 'no' };
  return makerFor(document)('pre', attributes, text);
}

function renderTable({ columns, rows, left }: TableOutput, document: Document): HTMLElement {
  const make = makerFor(document);
  const head = columns.map(column => make(column ? 'th' : 'td', {}, column));
  const body = rows.map(([name, ...values]) =>
    make('tr', {}, make('th', {}, name), ...values.map(value => make('td', {}, value))),
  );
  const table = make('table', {}, make('tr', {}, ...head), ...body);
  const more =
    left > 0
      ? [make('p', {}, `and ${left.toLocaleString('en')} more row${left === 1 ? '' : 's'}`)]
      : [];
  return make('div', { class: 'output-table' }, table, ...more);
}

/** The mark is drawn by the stylesheet, which knows whether anybody has tried yet; those who listen hear words. */
function renderCheck(
  { name, passed, message, error }: CheckOutput,
  document: Document,
  advise?: Advise,
): HTMLElement {
  const make = makerFor(document);
  const verdict = make('span', { class: 'sr-only' }, passed ? 'Passed: ' : 'Not yet: ');
  return make(
    'div',
    { class: 'output-check', 'data-passed': String(passed) },
    make('p', { class: 'output-check-name' }, verdict, name),
    ...(message ? [make('p', { class: messageClass(message) }, message)] : []),
    ...(error ? [renderError(error, document, advise)] : []),
  );
}

/** Rows of a tensor stand below one another where letters are as wide as spaces. */
function messageClass(message: string): string {
  return `output-check-message${/\n +\[/.test(message) ? ' output-check-rows' : ''}`;
}

function renderError(thrown: ErrorOutput, document: Document, advise?: Advise): HTMLElement {
  const error = advise?.(thrown) ?? thrown;
  const make = makerFor(document);
  const name = make('strong', { class: 'output-error-name' }, error.name);
  const message = error.message ? [`: ${error.message}`] : [];
  return make(
    'div',
    { class: 'output-error' },
    make('p', { class: 'output-error-message' }, name, ...message),
    ...(error.hint ? [make('p', { class: 'output-error-hint' }, error.hint)] : []),
    renderPlace(error, document),
  );
}

type Place = Pick<ErrorOutput, 'cell' | 'line'>;

/** "in the cell loss, line 3", a link to it. */
function renderPlace({ cell, line }: Place, document: Document): HTMLElement {
  const make = makerFor(document);
  const link = make('a', { href: `#cell-${cell}` }, cell);
  const where = line === null ? [] : [`, line ${line}`];
  return make('p', { class: 'output-error-place' }, 'in the cell ', link, ...where);
}
