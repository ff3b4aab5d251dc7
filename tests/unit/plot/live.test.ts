import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { figureOf as dataOf } from '../../../src/plot/render/figure-data.ts';
import { layOut } from '../../../src/plot/render/layout.ts';
import { toCsv } from '../../../src/plot/render/live/csv.ts';
import { fontOf } from '../../../src/plot/render/live/font.ts';
import { nearest, seriesOf } from '../../../src/plot/render/live/points.ts';
import { countPoints, isolines } from '../../../src/plot/render/marks/isolines.ts';
import { colorAt } from '../../../src/plot/render/ramp.ts';
import { renderFigure } from '../../../src/plot/render.ts';
import { figureOf, figureToSvg } from './support.ts';

const { document } = new JSDOM('').window;

test('markup carries the data, in as many digits as 32 bits have', () => {
  const figure = figureOf(plt =>
    plt.plot([Math.fround(0.3), 1 / 3, Number.NaN], { label: `it's "0"` }),
  );
  const root = document.createElement('div');
  root.innerHTML = figureToSvg(figure);
  const found = dataOf(root.firstElementChild as HTMLElement);
  expect(found?.axes[0]?.marks[0]).toMatchObject({ y: [0.3, 1 / 3, null], label: `it's "0"` });
});

test('too much data stays out of the markup, and is there where it was drawn', () => {
  const figure = figureOf(plt => plt.plot(Array.from({ length: 50_000 }, (_, i) => i / 7)));
  const root = renderFigure(figure, document);
  expect(root.getAttribute('data-figure')).toBeNull();
  expect(dataOf(root)).toBe(figure);
  expect(dataOf(root.cloneNode(true) as HTMLElement)).toBeNull();
});

type Draw = Parameters<typeof figureOf>[0];

const BARS: Draw = plt => {
  plt.bar([0, 10], [1, 10]);
  plt.scatter([5], [9]);
};

const STACKED: Draw = plt => {
  plt.bar([0], [1]);
  plt.bar([0], [3], { bottom: 1 });
};

test.each<[what: string, draw: Draw, at: [x: number, y: number], found: object | null]>([
  ['a bar, above its end', BARS, [0.1, 0.1], { series: 0, point: 0 }],
  ['a point', BARS, [0.5, 0.2], { series: 1, point: 0 }],
  [
    'a lying bar, beyond its end',
    plt => plt.barh([0, 10], [1, 10]),
    [0.9, 0.8],
    { series: 0, point: 0 },
  ],
  ['of stacked bars, the one there', STACKED, [0.5, 0.9], { series: 0, point: 0 }],
  ['of stacked bars, the upper one', STACKED, [0.5, 0.4], { series: 1, point: 0 }],
  [
    'of points outside the limits, none',
    plt => {
      plt.plot([0, 1, 2]);
      plt.xlim(-0.5, 0.8);
    },
    [1, 0.1],
    { series: 0, point: 0 },
  ],
  ['nothing, where there is none', plt => plt.gca(), [0, 0], null],
])('what is nearest: %s', (_, draw, [x, y], found) => {
  const layout = layOut(figureOf(draw));
  const all = layout.axes.flatMap(axes => seriesOf(axes, layout));
  const { width, height } = layout.frame;
  expect(nearest(all, width * x, height * y)).toEqual(found);
});

test.each<[what: string, draw: Draw, rows: string[]]>([
  [
    'a row for each point, under the names of the axes',
    plt => {
      plt.plot([1, Number.NaN], { label: 'a, b' });
      plt.bar(['x', 'y'], [1, 2]);
      plt.ylabel('loss');
    },
    ['series,x,loss', '"a, b",x,1', '"a, b",y,', 'bar,x,1', 'bar,y,2'],
  ],
  [
    'two names where the axes have one',
    plt => {
      plt.plot([1, 2], [3, 4]);
      plt.xlabel('speed');
      plt.ylabel('speed');
    },
    ['series,speed (x),speed (y)', 'line,1,3', 'line,2,4'],
  ],
  [
    'no words, and no lines across',
    plt => {
      plt.plot([3]);
      plt.axhline(1);
      plt.text(0, 1, 'one');
    },
    ['series,x,y', 'line,0,3'],
  ],
  [
    'only what is filled of an area',
    plt => plt.fill_between([0, 1, 2], [3, 4, 5], 1, { where: [true, false, true] }),
    ['series,x,y,to', 'fill,0,3,1', 'fill,2,5,1'],
  ],
  [
    'the names of several charts',
    plt => {
      const [, axs] = plt.subplots(1, 2);
      axs[0]?.plot([3]);
      axs[1]?.plot([4]);
      axs[1]?.set_title('loss');
    },
    ['series,x,y', 'chart 1: line 1,0,3', 'loss: line 2,0,4'],
  ],
])('CSV has %s', (_, draw, rows) => {
  const figure = figureOf(draw);
  expect(toCsv(layOut(figure).axes, figure)).toBe(rows.map(row => `${row}\r\n`).join(''));
});

test('a file does without a font where the page has a stylesheet that it may not read', async () => {
  const sheet = {
    get cssRules(): never {
      throw new Error('SecurityError');
    },
  };
  vi.stubGlobal('document', { styleSheets: [sheet] });
  vi.stubGlobal('getComputedStyle', () => ({
    fontFamily: '"Inter-0123456789abcdef", "Inter-0123456789abcdef fallback: Arial", serif',
  }));
  expect(await fontOf(document as never)).toEqual({ family: "'Inter', serif", css: '' });
  vi.unstubAllGlobals();
});

test.each<[string, number[], number, number, boolean, number[][]]>([
  ['a line across', [0, 0, 2, 2], 2, 1, false, [[1, 0.5, 0, 0.5]]],
  ['nothing at that height', [0, 0, 0, 0], 2, 1, false, []],
  ['no line beside a hole', [0, Number.NaN, 2, 2], 2, 1, false, []],
  [
    'all of a plain is higher',
    [2, 2, 2, 2],
    2,
    1,
    true,
    [[0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1, 0, 1]],
  ],
  [
    'two lines through a saddle',
    [2, 0, 0, 2],
    2,
    0.5,
    false,
    [
      [0.75, 0, 1, 0.25],
      [0.25, 1, 0, 0.75],
    ],
  ],
])('contours: %s', (_, heights, cols, level, around, expected) => {
  const found = isolines(heights, cols, heights.length / cols, level, { around });
  const sorted = (lines: number[][]) => lines.map(line => [...line].sort()).sort();
  expect(sorted(found.map(({ points }) => points))).toEqual(sorted(expected));
});

test.each([
  ['one line across', [0, 0, 2, 2], [1], 2],
  ['two levels between', [0, 0, 2, 2], [0.5, 1.5, 2.5], 4],
  ['nothing beside a hole', [0, Number.NaN, 2, 2], [1], 1],
  ['a plain', [1, 1, 1, 1], [0, 1, 2], 0],
])('points of contours: %s', (_, heights, levels, expected) => {
  expect(countPoints(heights, 2, levels)).toBe(expected);
});

test.each([
  ['viridis', 0, '#440154'],
  ['viridis', 1, '#fde725'],
  ['gray', 0.5, '#808080'],
  ['tab10', 0.1, '#ff7f0e'],
  ['tab10', 0.3, '#d62728'],
  ['tab10', 1, '#17becf'],
  ['gray_r', 0, '#ffffff'],
  ['coolwarm', 0, '#3b4cc0'],
  ['RdBu', 0, '#67001f'],
] as const)('%s at %d is %s', (name, part, color) => {
  expect(colorAt(name, part)).toBe(color);
});
