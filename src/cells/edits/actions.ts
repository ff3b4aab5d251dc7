/** What the buttons of a chapter and of its cells do; loaded with the first click on one. */
import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/clipboard.ts';
import { forgetPassed, keepPassed } from '../exercises/passed.ts';
import type { CellView } from '../live/cell-view.ts';
import { openDialog } from '../widgets/dialog.ts';
import { toggleMenu } from '../widgets/menu.ts';
import { dismiss } from '../widgets/notice.ts';
import { showAsides } from './asides-dialog.ts';
import { diffView } from './diff-view.ts';
import { downloadNotebook, downloadProgram } from './download.ts';
import { movesOf } from './moves.ts';
import { printUnfolded } from './print.ts';
import { shareChapter } from './share-dialog.ts';
import { offerUndo, resetCell } from './undo.ts';
import { noticesAt, shownCell, type Workspace } from './workspace.ts';

type Act = (workspace: Workspace, cell: CellView | null, button: HTMLButtonElement) => void;

/** By the value of a button's `data-edits`. */
export const actions = {
  copy: (_workspace, cell, button) => void copyCell(cell as CellView, button),
  changes: (workspace, cell) => showChanges(workspace, cell as CellView),
  reset: (workspace, cell) => resetCell(workspace, cell as CellView),
  remove: (workspace, cell) => removeCell(workspace, cell as CellView),
  below: (workspace, cell) => addCell(workspace, cell),
  add: workspace => addCell(workspace, null),
  share: workspace => void shareChapter(workspace),
  download: (workspace, _cell, button) =>
    toggleMenu(button, [
      {
        label: 'A program for Node',
        detail: '.mjs: the code as it stands here, and its engine',
        run: () => void downloadProgram(workspace),
      },
      {
        label: 'A notebook in Python',
        detail: '.ipynb: the text and its PyTorch, for Jupyter and Colab',
        run: () => downloadNotebook(workspace),
      },
      {
        label: 'Paper, with all unfolded',
        detail: 'prints the chapter with its hints, solutions and answers',
        run: () => printUnfolded(workspace.root),
      },
    ]),
  'reset-all': workspace => resetChapter(workspace),
  asides: workspace => showAsides(workspace),
} satisfies Record<string, Act>;

/** What a button does: the value of its `data-edits`. */
export type ActionName = keyof typeof actions;

/** Copies what the cell shows: its TypeScript, or the PyTorch where that tab is open. */
async function copyCell({ element, source, id }: CellView, button: HTMLElement): Promise<void> {
  const isPython = element.querySelector<HTMLInputElement>('input[value="py"]')?.checked;
  const twin = element.querySelector('.cell-twin code')?.textContent;
  const isCopied = await copyText(isPython && twin ? twin : source);
  announce(isCopied ? `${id} is copied.` : 'The browser did not let the page copy.');
  if (!isCopied) return;
  button.dataset.done = '';
  setTimeout(() => delete button.dataset.done, 1500);
}

function showChanges(workspace: Workspace, cell: CellView): void {
  openDialog(
    `What you changed in \`${cell.id}\``,
    [diffView(cell.lesson ?? '', cell.source)],
    [{ label: 'Reset to the lesson', run: () => resetCell(workspace, cell) }],
  );
}

/** The chapter as the lesson has it, with no exercise marked as solved. */
function resetChapter(workspace: Workspace): void {
  const aside = movesOf(workspace).resetAll();
  const solved = forgetPassed(workspace.root);
  for (const cell of workspace.chapter.cells) dismiss(noticesAt(workspace, cell), 'lesson-changed');
  const said = ['The chapter is as the lesson has it.'];
  if (aside) said.push(asideInWords(Object.keys(aside.edits).length));
  if (solved.length > 0) said.push('No exercise is marked as solved any more.');
  if (said.length > 1) {
    offerUndo(workspace, noticesAt(workspace, null), said.join(' '), aside, () =>
      solved.forEach(keepPassed),
    );
  }
  workspace.root.querySelector<HTMLElement>('.chapter-tools button')?.focus();
}

const asideInWords = (edits: number) =>
  `${edits === 1 ? 'Your edit is' : `Your ${edits} edits are`} set aside.`;

/**
 * Takes a cell of the reader's own away. The focus goes to what it followed, and never to an exercise's solution: what
 * is to be told would open it.
 */
function removeCell(workspace: Workspace, cell: CellView): void {
  const { cells } = workspace.chapter;
  const above = cells[cells.indexOf(cell) - 1];
  const upper = above?.branch
    ? above
    : cell.spot?.after
      ? shownCell(workspace, cell.spot.after)
      : null;
  const aside = movesOf(workspace).reset([cell.id]);
  const end = workspace.root.querySelector('.own-cells') as HTMLElement;
  const place = upper
    ? noticesAt(workspace, upper)
    : end.querySelector<HTMLElement>('[data-notices]');
  (upper?.code ?? end.querySelector('button'))?.focus();
  if (place && aside) offerUndo(workspace, place, `\`${cell.id}\` is removed.`, aside);
}

/**
 * A new cell of the reader's own, open to type in.
 * @param upper the cell that it is to stand below; `null` for the chapter's end
 */
function addCell(workspace: Workspace, upper: CellView | null): void {
  // An exercise's hints and its solution stay with it.
  const exercise = upper?.element.closest<HTMLElement>('[data-exercise]')?.dataset.exercise;
  const id = movesOf(workspace).addOwn(exercise ?? upper?.id);
  const cell = id === null ? null : workspace.chapter.withId(id);
  if (!cell) return;
  workspace.chapter.editors.open(cell);
  cell.element.scrollIntoView({ block: 'nearest' });
  const note = cell.element.querySelector('.own-note')?.textContent?.trim();
  announce(`${id}, ${upper ? `below ${upper.id}` : 'at the end'}. ${note}`);
}
