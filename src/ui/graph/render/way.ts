/** The way of an arrow: out of the box in the graph's direction, between other boxes, and into the next. */
import { round } from '../../../dom/svg.ts';

/** How far a thing reaches from its middle: along the graph's direction, and across it. */
export interface Spot {
  along: number;
  across: number;
  reach: number;
  breadth: number;
}

/** A place along the graph's direction and across it: the same for drawings to the right and down. */
export interface Step {
  along: number;
  across: number;
}

/** Arrows keep away from a box's corners. */
const CORNER = 12;

/**
 * The way of an arrow from one box to another.
 * @param between where dagre leads the arrow: half ranks and ranks in turn, and the boxes' sides at the ends
 */
export function wayOf(from: Spot, to: Spot, between: readonly Step[]): Step[] {
  const inner = between.slice(1, -1);
  const first = inner[0] ?? to;
  const last = inner.at(-1) ?? from;
  return [
    { along: from.along + from.reach, across: near(from, first.across) },
    // In the gaps next to the boxes there is room to turn; only between other boxes the way is set.
    ...inner.slice(1, -1),
    { along: to.along - to.reach, across: near(to, last.across) },
  ];
}

function near({ across, breadth }: Spot, wanted: number): number {
  const room = Math.max(0, breadth - CORNER);
  return Math.min(across + room, Math.max(across - room, wanted));
}

/** Turns a step into pixels, `x,y`. */
export type ToPixels = (step: Step) => { x: number; y: number };

/** A line that leaves each point in the graph's direction, as `d` of a path. */
export function lineThrough(steps: readonly Step[], toPixels: ToPixels): string {
  const at = (step: Step): string => {
    const { x, y } = toPixels(step);
    return `${round(x)},${round(y)}`;
  };
  return steps
    .map((step, i) => {
      const before = steps[i - 1];
      if (!before) return `M${at(step)}`;
      if (before.across === step.across) return `L${at(step)}`;
      const half = (before.along + step.along) / 2;
      return `C${at({ along: half, across: before.across })} ${at({ along: half, across: step.across })} ${at(step)}`;
    })
    .join('');
}

/** The length of an arrow's head, in pixels. */
const HEAD = 6.5;

/** The head of an arrow that ends there. */
export function arrowhead({ along, across }: Step, toPixels: ToPixels): string {
  const corners = [-1, 1].map(side =>
    toPixels({ along: along - HEAD, across: across + side * HEAD * 0.45 }),
  );
  const tip = toPixels({ along, across });
  return `M${[tip, ...corners].map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}Z`;
}
