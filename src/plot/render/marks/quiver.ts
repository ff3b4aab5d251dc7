import type { Markish } from '@observablehq/plot';
import { svg } from '../../../dom/svg.ts';
import type { QuiverMark } from '../../figure.ts';
import { cssColor } from '../palette.ts';
import { byHand, type MarkContext, type Places, strokeLook } from './context.ts';

/** An arrow in pixels of the frame. */
interface Arrow {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** Arrows shorter than this are points. */
const LEAST = 0.7;

/** Arrows, all in one path. */
export function quiver(mark: QuiverMark, context: MarkContext): Markish[] {
  const look = {
    ...strokeLook({ linewidth: 1.1, linestyle: '-' }, cssColor(mark.color), mark.alpha),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return [
    byHand(place => {
      const d = arrowsOf(mark, context, place).map(arrowPath).join('');
      return svg(context.document, 'g', {}, svg(context.document, 'path', { d, ...look }));
    }),
  ];
}

/** The arrows that have a place and a direction; their lengths are in units of the axes, or in widths of the frame. */
function arrowsOf(mark: QuiverMark, { x, y, layout }: MarkContext, place: Places): Arrow[] {
  const { scale, inUnits } = mark;
  const { width } = layout.frame;
  const [xs, ys] = [x(mark.x), y(mark.y)];
  return mark.x.flatMap((_, i): Arrow[] => {
    const [u, v] = [mark.u[i], mark.v[i]];
    const at = { x: place.x(xs[i]), y: place.y(ys[i]) };
    if (u == null || v == null || Number.isNaN(at.x + at.y)) return [];
    const end = inUnits
      ? { x: place.x(xs[i] + u / scale), y: place.y(ys[i] + v / scale) }
      : { x: at.x + (u / scale) * width, y: at.y - (v / scale) * width };
    return [{ ...at, dx: end.x - at.x, dy: end.y - at.y }];
  });
}

/** A shaft and two barbs, which are shorter on short arrows. */
function arrowPath({ x, y, dx, dy }: Arrow): string {
  const length = Math.hypot(dx, dy);
  const spot = (px: number, py: number): string => `${+px.toFixed(1)},${+py.toFixed(1)}`;
  if (!(length >= LEAST)) return `M${spot(x, y)}h0`;
  const [endX, endY] = [x + dx, y + dy];
  const barb = Math.min(9, Math.max(2.5, length * 0.38)) / length;
  const side = (sign: 1 | -1): string => {
    // 25 degrees to either side of the way back.
    const [cos, sin] = [0.906, 0.423 * sign];
    return spot(endX - barb * (dx * cos - dy * sin), endY - barb * (dx * sin + dy * cos));
  };
  return `M${spot(x, y)}L${spot(endX, endY)}M${side(1)}L${spot(endX, endY)}L${side(-1)}`;
}
