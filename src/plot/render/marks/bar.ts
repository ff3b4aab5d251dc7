import type { BarMark } from '../../figure.ts';
import { ends } from '../../marks/bar.ts';
import { cssColor } from '../palette.ts';
import type { MarkContext } from './context.ts';
import { type Box, drawBoxes } from './rects.ts';

/** Bars from their base to their end. On a logarithmic axis a base of 0 is the axis itself. */
export function bar(mark: BarMark, { document, limits, place }: MarkContext): SVGElement[] {
  const { upright, at, width, base } = mark;
  const [along, up] = upright ? [place.x, place.y] : [place.y, place.x];
  const floor = up(Math.min(...limits[upright ? 'y' : 'x']));
  const tops = ends(mark);
  const boxes = at.flatMap((middle, i): Box[] => {
    if (middle === null) return [];
    const half = (width[i] ?? 0) / 2;
    const [p, q] = [along(middle - half), along(middle + half)];
    const [from, to] = [up(base[i]), up(tops[i])];
    const foot = Number.isNaN(from) ? floor : from;
    if (Number.isNaN(p + q + foot + to)) return [];
    const fill = cssColor(mark.colors?.[i] ?? mark.color);
    return [
      upright ? { x1: p, x2: q, y1: foot, y2: to, fill } : { x1: foot, x2: to, y1: p, y2: q, fill },
    ];
  });
  return [drawBoxes(document, boxes, mark, upright ? 'x' : 'y')];
}
