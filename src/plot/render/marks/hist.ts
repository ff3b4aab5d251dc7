import type { HistMark } from '../../figure.ts';
import type { MarkContext } from './context.ts';
import { type Box, drawBoxes } from './rects.ts';

/** A bar for each bin that is not empty. */
export function hist(mark: HistMark, context: MarkContext): SVGElement[] {
  const { place, ends, paint } = context;
  const y1 = ends.y(0);
  const fill = paint(mark.color);
  const boxes = mark.counts.flatMap((n, i): Box[] => {
    const [x1, x2] = [ends.x(mark.edges[i]), ends.x(mark.edges[i + 1])];
    const y2 = place.y(n);
    return n === 0 || Number.isNaN(x1 + x2 + y1 + y2) ? [] : [{ x1, x2, y1, y2, fill }];
  });
  return [drawBoxes(context, boxes, mark, 'x')];
}
