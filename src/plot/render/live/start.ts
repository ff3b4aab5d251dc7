/** All of charts' live side that a page loads at once: it waits for the first interest in a chart. */

/** Lets the reader point at charts, or focus them, to read values and to save. */
export function listenToCharts(root: HTMLElement): void {
  const wake = (event: Event): void => {
    const axes = (event.target as Element).closest<HTMLElement>('.plot-axes');
    if (axes) void import('./reader.ts').then(({ readChart }) => readChart(axes, event));
  };
  root.addEventListener('pointerover', wake);
  root.addEventListener('focusin', wake);
}
