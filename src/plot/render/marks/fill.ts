import { area } from 'd3-shape';
import { svg } from '../../../dom/svg.ts';
import type { FillMark } from '../../figure.ts';
import { withGaps } from '../../marks/fill.ts';
import { type MarkContext, opacity } from './context.ts';

/** The area between two curves, with gaps where one of them has no value. */
export function fill(mark: FillMark, { document, place, ends, paint }: MarkContext): SVGElement[] {
  const [y1, y2] = [mark.y1.map(ends.y), mark.y2.map(ends.y)];
  const d = area<number>()
    .digits(2)
    .defined((x, i) => !Number.isNaN(x + y1[i] + y2[i]))
    .x(x => x)
    .y0((_, i) => y1[i])
    .y1((_, i) => y2[i])(withGaps(mark).map(place.x));
  const look = { fill: paint(mark.color), 'fill-opacity': opacity(mark.alpha) };
  return d ? [svg(document, 'path', { d, ...look })] : [];
}
