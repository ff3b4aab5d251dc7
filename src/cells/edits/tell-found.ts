/** What a reader has to know about the edits that were found when the page opened. */

import { copyText } from '../../dom/clipboard.ts';
import { h } from '../../dom/html.ts';
import type { CellView } from '../live/cell-view.ts';
import { type Action, actionButton } from '../widgets/action.ts';
import { openDialog } from '../widgets/dialog.ts';
import { dismiss, showNotice } from '../widgets/notice.ts';
import type { EditableCell, Found } from './chapter-edits.ts';
import { diffView } from './diff-view.ts';
import type { Edit, Edits } from './edit.ts';
import { cellsInWords } from './in-words.ts';
import { movesOf } from './moves.ts';
import { resetCell } from './undo.ts';
import { when } from './when.ts';
import { noticesAt, shownCell, type Workspace } from './workspace.ts';

/** Tells of what was found when the page opened. */
export function tellFound(
  workspace: Workspace,
  { outdated, moved, orphans, unreadable }: Found,
): void {
  for (const { cell, edit } of outdated) tellLessonChanged(workspace, cell, edit);
  for (const { cell, edit } of moved) tellMoved(workspace, cell, edit);
  if (Object.keys(orphans).length) tellOrphans(workspace, orphans);
  if (Object.keys(unreadable).length) tellUnreadable(workspace, unreadable);
}

/** The lesson is another one than what the reader changed. */
function tellLessonChanged(workspace: Workspace, { id }: EditableCell, { at }: Edit): void {
  const cell = shownCell(workspace, id) as CellView;
  const place = noticesAt(workspace, cell);
  const keep: Action = {
    label: 'Keep mine',
    run() {
      workspace.edits.keepMine(id);
      dismiss(place, 'lesson-changed');
    },
  };
  const take: Action = {
    label: 'Take the new one',
    run: () => resetCell(workspace, cell, 'lesson'),
  };
  showNotice(place, {
    name: 'lesson-changed',
    text: `The lesson has changed since your edit of ${when(at)}. This is your text.`,
    actions: [
      {
        label: 'See the difference',
        primary: true,
        run: () => showThree(workspace, cell, [keep, take]),
      },
      keep,
      take,
    ],
  });
}

function showThree(
  { edits }: Workspace,
  { id, lesson, source }: CellView,
  actions: Action[],
): void {
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
function tellMoved(workspace: Workspace, cell: EditableCell, { spot }: Edit): void {
  showNotice(noticesAt(workspace, shownCell(workspace, cell.id)), {
    name: 'moved',
    text: `The lesson no longer has \`${spot?.after}\`, which this cell stood below, so it stands at the end now.`,
  });
  workspace.edits.save(cell); // so that it is told once
}

/** The lesson no longer has the cells that the reader changed. */
function tellOrphans(workspace: Workspace, orphans: Edits): void {
  const place = noticesAt(workspace, null);
  const ids = Object.keys(orphans);
  const isOne = ids.length === 1;
  const end = () => {
    for (const id of ids) workspace.edits.forget(id);
    dismiss(place, 'orphans');
  };
  const own: Action = {
    label: isOne ? 'Make it a cell of my own' : 'Make them cells of my own',
    primary: true,
    run() {
      end();
      movesOf(workspace).enter(orphans, 'Your text; not run yet');
    },
  };
  const away: Action = {
    label: isOne ? 'Put it away' : 'Put them away',
    run() {
      movesOf(workspace).asides.add('lesson', orphans);
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
function tellUnreadable(workspace: Workspace, unreadable: Record<string, string>): void {
  const place = noticesAt(workspace, null);
  const ids = Object.keys(unreadable);
  const remove: Action = {
    label: 'Delete it',
    run() {
      for (const id of ids) workspace.edits.forget(id);
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
