/** The same chapter in two tabs: neither overwrites the other's text without a word. */
import { announce } from '../../dom/announce.ts';
import type { CellView } from '../live/cell-view.ts';
import { isOwnId } from '../own/spot.ts';
import type { Action } from '../widgets/action.ts';
import { openDialog } from '../widgets/dialog.ts';
import { dismiss, showNotice } from '../widgets/notice.ts';
import { actions } from './actions.ts';
import { diffView } from './diff-view.ts';
import { parseEdit } from './edit.ts';
import { movesOf } from './moves.ts';
import { noticesAt, shownCell, type Workspace } from './workspace.ts';

const NAME = 'other-tab';

/** Checks for changes made while the page was in the back/forward cache, which gets no storage events. */
export function catchUp(workspace: Workspace): void {
  const { edits } = workspace;
  const ids = new Set([...edits.store.ids(), ...Object.keys(edits.current())]);
  for (const id of ids) {
    if (edits.store.isForeign(id)) onOtherTab(workspace, id, edits.store.raw(id));
  }
}

/**
 * Handles another tab's write to the storage.
 * @param id the cell or control
 * @param newValue its edit as stored now; `null` where it was removed
 */
export function onOtherTab(workspace: Workspace, id: string, newValue: string | null): void {
  const cell = shownCell(workspace, id);
  const edit = newValue === null ? null : parseEdit(newValue);
  if (newValue !== null && !edit) return;
  if (!cell) {
    if (edit?.lesson === null) offerOwn(workspace, id);
    else if (isOwnId(id)) dismiss(noticesAt(workspace, null), `${NAME}-${id}`);
    return;
  }
  const text = edit?.source ?? cell.lesson;
  if (text === null) offerRemoval(workspace, cell);
  else if (text === cell.source) {
    workspace.edits.store.read(id); // both say the same: from here on that is what is stored
    dismiss(noticesAt(workspace, cell), NAME);
  } else {
    offer(workspace, cell, text);
  }
}

function offer(workspace: Workspace, cell: CellView, text: string): void {
  const place = noticesAt(workspace, cell);
  const take: Action = {
    label: 'Take it here',
    primary: true,
    run() {
      takeOver(workspace, cell, text);
      dismiss(place, NAME);
    },
  };
  const see: Action = {
    label: 'See the difference',
    run: () =>
      openDialog(
        `\`${cell.id}\` here, and in the other tab`,
        [diffView(cell.source, text)],
        [take],
      ),
  };
  showNotice(place, {
    name: NAME,
    text:
      text === cell.lesson
        ? 'You have reset this cell in another tab. If you type here, it is kept as it is here.'
        : 'You have changed this cell in another tab. If you type here, that text is set aside.',
    actions: [take, see],
  });
}

/** Sets this tab's text aside and puts the other tab's in its place. */
function takeOver(workspace: Workspace, cell: CellView, text: string): void {
  const mine = workspace.edits.current()[cell.id];
  if (mine) movesOf(workspace).asides.add('tab', { [cell.id]: mine });
  workspace.edits.store.read(cell.id);
  workspace.chapter.write(cell, text, 'From your other tab; not run yet');
  announce(`${cell.id} is as in the other tab.`);
}

/** A reader's own cell that was removed in another tab stays here until the reader agrees. */
function offerRemoval(workspace: Workspace, cell: CellView): void {
  const place = noticesAt(workspace, cell);
  showNotice(place, {
    name: NAME,
    text: 'You have removed this cell in another tab. If you type here, it is kept.',
    actions: [
      { label: 'Remove it here', primary: true, run: () => actions.remove(workspace, cell) },
      {
        label: 'Keep it',
        run() {
          workspace.edits.save(cell);
          dismiss(place, NAME);
        },
      },
    ],
  });
}

function offerOwn(workspace: Workspace, id: string): void {
  const place = noticesAt(workspace, null);
  showNotice(place, {
    name: `${NAME}-${id}`,
    text: `You have added a cell of your own, \`${id}\`, in another tab.`,
    actions: [
      {
        label: 'Show it here',
        primary: true,
        run() {
          const stored = workspace.edits.store.read(id);
          if (stored?.kind === 'edit')
            movesOf(workspace).enter({ [id]: stored.edit }, 'From your other tab; not run yet');
          dismiss(place, `${NAME}-${id}`);
        },
      },
    ],
  });
}
