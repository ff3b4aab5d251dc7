import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import type { Plt } from '../../../src/plot/plt.ts';
import { figureOf, tensor } from './support.ts';

const markOf = (cell: (plt: Plt) => void) => figureOf(cell).axes[0]?.marks.at(-1);
const axesOf = (cell: (plt: Plt) => void) => figureOf(cell).axes[0];

describe('what a call makes', () => {
  test.each<[string, (plt: Plt) => void, object]>([
    [
      'bars by name',
      plt => plt.bar(['a', 'b'], [3, 1]),
      { kind: 'bar', at: [0, 1], length: [3, 1] },
    ],
    ['bars at an edge', plt => plt.bar([0, 1], 2, { align: 'edge' }), { at: [0.4, 1.4] }],
    [
      'a histogram, the last bin closed',
      plt => plt.hist([0, 1, 1, 2], { bins: 2 }),
      { edges: [0, 1, 2], counts: [1, 3] },
    ],
    [
      'densities',
      plt => plt.hist([0, 1, 1, 2], { bins: 2, density: true }),
      { counts: [0.25, 0.75] },
    ],
    [
      'bins by their edges',
      plt => plt.hist(tensor([0, 5, 9, Number.NaN]), { bins: [0, 4, 8] }),
      { counts: [1, 1], missing: 1, total: 4 },
    ],
    [
      'equal values',
      plt => plt.hist([3, 3], { bins: 2 }),
      { edges: [2.5, 3, 3.5], counts: [0, 2] },
    ],
    [
      'values on the edges of bins, which are where numpy has them',
      plt => plt.hist([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
      { counts: [1, 1, 2, 0, 1, 2, 1, 0, 1, 2] },
    ],
    [
      'float32 values on edges, which are float32',
      plt => plt.hist(torch.linspace(0, 1, 11)),
      { counts: [1, 1, 1, 1, 1, 1, 1, 1, 2, 1] },
    ],
    [
      'float32 values in a range, of which the edges are rounded last',
      plt => plt.hist(torch.linspace(0, 1, 11), { range: [0, 1] }),
      { counts: [1, 1, 1, 1, 1, 1, 1, 1, 1, 2] },
    ],
    [
      'an area down to zero',
      plt => plt.fill_between([0, 1], [2, 3], { alpha: 0.5 }),
      { y1: [2, 3], y2: [0, 0], alpha: 0.5 },
    ],
    [
      'an area where',
      plt => plt.fill_between([0, 1], [2, 3], 1, { where: [true, false] }),
      { x: [0, 1], where: [true, false] },
    ],
    [
      'a level line, the first colour',
      plt => plt.axhline(tensor(2)),
      { kind: 'rule', axis: 'y', at: 2, color: 'C0' },
    ],
    [
      'errors in two rows',
      plt =>
        plt.errorbar([0, 1], [5, 6], {
          yerr: [
            [1, 2],
            [3, 4],
          ],
        }),
      { yends: { low: [4, 4], high: [8, 10] }, xends: null },
    ],
    [
      'points with errors and no line',
      plt => plt.errorbar([0], [5], { xerr: 2, fmt: 'o' }),
      { linestyle: null, xends: { low: [-2], high: [2] } },
    ],
    [
      'a picture',
      plt =>
        plt.imshow([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      { rows: 2, cols: 3, extent: [-0.5, 2.5, 1.5, -0.5], vmin: 1, vmax: 6 },
    ],
    [
      'a picture with its first row below',
      plt => plt.imshow([[1], [2]], { origin: 'lower' }),
      { extent: [-0.5, 0.5, -0.5, 1.5], flipped: true },
    ],
    [
      "matplotlib's levels",
      plt =>
        plt.contour([
          [0, 10],
          [20, 36],
        ]),
      { levels: [0, 5, 10, 15, 20, 25, 30, 35, 40] },
    ],
    [
      'a mesh with x down the columns',
      plt =>
        plt.contour(
          [
            [0, 0, 0],
            [1, 1, 1],
          ],
          [
            [5, 6, 7],
            [5, 6, 7],
          ],
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ),
      { x: [0, 1], y: [5, 6, 7], z: [1, 4, 2, 5, 3, 6] },
    ],
    [
      'arrows on a grid',
      plt =>
        plt.quiver(
          [
            [1, 2],
            [3, 4],
          ],
          [
            [0, 0],
            [0, 0],
          ],
        ),
      { x: [0, 1, 0, 1], y: [0, 0, 1, 1] },
    ],
    [
      'arrows in units',
      plt => plt.quiver([0], [0], [3], [4], { angles: 'xy', scale_units: 'xy', scale: 2 }),
      { inUnits: true, scale: 2 },
    ],
    [
      'words away from a point',
      plt => plt.annotate('here', [1, 2], { xytext: [3, 4], textcoords: 'offset points' }),
      { x: 1, y: 2, offset: [3, 4] },
    ],
    [
      'words with an arrow',
      plt => plt.annotate('here', tensor([1, 2]), { xytext: [3, 4], arrowprops: {} }),
      { x: 3, y: 4, target: { x: 1, y: 2 }, arrow: 'black' },
    ],
    [
      'words with an arrow of another colour',
      plt => plt.annotate('here', [1, 2], { xytext: [3, 4], arrowprops: { color: 'red' } }),
      { color: 'black', arrow: 'red' },
    ],
    ['upright words', plt => plt.text(0, 0, 'up', { rotation: 'vertical' }), { rotation: 90 }],
    [
      'points by value',
      plt => plt.scatter([0, 1], [0, 1], { c: tensor([3, 7]), s: [1, 2] }),
      { colors: { values: [3, 7], cmap: 'viridis', vmin: 3, vmax: 7 }, size: [1, 2] },
    ],
    [
      'points by colour',
      plt => plt.scatter([0, 1], [0, 1], { c: ['r', 'C3'] }),
      { colors: ['red', 'C3'] },
    ],
  ])('%s', (_, cell, expected) => {
    expect(markOf(cell)).toMatchObject(expected);
  });
});

describe('axes', () => {
  test.each<[string, (plt: Plt) => void, object]>([
    [
      'names under bars',
      plt => plt.bar(['a', 'b'], [1, 2]),
      { xticks: { values: [0, 1], labels: ['a', 'b'] } },
    ],
    ['a picture grows downwards', plt => plt.imshow([[1]]), { equal: true, inverted: true }],
    [
      'set ticks',
      plt => plt.xticks([1, 2], ['one', 'two']),
      { xticks: { values: [1, 2], labels: ['one', 'two'] } },
    ],
    ['no axes', plt => plt.axis('off'), { off: true }],
    ['equal units', plt => plt.axis('equal'), { equal: true }],
    ['a grid', plt => plt.grid(), { grid: true }],
    ['limits at once', plt => plt.axis([0, 1, 2, 3]), { xlim: [0, 1], ylim: [2, 3] }],
    [
      'a picture that fills the chart',
      plt => plt.imshow([[1]], { aspect: 'auto' }),
      { equal: false },
    ],
  ])('%s', (_, cell, expected) => {
    expect(axesOf(cell)).toMatchObject(expected);
  });

  test.each<[string, (plt: Plt) => void, [number, number], [number, number]]>([
    ['bars stand on the axis', plt => plt.bar([0, 1], [1, 2], { width: 1 }), [-0.6, 1.6], [0, 2.1]],
    ['bars below zero hang from it', plt => plt.bar([0], [-2]), [-0.44, 0.44], [-2.1, 0]],
    ['a picture fills its frame', plt => plt.imshow([[1, 2]]), [-0.5, 1.5], [0.5, -0.5]],
    [
      'contours do',
      plt =>
        plt.contour(
          [0, 4],
          [1, 2],
          [
            [1, 2],
            [3, 4],
          ],
        ),
      [0, 4],
      [1, 2],
    ],
    ['a line across counts in one direction', plt => plt.axhline(7), [0, 1], [6.65, 7.35]],
    ['errors are taken in', plt => plt.errorbar([0, 20], [0, 10], { yerr: 5 }), [-1, 21], [-6, 16]],
  ])('%s', (_, cell, x, y) => {
    figureOf(plt => {
      cell(plt);
      plt.xlim().forEach((end, i) => void expect(end).toBeCloseTo(x[i]));
      plt.ylim().forEach((end, i) => void expect(end).toBeCloseTo(y[i]));
    });
  });
});
