/** All of landscapes' live side that a page loads at once: it waits for the first interest in one. */

const awake = new WeakSet<HTMLElement>();

/** Lets the reader point at landscapes and move their starts. */
export function listenToLandscapes(root: HTMLElement): void {
  const wake = (event: Event): void => {
    const box = (event.target as Element).closest<HTMLElement>('[data-landscape]');
    if (!box || awake.has(box)) return;
    void import('./view.ts').then(({ openLandscape }) => {
      awake.add(box);
      openLandscape(box, event);
    });
  };
  for (const kind of ['pointerover', 'focusin', 'pointerdown', 'keydown', 'click']) {
    root.addEventListener(kind, wake);
  }
}
