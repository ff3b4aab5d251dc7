/** What goes down to 0 or below on a logarithmic axis, which has no place for it: it goes down to the axis's end. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Plt } from '../../../src/plot/plt.ts';
import { renderFigure } from '../../../src/plot/render.ts';
import { figureOf } from './support.ts';

const { document } = new JSDOM('').window;

/** The attributes of what a cell draws of some kind, on a logarithmic axis from 0.1 to 10 that is 384 pixels high. */
function drawn(element: string, cell: (plt: Plt) => void, ...names: string[]): string[] {
  const root = renderFigure(
    figureOf(plt => {
      cell(plt);
      plt.yscale('log');
      plt.axis([0, 1, 0.1, 10]);
    }),
    document,
  );
  const marks = [...root.querySelectorAll(`[clip-path] ${element}`)];
  return marks.map(mark => names.map(name => mark.getAttribute(name)).join(' '));
}

test.each<
  [what: string, element: string, cell: (plt: Plt) => void, names: string, drawn: string[]]
>([
  ['a bar', 'rect', plt => plt.bar([0.5], [1]), 'y height', ['192 192']],
  [
    'a lying bar that reaches below 0',
    'rect',
    plt => plt.barh([0], [0.5], { height: 2 }),
    'y height',
    ['192.5 191'],
  ],
  [
    'an area down to 0',
    'path',
    plt => plt.fill_between([0, 1], [1, 10]),
    'd',
    ['M0,384L672,384L672,0L0,192Z'],
  ],
  [
    'a band that goes below 0',
    'path',
    plt => plt.fill_between([0, 1], [1, -5], [1, 10]),
    'd',
    ['M0,192L672,0L672,384L0,192Z'],
  ],
  [
    'an error larger than its value, which has a cap above alone',
    'line',
    plt => plt.errorbar([0.5], [1], { yerr: 9, capsize: 3 }),
    'y1 y2 transform',
    ['384 0 ', '  translate(336,0)'],
  ],
])('%s', (_, element, cell, names, expected) => {
  expect(drawn(element, cell, ...names.split(' '))).toEqual(expected);
});

test('a contour over places that begin at 0', () => {
  const z = [
    [1, 2],
    [3, 4],
  ];
  const [d] = drawn('path', plt => plt.contour([0, 1], [0, 10], z, { levels: [1.5] }), 'd');
  expect(d).toMatch(/^M[\d.,L]+$/);
});

test('a bin that begins at 0', () => {
  const cell = (plt: Plt) => {
    plt.hist([0.5, 5], { bins: [0, 1, 10] });
    plt.xscale('log');
    plt.xlim(0.1, 10);
  };
  const bars = [...renderFigure(figureOf(cell), document).querySelectorAll('[clip-path] rect')];
  const [first, second] = bars.map(bar => Number(bar.getAttribute('width')));
  expect(first).toBe(second);
});
