import { expect, test } from 'vitest';
import { type Extent, type Place, shiftInside, turnedBy } from '../../../src/plot/render/inside.ts';

/** 100 wide, on one line, from the place to the right; the frame is 400 by 200. */
const LEFT: Extent = { left: 0, right: 100, top: -10, bottom: 3 };
const CENTER: Extent = { ...LEFT, left: -50, right: 50 };
const RIGHT: Extent = { ...LEFT, left: -100, right: 0 };
const at = (x: number, y: number): Place => ({ x: x / 400, y: y / 200, aspect: 0.5 });

const cases: [what: string, place: Place, extent: Extent, by: [x: number, y: number]][] = [
  ['with room on all sides', at(200, 100), LEFT, [0, 0]],
  ['that just fit at the right', at(300, 100), LEFT, [0, 0]],
  ['that begin at the right edge', at(390, 100), LEFT, [-90, 0]],
  ['about the right edge', at(390, 100), CENTER, [-40, 0]],
  ['that end at the left edge', at(10, 100), RIGHT, [90, 0]],
  [
    'wider than the frame, which show their beginning',
    at(200, 100),
    { ...LEFT, right: 500 },
    [-200, 0],
  ],
  ['on the upper edge, over which there is room for a line', at(200, 0), LEFT, [0, 0]],
  ['above it', at(200, 0), { ...LEFT, top: -30, bottom: -17 }, [0, 19]],
  ['below the axis', at(200, 195), { ...LEFT, top: 0, bottom: 13 }, [0, -4]],
];

test.each(cases)('words %s', (_, place, extent, by) => {
  const found = shiftInside(place, extent, 400).map(value => Math.round(value * 1e6) / 1e6 + 0);
  expect(found).toEqual(by);
});

test.each<[degrees: number, Extent]>([
  [0, { left: 0, right: 100, top: -10, bottom: 3 }],
  [90, { left: -10, right: 3, top: -100, bottom: 0 }],
  [-90, { left: -3, right: 10, top: 0, bottom: 100 }],
  [180, { left: -100, right: 0, top: -3, bottom: 10 }],
])('turned by %i degrees', (degrees, expected) => {
  for (const [side, value] of Object.entries(turnedBy(degrees, LEFT))) {
    expect(value, side).toBeCloseTo(expected[side as keyof Extent]);
  }
});
