/** All of landscapes' live side that a page loads at once: it waits for the first interest in one. */

/** Lets the reader point at landscapes and move their starts. */
export function listenToLandscapes(root: HTMLElement): void {
  const wake = (event: Event): void => {
    const box = (event.target as Element).closest<HTMLElement>('[data-landscape]');
    if (box) void import('./view.ts').then(({ openLandscape }) => openLandscape(box, event));
  };
  for (const kind of ['pointerover', 'focusin', 'click']) root.addEventListener(kind, wake);
}
