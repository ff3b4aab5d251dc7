/** What the page has to tell about edits: a line and what can be done about it, in place, never in the way. */

import './notice.css';
import { announce } from '../../dom/announce.ts';
import { h } from '../../dom/html.ts';
import { type Action, actionButton, closeButton } from './action.ts';
import { shownNames, spokenNames } from './names.ts';

/** A notice on the page. */
export interface Notice {
  /** There is one notice of a name in a place: a newer one takes its place. */
  name: string;
  /** Names of cells stand between backticks. */
  text: string;
  actions?: Action[];
  /** What to show below it. */
  detail?: Node;
}

/** Shows a notice at the end of `place`. It stays until it is dismissed: by the reader, or by what an action does. */
export function showNotice(place: HTMLElement, notice: Notice): HTMLElement {
  const { name, text, actions = [], detail } = notice;
  const old = findNotice(place, name);
  const buttons = actions.map(actionButton);
  buttons.push(closeButton('Dismiss this notice', () => dismiss(place, name)));
  const box = h(
    'div',
    { class: 'edit-notice', 'data-notice': name },
    h('p', {}, ...shownNames(text)),
    h('div', { class: 'text-buttons' }, ...buttons),
    detail ?? null,
  );
  // A cell's code may be folded away; what is to be told about it is not.
  place.closest('details')?.setAttribute('open', '');
  if (old) old.replaceWith(box);
  else place.append(box);
  const spoken = spokenNames(text);
  if (old?.querySelector('p')?.textContent !== spoken) announce(spoken);
  return box;
}

/** Takes a notice away. Focus that was in it goes to what it was about. */
export function dismiss(place: HTMLElement, name: string): void {
  const box = findNotice(place, name);
  if (!box) return;
  const hadFocus = box.contains(document.activeElement);
  box.remove();
  if (hadFocus) focusNear(place);
}

/** Focus to a cell's code, or to the first control of the chapter. */
function focusNear(place: HTMLElement): void {
  const cell = place.closest('[data-cell]');
  const target =
    cell?.querySelector<HTMLElement>('[data-code]') ??
    document.querySelector<HTMLElement>('.chapter-tools button');
  target?.focus({ preventScroll: true });
}

function findNotice(place: HTMLElement, name: string): HTMLElement | null {
  return place.querySelector(`:scope > [data-notice="${name}"]`);
}
