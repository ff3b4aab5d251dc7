import type { Markish } from '@observablehq/plot';
import { ems, svg } from '../../../dom/svg.ts';
import type { ErrorbarMark } from '../../figure.ts';
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
      ...drawBars(mark, mark.xends, context, place, true),
      ...drawBars(mark, mark.yends, context, place, false),
    ];
    return svg(context.document, 'g', look, ...strokes);
  });
  return [bars, ...line(mark, context)];
}

/** A stroke from end to end for each point, with a short one across each end. */
function drawBars(
  mark: ErrorbarMark,
  ends: ErrorbarMark['xends'],
  { document, x, y }: MarkContext,
  place: Places,
  lying: boolean,
): SVGElement[] {
  if (!ends) return [];
  const [along, at] = lying ? [x, y] : [y, x];
  const [low, high, middle] = [along(ends.low), along(ends.high), at(lying ? mark.y : mark.x)];
  // Half of a cap, the same on the screen at every scale.
  const cap = ems((mark.capsize * POINT) / EM);
  return mark.x.flatMap((_, i) => {
    const [a, b] = [low[i], high[i]].map(value => place[lying ? 'x' : 'y'](value));
    const m = place[lying ? 'y' : 'x'](middle[i]);
    if (a === undefined || b === undefined || Number.isNaN(a + b + m)) return [];
    const whole = { 'vector-effect': 'non-scaling-stroke' };
    const bar = lying ? { x1: a, x2: b, y1: m, y2: m } : { x1: m, x2: m, y1: a, y2: b };
    const caps = mark.capsize === 0 ? [] : [a, b];
    return [
      svg(document, 'line', { ...bar, ...whole }),
      ...caps.map(end => {
        const shift = lying
          ? `translate(${end.toFixed(2)},${m.toFixed(2)})`
          : `translate(${m.toFixed(2)},${end.toFixed(2)})`;
        const stroke = lying ? { y1: `-${cap}`, y2: cap } : { x1: `-${cap}`, x2: cap };
        return svg(document, 'line', { transform: shift, ...stroke, ...whole });
      }),
    ];
  });
}
