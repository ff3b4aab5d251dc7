/** How the run of a whole chapter goes, below the button that began it: the cells tell that out of sight. */
import type { CellView } from '../live/cell-view.ts';
import { duration } from '../live/duration.ts';

/** What is followed now. */
let following: MutationObserver | undefined;

/**
 * Says there how it goes, until it is over.
 * @param last the cell that it ends with
 * @param since when it was asked for, by `performance.now()`
 */
export function followWholeRun(place: HTMLElement, last: CellView, since: number): void {
  const words = last.element.querySelector('[data-status]') as HTMLElement;
  let hasBegun = false;
  const tell = () => {
    hasBegun ||= last.state === 'running';
    if (!hasBegun) return;
    place.dataset.shows = last.state;
    if (last.state === 'running') place.textContent = words.textContent || 'Running…';
    else if (last.state === 'done') place.textContent = duration(performance.now() - since);
    else place.replaceChildren(...[...words.childNodes].map(node => node.cloneNode(true)));
    if (last.state !== 'running') following?.disconnect();
  };
  following?.disconnect();
  following = new MutationObserver(tell);
  following.observe(last.element, { attributeFilter: ['data-state'] });
  following.observe(words, { childList: true });
  tell();
}
