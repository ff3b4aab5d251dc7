import { h } from '../../../dom/html.ts';
import { save } from '../../../dom/save.ts';
import type { Figure } from '../../figure.ts';
import { figureOf } from '../figure-data.ts';
import { layOut } from '../layout.ts';
import { toCsv } from './csv.ts';
import { toPng, toSvg } from './save.ts';
import { toggleTables } from './table.ts';

/** The tools of figures that have been read. */
const rows = new WeakMap<HTMLElement, HTMLElement>();

/** Shows a figure's tools below it, until it is neither pointed at nor focused. */
export function showTools(root: HTMLElement): void {
  const known = rows.get(root);
  const tools = known ?? createTools(root);
  if (!tools.isConnected) root.querySelector('.plot-grid')?.after(tools);
  if (known) return;
  rows.set(root, tools);
  const close = (): void => {
    if (!root.matches(':hover, :focus-within')) tools.remove();
  };
  root.addEventListener('pointerleave', close);
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget as Node | null)) close();
  });
}

/** The quiet row of buttons that comes with the first interest in a figure: its data, and saving. */
function createTools(root: HTMLElement): HTMLElement {
  // A control may have had it redrawn since.
  const figure = (): Figure => figureOf(root) as Figure;
  const table = button('Table', 'Show the data as a table', () => {
    table.setAttribute('aria-expanded', String(toggleTables(root)));
  });
  table.setAttribute('aria-expanded', String(root.querySelector('.plot-table') !== null));
  const svg = () => toSvg(root, layOut(figure()));
  const saveAs = (content: Blob, ending: string): void =>
    save(content, `${fileName(figure())}.${ending}`);
  return h(
    'div',
    { class: 'plot-tools', role: 'group', 'aria-label': 'Chart' },
    table,
    button('CSV', 'Save the data as CSV', () => {
      const csv = toCsv(layOut(figure()).axes, figure());
      saveAs(new Blob([csv], { type: 'text/csv' }), 'csv');
    }),
    button('SVG', 'Save the chart as SVG', async () => {
      saveAs(new Blob([await svg()], { type: 'image/svg+xml' }), 'svg');
    }),
    button('PNG', 'Save the chart as PNG', async () => saveAs(await toPng(await svg()), 'png')),
  );
}

/** A tool's button. */
export function button(text: string, title: string, act: () => void): HTMLButtonElement {
  const made = h('button', { type: 'button', title }, text);
  made.addEventListener('click', act);
  return made;
}

/** A file's name from the figure's title. */
function fileName({ title, axes }: Figure): string {
  const words = (title ?? axes[0]?.title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-') || 'chart';
}
