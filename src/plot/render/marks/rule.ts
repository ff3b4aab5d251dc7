import type { Markish } from '@observablehq/plot';
import { svg } from '../../../dom/svg.ts';
import type { RuleMark } from '../../figure.ts';
import { cssColor } from '../palette.ts';
import { byHand, type MarkContext, strokeLook } from './context.ts';

/** A straight line right across the frame. */
export function rule(mark: RuleMark, { document, layout, x, y }: MarkContext): Markish[] {
  const { width, height } = layout.frame;
  const [value] = (mark.axis === 'x' ? x : y)([mark.at]);
  if (Number.isNaN(value)) return [];
  return [
    byHand(place => {
      const at = place[mark.axis](value);
      const ends =
        mark.axis === 'x' ? { x1: at, x2: at, y2: height } : { y1: at, y2: at, x2: width };
      const look = strokeLook(mark, cssColor(mark.color), mark.alpha);
      return svg(document, 'g', {}, svg(document, 'line', { ...ends, ...look }));
    }),
  ];
}
