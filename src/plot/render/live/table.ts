import { h } from '../../../dom/html.ts';
import type { Figure } from '../../figure.ts';
import { figureOf, REDRAWN } from '../figure-data.ts';
import { layOut } from '../layout.ts';
import { type Part, partsOf } from './parts.ts';
import { inWords } from './points.ts';

/** More rows than this are not looked through on a page. */
const MOST_ROWS = 500;

/** Milliseconds after the last change of a figure until an open table of it follows. */
const DELAY = 250;

/** Shows a figure's data below it, or takes it away. It stays when the figure is redrawn, and shows the new data. */
export function toggleTables(root: HTMLElement): boolean {
  const shown = root.querySelector('.plot-table');
  shown?.remove();
  if (!shown) showTables(root);
  return !shown;
}

function showTables(root: HTMLElement): void {
  const figure = figureOf(root);
  if (!figure) return;
  // It may have to be scrolled by keyboard.
  const box = h('div', { class: 'plot-table', tabindex: '0', role: 'region' });
  fillTables(box, figure);
  root.append(box);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    if (box.isConnected) fillTables(box, figureOf(root) as Figure);
    else root.removeEventListener(REDRAWN, followLater);
  };
  const followLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, DELAY);
  };
  root.addEventListener(REDRAWN, followLater);
}

/** Shows the data of a figure as tables, one for each mark. */
function fillTables(box: HTMLElement, figure: Figure): void {
  const title = figure.title ?? (figure.axes.length === 1 ? figure.axes[0]?.title : null) ?? '';
  box.setAttribute('aria-label', `Data of the chart ${title}`.trim());
  box.replaceChildren(...partsOf(layOut(figure).axes, figure).map(drawTable));
}

function drawTable({ name, columns }: Part): HTMLTableElement {
  const rows = columns[0]?.values.length ?? 0;
  const left = rows - MOST_ROWS;
  const more = left > 0 ? `, the first ${MOST_ROWS} of ${rows.toLocaleString('en')} rows` : '';
  const names = columns.map(column => h('th', { scope: 'col' }, column.name));
  const body = Array.from({ length: Math.min(rows, MOST_ROWS) }, (_, i) =>
    h('tr', {}, ...columns.map(({ values }) => h('td', {}, inWords(values[i])))),
  );
  return h(
    'table',
    {},
    h('caption', {}, name + more),
    h('thead', {}, h('tr', {}, ...names)),
    h('tbody', {}, ...body),
  );
}
