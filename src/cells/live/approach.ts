/** Loads code ahead of the click: when the pointer or the focus first comes to what will need it. */
import { loader } from '../../dom/load.ts';
import type { Chapter } from './chapter.ts';

const loadScrubbing = loader(() => import('./scrub.ts'));

/** Calls `approached` for each element that the pointer or the focus comes to, until it returns true. */
function onApproach(
  root: HTMLElement,
  approached: (element: Element, event: Event) => boolean,
): void {
  const stop = new AbortController();
  for (const kind of ['pointerover', 'focusin']) {
    root.addEventListener(
      kind,
      event => {
        if (approached(event.target as Element, event)) stop.abort();
      },
      { signal: stop.signal },
    );
  }
}

/** Loads the editor and the dragging of numbers when a reader comes to the chapter. */
export function loadWhenApproached(root: HTMLElement, chapter: Chapter): void {
  onApproach(root, () => {
    chapter.editors.load().catch(() => {}); // whoever edits tries again, and is told
    loadScrubbing().then(
      ({ listenToScrubbing }) => listenToScrubbing(root, chapter),
      () => {}, // numbers can be typed as well
    );
    return true;
  });
}

/** Starts the sandbox when a reader comes to a cell by keyboard, or to a button or control that runs one. */
export function warmUpWhenApproached(root: HTMLElement, chapter: Chapter): void {
  onApproach(root, (element, { type }) => {
    const wanted = type === 'focusin' ? '[data-cell]' : '[data-run], [data-control]';
    const isWanted = element.closest(`${wanted}, [data-edits="run-all"]`) !== null;
    const cell = isWanted && (chapter.cellAt(element) ?? chapter.last);
    if (!cell) return false;
    void chapter.warmUp(cell);
    return true;
  });
}
