import { svg } from '../../../dom/svg.ts';
import type { Direction } from '../../limits.ts';
import { type MarkContext, opacity, strokeLook } from './context.ts';

/** A bar in pixels, from one corner to the opposite one, whichever they are. */
export interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  fill: string;
}

/** The line round a bar. */
const EDGE = { linewidth: 0.75, linestyle: '-' } as const;

/** So thick a bar gives up a pixel, so that it is told from its neighbour. */
const THICK = 4;

/**
 * Bars, with a line of the page between those that touch.
 * @param beside the direction in which they stand beside one another
 */
export function drawBoxes(
  { document, paint }: MarkContext,
  boxes: readonly Box[],
  { alpha, edge }: { alpha: number; edge?: string },
  beside: Direction,
): SVGElement {
  const rects = boxes.map(({ x1, x2, y1, y2, fill }) => {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    const gap = edge ? 0 : 0.5;
    const gapX = beside === 'x' && width > THICK ? gap : 0;
    const gapY = beside === 'y' && height > THICK ? gap : 0;
    return svg(document, 'rect', {
      x: Math.min(x1, x2) + gapX,
      y: Math.min(y1, y2) + gapY,
      width: width - 2 * gapX,
      height: height - 2 * gapY,
      fill,
    });
  });
  const look = edge ? { ...strokeLook(EDGE, paint(edge), alpha), fill: null } : {};
  return svg(document, 'g', { 'fill-opacity': opacity(alpha), ...look }, ...rects);
}
