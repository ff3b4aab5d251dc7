/** Keys on a chapter's page: on a cell's code, and the list of them all. An open editor takes care of its own. */
import { isShortcut } from '../../dom/keys.ts';
import { loader } from '../../dom/load.ts';
import type { CellView } from './cell-view.ts';
import type { Chapter } from './chapter.ts';

const loadShortcuts = loader(() => import('./shortcuts.ts'));

/** Has a cell's code, which is a tab stop, heed keys. */
export function listenToKeys(root: HTMLElement, chapter: Chapter): void {
  root.addEventListener('keydown', event => {
    const target = event.target as HTMLElement;
    const cell = chapter.cellAt(target);
    if (!cell || !target.matches('[data-code], [data-code] > pre') || event.defaultPrevented)
      return;
    const action = keyAction(event, chapter, cell);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** Pixels that an arrow key moves code that is wider than its box, as browsers do. */
const ARROW = 40;

/** What a key does on a cell's code; `null` for keys that do nothing there. */
function keyAction(event: KeyboardEvent, chapter: Chapter, cell: CellView): (() => void) | null {
  const sideways = { ArrowLeft: -ARROW, ArrowRight: ARROW }[event.key];
  if (sideways && !isShortcut(event)) {
    return () => cell.code.querySelector('pre')?.scrollBy({ left: sideways });
  }
  const { editors } = chapter;
  const isOpening = editors.opening?.cell === cell;
  if (event.key === 'Escape' && isOpening) return () => (editors.opening = null);
  if (event.key.toLowerCase() === 'b' && !isShortcut(event) && !isOpening) {
    return () => cell.element.querySelector<HTMLElement>('[data-edits="below"]')?.click();
  }
  if (event.key !== 'Enter') return null;
  if (event.ctrlKey || event.metaKey) return () => void chapter.run(cell);
  if (event.shiftKey) return () => chapter.runAndAdvance(cell);
  if (event.altKey) return () => chapter.runAll();
  return () => editors.open(cell);
}

/** Where a character is text. A slider or a choice takes none. */
const TYPING =
  'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [data-code] *';

/** The list of keys: by its button, or by `?` wherever nothing is being typed. */
export function listenToHelp(root: HTMLElement): void {
  const show = () => void loadShortcuts().then(({ showShortcuts }) => showShortcuts());
  root.addEventListener('click', event => {
    if ((event.target as Element).closest('[data-shortcuts]')) show();
  });
  addEventListener('keydown', event => {
    const isTyping = (event.target as Element).matches(TYPING);
    if (event.key !== '?' || isTyping || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    show();
  });
}
