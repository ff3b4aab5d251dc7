import { announce } from '../../dom/announce.ts';
import { dismiss, showNotice } from '../widgets/notice.ts';
import type { Aside } from './asides.ts';
import { type Desk, shownCell } from './desk.ts';
import { movesOf } from './moves.ts';

/** Says what was taken out of the page, and offers to put it back. */
export function offerUndo(desk: Desk, place: HTMLElement, text: string, aside: Aside): void {
  const undo = () => {
    movesOf(desk).putBack(aside);
    dismiss(place, 'undo');
    const [id, ...others] = Object.keys(aside.edits);
    if (others.length === 0) shownCell(desk, id)?.code.focus();
    announce('Your text is back.');
  };
  showNotice(place, { name: 'undo', text, actions: [{ label: 'Undo', primary: true, run: undo }] });
}
