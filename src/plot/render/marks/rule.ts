import { svg } from '../../../dom/svg.ts';
import type { RuleMark } from '../../figure.ts';
import { type MarkContext, strokeLook } from './context.ts';

/** A straight line right across the frame. */
export function rule(
  mark: RuleMark,
  { document, layout, place, paint }: MarkContext,
): SVGElement[] {
  const { width, height } = layout.frame;
  const at = place[mark.axis](mark.at);
  if (Number.isNaN(at)) return [];
  const ends = mark.axis === 'x' ? { x1: at, x2: at, y2: height } : { y1: at, y2: at, x2: width };
  return [svg(document, 'line', { ...ends, ...strokeLook(mark, paint(mark.color), mark.alpha) })];
}
