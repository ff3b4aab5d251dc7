/** Where the boxes of a graph stand, and the ways of the arrows between them. */
import { Graph as Dagre, type LayoutOptions, layout } from '@dagrejs/dagre';
import { type Box, boxOf } from './box.ts';
import { orderInputs, type Ranked } from './order.ts';
import type { Item, Link, View } from './view.ts';
import { type Spot, type Step, wayOf } from './way.ts';

/** The way from inputs to outputs: to the right, or down. */
export type Direction = 'LR' | 'TB';

/** A place in the drawing, in pixels from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** A box and its middle. */
export interface PlacedItem extends Point {
  item: Item;
  box: Box;
}

/** An arrow, and the way that it takes. */
export interface PlacedLink {
  link: Link;
  way: readonly Step[];
}

/** A graph ready to be drawn; sizes are in pixels. */
export interface Placed {
  direction: Direction;
  width: number;
  height: number;
  items: readonly PlacedItem[];
  links: readonly PlacedLink[];
}

/** Room round the drawing, in pixels. */
const MARGIN = 4;

/** Between boxes beside one another, and between ranks of them, in pixels. */
const GAPS = { LR: { nodesep: 12, ranksep: 30 }, TB: { nodesep: 6, ranksep: 28 } };

/**
 * Places everything. The same view always comes out the same.
 * @param isTight whether width is scarce
 */
export function place({ items, links }: View, direction: Direction, isTight = false): Placed {
  const graph = new Dagre({ multigraph: true });
  graph.setGraph({
    rankdir: direction,
    marginx: MARGIN,
    marginy: MARGIN,
    edgesep: 6,
    ...GAPS[direction],
  });
  const boxes = new Map(items.map(item => [item.id, boxOf(item, isTight)]));
  for (const item of items) {
    const { width, height } = boxes.get(item.id) as Box;
    graph.setNode(item.id, { width, height });
  }
  links.forEach((link, i) => {
    graph.setEdge(link.from, link.to, {}, String(i));
  });
  // The arrows to an operation come in the order of its inputs.
  const customOrder: LayoutOptions['customOrder'] = (ranked, order) =>
    orderInputs(
      ranked as Ranked,
      () => order(ranked),
      ({ name }) => Number(name),
    );
  layout(graph, { customOrder });
  const placed = items.map(item => {
    const { x, y } = graph.node(item.id) as Point;
    return { item, box: boxes.get(item.id) as Box, x, y };
  });
  const spots = new Map(placed.map(each => [each.item.id, spotOf(each, direction)]));
  const ways = links.map((link, i) => {
    const { points } = graph.edge(link.from, link.to, String(i)) as { points: Point[] };
    const steps = points.map(({ x, y }) =>
      direction === 'TB' ? { along: y, across: x } : { along: x, across: y },
    );
    return { link, way: wayOf(spots.get(link.from) as Spot, spots.get(link.to) as Spot, steps) };
  });
  return moved({ direction, items: placed, links: ways });
}

function spotOf({ x, y, box: { width, height } }: PlacedItem, direction: Direction): Spot {
  return direction === 'TB'
    ? { along: y, across: x, reach: height / 2, breadth: width / 2 }
    : { along: x, across: y, reach: width / 2, breadth: height / 2 };
}

/** Moves everything to where it begins at the margin: dagre leaves the arrows out of its account. */
function moved({ direction, items, links }: Omit<Placed, 'width' | 'height'>): Placed {
  const across = links.flatMap(({ way }) => way.map(step => step.across));
  const [xs, ys] = direction === 'TB' ? [across, []] : [[], across];
  const left = Math.min(...items.map(({ x, box }) => x - box.width / 2), ...xs) - MARGIN;
  const top = Math.min(...items.map(({ y, box }) => y - box.height / 2), ...ys) - MARGIN;
  const right = Math.max(...items.map(({ x, box }) => x + box.width / 2), ...xs) + MARGIN;
  const bottom = Math.max(...items.map(({ y, box }) => y + box.height / 2), ...ys) + MARGIN;
  const [back, aside] = direction === 'TB' ? [top, left] : [left, top];
  return {
    direction,
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
    items: items.map(item => ({ ...item, x: item.x - left, y: item.y - top })),
    links: links.map(({ link, way }) => ({
      link,
      way: way.map(step => ({ along: step.along - back, across: step.across - aside })),
    })),
  };
}
