import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/plot/figure.ts';
import { renderFigure } from '../../../src/plot/render.ts';
import { CASES } from './cases/index.ts';
import { figureOf, figureToSvg, goldenPage } from './support.ts';

const { document } = new JSDOM('').window;

describe('golden charts', () => {
  test.each(Object.entries(CASES))('%s', async (name, cell) => {
    const id = name.replaceAll(' ', '-');
    const markup = figureToSvg(figureOf(cell), { id });
    await expect(goldenPage(name, markup)).toMatchFileSnapshot(`../../golden/plot/${id}.html`);
  });
});

describe('every chart', () => {
  test.each(Object.entries(CASES))('%s', (_, cell) => {
    const figure = figureOf(cell);
    const root = renderFigure(figure, document, { id: 'one' });
    const charts = [...root.querySelectorAll('svg')];
    // One SVG for each axes, with an accessible name.
    expect(charts).toHaveLength(figure.axes.length);
    for (const chart of charts) {
      expect(chart.getAttribute('role')).toBe('img');
      expect(chart.getAttribute('aria-label')).not.toBe('');
    }
    // Nothing that could not be computed, or is written in more digits than can be seen.
    const drawn = root.outerHTML.replace(/ (aria-label|data-figure)="[^"]*"/g, '');
    expect(drawn).not.toMatch(/NaN|Infinity|undefined|null|\d\.\d{5,}/);
    // Ids are the caller's, each once, and what is referred to is there.
    const ids = [...root.querySelectorAll('[id]')].map(element => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^one-/);
    for (const [, id] of root.outerHTML.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
    // The same figure gives the same markup, also after JSON.
    const again = JSON.parse(JSON.stringify(figure)) as Figure;
    expect(renderFigure(again, document, { id: 'one' }).outerHTML).toBe(root.outerHTML);
  });
});

describe('what is drawn', () => {
  const draw = (cell: Parameters<typeof figureOf>[0]) => renderFigure(figureOf(cell), document);
  const count = (root: Element, selector: string) => root.querySelectorAll(selector).length;

  test('a circle for each point', () => {
    expect(
      count(
        draw(plt => plt.scatter([1, 2, 3], [1, 2, 3])),
        'circle',
      ),
    ).toBe(3);
  });

  test.each([
    [1, 'the line goes on to 9'],
    [3, '3 lines go on outside'],
    [20, '20 lines go on outside'],
  ])('of %i lines that leave the axes the chart says: %s', (count, words) => {
    const figure = figureOf(plt => {
      for (let i = 0; i < count; i++) plt.plot([0, 1], [0, 9]);
      plt.ylim(0, 5);
    });
    const chart = renderFigure(figure, document, { id: 'one' }).querySelector('svg');
    expect(chart?.getAttribute('aria-label')).toMatch(new RegExp(` ${words}\\.$`));
  });

  test.each<[what: string, labels: (string | undefined)[], words: string]>([
    ['one of two', ['kept', undefined], 'a line goes on to 9'],
    ['named ones', ['kept', 'a', 'b'], 'a goes on to 9; b goes on to 9'],
    [
      'named ones and others',
      ['kept', undefined, 'a', undefined],
      'a goes on to 9; 2 lines go on outside',
    ],
  ])('lines that leave the axes are told apart: %s', (_, labels, words) => {
    const root = draw(plt => {
      for (const label of labels) plt.plot([0, 1], [0, label === 'kept' ? 4 : 9], { label });
      plt.ylim(0, 5);
    });
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toMatch(
      new RegExp(`\\. ${words}\\.$`),
    );
  });

  test.each<[what: string, ends: (number | null)[], words: string]>([
    ['one', [null], 'the line is lost after 0, at 0'],
    ['two', [null, null], '2 lines are lost'],
    ['many', [null, null, null, null], '4 lines are lost'],
    ['and others', [9, 9, 9, null], '3 lines go on outside; 1 line is lost'],
    ['and another', [9, null, null, null], '1 line goes on outside; 3 lines are lost'],
  ])('lines that are lost are told from those that go on: %s', (_, ends, words) => {
    const root = draw(plt => {
      for (const end of ends) plt.plot([0, 1], [0, end ?? Number.NaN]);
      plt.ylim(0, 5);
    });
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toMatch(
      new RegExp(`[.;] ${words}\\.$`),
    );
  });

  test('points that are not finite leave gaps, and the chart says so', () => {
    const root = draw(plt => plt.plot([1, 2, Number.NaN, 4, 5]));
    const d = root.querySelector('path')?.getAttribute('d') ?? '';
    expect(d.match(/M/g)).toHaveLength(2);
    expect(root.textContent).toContain('1 of 5 points is not finite');
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toContain('1 of 5 points');
  });

  test('where an area is not filled, no point is missing', () => {
    const root = draw(plt => plt.fill_between([0, 1, 2], [1, 2, 3], 0, { where: [1, 0, 1] }));
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Chart of an area over 2 points; x from 0 to 2, y from 0 to 3.',
    );
  });

  test.each([
    ['in one line', 'loss', 'loss—one'],
    ['in two', 'loss\nin metres', '—onelossin metres'],
  ])('the legend stands once, beside or above a name %s', (_, name, words) => {
    const root = draw(plt => {
      plt.plot([1, 2], { label: 'one' });
      plt.ylabel(name);
      plt.legend();
    });
    expect(root.querySelector('svg > :last-child')?.textContent).toBe(words);
  });

  test('what lies outside set limits is clipped', () => {
    expect(
      count(
        draw(plt => plt.plot([1, 2])),
        '[clip-path]',
      ),
    ).toBe(0);
    const clipped = draw(plt => {
      plt.plot([1, 2]);
      plt.xlim(0, 1);
    });
    expect(count(clipped, '[clip-path="url(#plot-0-clip)"] path')).toBe(1);
  });

  test('a line through a hundred thousand points keeps its peaks and stays small', () => {
    const y = Array.from({ length: 100_000 }, (_, i) =>
      i === 54_321 ? 100 : ((i * 7919) % 101) / 101,
    );
    const root = draw(plt => plt.plot(y));
    const d = root.querySelector('path')?.getAttribute('d') ?? '';
    expect(d.length).toBeLessThan(60_000);
    const heights = [...d.matchAll(/,(-?[\d.]+)/g)].map(([, at]) => Number(at));
    // A twentieth of 382 pixels times 100 / 110 of the range is left above the peak.
    expect(Math.min(...heights)).toBeLessThan(20);
  });

  test('a part of a long line is drawn with all points that it has', () => {
    const root = draw(plt => {
      plt.plot(Array.from({ length: 20_000 }, (_, i) => i % 2));
      plt.xlim(5000, 5100);
    });
    const d = root.querySelector('[clip-path] path')?.getAttribute('d') ?? '';
    const places = [...d.matchAll(/(-?[\d.]+),/g)].map(([, at]) => Number(at));
    const width = Number(root.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
    const inside = places.filter(at => at > -0.1 && at < width + 0.1);
    expect(inside).toHaveLength(101);
    // Of those outside, enough are left for the line to come and go as it did.
    expect(places.length).toBeLessThan(120);
  });

  test.each<[what: string, target: [number, number], isLogarithmic: boolean, isDrawn: boolean]>([
    ['inside', [1, 1], false, true],
    ['outside', [100, 1], false, false],
    ['at no place', [0, 1], true, false],
  ])('words about a point %s', (_, target, isLogarithmic, isDrawn) => {
    const root = draw(plt => {
      plt.plot([0.5, 2], [0.5, 2]);
      if (isLogarithmic) plt.xscale('log');
      plt.annotate('here', target, { xytext: [1, 1.5], arrowprops: {} });
    });
    expect(count(root, '.plot-words')).toBe(isDrawn ? 1 : 0);
    expect(root.outerHTML).not.toMatch(/NaN|Infinity/);
  });

  test('a hundred thousand points are one element', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => i);
    const root = draw(plt => plt.scatter(many, many));
    expect(count(root, 'svg *')).toBeLessThan(60);
  });

  test.each<[rows: number, cols: number, columns: string, onPhone: string]>([
    [1, 1, '1', '1'],
    [1, 2, '2', '1'],
    [1, 3, '3', '1'],
    [1, 4, '4', '2'],
    [1, 6, '6', '2'],
    [1, 8, '4', '2'],
    [2, 3, '3', '2'],
    [2, 16, '6', '2'],
  ])(
    '%i by %i charts stand in %s columns, and on a phone in %s',
    (rows, cols, columns, onPhone) => {
      const root = draw(plt => plt.subplots(rows, cols));
      expect(root.querySelector('.plot-grid')?.getAttribute('style')).toBe(
        `--plot-cols:${columns};--plot-narrow-cols:${onPhone}`,
      );
    },
  );

  test('a title in markup is text', () => {
    const root = draw(plt => plt.title('<img src=x onerror=alert(1)>'));
    expect(count(root, 'img')).toBe(0);
    expect(root.textContent).toContain('<img src=x');
  });

  test('the summary names what is seen', () => {
    const root = draw(plt => {
      plt.scatter([0, 19], [1.25, 72.6], { label: 'measured' });
      plt.plot([0, 19], [1, 70], { color: 'red' });
      plt.title('Speed');
      plt.xlabel('time');
    });
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Speed. Chart of 2 points (measured), a line through 2 points; time from 0 to 19, y from 1 to 72.6.',
    );
  });

  test.each([
    [2, '2 points, a line through 2 points, a line through 2 points'],
    [3, '2 points, 3 times a line through 2 points'],
  ])('of %i lines the summary says %s', (lines, words) => {
    const root = draw(plt => {
      plt.scatter([0, 1], [0, 1]);
      for (let i = 0; i < lines; i++) plt.plot([0, 1], [0, i]);
    });
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toContain(`Chart of ${words};`);
  });
});
