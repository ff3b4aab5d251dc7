import './dialog.css';
import { h } from '../../dom/html.ts';
import { type Action, actionButton, closeButton } from './action.ts';
import { shownNames } from './names.ts';

/** Opens a dialog; names of cells in its title stand between backticks. Escape, its close button and every action close it; focus goes back to where it was. */
export function openDialog(
  title: string,
  content: readonly (Node | string)[],
  actions: readonly Action[] = [],
): HTMLDialogElement {
  const heading = h('h2', { id: 'dialog-title' }, ...shownNames(title));
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': heading.id });
  const close = closeButton('Close', () => dialog.close());
  const buttons = actions.map(action =>
    actionButton({
      ...action,
      run() {
        dialog.close();
        action.run();
      },
    }),
  );
  dialog.append(h('header', {}, heading, close), h('div', { class: 'dialog-content' }, ...content));
  if (buttons.length) dialog.append(h('footer', {}, ...buttons));
  dialog.addEventListener('close', () => dialog.remove());
  // A click on the backdrop is one on the dialog itself, outside of all that it contains.
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
