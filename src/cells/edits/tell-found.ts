/** What a reader has to know about the edits that were found when the page opened. */

import { copyText } from '../../dom/clipboard.ts';
import { h } from '../../dom/html.ts';
import type { CellView } from '../live/cell-view.ts';
import { type Action, actionButton } from '../widgets/action.ts';
import { openDialog } from '../widgets/dialog.ts';
import { dismiss, showNotice } from '../widgets/notice.ts';
import type { EditableCell, Found } from './chapter-edits.ts';
import { type Desk, noticesAt, shownCell } from './desk.ts';
import { diffView } from './diff-view.ts';
import type { Edit, Edits } from './edit.ts';
import { cellsInWords } from './in-words.ts';
import { movesOf } from './moves.ts';
import { resetCell } from './undo.ts';
import { when } from './when.ts';

/** Tells of what was found when the page opened. */
export function tellFound(desk: Desk, { outdated, moved, orphans, unreadable }: Found): void {
  for (const { cell, edit } of outdated) tellLessonChanged(desk, cell, edit);
  for (const { cell, edit } of moved) tellMoved(desk, cell, edit);
  if (Object.keys(orphans).length) tellOrphans(desk, orphans);
  if (Object.keys(unreadable).length) tellUnreadable(desk, unreadable);
}

/** The lesson is another one than what the reader changed. */
function tellLessonChanged(desk: Desk, { id }: EditableCell, { at }: Edit): void {
  const cell = shownCell(desk, id) as CellView;
  const place = noticesAt(desk, cell);
  const keep: Action = {
    label: 'Keep mine',
    run() {
      desk.edits.keepMine(id);
      dismiss(place, 'lesson-changed');
    },
  };
  const take: Action = { label: 'Take the new one', run: () => resetCell(desk, cell, 'lesson') };
  showNotice(place, {
    name: 'lesson-changed',
    text: `The lesson has changed since your edit of ${when(at)}. This is your text.`,
    actions: [
      {
        label: 'See the difference',
        primary: true,
        run: () => showThree(desk, cell, [keep, take]),
      },
      keep,
      take,
    ],
  });
}

function showThree({ edits }: Desk, { id, lesson, source }: CellView, actions: Action[]): void {
  openDialog(
    `The lesson’s \`${id}\`, and yours`,
    [
      h('h3', {}, 'What changed in the lesson'),
      diffView(edits.lessonThen(id) ?? '', lesson ?? ''),
      h('h3', {}, 'From today’s lesson to your text'),
      diffView(lesson ?? '', source),
    ],
    actions,
  );
}

/** The lesson no longer has the cell that one of the reader's own followed. */
function tellMoved(desk: Desk, cell: EditableCell, { spot }: Edit): void {
  showNotice(noticesAt(desk, shownCell(desk, cell.id)), {
    name: 'moved',
    text: `The lesson no longer has \`${spot?.after}\`, which this cell stood below, so it stands at the end now.`,
  });
  desk.edits.save(cell); // so that it is told once
}

/** The lesson no longer has the cells that the reader changed. */
function tellOrphans(desk: Desk, orphans: Edits): void {
  const place = noticesAt(desk, null);
  const ids = Object.keys(orphans);
  const isOne = ids.length === 1;
  const end = () => {
    for (const id of ids) desk.edits.forget(id);
    dismiss(place, 'orphans');
  };
  const own: Action = {
    label: isOne ? 'Make it a cell of my own' : 'Make them cells of my own',
    primary: true,
    run() {
      end();
      movesOf(desk).enter(orphans, 'Your text; not run yet');
    },
  };
  const away: Action = {
    label: isOne ? 'Put it away' : 'Put them away',
    run() {
      movesOf(desk).asides.add('lesson', orphans);
      end();
    },
  };
  const see: Action = {
    label: isOne ? 'See it' : 'See them',
    run: () => showTexts('Edits of cells that are gone', sources(orphans), [own, away]),
  };
  showNotice(place, {
    name: 'orphans',
    text: `You changed ${cellsInWords(ids)}, which the lesson no longer has. Your text is kept.`,
    actions: [see, own, away],
  });
}

const sources = (edits: Edits) =>
  Object.fromEntries(Object.entries(edits).map(([id, { source }]) => [id, source]));

/** What is stored is no edit: shown as it is, since there may be something in it. */
function tellUnreadable(desk: Desk, unreadable: Record<string, string>): void {
  const place = noticesAt(desk, null);
  const ids = Object.keys(unreadable);
  const remove: Action = {
    label: 'Delete it',
    run() {
      for (const id of ids) desk.edits.forget(id);
      dismiss(place, 'unreadable');
    },
  };
  showNotice(place, {
    name: 'unreadable',
    text: `What was saved of ${cellsInWords(ids)} cannot be read, so the page shows the lesson’s text there.`,
    actions: [
      { label: 'See what is there', run: () => showTexts('As it was saved', unreadable, [remove]) },
      remove,
    ],
  });
}

/** Texts to read and to copy. */
function showTexts(title: string, texts: Record<string, string>, actions: Action[]): void {
  const content = Object.entries(texts).flatMap(([id, text]) => {
    const copy = actionButton({
      label: 'Copy',
      name: `Copy ${id}`,
      async run() {
        copy.textContent = (await copyText(text)) ? 'Copied' : 'Not copied';
      },
    });
    return [
      h('h3', {}, id, ' ', copy),
      h('pre', { class: 'edit-text', tabindex: '0', translate: 'no' }, text),
    ];
  });
  openDialog(title, content, actions);
}
