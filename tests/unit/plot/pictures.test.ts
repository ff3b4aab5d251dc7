/** Colours of values, and what lies on pictures that are made of them. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Plt } from '../../../src/plot/plt.ts';
import { renderFigure } from '../../../src/plot/render.ts';
import { figureOf } from './support.ts';

const { document } = new JSDOM('').window;
const draw = (cell: (plt: Plt) => void) => renderFigure(figureOf(cell), document);

const GRID = [
  [0, 1],
  [2, 3],
];

test.each<[what: string, element: string, cell: (plt: Plt) => void]>([
  ['a picture', 'g > path', plt => plt.imshow([[7, 7]], { cmap: 'gray' })],
  ['points', 'circle', plt => plt.scatter([0], [0], { c: [7], cmap: 'gray' })],
])("equal values have the map's first colour: %s", (_, element, cell) => {
  expect(draw(cell).querySelector(element)?.getAttribute('fill')).toBe('#000000');
});

test.each<[what: string, stroke: string, cell: (plt: Plt) => void]>([
  ['on the page', 'currentColor', () => {}],
  ['on a picture', '#000', plt => plt.imshow(GRID)],
  ['on filled contours', '#000', plt => plt.contourf(GRID)],
  ['on contours', 'currentColor', plt => plt.contour(GRID)],
  ['on a faint picture', 'currentColor', plt => plt.imshow(GRID, { alpha: 0.5 })],
  [
    'on a picture and beside it',
    'currentColor',
    plt => {
      plt.contourf(GRID);
      plt.plot([5], [5]);
    },
  ],
])('a black line %s is %s', (_, stroke, cell) => {
  const root = draw(plt => {
    cell(plt);
    plt.plot([0, 1], [0, 1], 'k', { linewidth: 6 });
  });
  expect(root.querySelector('path[stroke-width="8"]')?.getAttribute('stroke')).toBe(stroke);
});

test.each<[rows: number, cols: number, numbers: string]>([
  [8, 8, '1 2 3 4 5 6 7 8'],
  [1, 8, '5'],
])('the numbers of a colour bar have room: %i by %i', (rows, cols, numbers) => {
  const root = draw(plt => {
    plt.imshow(Array.from({ length: rows }, () => Array.from({ length: cols }, (_, i) => i + 1)));
    plt.colorbar();
  });
  const texts = [...root.querySelectorAll('g[transform="translate(400,0)"] > text')];
  expect(texts.map(text => text.textContent).join(' ')).toBe(numbers);
});
