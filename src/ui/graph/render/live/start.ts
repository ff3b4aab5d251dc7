/** All of graphs' live side that a page loads at once: it waits for the first interest in a graph. */
import { onInterest } from '../../../../dom/interest.ts';
import { loader } from '../../../../dom/load.ts';

const loadReader = loader(() => import('./reader.ts'));

/** Lets the reader point at the nodes of graphs, or go to them by keys, to see their derivatives. */
export function listenToGraphs(root: HTMLElement): void {
  const wake = (graph: HTMLElement, event: Event): void => {
    void loadReader().then(({ readGraph }) => readGraph(graph, event));
  };
  onInterest(root, '.graph', wake, 'click');
}
