/** What a chart says of what it does not show: on the chart, so that it keeps its height. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Plt } from '../../../src/plot/plt.ts';
import { type Area, lengthWithin } from '../../../src/plot/render/cover.ts';
import { renderFigure } from '../../../src/plot/render.ts';
import { figureOf } from './support.ts';

const { document } = new JSDOM('').window;

const chartOf = (cell: (plt: Plt) => void) =>
  renderFigure(figureOf(cell), document).querySelector('svg') as SVGElement;

test('a chart that gets something to say is as high as it was', () => {
  const [without, within] = [5, 60].map(end =>
    chartOf(plt => {
      plt.plot([0, 1, 2], [0, 1, end]);
      plt.ylim(0, 10);
    }),
  );
  expect(without?.textContent).not.toContain('goes on');
  expect(within?.textContent).toContain('the line goes on to 60');
  expect(within?.getAttribute('style')).toBe(without?.getAttribute('style'));
  expect(within?.getAttribute('viewBox')).toBe(without?.getAttribute('viewBox'));
});

type Pair = [x: number, y: number];

/** Where its words stand, in parts of the frame from its left upper corner. */
function spotOf(chart: SVGElement): Pair {
  const words = [...chart.querySelectorAll('text')].find(text => /goes on/.test(text.textContent));
  const moved = words?.closest('[transform]')?.getAttribute('transform') as string;
  const [x, y] = moved.slice('translate('.length, -1).split(',').map(Number) as Pair;
  const [, , width, height] = String(chart.getAttribute('viewBox')).split(' ').map(Number);
  return [x / Number(width), y / Number(height)].map(part => Number(part.toFixed(2))) as Pair;
}

describe('its words hide no data', () => {
  test.each<[what: string, draw: (plt: Plt) => void, spot: Pair]>([
    ['that leaves at the right', plt => plt.plot([0, 9, 10], [0, 0, 90]), [0, 0]],
    ['that comes from the left top', plt => plt.plot([0, 1, 10], [10, 1, -90]), [1, 0]],
    ['through both top corners', plt => plt.plot([0, 1, 9, 10], [10, 1, 1, 50]), [0.5, 0]],
    [
      'below points all along the top',
      plt => {
        plt.scatter(
          [...Array(50)].map((_, i) => i / 5),
          Array(50).fill(9.6),
        );
        plt.plot([9.8, 10], [5, 50]);
      },
      [0, 1],
    ],
    [
      'beside words that stand at the left top',
      plt => {
        plt.text(0, 9.6, 'the beginning');
        plt.plot([9.8, 10], [5, -50]);
      },
      [1, 0],
    ],
    [
      'beside lines right across, one upright at the left and one level at the bottom',
      plt => {
        plt.axvline(1);
        plt.axhline(0.3);
        plt.plot([9.8, 10], [5, 50]);
      },
      [0.5, 0],
    ],
    [
      'across lines that leave it no room, at the spot that is wanted most',
      plt => {
        for (let x = 1; x < 10; x++) plt.axvline(x);
        plt.axhline(9.8);
        plt.plot([9.8, 10], [9, 50]);
      },
      [0, 1],
    ],
  ])('of a line %s', (_, draw, spot) => {
    const chart = chartOf(plt => {
      draw(plt);
      plt.xlim(0, 10);
      plt.ylim(0, 10);
    });
    expect(spotOf(chart)).toEqual(spot);
  });
});

test('they are in two lines where one would be crossed at every spot, on a phone too', () => {
  const chart = chartOf(plt => {
    plt.axvline(4);
    plt.axvline(8);
    plt.plot([9.8, 10], [9, 50]);
    plt.xlim(0, 10);
    plt.ylim(0, 10);
  });
  const lines = [...chart.querySelectorAll('.plot-halo tspan')].map(line => line.textContent);
  expect(lines).toEqual(['the line goes', 'on to 50']);
});

test('over a picture, which fills its frame, they stand above it', () => {
  const [whole, torn] = [2, Number.NaN].map(value =>
    chartOf(plt =>
      plt.imshow([
        [0, 1],
        [value, 3],
      ]),
    ),
  );
  expect(torn?.textContent).toContain('1 of 4 points is not finite');
  expect(torn?.getAttribute('style')).not.toBe(whole?.getAttribute('style'));
});

const AREA: Area = { left: 10, right: 20, top: 0, bottom: 10 };

test.each<[what: string, stroke: [number, number, number, number], length: number]>([
  ['within', [11, 1, 14, 5], 5],
  ['right across', [0, 5, 100, 5], 10],
  ['upright across', [15, -50, 15, 50], 10],
  ['that ends within', [0, 5, 15, 5], 5],
  ['from corner to corner', [0, -10, 30, 20], Math.hypot(10, 10)],
  ['that passes by', [0, 0, 9, 9], 0],
  ['beside it', [0, 11, 100, 11], 0],
  ['that passes a corner', [0, 5, 15, 20], 0],
  ['without a place', [Number.NaN, 5, 15, 5], 0],
])('of a stroke %s, its length there counts', (_, stroke, length) => {
  expect(lengthWithin(stroke, AREA)).toBeCloseTo(length);
});
