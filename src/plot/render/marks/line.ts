import { line as lineThrough } from 'd3-shape';
import { svg } from '../../../dom/svg.ts';
import type { LineMark } from '../../figure.ts';
import { type MarkContext, strokeLook } from './context.ts';
import { downsampled } from './downsample.ts';
import { points } from './points.ts';
import { simplified } from './simplify.ts';

/** Points between gaps, through which no line goes: they would be lost without a dot. */
function loners(x: readonly number[], y: readonly number[]): number[] {
  // Before the first and after the last there is nothing, which is NaN as well.
  const has = (i: number): boolean => !Number.isNaN(x[i] + y[i]);
  return [...x.keys()].filter(i => has(i) && !has(i - 1) && !has(i + 1));
}

/** A line with gaps where values are missing, and the markers on it. */
export function line(mark: Omit<LineMark, 'kind'>, context: MarkContext): SVGElement[] {
  const { linestyle, linewidth, marker, markersize, color, alpha } = mark;
  const [x, y] = [mark.x.map(context.place.x), mark.y.map(context.place.y)];
  const drawn: SVGElement[] = [];
  if (linestyle !== null) {
    const needed = simplified(x, y, downsampled(x, y, context.layout.frame.width));
    const d = lineThrough<number>()
      .digits(2)
      .defined(i => !Number.isNaN(x[i] + y[i]))
      .x(i => x[i])
      .y(i => y[i])(needed);
    const look = {
      ...strokeLook({ linewidth, linestyle }, context.paint(color), alpha),
      'stroke-linejoin': 'round',
      'stroke-linecap': linestyle === '-' ? 'round' : null,
    };
    if (d) drawn.push(svg(context.document, 'path', { d, ...look }));
  }
  if (marker !== null) {
    drawn.push(...points({ x, y }, { marker, diameter: markersize, color, alpha }, context));
  } else {
    const lone = loners(x, y);
    const at = { x: lone.map(i => x[i]), y: lone.map(i => y[i]) };
    const diameter = Math.max(3, 2 * linewidth);
    drawn.push(...points(at, { marker: 'o', diameter, color, alpha }, context));
  }
  return drawn;
}
