/** What is said aloud by screen readers, and seen by nobody. */

let region: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds that a new or emptied region needs to be noticed. */
const DELAY = 80;

/** Says something to those who listen to the page: one polite live region for all of it. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'sr-only';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  // What is said twice is a change, too; and a region says only what changes in it once it is there.
  region.textContent = '';
  clearTimeout(timer);
  timer = setTimeout(() => region?.replaceChildren(text), DELAY);
}

/** Says the lines of a box, which shows them to those who see. */
export const announceLines = (box: Element): void =>
  announce([...box.children].map(line => line.textContent).join('. '));
