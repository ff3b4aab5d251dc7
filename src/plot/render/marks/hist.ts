import type { HistMark } from '../../figure.ts';
import { cssColor } from '../palette.ts';
import type { MarkContext } from './context.ts';
import { type Box, drawBoxes } from './rects.ts';

/** A bar for each bin that is not empty. */
export function hist(mark: HistMark, { document, axes, limits, place }: MarkContext): SVGElement[] {
  const y1 = place.y(axes.yscale === 'log' ? Math.min(...limits.y) : 0);
  const fill = cssColor(mark.color);
  const boxes = mark.counts.flatMap((n, i): Box[] => {
    const [x1, x2] = [place.x(mark.edges[i]), place.x(mark.edges[i + 1])];
    const y2 = place.y(n);
    return n === 0 || Number.isNaN(x1 + x2 + y1 + y2) ? [] : [{ x1, x2, y1, y2, fill }];
  });
  return [drawBoxes(document, boxes, mark, 'x')];
}
