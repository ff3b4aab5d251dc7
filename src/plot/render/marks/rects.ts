import { svg } from '../../../dom/svg.ts';

/** A bar in pixels, from one corner to the opposite one, whichever they are. */
export interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  fill: string;
}

/** So thick a bar gives up a pixel, so that it is told from its neighbour. */
const THICK = 4;

/** Upright or lying bars, with a line of the page between those that touch. */
export function drawBoxes(
  document: Document,
  boxes: readonly Box[],
  alpha: number,
  upright: boolean,
): SVGElement {
  const rects = boxes.map(({ x1, x2, y1, y2, fill }) => {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    const gapX = upright && width > THICK ? 0.5 : 0;
    const gapY = !upright && height > THICK ? 0.5 : 0;
    return svg(document, 'rect', {
      x: Math.min(x1, x2) + gapX,
      y: Math.min(y1, y2) + gapY,
      width: width - 2 * gapX,
      height: height - 2 * gapY,
      fill,
    });
  });
  return svg(document, 'g', { 'fill-opacity': alpha === 1 ? null : alpha }, ...rects);
}
