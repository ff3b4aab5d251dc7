/**
 * Puts a reader's edits, and the marks of what they have solved, into the page before it is drawn: this runs inline,
 * right below the chapter, so that a reader never sees the lesson's text turn into their own. All else about edits
 * waits for the page's script.
 */
import { restorePassed } from '../exercises/passed.ts';
import { paint } from '../live/paint.ts';
import { addOwnCell } from '../own/own-cell.ts';
import { isOwnId } from '../own/spot.ts';
import { chapterIdOf, editPrefix } from '../storage-keys.ts';
import { type Edit, parseEdit } from './edit.ts';

function restore(root: HTMLElement): void {
  const prefix = editPrefix(chapterIdOf(root));
  const names = Object.keys(localStorage).filter(name => name.startsWith(prefix));
  const edits = new Map<string, Edit>();
  for (const name of names) {
    const edit = parseEdit(localStorage.getItem(name) ?? '');
    if (edit) edits.set(name.slice(prefix.length), edit);
  }
  if (edits.size === 0) return;
  for (const [id, { spot }] of edits) if (isOwnId(id)) addOwnCell(root, id, spot);
  let isBelow = false;
  for (const cell of root.querySelectorAll<HTMLElement>('[data-cell]:not([hidden])')) {
    const edit = edits.get(cell.dataset.cell as string);
    const code = cell.querySelector<HTMLElement>('[data-code] code');
    const isEdited = Boolean(edit && code && code.textContent !== edit.source);
    if (isEdited) {
      paint(code as HTMLElement, (edit as Edit).source);
      cell.querySelector('details')?.setAttribute('open', '');
    }
    if (isEdited || isBelow) cell.dataset.state = cell.dataset.shows = 'stale';
    if (isEdited && cell.dataset.leaf === undefined) isBelow = true;
  }
}

try {
  const root = document.querySelector<HTMLElement>('[data-chapter]');
  if (root) restorePassed(root);
  if (root) restore(root);
} catch {} // Storage may be denied. The page's script says so, once there is something to keep.
