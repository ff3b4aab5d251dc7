/** Puts words beside a spot, where they cover as little as they can of what is drawn there. */

/** A rectangle of the screen, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far the words are from the spot. */
const GAP = { x: 18, y: 12 };

/**
 * The left top corner of words of some size: at the right or the left of a spot, and below it, above it or level with
 * it.
 * @param covered what they should not cover
 * @param within where there is room for them; counts for more
 */
export function beside(
  spot: { x: number; y: number },
  size: { width: number; height: number },
  covered: readonly Box[],
  within: Box,
): { left: number; top: number } {
  const { width, height } = size;
  const lefts = [spot.x + GAP.x, spot.x - GAP.x - width];
  const tops = [spot.y - GAP.y - height, spot.y + GAP.y, spot.y - height / 2];
  const corners = lefts.flatMap(left => tops.map(top => ({ left, top })));
  const cost = ({ left, top }: { left: number; top: number }): number => {
    const box = { left, top, right: left + width, bottom: top + height };
    const outside = width * height - overlap(box, within);
    return covered.reduce((sum, other) => sum + overlap(box, other), 4 * outside);
  };
  const costs = corners.map(cost);
  return corners[costs.indexOf(Math.min(...costs))];
}

/** The area that two have in common. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
