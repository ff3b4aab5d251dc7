import { announce } from '../../dom/announce.ts';
import type { CellView } from '../live/cell-view.ts';
import { dismiss, showNotice } from '../widgets/notice.ts';
import type { Aside, Why } from './asides.ts';
import { movesOf } from './moves.ts';
import { noticesAt, shownCell, type Workspace } from './workspace.ts';

/** Puts the lesson's text back in a cell, and offers to undo that. */
export function resetCell(workspace: Workspace, cell: CellView, why?: Why): void {
  const aside = movesOf(workspace).reset([cell.id], why);
  const place = noticesAt(workspace, cell);
  dismiss(place, 'lesson-changed');
  cell.code.focus({ preventScroll: true });
  if (aside) offerUndo(workspace, place, `The cell \`${cell.id}\` is as the lesson has it.`, aside);
}

/**
 * Says what was taken out of the page, and offers to put it back.
 * @param aside the edits; `null` where there were none
 * @param putRest puts back what else there was
 */
export function offerUndo(
  workspace: Workspace,
  place: HTMLElement,
  text: string,
  aside: Aside | null,
  putRest: () => void = () => {},
): void {
  const undo = () => {
    if (aside) movesOf(workspace).putBack(aside);
    putRest();
    dismiss(place, 'undo');
    const [id, ...others] = Object.keys(aside?.edits ?? {});
    if (id && others.length === 0) shownCell(workspace, id)?.code.focus();
    announce(aside ? 'Your text is back.' : 'The marks are back.');
  };
  showNotice(place, { name: 'undo', text, actions: [{ label: 'Undo', primary: true, run: undo }] });
}
