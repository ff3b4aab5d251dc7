/** `ui.landscape`: the start it returns, and the path from there. */
import { expect, test } from 'vitest';
import { pathOf } from '../../../src/landscape/landscape.ts';
import type { Inputs } from '../../../src/ui/control.ts';
import type { LandscapeOptions } from '../../../src/ui/landscape.ts';
import { tensor } from '../plot/support.ts';
import { descend, plain, show } from './support.ts';

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
  [
    'the middle, where nothing starts',
    { ...plain, a: [0, 3], b: [1, 2] },
    { 'cell/landscape': [1, 1] },
    [1.5, 1.5],
  ],
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
  ['parameters', [tensor([1, 0.5], true), tensor([0, 0.25], true)]],
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
