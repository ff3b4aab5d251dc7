/** All of landscapes' live side that a page loads at once: it waits for the first interest in one. */
import { onInterest } from '../../../dom/interest.ts';
import { withLaterData } from '../../../dom/later-data.ts';
import { loader } from '../../../dom/load.ts';

const awake = new WeakSet<HTMLElement>();

const loadView = withLaterData(loader(() => import('./view.ts')));

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
    void loadView()
      .finally(() => root.removeEventListener('pointermove', follow))
      .then(({ openLandscape }) => {
        awake.add(box);
        openLandscape(box, event, move);
      });
  };
  onInterest(root, '[data-landscape]', wake, 'pointerdown', 'keydown', 'click');
}
