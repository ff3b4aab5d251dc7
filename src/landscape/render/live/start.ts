/** All of landscapes' live side that a page loads at once: it waits for the first interest in one. */
import { onInterest } from '../../../dom/interest.ts';

const awake = new WeakSet<HTMLElement>();

/** The file that wakes them, once it is asked for: one promise, so that what came first happens first. */
let view: Promise<typeof import('./view.ts')> | null = null;

/** Lets the reader point at landscapes and move their starts. */
export function listenToLandscapes(root: HTMLElement): void {
  const wake = (box: HTMLElement, event: Event): void => {
    if (awake.has(box)) return;
    // A hand does not wait for the file: where it has got to by then counts.
    let move: Event | null = null;
    const follow = (event: Event): void => {
      move = event;
    };
    root.addEventListener('pointermove', follow);
    view ??= import('./view.ts');
    void view
      .finally(() => root.removeEventListener('pointermove', follow))
      .then(
        ({ openLandscape }) => {
          awake.add(box);
          openLandscape(box, event, move);
        },
        () => {
          view = null; // the next interest tries again
        },
      );
  };
  onInterest(root, '[data-landscape]', wake, 'pointerdown', 'keydown', 'click');
}
