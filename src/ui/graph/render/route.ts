/** Routes arrows: out of a box in the graph's direction, between other boxes, and into the next box. */
import { round } from '../../../dom/svg.ts';
import type { Point, Step } from './direction.ts';

/** The middle of a box, and half its size along the graph's direction and across it. */
export interface Spot extends Step {
  reach: number;
  breadth: number;
}

/** Arrows keep away from a box's corners. */
const CORNER = 12;

/**
 * The route of an arrow from one box to another, as points along it.
 * @param between dagre's route: the side of the first box, half ranks and ranks in turn, the side of the last box
 * @param boxes all boxes of the drawing
 */
export function routeOf(
  from: Spot,
  to: Spot,
  between: readonly Step[],
  boxes: readonly Spot[],
): Step[] {
  const inner = between.slice(1, -1);
  const first = inner[0] ?? to;
  const last = inner.at(-1) ?? from;
  return [
    { along: from.along + from.reach, across: near(from, first.across) },
    // In the gaps next to the two boxes the arrow may turn; between other boxes it keeps dagre's route.
    ...inner.slice(1, -1).flatMap(step => past(step, boxes)),
    { along: to.along - to.reach, across: near(to, last.across) },
  ];
}

/** The points of a route past the boxes of a rank: straight on, as far as the largest box reaches. */
function past({ along, across }: Step, boxes: readonly Spot[]): Step[] {
  const beside = boxes.filter(box => Math.abs(box.along - along) < box.reach);
  const reach = Math.max(0, ...beside.map(box => box.reach));
  const ends = reach === 0 ? [along] : [along - reach, along + reach];
  return ends.map(end => ({ along: end, across }));
}

function near({ across, breadth }: Spot, wanted: number): number {
  const room = Math.max(0, breadth - CORNER);
  return Math.min(across + room, Math.max(across - room, wanted));
}

/** A line that leaves each point in the graph's direction, as `d` of a path. */
export function lineThrough(steps: readonly Step[], toPoint: (step: Step) => Point): string {
  const at = (step: Step): string => {
    const { x, y } = toPoint(step);
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
export function arrowhead({ along, across }: Step, toPoint: (step: Step) => Point): string {
  const corners = [-1, 1].map(side =>
    toPoint({ along: along - HEAD, across: across + side * HEAD * 0.45 }),
  );
  const tip = toPoint({ along, across });
  return `M${[tip, ...corners].map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}Z`;
}
