import { expect, test } from 'vitest';
import { type Box, beside } from '../../../src/landscape/render/live/beside.ts';

const MAP = { left: 0, top: 0, right: 400, bottom: 300 };
const WORDS = { width: 150, height: 80 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

/** A spot, and the box of an arrow that begins there. */
const cases: [where: string, spot: [x: number, y: number], arrow: Box, place: string][] = [
  ['above at the right, with an arrow down', [100, 150], box(90, 150, 110, 210), 'right above'],
  [
    'below at the right, with an arrow up to the right',
    [100, 150],
    box(100, 90, 200, 150),
    'right below',
  ],
  [
    'at the left, where there is no room at the right',
    [300, 150],
    box(220, 150, 300, 200),
    'left above',
  ],
  [
    'below at the left, with an arrow up to the left',
    [300, 150],
    box(200, 90, 300, 150),
    'left below',
  ],
  ['below, at the upper edge', [100, 20], box(40, 20, 100, 60), 'right below'],
];

test.each(cases)('words stand %s', (_, [x, y], arrow, place) => {
  const { left, top } = beside({ x, y }, WORDS, [arrow], MAP);
  expect(`${left > x ? 'right' : 'left'} ${top > y ? 'below' : 'above'}`).toBe(place);
});

test('where some must be covered, it is as little as can be, and words stay in the picture', () => {
  const { left, top } = beside({ x: 100, y: 285 }, WORDS, [box(100, 225, 160, 285)], MAP);
  expect([left, top]).toEqual([118, 193]);
});
