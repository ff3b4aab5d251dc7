import { type Spot, spotAtEnd } from './spot.ts';

/**
 * Adds an empty cell of the reader's own where it is to stand: at the chapter's end where the lesson no longer has
 * the cell that it follows, and none where the page has no room for one.
 */
export function addOwnCell(
  root: HTMLElement,
  id: string,
  { after, rank }: Spot = spotAtEnd(id),
): HTMLElement | null {
  const template = root.querySelector<HTMLTemplateElement>('template[data-own-cell]');
  if (!template) return null;
  const copy = root.ownerDocument.createElement('template');
  copy.innerHTML = template.innerHTML.replaceAll('mine_0', id);
  const cell = copy.content.querySelector<HTMLElement>('[data-cell]');
  if (!cell) return null;
  const upper = after && root.querySelector(`[data-cell="${after}"]:not([data-own])`);
  const place = upper && (upper.closest('[data-exercise]') ?? upper);
  cell.dataset.own = place ? after : '';
  cell.dataset.rank = `${rank}`;
  if (place) cell.dataset.leaf = '';
  // Nothing goes on from a cell that is meant to throw.
  if (place && upper.matches('[data-leaf]:not([data-throws])')) cell.dataset.from = after;
  const peers = root.querySelectorAll<HTMLElement>(`[data-own="${cell.dataset.own}"]`);
  const next = [...peers].find(peer => Number(peer.dataset.rank) > rank);
  if (next) next.before(cell);
  else if (place) ([...peers].at(-1) ?? place).after(cell);
  else template.before(cell);
  return cell;
}
