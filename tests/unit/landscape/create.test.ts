/** `ui.landscape`: the terrain it draws. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { terrainOf } from '../../../src/landscape/landscape.ts';
import { renderLandscape } from '../../../src/landscape/render/landscape.ts';
import type { LandscapeOptions } from '../../../src/ui/landscape.ts';
import { bowl, plain, show } from './support.ts';

const { document } = new JSDOM('').window;

test('the loss is asked for at every point of the grid, once, and shown where it was asked for', () => {
  const asked: string[] = [];
  const { landscape } = show({
    ...plain,
    loss: (a, b) => {
      asked.push(`${a},${b}`);
      return 10 * a + b;
    },
  });
  const { x, y, z } = terrainOf(landscape.figure);
  expect([x, y]).toEqual([
    [-2, -1, 0, 1, 2],
    [-1, -0.5, 0, 0.5, 1],
  ]);
  expect(z).toEqual(y.flatMap(b => x.map(a => 10 * a + b)));
  expect(asked).toHaveLength(25);
  expect(new Set(asked).size).toBe(25);
});

test.each<[what: string, loss: LandscapeOptions['loss'], value: number | null]>([
  ['a number', () => 3, 3],
  ['a tensor of one element', () => ({ item: () => 3 }), 3],
  ['NaN', () => NaN, null],
  ['an infinity', () => Infinity, null],
])('a loss is %s', (_, loss, value) => {
  expect(terrainOf(show({ ...plain, loss }).landscape.figure).z[0]).toBe(value);
});

test('the grid ends where the range does, whatever its digits are', () => {
  const { x } = terrainOf(show({ ...plain, a: [0, Math.PI], grid: 3 }).landscape.figure);
  expect(x).toEqual([0, 1.57079632679, Math.PI]);
});

test.each<[points: number, x: number[]]>([
  [9, [0, 4, 8]],
  [11, [0, 4, 8, 10]],
])('where points take their time, of %i along a side few come first', (grid, few) => {
  const options = { ...plain, a: [0, grid - 1], b: [0, grid - 1], grid } as const;
  expect(show(options, {}, 1).drafts).toEqual([]);
  const slow = show(options, {}, 100);
  expect(slow.drafts).toHaveLength(1);
  const { x, y, z } = terrainOf(slow.drafts[0].figure);
  expect([x, y]).toEqual([few, few]);
  expect(z).toEqual(few.flatMap(b => few.map(a => bowl(a, b))));
  expect(slow.progress).toHaveLength(grid);
  expect(slow.progress.at(-1)).toBe(1);
});

const HUGE = Number.MAX_VALUE;

test.each<[what: string, loss: LandscapeOptions['loss']]>([
  ['nearly the largest there are', a => HUGE * (a / 2)],
  ['the largest on both sides', a => (a > 0 ? HUGE : -HUGE)],
  ['the largest and hardly smaller', a => HUGE * (1 - (a + 2) * 1e-15)],
  ['the largest everywhere', () => HUGE],
  ['less than all others everywhere', () => -HUGE],
  ['the smallest there are', a => 5e-324 * Math.round(10 * (a + 2))],
  ['of all sizes', (a, b) => Math.exp(300 * (a + 1) + 100 * b)],
])('losses that are %s have contours, and all of the picture has a place', (_, loss) => {
  for (const scale of ['linear', 'log'] as const) {
    const isNegative = (loss(-2, -1) as number) < 0;
    if (scale === 'log' && isNegative) continue;
    const { landscape } = show({ ...plain, loss, scale });
    const { levels } = terrainOf(landscape.figure);
    expect(levels.every((level, i) => Number.isFinite(level) && !(level <= levels[i - 1]))).toBe(
      true,
    );
    expect(levels.length).toBeGreaterThan(1);
    const drawn = renderLandscape(landscape, { document, key: 'k', id: 'x' }).outerHTML;
    expect(drawn.replace(/ data-(figure|spec)="[^"]*"/g, '')).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test.each<[what: string, options: Partial<LandscapeOptions>, levels: number[], ends: object]>([
  ['a plain', { loss: () => 3 }, [3, 6], { norm: 'linear' }],
  ['round heights', { levels: 4 }, [0, 2, 4, 6, 8, 10], { vmin: 0, vmax: 10 }],
  ['its heights, and all that is beyond', { levels: [1, 4] }, [0, 1, 4, 10], { vmin: 0, vmax: 10 }],
  ['one height', { levels: [4] }, [0, 4, 10], { vmin: 0, vmax: 10 }],
  ['its greatest height', { levels: [10] }, [0, 10], { vmin: 0, vmax: 10 }],
  ['a height above it', { levels: [20] }, [0, 20], { vmin: 0, vmax: 20 }],
  ['heights from below it', { levels: [-1, 4] }, [-1, 4, 10], { vmin: -1, vmax: 10 }],
  ['the height of a plain', { loss: () => 3, levels: [3] }, [3, 4], { vmin: 3, vmax: 4 }],
  ['round heights, as few as can be', { levels: 1 }, [0, 5, 10], { vmin: 0, vmax: 10 }],
  [
    'equal ratios',
    { loss: (a, b) => 10 ** (a + b), scale: 'log', levels: 6 },
    [0.001, 0.01, 0.1, 1, 10, 100, 1000],
    { vmin: 0.001, vmax: 1000, norm: 'log' },
  ],
  [
    'equal ratios above a loss of nothing',
    { loss: (a, b) => a ** 2 * b ** 2, scale: 'log', levels: 2 },
    [0, 0.1, 1, 10],
    { vmin: 0.1, vmax: 10, norm: 'log' },
  ],
  [
    'equal ratios of nine sizes, the rest of them in one',
    { loss: a => 10 ** (10 * a), scale: 'log', levels: 9 },
    [1e-20, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20],
    { vmin: 1e11, vmax: 1e20, norm: 'log' },
  ],
  [
    'equal ratios where no loss has a logarithm',
    { loss: () => 0, scale: 'log', levels: 2 },
    [0, 0.1, 0.316227766017, 1],
    { vmin: 0.1, vmax: 1, norm: 'log' },
  ],
])('contours are at %s', (_, options, levels, ends) => {
  const terrain = terrainOf(show({ ...plain, ...options }).landscape.figure);
  expect(terrain.levels).toEqual(levels);
  expect(terrain).toMatchObject(ends);
});
