/** Lays out a graph: the places of its boxes, and the routes of the arrows between them. */
import { Graph as Dagre, type LayoutOptions, layout } from '@dagrejs/dagre';
import { type Box, boxOf } from './box.ts';
import { type Direction, type Point, pointAt, type Step, stepAt } from './direction.ts';
import { orderInputs, type Ranked } from './order.ts';
import { routeOf, type Spot } from './route.ts';
import type { Item, Link, View } from './view.ts';

/** A box and its middle. */
export interface PlacedItem extends Point {
  item: Item;
  box: Box;
}

/** An arrow and its route. */
export interface PlacedLink {
  link: Link;
  route: readonly Step[];
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
  const boxes = new Map(items.map(item => [item.id, boxOf(item, isTight)]));
  const graph = laidOut(boxes, links, direction);
  const placed = items.map(item => {
    const { x, y } = graph.node(item.id) as Point;
    return { item, box: boxes.get(item.id) as Box, x, y };
  });
  const spots = new Map(placed.map(each => [each.item.id, spotOf(each, direction)]));
  const boxesThere = [...spots.values()];
  const routes = links.map((link, i) => {
    const { points } = graph.edge(link.from, link.to, String(i)) as { points: Point[] };
    const steps = points.map(point => stepAt(direction, point));
    const [from, to] = [spots.get(link.from) as Spot, spots.get(link.to) as Spot];
    return { link, route: routeOf(from, to, steps, boxesThere) };
  });
  return moved({ direction, items: placed, links: routes });
}

/** The graph as dagre lays it out; the name of an arrow is its place in the list. */
function laidOut(
  boxes: ReadonlyMap<string, Box>,
  links: readonly Link[],
  direction: Direction,
): Dagre {
  const graph = new Dagre({ multigraph: true });
  graph.setGraph({
    rankdir: direction,
    marginx: MARGIN,
    marginy: MARGIN,
    edgesep: 6,
    ...GAPS[direction],
  });
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  links.forEach(({ from, to }, i) => {
    graph.setEdge(from, to, {}, String(i));
  });
  // The arrows to an operation come in the order of its inputs.
  const customOrder: LayoutOptions['customOrder'] = (ranked, order) =>
    orderInputs(
      ranked as Ranked,
      () => order(ranked),
      ({ name }) => Number(name),
    );
  layout(graph, { customOrder });
  return graph;
}

function spotOf({ x, y, box: { width, height } }: PlacedItem, direction: Direction): Spot {
  const half = stepAt(direction, { x: width / 2, y: height / 2 });
  return { ...stepAt(direction, { x, y }), reach: half.along, breadth: half.across };
}

/** Moves everything to where it begins at the margin: dagre leaves the arrows out of its account. */
function moved({ direction, items, links }: Omit<Placed, 'width' | 'height'>): Placed {
  const corners = items.flatMap(({ x, y, box: { width, height } }) => [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]);
  const points = links.flatMap(({ route }) => route.map(step => pointAt(direction, step)));
  const xs = [...corners, ...points].map(({ x }) => x);
  const ys = [...corners, ...points].map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const origin = stepAt(direction, { x: left, y: top });
  return {
    direction,
    width: Math.ceil(Math.max(...xs) + MARGIN - left),
    height: Math.ceil(Math.max(...ys) + MARGIN - top),
    items: items.map(item => ({ ...item, x: item.x - left, y: item.y - top })),
    links: links.map(({ link, route }) => ({
      link,
      route: route.map(({ along, across }) => ({
        along: along - origin.along,
        across: across - origin.across,
      })),
    })),
  };
}
