/** What a reader has to know about what cannot be saved, and about what another tab has saved. */

import { dismiss, showNotice } from '../widgets/notice.ts';
import { cellOf, type Edit } from './edit.ts';
import { movesOf } from './moves.ts';
import type { Trouble } from './store.ts';
import { noticesAt, shownCell, type Workspace } from './workspace.ts';

const TROUBLE = {
  denied: 'This browser does not let the page keep anything',
  full: 'This browser has no room left for what you type',
} as const satisfies Record<Trouble, string>;

/** Sets aside what another tab had saved of a cell, whose place this page's text has taken. */
export function tellLost(workspace: Workspace, id: string, lost: Edit): void {
  movesOf(workspace).asides.add('tab', { [id]: lost });
  showNotice(noticesAt(workspace, shownCell(workspace, id)), {
    name: 'other-tab',
    text: `Another tab has changed \`${id}\` too. What stood there is set aside; it is under “Earlier edits”.`,
  });
}

/** Tells of a change that could not be saved, and takes back what was told of those that are by now. */
export function tellSaving(workspace: Workspace, id: string): void {
  const trouble = workspace.edits.unsaved.get(id);
  if (trouble) tellTrouble(workspace, id, trouble);
  dismissSaved(workspace);
}

function tellTrouble(workspace: Workspace, id: string, trouble: Trouble): void {
  const [first] = workspace.edits.unsaved.keys();
  const isFirst = id === first;
  if (isFirst) {
    showNotice(noticesAt(workspace, null), {
      name: 'trouble',
      text:
        `${TROUBLE[trouble]}: your edits last until you close this page. Everything else works, and Share and ` +
        'Download save them in another way.',
    });
  }
  // At the cell as well, where the reader is looking: at each, where some are saved and some are not.
  if (isFirst || trouble === 'full') {
    showNotice(noticesAt(workspace, shownCell(workspace, cellOf(id))), {
      name: 'trouble',
      text: `${TROUBLE[trouble]}. This is not saved.`,
    });
  }
}

/** Takes back what is no longer true. */
function dismissSaved({ root, chapter, edits }: Workspace): void {
  const unsaved = [...edits.unsaved.keys()].map(cellOf);
  for (const notice of root.querySelectorAll('[data-notice="trouble"]')) {
    const cell = chapter.cellAt(notice);
    const isTrue = cell ? unsaved.includes(cell.id) : unsaved.length > 0;
    if (!isTrue) dismiss(notice.parentElement as HTMLElement, 'trouble');
  }
}
