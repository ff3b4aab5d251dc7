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
  const [x, y] = [context.x(mark.x), context.y(mark.y)];
  const { document, layout } = context;
  const look = {
    ...strokeLook({ linewidth: 1.1, linestyle: '-' }, cssColor(mark.color), mark.alpha),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return [
    byHand(place => {
      const arrows = mark.x.flatMap((_, i): Arrow[] => {
        const [u, v] = [mark.u[i], mark.v[i]];
        const at = { x: place.x(x[i]), y: place.y(y[i]) };
        if (u == null || v == null || Number.isNaN(at.x + at.y)) return [];
        const end = mark.inUnits
          ? inUnits(mark, x[i], y[i], u, v, place)
          : {
              x: at.x + (u / mark.scale) * layout.frame.width,
              y: at.y - (v / mark.scale) * layout.frame.width,
            };
        return [{ ...at, dx: end.x - at.x, dy: end.y - at.y }];
      });
      const d = arrows.map(arrowPath).join('');
      return svg(document, 'g', {}, svg(document, 'path', { d, ...look }));
    }),
  ];
}

const inUnits = (
  { scale }: QuiverMark,
  x: number,
  y: number,
  u: number,
  v: number,
  place: Places,
): { x: number; y: number } => ({ x: place.x(x + u / scale), y: place.y(y + v / scale) });

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
