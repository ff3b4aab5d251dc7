import type { Markish } from '@observablehq/plot';
import { ems, svg } from '../../../dom/svg.ts';
import type { ErrorbarMark } from '../../figure.ts';
import type { Direction } from '../../limits.ts';
import { cssColor } from '../palette.ts';
import { EM } from '../text-size.ts';
import { byHand, type MarkContext, type Places, POINT, strokeLook } from './context.ts';
import { line } from './line.ts';

/** The bars, and over them the line and the markers. */
export function errorbar(mark: ErrorbarMark, context: MarkContext): Markish[] {
  const bars = byHand(place => {
    const look = strokeLook(
      { linewidth: 1.5, linestyle: '-' },
      cssColor(mark.barColor ?? mark.color),
      mark.alpha,
    );
    const strokes = [
      ...drawBars(mark, 'x', context, place),
      ...drawBars(mark, 'y', context, place),
    ];
    return svg(context.document, 'g', look, ...strokes);
  });
  return [bars, ...line(mark, context)];
}

/** A stroke from end to end for each point, with a short one across each end: the bars of one direction. */
function drawBars(
  mark: ErrorbarMark,
  along: Direction,
  context: MarkContext,
  place: Places,
): SVGElement[] {
  const { document } = context;
  const ends = mark[`${along}ends`];
  if (!ends) return [];
  const isLying = along === 'x';
  const across = isLying ? 'y' : 'x';
  const [low, high] = [context[along](ends.low), context[along](ends.high)];
  const middle = context[across](mark[across]);
  // Half of a cap, the same on the screen at every scale.
  const cap = ems((mark.capsize * POINT) / EM);
  return mark.x.flatMap((_, i) => {
    const [a, b] = [low[i], high[i]].map(value => place[along](value));
    const m = place[across](middle[i]);
    if (a === undefined || b === undefined || Number.isNaN(a + b + m)) return [];
    const whole = { 'vector-effect': 'non-scaling-stroke' };
    const bar = isLying ? { x1: a, x2: b, y1: m, y2: m } : { x1: m, x2: m, y1: a, y2: b };
    const caps = mark.capsize === 0 ? [] : [a, b];
    return [
      svg(document, 'line', { ...bar, ...whole }),
      ...caps.map(end => {
        const shift = isLying
          ? `translate(${end.toFixed(2)},${m.toFixed(2)})`
          : `translate(${m.toFixed(2)},${end.toFixed(2)})`;
        const stroke = isLying ? { y1: `-${cap}`, y2: cap } : { x1: `-${cap}`, x2: cap };
        return svg(document, 'line', { transform: shift, ...stroke, ...whole });
      }),
    ];
  });
}
