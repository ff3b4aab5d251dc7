/** `ui.landscape`: what it refuses. */
import { expect, test } from 'vitest';
import type { LandscapeOptions } from '../../../src/ui/landscape.ts';
import { tensor } from '../plot/support.ts';
import { bowl, plain, show } from './support.ts';

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
    'no levels',
    { ...plain, levels: 0 },
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
  [
    'a path that returns nothing',
    { ...plain, path: () => {} },
    'ui.landscape: path must return the places that it went through, not nothing: is a return missing?',
  ],
  ['a path that returns null', { ...plain, path: () => null }, /went through, not null$/],
  ['a path that is late', { ...plain, path: async () => [] }, /not a promise: it cannot be async$/],
  ['a path of numbers', { ...plain, path: [1, 2, 3] }, /but this has the shape \(3,\)$/],
  [
    'a path that is one tensor',
    { ...plain, path: [same, same, same] },
    /^ui.landscape: the 3 places of path are one and the same tensor/,
  ],
  [
    'a path that is one tensor after its start',
    { ...plain, path: [tensor([1, 2]), same, same] },
    /^ui.landscape: the 3 places of path are one and the same tensor/,
  ],
])('%s is refused', (_, options, message) => {
  expect(() => show(options as LandscapeOptions)).toThrow(message);
});
