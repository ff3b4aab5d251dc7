/** `ui.landscape`: what it takes, returns and says. */
import { expect, test } from 'vitest';
import { pathOf, terrainOf } from '../../../src/landscape/landscape.ts';
import type { Inputs } from '../../../src/ui/control.ts';
import type { LandscapeOptions } from '../../../src/ui/landscape.ts';
import { tensor } from '../plot/support.ts';
import { bowl, descend, show } from './support.ts';

const plain = { loss: bowl, a: [-2, 2], b: [-1, 1], grid: 5 } as const;

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

const starts: [what: string, LandscapeOptions, inputs: Inputs, start: [number, number]][] = [
  ['what the cell says', { ...plain, path: descend(0.1, 2), start: [1, 0.5] }, {}, [1, 0.5]],
  ['near a corner', { ...plain, path: descend(0.1, 2) }, {}, [-1.4, 0.7]],
  [
    'where the reader put it',
    { ...plain, path: descend(0.1, 2) },
    { 'cell/landscape': [0, 1] },
    [0, 1],
  ],
  [
    'inside, whatever a link says',
    { ...plain, start: [0, 0] },
    { 'cell/landscape': [9, -9] },
    [2, -1],
  ],
  [
    'the first of a path',
    {
      ...plain,
      path: [
        [1, 1],
        [0, 0],
      ],
    },
    {},
    [1, 1],
  ],
  [
    'not the reader’s, on a path that has been run',
    { ...plain, path: [[1, 1]] },
    { 'cell/landscape': [0, 0] },
    [1, 1],
  ],
  ['the middle, where nothing starts', plain, { 'cell/landscape': [1, 1] }, [0, 0]],
];
test.each(starts)('the start is %s', (_, options, inputs, start) => {
  expect(show(options, inputs).start).toEqual(start);
});

test.each<[what: string, path: LandscapeOptions['path']]>([
  [
    'pairs',
    [
      [1, 0.5],
      [0, 0.25],
    ],
  ],
  ['tensors of two', [tensor([1, 0.5]), tensor([0, 0.25])]],
  [
    'pairs of tensors',
    [
      [tensor(1), tensor(0.5)],
      [tensor(0), tensor(0.25)],
    ],
  ],
  [
    'a tensor',
    tensor([
      [1, 0.5],
      [0, 0.25],
    ]),
  ],
  [
    'a function',
    () => [
      [1, 0.5],
      [0, 0.25],
    ],
  ],
])('a path is %s', (_, path) => {
  expect(pathOf(show({ ...plain, path }).landscape.figure)).toMatchObject({
    x: [1, 0],
    y: [0.5, 0.25],
  });
});

const grid = 'The grid is lowest at a = 0, b = 0, marked +, with a loss of 0.';
test.each<[what: string, options: Partial<LandscapeOptions>, words: string]>([
  ['no path', {}, grid],
  [
    'a path',
    {
      path: [
        [1, 0.5],
        [0, 0.5],
      ],
    },
    `The path takes 1 step, from a = 1, b = 0.5 (loss 2.5) to a = 0, b = 0.5 (loss 1). ${grid}`,
  ],
  [
    'names',
    { labels: ['slope', 'offset'] },
    'The grid is lowest at slope = 0, offset = 0, marked +, with a loss of 0.',
  ],
  [
    'a path of one point',
    { path: [[1, 0.5]] },
    `The path stays at a = 1, b = 0.5 (loss 2.5). ${grid}`,
  ],
  ['an empty path', { path: [] }, `The path has no steps. ${grid}`],
  [
    'a path that leaves and comes back',
    {
      path: [
        [1, 0],
        [3, 0],
        [0, 0],
      ],
    },
    `The path takes 2 steps, from a = 1, b = 0 (loss 1) to a = 0, b = 0 (loss 0). It leaves the picture at step 1. ${grid}`,
  ],
  [
    'a path that begins outside',
    {
      path: [
        [5, 0],
        [1, 0],
      ],
    },
    `The path takes 1 step, from a = 5, b = 0 (loss 25) to a = 1, b = 0 (loss 1). It begins outside the picture. ${grid}`,
  ],
  [
    'a path that diverges',
    {
      path: [
        [1, 0],
        [90, 0],
        [Infinity, 0],
        [NaN, NaN],
      ],
    },
    `The path diverges: it begins at a = 1, b = 0 (loss 1), and from step 2 of 3 on it is not finite. It leaves the picture at step 1. ${grid}`,
  ],
  [
    'a path that was never finite',
    {
      path: [
        [NaN, 0],
        [1, 0],
      ],
    },
    `The path is nowhere finite. ${grid}`,
  ],
  [
    'a long path',
    { path: Array.from({ length: 5001 }, (_, i) => [i / 5000, 0]) },
    `The path takes 5,000 steps, from a = 0, b = 0 (loss 0) to a = 1, b = 0 (loss 1). One in 3 of its steps is drawn. ${grid}`,
  ],
  ['a plain', { loss: () => 3 }, 'The loss is 3 everywhere.'],
  ['no finite loss', { loss: () => NaN }, 'No loss in this picture is finite.'],
])('says of %s', (_, options, words) => {
  expect(show({ ...plain, ...options }).landscape.words.join(' ')).toBe(words);
});

test('a path that diverges is drawn as far as it is finite, and a long one thinned, its end kept', () => {
  const lost = show({
    ...plain,
    path: [
      [1, 0],
      [90, 0],
      [NaN, 0],
      [0, 0],
    ],
  });
  expect(pathOf(lost.landscape.figure)?.x).toEqual([1, 90]);
  const long = show({ ...plain, path: Array.from({ length: 5003 }, (_, i) => [i, 0]) });
  const { x } = pathOf(long.landscape.figure) ?? { x: [] };
  expect(x).toHaveLength(1669);
  expect(x.slice(-2)).toEqual([5001, 5002]);
});

test('where points take their time, a coarse terrain comes first, and how far it is is told', () => {
  const quick = show({ ...plain, grid: 9 }, {}, 1);
  expect(quick.drafts).toEqual([]);
  const slow = show({ ...plain, grid: 9, title: 'Slow' }, {}, 100);
  expect(slow.drafts).toHaveLength(1);
  const coarse = terrainOf(slow.drafts[0].figure);
  const fine = terrainOf(slow.landscape.figure);
  expect(coarse.x).toEqual([-2, 0, 2]);
  expect(coarse.z).toEqual(coarse.y.flatMap(b => coarse.x.map(a => bowl(a, b))));
  expect(fine.z).toHaveLength(81);
  expect(slow.progress.at(-1)).toBe(1);
});

test.each<[what: string, options: Partial<LandscapeOptions>, levels: number[], ends: object]>([
  ['a plain', { loss: () => 3 }, [3, 6], { norm: 'linear' }],
  ['round heights', { levels: 4 }, [0, 2, 4, 6, 8, 10], { vmin: 0, vmax: 10 }],
  ['its heights, and all that is beyond', { levels: [1, 4] }, [0, 1, 4, 10], { vmin: 0, vmax: 10 }],
  ['one height', { levels: [4] }, [0, 4, 10], { vmin: 0, vmax: 10 }],
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
])('contours are at %s', (_, options, levels, ends) => {
  const terrain = terrainOf(show({ ...plain, ...options }).landscape.figure);
  expect(terrain.levels).toEqual(levels);
  expect(terrain).toMatchObject(ends);
});

const same = tensor([1, 2]);
test.each<[what: string, options: unknown, message: string | RegExp]>([
  ['nothing', undefined, /^ui.landscape: tell it what to draw, as in ui.landscape\(\{ loss/],
  ['no loss', { a: [0, 1], b: [0, 1] }, /^ui.landscape: loss must be a function of two numbers/],
  [
    'no range',
    { loss: bowl, b: [0, 1] },
    'ui.landscape: a is the range to show, two finite numbers, as in a: [-2, 2]',
  ],
  [
    'a range turned round',
    { ...plain, b: [1, 0] },
    'ui.landscape: b goes from the lower to the higher number, not from 1 to 0',
  ],
  ['an endless range', { ...plain, a: [0, Infinity] }, /^ui.landscape: a is the range to show/],
  [
    'another option',
    { ...plain, colour: 'red' },
    /^ui.landscape: there is no option colour; there are loss, a, b/,
  ],
  [
    'a start outside',
    { ...plain, start: [3, 0] },
    'ui.landscape: the start [3, 0] is outside the picture, where a is from -2 to 2 and b from -1 to 1',
  ],
  ['half a start', { ...plain, start: [3] }, /^ui.landscape: start is a place, two finite numbers/],
  [
    'too fine a grid',
    { ...plain, grid: 1000 },
    'ui.landscape: grid is how many points there are along a side, from 2 to 101, not 1000',
  ],
  [
    'another scale',
    { ...plain, scale: 'sqrt' },
    "ui.landscape: scale is 'linear' or 'log', not sqrt",
  ],
  [
    'falling levels',
    { ...plain, levels: [2, 1] },
    /^ui.landscape: levels is how many contours there are, from 1 to 100/,
  ],
  [
    'levels without a logarithm',
    { ...plain, scale: 'log', levels: [0, 1] },
    'ui.landscape: on a log scale levels are above zero, not 0',
  ],
  [
    'losses without a logarithm',
    { ...plain, loss: (a: number) => a, scale: 'log' },
    "ui.landscape: a log scale is for losses above zero, and at a = -2, b = -1 it is -2; leave out scale: 'log'",
  ],
  ['one label', { ...plain, labels: ['a'] }, /^ui.landscape: labels are two names/],
  [
    'a loss of nothing',
    { ...plain, loss: () => {} },
    'ui.landscape: loss must return a number or a tensor of one element, not nothing: is a return missing?',
  ],
  ['a loss that is late', { ...plain, loss: async () => 1 }, /not a promise: it cannot be async$/],
  ['a loss of many', { ...plain, loss: () => [1, 2] }, /not an array$/],
  [
    'a path of triples',
    { ...plain, path: [[1, 2, 3]] },
    /^ui.landscape: path is an array of places \[a, b\], .* but this has the shape \(1, 3\)$/,
  ],
  ['a path of numbers', { ...plain, path: [1, 2, 3] }, /but this has the shape \(3,\)$/],
  [
    'a path that is one tensor',
    { ...plain, path: [same, same, same] },
    /^ui.landscape: all 3 places of path are one and the same tensor/,
  ],
  [
    'a path of parameters',
    { ...plain, path: [tensor([1, 2], true)] },
    /^Can't call numpy\(\) on Tensor that requires grad/,
  ],
])('%s is refused', (_, options, message) => {
  expect(() => show(options as LandscapeOptions)).toThrow(message);
});
