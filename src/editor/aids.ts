/**
 * What stands by an editor while it has the focus: a line about its keys, and where fingers are a bar
 * of buttons. Loaded when the first editor has opened.
 */
import { Hint } from './hint.ts';
import { type BarActions, TouchBar } from './touch-bar.ts';

/** Something that is there while the reader is in the editor. */
interface Aid {
  show(): void;
  hide(): void;
}

/** Shows the aids of an editor whenever the focus is in it. */
export function attachAids(frame: HTMLElement, actions: BarActions | null, signal: AbortSignal) {
  const aids: Aid[] = [];
  if (matchMedia('(any-pointer: fine)').matches) aids.push(new Hint(frame, signal));
  if (actions) aids.push(new TouchBar(actions));
  const isInside = (target: EventTarget | null) =>
    target !== frame && frame.contains(target as Node | null);
  const show = () => {
    for (const aid of aids) aid.show();
  };
  const hide = () => {
    for (const aid of aids) aid.hide();
  };
  if (isInside(document.activeElement)) show();
  frame.addEventListener('focusin', event => isInside(event.target) && show(), { signal });
  frame.addEventListener('focusout', event => !isInside(event.relatedTarget) && hide(), { signal });
  signal.addEventListener('abort', hide);
}
