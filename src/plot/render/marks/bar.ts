import type { Markish } from '@observablehq/plot';
import type { BarMark } from '../../figure.ts';
import { ends } from '../../marks/bar.ts';
import { cssColor } from '../palette.ts';
import { byHand, type MarkContext } from './context.ts';
import { type Box, drawBoxes } from './rects.ts';

/** Bars from their base to their end. On a logarithmic axis a base of 0 is the axis itself. */
export function bar(mark: BarMark, context: MarkContext): Markish[] {
  const { upright } = mark;
  const [along, up] = upright ? [context.x, context.y] : [context.y, context.x];
  const floor = Math.min(...context.limits[upright ? 'y' : 'x']);
  const half = (sign: 1 | -1) =>
    along(mark.at.map((at, i) => (at === null ? null : at + (sign * (mark.width[i] ?? 0)) / 2)));
  const [first, last, from, to] = [half(-1), half(1), up(mark.base), up(ends(mark))];
  return [
    byHand(place => {
      const [a, u] = upright ? [place.x, place.y] : [place.y, place.x];
      const boxes = mark.at.flatMap((_, i): Box[] => {
        const base = Number.isNaN(from[i]) ? floor : from[i];
        const [p, q] = [a(first[i]), a(last[i])];
        const [r, s] = [u(base), u(to[i])];
        if (Number.isNaN(p + q + r + s)) return [];
        const fill = cssColor(mark.colors?.[i] ?? mark.color);
        return [
          upright ? { x1: p, x2: q, y1: r, y2: s, fill } : { x1: r, x2: s, y1: p, y2: q, fill },
        ];
      });
      return drawBoxes(context.document, boxes, mark, upright ? 'x' : 'y');
    }),
  ];
}
