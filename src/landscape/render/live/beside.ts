/** Puts words beside a spot, where they cover as little as they can of what is drawn there. */

/** A rectangle of the screen, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far the words are from the spot, and from what else they should not cover. */
const GAP = 14;
const AIR = 4;

/**
 * The left top corner of words of some size: as near to a spot as they can be without covering it, or what else is
 * to be seen.
 * @param covered what they should not cover
 * @param within where they have to stay
 */
export function beside(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
  covered: readonly Box[],
  within: Box,
): { left: number; top: number } {
  const spot = { left: x - GAP, top: y - GAP, right: x + GAP, bottom: y + GAP };
  const seen = [spot, ...covered.map(grown)];
  const lefts = [...ends(seen, 'left', 'right', width), x - width / 2];
  const tops = [...ends(seen, 'top', 'bottom', height), y - height / 2];
  let [best, least] = [{ left: x, top: y }, Infinity];
  for (const wanted of lefts) {
    for (const high of tops) {
      const left = clamp(wanted, within.left, within.right - width);
      const top = clamp(high, within.top, within.bottom - height);
      const box = { left, top, right: left + width, bottom: top + height };
      const hidden = seen.reduce((sum, other) => sum + overlap(box, other), 0);
      const cost = 1000 * hidden + Math.hypot(left + width / 2 - x, top + height / 2 - y);
      if (cost < least) [best, least] = [{ left, top }, cost];
    }
  }
  return best;
}

const grown = ({ left, top, right, bottom }: Box): Box => ({
  left: left - AIR,
  top: top - AIR,
  right: right + AIR,
  bottom: bottom + AIR,
});

/** Where words of some size begin that stand just before or just after each of some boxes. */
const ends = (
  boxes: readonly Box[],
  from: 'left' | 'top',
  to: 'right' | 'bottom',
  size: number,
): number[] => boxes.flatMap(box => [box[to], box[from] - size]);

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/** The area that two have in common. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
