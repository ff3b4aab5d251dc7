/** Questions that are answered by a click; loaded with the first one. */

import { announce } from '../../dom/announce.ts';
import { guess } from '../../ui/render/predict-value.ts';

/** Takes the reader's answer, given by a click on an option or by asking for the answer. */
export function answer(box: HTMLElement, option: HTMLElement | null): void {
  const said = guess(box, option ? Number(option.dataset.option) : null);
  if (said) announce(said);
}
