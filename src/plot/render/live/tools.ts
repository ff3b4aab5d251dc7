import type { Figure } from '../../figure.ts';
import { figureOf } from '../figure-data.ts';
import { type FigureLayout, layOut } from '../layout.ts';
import { save, toPng, toSvg } from './save.ts';
import { toCsv, toggleTables } from './table.ts';

/** The tools of figures that have been read. */
const rows = new WeakMap<HTMLElement, HTMLElement>();

/** Shows a figure's tools below it, until it is neither pointed at nor focused. */
export function showTools(root: HTMLElement, figure: Figure, layout: FigureLayout): void {
  const known = rows.get(root);
  const tools = known ?? createTools(root, figure, layout);
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
function createTools(root: HTMLElement, figure: Figure, layout: FigureLayout): HTMLElement {
  const box = document.createElement('div');
  box.className = 'plot-tools';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Chart');
  const name = fileName(figure);
  const table = button('Table', 'Show the data as a table', () => {
    table.setAttribute('aria-expanded', String(toggleTables(root)));
  });
  table.setAttribute('aria-expanded', String(root.querySelector('.plot-table') !== null));
  const svg = () => toSvg(root, layout);
  box.append(
    table,
    button('CSV', 'Save the data as CSV', () => {
      const now = figureOf(root) ?? figure; // parts of it may have been redrawn
      save(new Blob([toCsv(layOut(now).axes, now)], { type: 'text/csv' }), `${name}.csv`);
    }),
    button('SVG', 'Save the chart as SVG', () => {
      save(new Blob([svg()], { type: 'image/svg+xml' }), `${name}.svg`);
    }),
    button('PNG', 'Save the chart as PNG', async () => save(await toPng(svg()), `${name}.png`)),
  );
  return box;
}

/** A tool's button. */
export function button(text: string, title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.title = title;
  made.addEventListener('click', act);
  return made;
}

/** A file's name from the figure's title. */
function fileName({ title, axes }: Figure): string {
  const words = (title ?? axes[0]?.title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-') || 'chart';
}
