/** Keeps words on a chart inside of it, at every width: they keep their size, and the frame does not. */

/** How far something reaches from its place, in pixels of the screen: to the left and up it is less than zero. */
export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A place in parts of the frame, from its left upper corner, and the frame's height over its width. */
export interface Place {
  x: number;
  y: number;
  aspect: number;
}

/** Words may stand in the room between the frame and what is above it, and just reach the axis below. */
const ABOVE = 11;
const BELOW = 4;

/**
 * How far something has to move to lie between 0 and `room`; where it is longer than that, its beginning does. The
 * stylesheet has the same in `.plot-inside`, for a frame of the width that the page has.
 */
const shift = (room: number, at: number, low: number, high: number): number =>
  Math.max(-(room * at + low), Math.min(0, room * (1 - at) - high));

/** How far it has to move in a frame of some width. */
export function shiftInside(
  { x, y, aspect }: Place,
  { left, right, top, bottom }: Extent,
  width: number,
): [x: number, y: number] {
  return [shift(width, x, left, right), shift(width * aspect, y, top + ABOVE, bottom - BELOW)];
}

/** What the stylesheet needs to know of it. */
export const insideStyle = (
  { x, y, aspect }: Place,
  { left, right, top, bottom }: Extent,
): string =>
  Object.entries({ x, y, aspect })
    .map(([name, value]) => `--${name}:${value.toFixed(4)}`)
    .concat(
      Object.entries({ left, right, top: top + ABOVE, bottom: bottom - BELOW }).map(
        ([name, value]) => `--${name}:${value.toFixed(1)}px`,
      ),
    )
    .join(';');

/** The same read back, in a frame of some width: for files, which have no stylesheet. */
export function shiftOf({ style }: SVGElement, width: number): [x: number, y: number] {
  const get = (name: string): number => Number.parseFloat(style.getPropertyValue(`--${name}`));
  return [
    shift(width, get('x'), get('left'), get('right')),
    shift(width * get('aspect'), get('y'), get('top'), get('bottom')),
  ];
}

/** How far a box reaches from its place when it is turned about it, in degrees anticlockwise. */
export function turnedBy(degrees: number, { left, right, top, bottom }: Extent): Extent {
  const [cos, sin] = [Math.cos((-degrees * Math.PI) / 180), Math.sin((-degrees * Math.PI) / 180)];
  const corners = [left, right].flatMap(x =>
    [top, bottom].map(y => [x * cos - y * sin, x * sin + y * cos] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
