import type { Figure, Mark } from '../../figure.ts';
import { figureOf } from '../figure-data.ts';
import { type AxesLayout, layOut } from '../layout.ts';
import { columnsOf, inWords, nameOf } from './points.ts';

/** More rows than this are not looked through on a page. */
const MOST_ROWS = 500;

/** Marks that have data of their own. */
const marksWithData = ({ axes }: AxesLayout): Mark[] =>
  axes.marks.filter(mark => mark.kind !== 'rule' && mark.kind !== 'text');

/**
 * Shows the data of one of a figure's axes below the figure, or takes it away. It stays when the
 * figure is redrawn with other data, and shows that.
 */
export function toggleTables(root: HTMLElement, index: number): boolean {
  const shown = root.querySelector('.plot-table');
  shown?.remove();
  if (!shown) showTables(root, index);
  return !shown;
}

function showTables(root: HTMLElement, index: number): void {
  const figure = figureOf(root);
  const own = figure && layOut(figure).axes[index];
  const parent = root.parentElement;
  if (!own || !parent) return;
  const tables = drawTables(own, figure);
  root.append(tables);
  const place = [...parent.children].indexOf(root);
  const observer = new MutationObserver(() => {
    if (root.isConnected) return;
    observer.disconnect();
    const fresh = parent.children[place];
    if (tables.parentElement === root && fresh?.matches('.plot')) {
      showTables(fresh as HTMLElement, index);
    }
  });
  observer.observe(parent, { childList: true });
}

/** The data of axes as tables, one for each mark. */
function drawTables(own: AxesLayout, figure: Figure): HTMLElement {
  const box = document.createElement('div');
  box.className = 'plot-table';
  box.tabIndex = 0; // it may have to be scrolled by keyboard
  box.setAttribute('role', 'region');
  box.setAttribute(
    'aria-label',
    `Data of the chart ${own.axes.title ?? figure.title ?? ''}`.trim(),
  );
  for (const mark of marksWithData(own)) box.append(drawTable(mark, own, figure));
  return box;
}

function drawTable(mark: Mark, own: AxesLayout, figure: Figure): HTMLTableElement {
  const table = document.createElement('table');
  const columns = columnsOf(mark, own);
  const rows = columns[0]?.values.length ?? 0;
  const left = rows - MOST_ROWS;
  const more = left > 0 ? `, the first ${MOST_ROWS} of ${rows.toLocaleString('en')} rows` : '';
  table.createCaption().textContent = nameOf(mark, figure) + more;
  const head = table.createTHead().insertRow();
  for (const { name } of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (let i = 0; i < Math.min(rows, MOST_ROWS); i++) {
    const row = body.insertRow();
    for (const { values } of columns) row.insertCell().textContent = inWords(values[i]);
  }
  return table;
}

/** A field of CSV: in quotes where it has to be. */
const field = (value: number | string | null | undefined): string => {
  const text = value == null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** All data of axes as CSV, in full precision: a row for each point, which begins with its mark's name. */
export function toCsv(all: readonly AxesLayout[], figure: Figure): string {
  const parts = all.flatMap((own, i) =>
    marksWithData(own).map(mark => ({
      name:
        all.length > 1
          ? `${own.axes.title ?? `chart ${i + 1}`}: ${nameOf(mark, figure)}`
          : nameOf(mark, figure),
      columns: columnsOf(mark, own),
    })),
  );
  const names = [...new Set(parts.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  const rows = [['series', ...names].map(field).join(',')];
  for (const { name, columns } of parts) {
    const found = names.map(wanted => columns.find(column => column.name === wanted)?.values);
    for (let i = 0; i < (columns[0]?.values.length ?? 0); i++) {
      rows.push([name, ...found.map(values => values?.[i])].map(field).join(','));
    }
  }
  return `${rows.join('\r\n')}\r\n`;
}
