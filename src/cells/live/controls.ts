import { onInterest } from '../../dom/interest.ts';
import { isShortcut } from '../../dom/keys.ts';
import { loader } from '../../dom/load.ts';
import type { InputValue } from '../../ui/control.ts';
import { controlOf, readValue, showValue } from '../../ui/render/control-value.ts';
import type { Chapter } from './chapter.ts';

/** Has the chapter follow the controls in its outputs. */
export function listenToControls(root: HTMLElement, chapter: Chapter): void {
  const set = (box: HTMLElement, value: InputValue | null, options?: { isMoving: boolean }) => {
    const cell = chapter.cellAt(box);
    if (!cell || value === null) return;
    showValue(box, value);
    chapter.setInput(cell, box.dataset.control as string, value, options);
  };
  const reset = (box: HTMLElement) => {
    const cell = chapter.cellAt(box);
    if (!cell) return;
    showValue(box, controlOf(box).value);
    chapter.setInput(cell, box.dataset.control as string, null);
  };
  root.addEventListener('input', event => {
    const target = event.target as Element;
    const box = target.closest<HTMLElement>('[data-control]');
    if (!box || !target.matches('[data-input]')) return;
    set(box, readValue(box), { isMoving: controlOf(box).type === 'place' });
  });
  // A place has come to rest.
  root.addEventListener('change', event => {
    const box = (event.target as Element).closest<HTMLElement>('[data-control]');
    if (box && controlOf(box).type === 'place') set(box, readValue(box));
  });
  root.addEventListener('click', event => {
    // What is clicked may be in the button: browsers that translate the page put elements round its words.
    const button = (event.target as Element).closest<HTMLElement>('button');
    const box = button?.closest<HTMLElement>('[data-control]');
    if (!button || !box) return;
    if (button.matches('[data-reset]')) {
      reset(box);
    } else if (button.matches('[data-clear]')) {
      const grid = readValue(box) as number[];
      set(
        box,
        grid.map(() => 0),
      );
    } else if (button.matches('[data-input]')) {
      button.dataset.count = String(Number(button.dataset.count) + 1);
      set(box, readValue(box));
    }
  });
  listenToDrawing(root);
}

/** Keys that do something on a grid, and nothing to the page then. */
const DRAWING_KEY = /^(Arrow\w+|Home|End|Enter| |Backspace|Delete)$/;

/** Drawing on a grid loads when one is approached. */
function listenToDrawing(root: HTMLElement): void {
  const load = loader(() => import('../../ui/render/live/draw.ts'));
  const gridAt = ({ target }: Event) => (target as Element).closest<HTMLElement>('.draw-grid');
  onInterest(root, '.draw-grid', () => void load());
  root.addEventListener('pointerdown', event => {
    const grid = gridAt(event);
    if (grid && event.button === 0) void load().then(({ startStroke }) => startStroke(grid, event));
  });
  root.addEventListener('keydown', event => {
    const grid = gridAt(event);
    if (!grid || isShortcut(event) || !DRAWING_KEY.test(event.key)) return;
    event.preventDefault();
    void load().then(({ pressKey }) => pressKey(grid, event.key));
  });
}
