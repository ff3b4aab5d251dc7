import { ems, svg, translate } from '../../../dom/svg.ts';
import type { ErrorbarMark } from '../../figure.ts';
import type { Direction } from '../../limits.ts';
import { EM } from '../text-size.ts';
import { type MarkContext, POINT, strokeLook } from './context.ts';
import { line } from './line.ts';

/** The bars, and over them the line and the markers. */
export function errorbar(mark: ErrorbarMark, context: MarkContext): SVGElement[] {
  const color = context.paint(mark.barColor ?? mark.color);
  const look = strokeLook({ linewidth: 1.5, linestyle: '-' }, color, mark.alpha);
  const strokes = [...drawBars(mark, 'x', context), ...drawBars(mark, 'y', context)];
  return [svg(context.document, 'g', look, ...strokes), ...line(mark, context)];
}

/** A stroke from end to end for each point, with a short one across each end: the bars of one direction. */
function drawBars(
  mark: ErrorbarMark,
  along: Direction,
  { document, place, ends }: MarkContext,
): SVGElement[] {
  const errors = mark[`${along}ends`];
  if (!errors) return [];
  const isLying = along === 'x';
  const across = isLying ? 'y' : 'x';
  // Half of a cap, the same on the screen at every scale.
  const cap = ems((mark.capsize * POINT) / EM);
  const whole = { 'vector-effect': 'non-scaling-stroke' };
  return mark[across].flatMap((middle, i) => {
    const [a, b] = [ends[along](errors.low[i]), ends[along](errors.high[i])];
    const m = place[across](middle);
    if (Number.isNaN(a + b + m)) return [];
    const bar = isLying ? { x1: a, x2: b, y1: m, y2: m } : { x1: m, x2: m, y1: a, y2: b };
    // What is below the axis has no end on it.
    const spots = [errors.low[i], errors.high[i]].map(place[along]);
    const caps = mark.capsize === 0 ? [] : spots.filter(end => !Number.isNaN(end));
    return [
      svg(document, 'line', { ...bar, ...whole }),
      ...caps.map(end => {
        const shift = isLying ? translate(end, m) : translate(m, end);
        const stroke = isLying ? { y1: `-${cap}`, y2: cap } : { x1: `-${cap}`, x2: cap };
        return svg(document, 'line', { transform: shift, ...stroke, ...whole });
      }),
    ];
  });
}
