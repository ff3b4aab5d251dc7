/** What a reader has to know about what cannot be saved, and about what another tab has saved. */
import type { CellView } from '../live/cell-view.ts';
import { type Desk, noticesAt } from './desk.ts';
import type { Edit } from './edit.ts';
import { movesOf } from './moves.ts';
import { dismiss, showNotice } from './notice.ts';

const TROUBLE = {
  denied: 'This browser does not let the page keep anything',
  full: 'This browser has no room left for what you type',
} as const;

/** Tells of a change that could not be saved, or whose place another tab's text had. */
export function tellSaving(desk: Desk, id: string, cell: CellView, lost: Edit | null): void {
  if (desk.edits.store.trouble === null) movesOf(desk).asides.add('tab', desk.edits.saveAgain());
  const { trouble } = desk.edits.store;
  if (lost) {
    movesOf(desk).asides.add('tab', { [id]: lost });
    showNotice(noticesAt(desk, cell), {
      name: 'other-tab',
      text: 'Another tab has changed this cell too. What stood there is set aside; it is under “Earlier edits”.',
    });
  }
  if (!trouble) return allIsSaved(desk);
  showNotice(noticesAt(desk, null), {
    name: 'trouble',
    text:
      `${TROUBLE[trouble]}: your edits last until you close this page. Everything else works, and Share and ` +
      'Download save them in another way.',
  });
  // At the cell as well, where the reader is looking.
  showNotice(noticesAt(desk, cell), {
    name: 'trouble',
    text: `${TROUBLE[trouble]}. This is not saved.`,
  });
}

/** What was once told of trouble is no longer true. */
function allIsSaved({ root }: Desk): void {
  for (const notice of root.querySelectorAll('[data-notice="trouble"]')) {
    dismiss(notice.parentElement as HTMLElement, 'trouble');
  }
}
