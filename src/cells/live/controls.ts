import { controlOf, readValue, showValue } from '../../ui/render/control-value.ts';
import type { Chapter } from './chapter.ts';

/** Has the chapter follow the controls in its outputs. */
export function listenToControls(root: HTMLElement, chapter: Chapter): void {
  const set = (box: HTMLElement, isReset: boolean) => {
    const cell = chapter.cellAt(box);
    const value = isReset ? controlOf(box).value : readValue(box);
    if (!cell || value === null) return;
    showValue(box, value);
    chapter.setInput(cell, box.dataset.control as string, isReset ? null : value);
  };
  root.addEventListener('input', event => {
    const target = event.target as Element;
    const box = target.closest<HTMLElement>('[data-control]');
    if (box && target.matches('[data-input]')) set(box, false);
  });
  root.addEventListener('click', event => {
    const target = event.target as HTMLElement;
    const box = target.closest<HTMLElement>('[data-control]');
    if (!box) return;
    if (target.matches('[data-reset]')) set(box, true);
    else if (target.matches('button[data-input]')) {
      target.dataset.count = String(Number(target.dataset.count) + 1);
      set(box, false);
    }
  });
}
