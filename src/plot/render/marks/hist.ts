import type { Markish } from '@observablehq/plot';
import type { HistMark } from '../../figure.ts';
import { cssColor } from '../palette.ts';
import { byHand, type MarkContext } from './context.ts';
import { type Box, drawBoxes } from './rects.ts';

/** A bar for each bin that is not empty. */
export function hist(mark: HistMark, context: MarkContext): Markish[] {
  const edges = context.x(mark.edges);
  const counts = context.y(mark.counts);
  const base = context.axes.yscale === 'log' ? Math.min(...context.limits.y) : 0;
  const fill = cssColor(mark.color);
  return [
    byHand(place => {
      const boxes = mark.counts.flatMap((n, i): Box[] => {
        const [x1, x2] = [place.x(edges[i]), place.x(edges[i + 1])];
        const [y1, y2] = [place.y(base), place.y(counts[i])];
        return n === 0 || Number.isNaN(x1 + x2 + y1 + y2) ? [] : [{ x1, x2, y1, y2, fill }];
      });
      return drawBoxes(context.document, boxes, mark, 'x');
    }),
  ];
}
