import { describe, expect, test } from 'vitest';
import type { Plt } from '../../../src/plot/plt.ts';
import { figureOf, figuresOf, tensor } from './support.ts';

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
      'an area down to zero',
      plt => plt.fill_between([0, 1], [2, 3], { alpha: 0.5 }),
      { y1: [2, 3], y2: [0, 0], alpha: 0.5 },
    ],
    [
      'an area where',
      plt => plt.fill_between([0, 1], [2, 3], 1, { where: [true, false] }),
      { x: [0, null] },
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
      { x: 3, y: 4, target: { x: 1, y: 2 }, arrow: true },
    ],
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
      plt.xlim().forEach((end, i) => void expect(end).toBeCloseTo(x[i] as number));
      plt.ylim().forEach((end, i) => void expect(end).toBeCloseTo(y[i] as number));
    });
  });
});

test.each<[string, string, (plt: Plt) => void]>([
  [
    'RuntimeError',
    "Can't call numpy() on Tensor that requires grad.",
    plt => plt.hist(tensor([1], true)),
  ],
  [
    'RuntimeError',
    "Can't call numpy() on Tensor that requires grad.",
    plt => plt.imshow(tensor([[1]], true)),
  ],
  ['RuntimeError', 'No mappable was found to use for colorbar creation.', plt => plt.colorbar()],
  [
    'ValueError',
    'shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (3,) and arg 1 with shape (2,).',
    plt => plt.bar([1, 2, 3], [1, 2]),
  ],
  [
    'ValueError',
    '`bins` must increase monotonically, when an array',
    plt => plt.hist([1], { bins: [2, 1] }),
  ],
  ['ValueError', '`bins` must be positive, when an integer', plt => plt.hist([1], { bins: 0 })],
  [
    'ValueError',
    'max must be larger than min in range parameter.',
    plt => plt.hist([1], { range: [2, 1] }),
  ],
  [
    'ValueError',
    "'yerr' must not contain negative values",
    plt => plt.errorbar([1], [1], { yerr: -1 }),
  ],
  [
    'ValueError',
    "'yerr' (shape: (3,)) must be a scalar or a 1D or (2, n) array-like whose shape matches 'y' (shape: (2,))",
    plt => plt.errorbar([1, 2], [1, 2], { yerr: [1, 2, 3] }),
  ],
  ['ValueError', 'Input z must be 2D, not 1D', plt => plt.contour([1, 2] as never)],
  [
    'ValueError',
    'Input z must be at least a (2, 2) shaped array, but has shape (1, 2)',
    plt => plt.contour([[1, 2]]),
  ],
  [
    'ValueError',
    'Length of x (3) must match number of columns in z (2)',
    plt =>
      plt.contour(
        [1, 2, 3],
        [1, 2],
        [
          [1, 2],
          [3, 4],
        ],
      ),
  ],
  [
    'ValueError',
    'Contour levels must be increasing',
    plt =>
      plt.contour(
        [
          [1, 2],
          [3, 4],
        ],
        [2, 1],
      ),
  ],
  [
    'ValueError',
    'Filled contours require at least 2 levels.',
    plt =>
      plt.contourf(
        [
          [1, 2],
          [3, 4],
        ],
        [2],
      ),
  ],
  ['ValueError', 'Invalid shape (2,) for image data', plt => plt.imshow([1, 2] as never)],
  [
    'ValueError',
    "'jet' is not a valid value for cmap; supported values are 'viridis'",
    plt => plt.imshow([[1]], { cmap: 'jet' as never }),
  ],
  [
    'ValueError',
    'Argument U has a size 3 which does not match 2, the number of arrow positions',
    plt => plt.quiver([1, 2], [1, 2], [1, 2, 3], [1, 2, 3]),
  ],
  [
    'ValueError',
    "'c' argument has 3 elements, which is inconsistent with 'x' and 'y' with size 2.",
    plt => plt.scatter([1, 2], [1, 2], { c: [1, 2, 3] }),
  ],
  [
    'ValueError',
    's must be a scalar, or float array-like with the same size as x and y',
    plt => plt.scatter([1, 2], [1, 2], { s: [1, 2, 3] }),
  ],
  [
    'ValueError',
    'The number of FixedLocator locations (2), usually from a call to set_ticks, does not match the number of labels (1).',
    plt => plt.xticks([1, 2], ['one']),
  ],
  [
    'ValueError',
    "Unrecognized string 'of' to axis; try 'on' or 'off'",
    plt => plt.axis('of' as never),
  ],
  [
    'AttributeError',
    "Rectangle.set() got an unexpected keyword argument 'colour'",
    plt => plt.bar([1], [1], { colour: 'red' } as never),
  ],
  [
    'AttributeError',
    "Text.set() got an unexpected keyword argument 'size'",
    plt => plt.text(0, 0, 'a', { size: 3 } as never),
  ],
])('throws %s: %s', (name, message, cell) => {
  expect(() => figuresOf(cell)).toThrow(
    expect.objectContaining({ name, message: expect.stringContaining(message) }),
  );
});
