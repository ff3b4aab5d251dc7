/** All of graphs' live side that a page loads at once: it waits for the first interest in a graph. */

/** Lets the reader point at the nodes of graphs, or go to them by keys, to see their derivatives. */
export function listenToGraphs(root: HTMLElement): void {
  const wake = (event: Event): void => {
    const graph = (event.target as Element).closest<HTMLElement>('.graph');
    if (graph) void import('./reader.ts').then(({ readGraph }) => readGraph(graph, event));
  };
  root.addEventListener('pointerover', wake);
  root.addEventListener('focusin', wake);
}
