/** Outputs as elements: the same function at build time and in the page, so that a rerun changes nothing that is equal. */
import { renderFigure } from '../plot/render.ts';
import type {
  CheckOutput,
  ErrorOutput,
  GraphOutput,
  LandscapeOutput,
  Output,
  ReplayOutput,
  TableOutput,
  TextOutput,
} from '../program/output.ts';
import { renderControl } from '../ui/render/control.ts';
import { renderPrediction } from '../ui/render/predict.ts';

/** What few pages need: the page loads it with the first output of the kind. */
export interface LaterRenderers {
  graph: (output: GraphOutput, document: Document, id: string) => HTMLElement;
  replay: (output: ReplayOutput, document: Document, id: string) => HTMLElement;
  landscape: (output: LandscapeOutput, document: Document, id: string) => HTMLElement;
}

/**
 * The element that shows one output.
 * @param id begins every id in it and must be unique on the page
 * @param later the renderers that have been loaded
 * @throws TypeError when the output needs one that has not been
 */
export function renderOutput(
  output: Output,
  document: Document,
  id: string,
  later: Partial<LaterRenderers>,
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
      if (!later.graph) throw new TypeError('what draws graphs has not been loaded');
      return later.graph(output, document, id);
    case 'check':
      return renderCheck(output, document);
    case 'replay':
      if (!later.replay) throw new TypeError('its player has not been loaded');
      return later.replay(output, document, id);
    case 'landscape':
      if (!later.landscape) throw new TypeError('what draws landscapes has not been loaded');
      return later.landscape(output, document, id);
    case 'error':
      return renderError(output, document);
  }
}

function element(document: Document, tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function renderText({ stream, text }: TextOutput, document: Document): HTMLElement {
  const pre = element(document, 'pre', 'output-text', text);
  pre.dataset.stream = stream;
  return pre;
}

function renderTable({ columns, rows, left }: TableOutput, document: Document): HTMLElement {
  const box = element(document, 'div', 'output-table');
  const table = element(document, 'table', '');
  const head = element(document, 'tr', '');
  for (const column of columns) head.append(element(document, column ? 'th' : 'td', '', column));
  const body = rows.map(([name, ...values]) => {
    const row = element(document, 'tr', '');
    row.append(element(document, 'th', '', name));
    for (const value of values) row.append(element(document, 'td', '', value));
    return row;
  });
  table.append(head, ...body);
  box.append(table);
  if (left > 0) box.append(element(document, 'p', '', `and ${left} more rows`));
  return box;
}

/** The mark is drawn by the stylesheet, which knows whether anybody has tried yet; those who listen hear words. */
function renderCheck({ name, passed, message, at }: CheckOutput, document: Document): HTMLElement {
  const box = element(document, 'div', 'output-check');
  box.dataset.passed = String(passed);
  const line = element(document, 'p', 'output-check-name');
  line.append(element(document, 'span', 'sr-only', passed ? 'Passed: ' : 'Not yet: '), name);
  box.append(line);
  if (message) box.append(element(document, 'p', 'output-check-message', message));
  if (at) box.append(renderPlace(at, document));
  return box;
}

function renderError(error: ErrorOutput, document: Document): HTMLElement {
  const box = element(document, 'div', 'output-error');
  const message = element(document, 'p', 'output-error-message');
  message.append(
    element(document, 'strong', 'output-error-name', error.name),
    error.message ? `: ${error.message}` : '',
  );
  box.append(message);
  if (error.hint) box.append(element(document, 'p', 'output-error-hint', error.hint));
  box.append(renderPlace(error, document));
  return box;
}

type Place = Pick<ErrorOutput, 'cell' | 'line'>;

/** "in the cell loss, line 3", a link to it. */
function renderPlace({ cell, line }: Place, document: Document): HTMLElement {
  const place = element(document, 'p', 'output-error-place', 'in the cell ');
  const link = element(document, 'a', '', cell);
  link.setAttribute('href', `#cell-${cell}`);
  place.append(link, line === null ? '' : `, line ${line}`);
  return place;
}
