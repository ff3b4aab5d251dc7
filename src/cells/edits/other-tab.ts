/** The same chapter in two tabs: neither overwrites the other's text without a word. */
import { announce } from '../../dom/announce.ts';
import type { CellView } from '../live/cell-view.ts';
import type { Action } from './action.ts';
import { type Desk, noticesAt, shownCell } from './desk.ts';
import { openDialog } from './dialog.ts';
import { diffView } from './diff-view.ts';
import { type Edit, parseEdit } from './edit.ts';
import { movesOf } from './moves.ts';
import { dismiss, showNotice } from './notice.ts';

const NAME = 'other-tab';

/** Another tab has written to the storage. */
export function onOtherTab(desk: Desk, { key, newValue }: StorageEvent): void {
  const id = desk.edits.store.idOf(key) as string;
  const cell = shownCell(desk, id);
  const edit = newValue === null ? null : parseEdit(newValue);
  if (newValue !== null && !edit) return;
  if (!cell) {
    if (edit?.lesson === null) offerOwn(desk, id, edit);
    return;
  }
  const text = edit?.source ?? cell.lesson;
  if (text === null) return; // a cell of the reader's own, removed there: it stays here
  if (text === cell.source) {
    desk.edits.store.read(id); // both say the same: from here on that is what is stored
    dismiss(noticesAt(desk, cell), NAME);
  } else {
    offer(desk, cell, text);
  }
}

function offer(desk: Desk, cell: CellView, text: string): void {
  const place = noticesAt(desk, cell);
  const take: Action = {
    label: 'Take it here',
    primary: true,
    run() {
      takeOver(desk, cell, text);
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
  const what = text === cell.lesson ? 'reset' : 'changed';
  showNotice(place, {
    name: NAME,
    text: `You have ${what} this cell in another tab. If you type here, that text is set aside.`,
    actions: [take, see],
  });
}

/** What stands here is set aside; what the other tab has, takes its place. */
function takeOver(desk: Desk, cell: CellView, text: string): void {
  const mine = desk.edits.current()[cell.id];
  if (mine) movesOf(desk).asides.add('tab', { [cell.id]: mine });
  desk.edits.store.read(cell.id);
  desk.chapter.write(cell, text, 'From your other tab; not run yet');
  announce(`${cell.id} is as in the other tab.`);
}

function offerOwn(desk: Desk, id: string, edit: Edit): void {
  const place = noticesAt(desk, null);
  showNotice(place, {
    name: `${NAME}-${id}`,
    text: `You have added a cell of your own, \`${id}\`, in another tab.`,
    actions: [
      {
        label: 'Show it here',
        primary: true,
        run() {
          desk.edits.store.read(id);
          movesOf(desk).enter({ [id]: edit }, 'From your other tab; not run yet');
          dismiss(place, `${NAME}-${id}`);
        },
      },
    ],
  });
}
