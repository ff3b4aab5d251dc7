/** `ui.landscape`: what it says below the picture. */
import { expect, test } from 'vitest';
import type { LandscapeOptions } from '../../../src/ui/landscape.ts';
import { plain, show } from './support.ts';

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
    `The point is at a = 1, b = 0.5 (loss 2.5). ${grid}`,
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
    'a path along an edge',
    {
      path: [
        [-2, 0],
        [-2, 1],
      ],
    },
    `The path takes 1 step, from a = −2, b = 0 (loss 4) to a = −2, b = 1 (loss 6). ${grid}`,
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

test('keeps room for what it says of a path that leaves the picture, and for none where there is no path', () => {
  const path = Array.from({ length: 41 }, (_, i) => [-0.6789 * 1.1 ** i, -0.001234]);
  const { words, longest } = show({ ...plain, path }).landscape;
  expect(words[1]).toBe('It leaves the picture at step 12.');
  expect(longest?.join(' ').length).toBeGreaterThanOrEqual(words.join(' ').length);
  expect(show(plain).landscape.longest).toBe(null);
});
