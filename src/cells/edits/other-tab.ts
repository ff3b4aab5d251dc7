/** The same chapter in two tabs: neither overwrites the other's text without a word. */
import { announce } from '../../dom/announce.ts';
import type { CellView } from '../live/cell-view.ts';
import { isOwnId } from '../own/spot.ts';
import type { Action } from '../widgets/action.ts';
import { openDialog } from '../widgets/dialog.ts';
import { dismiss, showNotice } from '../widgets/notice.ts';
import { actions } from './actions.ts';
import { type Desk, noticesAt, shownCell } from './desk.ts';
import { diffView } from './diff-view.ts';
import { parseEdit } from './edit.ts';
import { movesOf } from './moves.ts';

const NAME = 'other-tab';

/** The page was out of sight, where nobody told it of what has been written to the storage since. */
export function catchUp(desk: Desk): void {
  const { edits } = desk;
  const ids = new Set([...edits.store.ids(), ...Object.keys(edits.current())]);
  for (const id of ids) {
    if (edits.store.isForeign(id)) onOtherTab(desk, id, edits.store.raw(id));
  }
}

/** Another tab has written to the storage: what it keeps of a cell or a control now, `null` where that is nothing. */
export function onOtherTab(desk: Desk, id: string, newValue: string | null): void {
  const cell = shownCell(desk, id);
  const edit = newValue === null ? null : parseEdit(newValue);
  if (newValue !== null && !edit) return;
  if (!cell) {
    if (edit?.lesson === null) offerOwn(desk, id);
    else if (isOwnId(id)) dismiss(noticesAt(desk, null), `${NAME}-${id}`);
    return;
  }
  const text = edit?.source ?? cell.lesson;
  if (text === null) offerRemoval(desk, cell);
  else if (text === cell.source) {
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
  showNotice(place, {
    name: NAME,
    text:
      text === cell.lesson
        ? 'You have reset this cell in another tab. If you type here, it is kept as it is here.'
        : 'You have changed this cell in another tab. If you type here, that text is set aside.',
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

/** A cell of the reader's own is nothing that another tab takes away: what it shows may be in use. */
function offerRemoval(desk: Desk, cell: CellView): void {
  const place = noticesAt(desk, cell);
  showNotice(place, {
    name: NAME,
    text: 'You have removed this cell in another tab. If you type here, it is kept.',
    actions: [
      { label: 'Remove it here', primary: true, run: () => actions.remove(desk, cell) },
      {
        label: 'Keep it',
        run() {
          desk.edits.save(cell);
          dismiss(place, NAME);
        },
      },
    ],
  });
}

function offerOwn(desk: Desk, id: string): void {
  const place = noticesAt(desk, null);
  showNotice(place, {
    name: `${NAME}-${id}`,
    text: `You have added a cell of your own, \`${id}\`, in another tab.`,
    actions: [
      {
        label: 'Show it here',
        primary: true,
        run() {
          const stored = desk.edits.store.read(id);
          if (stored?.kind === 'edit')
            movesOf(desk).enter({ [id]: stored.edit }, 'From your other tab; not run yet');
          dismiss(place, `${NAME}-${id}`);
        },
      },
    ],
  });
}
