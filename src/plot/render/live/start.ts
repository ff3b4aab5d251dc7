/** All of charts' live side that a page loads at once: it waits for the first interest in a chart. */
import { onInterest } from '../../../dom/interest.ts';
import { withLaterData } from '../../../dom/later-data.ts';
import { loader } from '../../../dom/load.ts';

const loadReader = withLaterData(loader(() => import('./reader.ts')));

/** Lets the reader point at charts, or focus them, to read values and to save. */
export function listenToCharts(root: HTMLElement): void {
  onInterest(root, '.plot-axes', (axes, event) => {
    void loadReader().then(({ readChart }) => readChart(axes, event));
  });
}
