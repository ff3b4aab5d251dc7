import type { BarMark } from '../../figure.ts';
import { ends as endsOf } from '../../marks/bar.ts';
import type { MarkContext } from './context.ts';
import { type Box, drawBoxes } from './rects.ts';

/** Bars from their base to their end. */
export function bar(mark: BarMark, context: MarkContext): SVGElement[] {
  const { ends, paint } = context;
  const { upright, at, width, base } = mark;
  const [along, up] = upright ? [ends.x, ends.y] : [ends.y, ends.x];
  const tops = endsOf(mark);
  const boxes = at.flatMap((middle, i): Box[] => {
    if (middle === null) return [];
    const half = (width[i] ?? 0) / 2;
    const [p, q] = [along(middle - half), along(middle + half)];
    const [from, to] = [up(base[i]), up(tops[i])];
    if (Number.isNaN(p + q + from + to)) return [];
    const fill = paint(mark.colors?.[i] ?? mark.color);
    return [
      upright ? { x1: p, x2: q, y1: from, y2: to, fill } : { x1: from, x2: to, y1: p, y2: q, fill },
    ];
  });
  return [drawBoxes(context, boxes, mark, upright ? 'x' : 'y')];
}
