/** What loads when a pointer or the focus comes near it for the first time, ahead of the click. */
import { loader } from '../../dom/load.ts';
import type { Chapter } from './chapter.ts';

const loadScrubbing = loader(() => import('./scrub.ts'));

/** Has what a reader comes to heeded, until it was something that mattered. */
function onApproach(root: HTMLElement, heed: (element: Element, event: Event) => boolean): void {
  const approached = new AbortController();
  for (const kind of ['pointerover', 'focusin']) {
    root.addEventListener(
      kind,
      event => {
        if (heed(event.target as Element, event)) approached.abort();
      },
      { signal: approached.signal },
    );
  }
}

/** Editing and dragging numbers load when a reader comes to the chapter. */
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

/** What runs cells loads when a reader comes to what runs one. */
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
