/** Charts that are shown one after the other have the same limits, and none of them flattens the others. */
import { expect, test } from 'vitest';
import type { Plt } from '../../../src/plot/plt.ts';
import { withSameLimits } from '../../../src/plot/same-limits.ts';
import { describeGaps } from '../../../src/plot/summary.ts';
import { figureOf } from './support.ts';

/** The limits of y that each chart gets, and what it says of what they leave out. */
function shown(cells: ((plt: Plt) => void)[]) {
  const moments = withSameLimits(cells.map(cell => [figureOf(cell)]));
  return moments.map(([figure]) => {
    const axes = figure?.axes[0];
    return axes && [axes.ylim?.map(end => Math.round(end * 100) / 100) ?? null, describeGaps(axes)];
  });
}

const line =
  (...y: number[]) =>
  (plt: Plt) =>
    plt.plot(y);
const points =
  (...y: number[]) =>
  (plt: Plt) =>
    plt.scatter(
      y.map((_, i) => i),
      y,
    );

const cases: [what: string, cells: ((plt: Plt) => void)[], shown: unknown][] = [
  [
    'equal ones keep their own',
    [line(0, 1), line(1, 0)],
    [
      [null, null],
      [null, null],
    ],
  ],
  [
    'all are taken in',
    [line(0, 10), line(0, 20), line(0, 40)],
    [
      [[-2, 42], null],
      [[-2, 42], null],
      [[-2, 42], null],
    ],
  ],
  [
    'one that diverges is not',
    [line(0, 10), line(0, 20), line(0, 1e9)],
    [
      [[-1, 21], null],
      [[-1, 21], null],
      [[-1, 21], 'the line goes on to 1e9'],
    ],
  ],
  [
    'one that diverges is not, wherever it comes',
    [line(0, 20), line(0, 1e9), line(0, 10)],
    [
      [[-1, 21], null],
      [[-1, 21], 'the line goes on to 1e9'],
      [[-1, 21], null],
    ],
  ],
  [
    'one that begins far off is not',
    [points(0, 1e6, 5), points(0, 20, 5), points(0, 20, 10)],
    [
      [[-1, 21], '1 of 3 points lies outside'],
      [[-1, 21], null],
      [[-1, 21], null],
    ],
  ],
  [
    'a line that comes back is told by its points',
    [line(0, 10), line(0, 20), line(0, -1e9, 0)],
    [
      [[-1, 21], null],
      [[-1, 21], null],
      [[-1, 21], '1 of 3 points lies outside'],
    ],
  ],
  [
    'on a logarithmic axis all are taken in',
    [line(1, 10), line(1, 10), line(1, 1e10)].map(draw => (plt: Plt) => {
      draw(plt);
      plt.yscale('log');
    }),
    Array(3).fill([[0.32, 31622776601.68], null]),
  ],
  [
    'set limits stay, and what they leave out is as it was set',
    [line(0, 10, 0), line(0, 20, 0), line(0, 1e9, 0)].map(draw => (plt: Plt) => {
      draw(plt);
      plt.ylim(0, 5);
    }),
    Array(3).fill([[0, 5], null]),
  ],
];

test.each(cases)('of charts over time, %s', (_, cells, expected) => {
  expect(shown(cells)).toEqual(expected);
});
