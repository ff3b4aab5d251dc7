import { expect, test } from 'vitest';
import { terrainOf } from '../../../src/landscape/landscape.ts';
import { spotAt } from '../../../src/landscape/render/live/slope.ts';
import { show } from './support.ts';

const terrain = (loss: (a: number, b: number) => number) =>
  terrainOf(show({ loss, a: [-2, 2], b: [-1, 1], grid: 21 }).landscape.figure);

test.each<
  [
    what: string,
    loss: (a: number, b: number) => number,
    at: [number, number],
    loss: number,
    gradient: [number, number],
  ]
>([
  ['a plane', (a, b) => 3 * a - 2 * b + 1, [0.13, -0.77], 2.93, [3, -2]],
  ['a plane’s corner', (a, b) => 3 * a - 2 * b, [-2, 1], -8, [3, -2]],
  ['a bowl, at a point of the grid', (a, b) => a ** 2 + b ** 2, [0.6, -0.5], 0.61, [1.2, -1]],
  ['a bowl, between points', (a, b) => a ** 2 + b ** 2, [0.5, 0.25], 0.3125, [1, 0.5]],
  ['a level plain', () => 7, [1, 1], 7, [0, 0]],
])('%s', (_, loss, at, height, gradient) => {
  const spot = spotAt(terrain(loss), ...at);
  expect(spot?.loss).toBeCloseTo(height, 10);
  expect(spot?.gradient[0]).toBeCloseTo(gradient[0], 10);
  expect(spot?.gradient[1]).toBeCloseTo(gradient[1], 10);
});

test('beside points without a loss there is a slope, and among them nothing', () => {
  const cliff = terrain(a => (a < -0.1 ? NaN : a));
  expect(spotAt(cliff, 0, 0)?.gradient[0]).toBeCloseTo(1);
  expect(spotAt(cliff, -0.15, 0)).toBeNull();
});
