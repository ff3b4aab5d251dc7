/** Arrows lead past boxes, and not across them. */
import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { type Direction, pointAt } from '../../../src/ui/graph/render/direction.ts';
import { type Placed, place } from '../../../src/ui/graph/render/layout.ts';
import { lineThrough } from '../../../src/ui/graph/render/route.ts';
import { viewOf } from '../../../src/ui/graph/render/view.ts';
import type { Ui } from '../../../src/ui/ui.ts';
import { CASES } from './cases.ts';
import { graphOf } from './support.ts';

type Xy = readonly [x: number, y: number];

/** Places on a path of straight lines and cubic curves, close to one another. */
function placesOn(path: string): Xy[] {
  let from: Xy = [0, 0];
  return [...path.matchAll(/[MLC]([^MLC]+)/g)].flatMap(([, numbers = '']) => {
    const points = numbers.split(' ').map(pair => pair.split(',').map(Number) as unknown as Xy);
    const to = points.at(-1) as Xy;
    const [a = from, b = to] = points.length === 3 ? points : [];
    const start = from;
    from = to;
    return [...Array(41).keys()].map(i => {
      const t = i / 40;
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      const sum = (axis: 0 | 1) =>
        [start, a, b, to].reduce((total, point, k) => total + point[axis] * Number(weights[k]), 0);
      return [sum(0), sum(1)] as const;
    });
  });
}

/** The arrows that lead across a box, other than those they are between. */
function crossings({ direction, items, links }: Placed): string[] {
  return links.flatMap(({ link: { from, to }, route }) => {
    const places = placesOn(lineThrough(route, step => pointAt(direction, step))).slice(41);
    return items
      .filter(({ item: { id } }) => id !== from && id !== to)
      .filter(({ x, y, box: { width, height } }) =>
        places.some(
          ([px, py]) => Math.abs(px - x) < width / 2 - 1 && Math.abs(py - y) < height / 2 - 1,
        ),
      )
      .map(({ item }) => `${from} to ${to}, across ${item.id}`);
  });
}

const PAST_A_TALL_BOX = (ui: Ui) => {
  const [a, b, c] = torch.randn(3).requires_grad_().unbind();
  const time = torch.arange(20).float();
  ui.graph(a.mul(time.square()).add(b.mul(time)).add(c).square().mean(), { time });
};

describe.each<Direction>(['LR', 'TB'])('%s', direction => {
  test.each(Object.entries({ ...CASES, 'past a tall box': PAST_A_TALL_BOX }))('%s', (_, cell) => {
    expect(crossings(place(viewOf(graphOf(cell), new Set()), direction))).toEqual([]);
  });
});
