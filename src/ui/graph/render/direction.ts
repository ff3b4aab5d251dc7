/** The directions in which a graph is drawn, and places told by them, so that one code is for both. */

/** The way from inputs to outputs: to the right, or down. */
export type Direction = 'LR' | 'TB';

/** A place in the drawing, in pixels from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** A place along the graph's direction and across it, in pixels. */
export interface Step {
  along: number;
  across: number;
}

/** A point as the graph's direction has it. */
export const stepAt = (direction: Direction, { x, y }: Point): Step =>
  direction === 'TB' ? { along: y, across: x } : { along: x, across: y };

/** The same back again. */
export const pointAt = (direction: Direction, { along, across }: Step): Point =>
  direction === 'TB' ? { x: across, y: along } : { x: along, y: across };
