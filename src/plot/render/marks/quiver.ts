import { svg } from '../../../dom/svg.ts';
import type { QuiverMark } from '../../figure.ts';
import { type MarkContext, strokeLook } from './context.ts';

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
export function quiver(mark: QuiverMark, context: MarkContext): SVGElement[] {
  const look = {
    ...strokeLook({ linewidth: 1.1, linestyle: '-' }, context.paint(mark.color), mark.alpha),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  const d = arrowsOf(mark, context).map(arrowPath).join('');
  return [svg(context.document, 'path', { d, ...look })];
}

/** The arrows that have a place and a direction; their lengths are in units of the axes, or in widths of the frame. */
function arrowsOf(mark: QuiverMark, { layout, place }: MarkContext): Arrow[] {
  const { scale, inUnits } = mark;
  const { width } = layout.frame;
  return mark.x.flatMap((x, i): Arrow[] => {
    const [y, u, v] = [mark.y[i], mark.u[i], mark.v[i]];
    const at = { x: place.x(x), y: place.y(y) };
    if (x == null || y == null || u == null || v == null || Number.isNaN(at.x + at.y)) return [];
    const end = inUnits
      ? { x: place.x(x + u / scale), y: place.y(y + v / scale) }
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
