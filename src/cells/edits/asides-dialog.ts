import './asides-dialog.css';
import { announce } from '../../dom/announce.ts';
import { h } from '../../dom/html.ts';
import { actionButton } from '../widgets/action.ts';
import { openDialog } from '../widgets/dialog.ts';
import { shownNames, spokenNames } from '../widgets/names.ts';
import type { Aside, Why } from './asides.ts';
import { diffView } from './diff-view.ts';
import { cellsInWords, titleOf } from './in-words.ts';
import { movesOf } from './moves.ts';
import { when } from './when.ts';
import type { Workspace } from './workspace.ts';

const WHY: Record<Why, string> = {
  reset: 'You reset',
  lesson: 'The lesson changed in',
  shared: 'You opened a link over',
  tab: 'Two tabs had different texts of',
  back: 'You brought back older edits of',
};

/** Everything that was taken out of the chapter, to see and to put back. */
export function showAsides(workspace: Workspace): void {
  const list = movesOf(workspace).asides.list();
  const dialog = openDialog(
    'Earlier edits',
    list.length
      ? list.map(aside => entry(workspace, aside, () => dialog.close()))
      : ['There are none.'],
  );
  // The button that opened it goes with the last of them.
  dialog.addEventListener('close', () => {
    const isGone = document.activeElement === document.body;
    if (isGone) workspace.root.querySelector<HTMLElement>('.chapter-tools button')?.focus();
  });
}

function entry(workspace: Workspace, aside: Aside, close: () => void): HTMLElement {
  const why = WHY[aside.why] ?? 'From';
  const what = cellsInWords(Object.keys(aside.edits));
  const details = h(
    'details',
    {},
    h('summary', {}, ...shownNames(`${why} ${what}, ${when(aside.at)}`)),
  );
  for (const [id, edit] of Object.entries(aside.edits)) {
    const now = workspace.edits.cell(id)?.source ?? '';
    details.append(h('h3', {}, ...shownNames(titleOf(id, edit))), diffView(now, edit.source));
  }
  const back = actionButton({
    label: 'Put back',
    name: `Put back ${spokenNames(what)}`,
    primary: true,
    run() {
      movesOf(workspace).putBack(aside);
      close();
      announce('Your text is back.');
    },
  });
  const remove = actionButton({
    label: 'Delete',
    name: `Delete the set-aside edits of ${spokenNames(what)}`,
    run() {
      movesOf(workspace).asides.remove(aside);
      const other = box.nextElementSibling ?? box.previousElementSibling;
      box.remove();
      if (other) other.querySelector('summary')?.focus();
      else close();
    },
  });
  const box = h(
    'div',
    { class: 'aside-entry' },
    details,
    h('div', { class: 'text-buttons' }, back, remove),
  );
  return box;
}
