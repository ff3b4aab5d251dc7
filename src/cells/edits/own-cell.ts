import { isOwnId } from './edit.ts';

/** Adds an empty cell of the reader's own at the end of the chapter; none where the page has no room for one. */
export function addOwnCell(root: HTMLElement, id: string): HTMLElement | null {
  const template = root.querySelector<HTMLTemplateElement>('template[data-own-cell]');
  if (!template) return null;
  const copy = root.ownerDocument.createElement('template');
  copy.innerHTML = template.innerHTML.replaceAll('mine_0', id);
  const cell = copy.content.querySelector<HTMLElement>('[data-cell]');
  if (!cell) return null;
  cell.dataset.own = '';
  template.before(cell);
  return cell;
}

/** An id that no cell of the reader's own has. */
export function nextOwnId(ids: Iterable<string>): string {
  const numbers = [...ids].filter(isOwnId).map(id => Number(id.slice('mine_'.length)));
  return `mine_${Math.max(0, ...numbers) + 1}`;
}
