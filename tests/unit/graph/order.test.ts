/** What stands beside one another: the inputs of an operation as the operation has them. */
import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { type Direction, stepAt } from '../../../src/ui/graph/render/direction.ts';
import { place } from '../../../src/ui/graph/render/layout.ts';
import { orderInputs } from '../../../src/ui/graph/render/order.ts';
import { viewOf } from '../../../src/ui/graph/render/view.ts';
import type { Ui } from '../../../src/ui/ui.ts';
import { CASES } from './cases.ts';
import { graphOf } from './support.ts';

const DIRECTIONS: Direction[] = ['LR', 'TB'];

/** The inputs of each operation in its own order: what they are called, and how far across they stand. */
function inputsOf(cell: (ui: Ui) => void, direction: Direction) {
  const view = viewOf(graphOf(cell), new Set());
  const placed = place(view, direction);
  const across = new Map(
    placed.items.map(({ item, x, y }) => [item.id, stepAt(direction, { x, y }).across]),
  );
  const inputs = new Map<string, { id: string; across: number }[]>();
  for (const { from, to } of view.links) {
    const known = inputs.get(to) ?? [];
    inputs.set(to, [...known, { id: from, across: across.get(from) as number }]);
  }
  return [...inputs.values()];
}

const leaf = () => torch.tensor(2).float().requires_grad_();

describe.each(DIRECTIONS)('%s', direction => {
  test.each<[what: string, cell: (ui: Ui) => void]>([
    ['a × b', ui => ui.graph(leaf().mul(leaf()))],
    [
      'b ÷ a, where a was made before',
      ui => {
        const [a, b] = [leaf(), leaf()];
        ui.graph(b.div(a));
      },
    ],
    ['an operation before a leaf', ui => ui.graph(leaf().exp().sub(leaf()))],
    ['a leaf before an operation', ui => ui.graph(leaf().sub(leaf().exp()))],
    [
      'a leaf before three operations in a row',
      ui => ui.graph(leaf().sub(leaf().exp().sin().tanh())),
    ],
    ['three in a stack', ui => ui.graph(torch.stack([leaf().exp(), leaf(), leaf().sin()]))],
    ['(a + b) × (c + d)', ui => ui.graph(leaf().add(leaf()).mul(leaf().add(leaf())))],
  ])('%s', (_, cell) => {
    for (const inputs of inputsOf(cell, direction)) {
      const places = inputs.map(({ across }) => across);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  /** Where arrows would cross. */
  const TURNED: Record<string, number> = {
    // In a·b + a, the way from a to the sum goes past the product, on its far side.
    'a structure of one’s own': 1,
    'more than is drawn': 1,
  };

  test.each(Object.entries(CASES))('%s', (name, cell) => {
    let turned = 0;
    for (const inputs of inputsOf(cell, direction)) {
      inputs.forEach(({ id, across }, i) => {
        const later = inputs.slice(i + 1).filter(other => other.id !== id);
        turned += later.filter(other => other.across < across).length;
      });
    }
    expect(turned).toBe(TURNED[name] ?? 0);
  });
});

/** The order that the nodes of each rank get, the inputs' first; those of an operation come in the order of its arrows. */
function ordered(ranks: string[], arrows: string): string[] {
  const nodes = new Map(
    ranks.flatMap((ids, rank) => ids.split(' ').map((id, order) => [id, { rank, order }] as const)),
  );
  const edges = arrows.split(' ').map((arrow, i) => {
    const [v, w] = arrow.split('>') as [string, string];
    return { v, w, name: String(i) };
  });
  const graph = {
    nodes: () => [...nodes.keys()],
    node: (id: string) => nodes.get(id) as { rank: number; order: number },
    inEdges: (id: string) => edges.filter(({ w }) => w === id),
    outEdges: (id: string) => edges.filter(({ v }) => v === id),
  };
  const keep = () => {};
  orderInputs(graph, keep, ({ name }) => Number(name));
  return ranks.map(ids =>
    ids
      .split(' ')
      .sort((a, b) => graph.node(a).order - graph.node(b).order)
      .join(' '),
  );
}

test.each<[what: string, before: string[], arrows: string, after: string[]]>([
  ['b before a, as out has them', ['a b', 'out'], 'b>out a>out', ['b a', 'out']],
  [
    'a before b where arrows would cross, though p has b first',
    ['b a', 'p q', 'out'],
    'p>out q>out b>p a>p b>q',
    ['a b', 'p q', 'out'],
  ],
  [
    'p before r, as out has them, where that crosses no more arrows',
    ['a b', 'q r p', 'out'],
    'p>out q>out r>out b>r a>q b>p b>q',
    ['a b', 'q p r', 'out'],
  ],
])('%s', (_, before, arrows, after) => {
  expect(ordered(before, arrows)).toEqual(after);
});
