import { JSDOM } from 'jsdom';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Figure } from '../../../src/plot/figure.ts';
import { figureOf as figureIn, REDRAWN } from '../../../src/plot/render/figure-data.ts';
import { redrawFigure } from '../../../src/plot/render/redraw.ts';
import { renderFigure } from '../../../src/plot/render.ts';
import { CASES } from './cases/index.ts';
import { figureOf } from './support.ts';

const { document } = new JSDOM('').window;
beforeAll(() => {
  vi.stubGlobal('Event', document.defaultView?.Event);
});

/** A fresh drawing, without its data: a chart that is redrawn has none in the markup. */
function draw(figure: Figure): HTMLElement {
  const root = renderFigure(figure, document, { id: 'one' });
  root.removeAttribute('data-figure');
  return root;
}

const figures = Object.values(CASES).map(cell => figureOf(cell));

test.each(Object.keys(CASES).map((name, i) => [name, i] as const))(
  '%s becomes the chart after it, and is itself again',
  (_, i) => {
    const [own, next] = [figures[i], figures[(i + 1) % figures.length]];
    const root = draw(own);
    for (const figure of [next, own]) {
      redrawFigure(root, renderFigure(figure, document, { id: 'one' }));
      expect(root.isEqualNode(draw(figure))).toBe(true);
      expect(figureIn(root)).toBe(figure);
    }
  },
);

const line = (...speeds: number[]) => figureOf(plt => plt.plot(speeds, { label: 'speed' }));
const opened = (name: string): HTMLElement => {
  const element = document.createElement('div');
  element.className = name;
  return element;
};

test('what is alike stays the same element, and what readers have opened stays with it', () => {
  const root = draw(line(1, 2, 3));
  const [axes, svg, path, grid] = ['.plot-axes', 'svg', 'path', '.plot-grid'].map(
    selector => root.querySelector(selector) as HTMLElement,
  );
  const [tip, tools, table] = ['plot-tip', 'plot-tools', 'plot-table'].map(opened);
  axes?.append(tip as Node);
  grid?.after(tools as Node);
  root.append(table as Node);
  let told = 0;
  root.addEventListener(REDRAWN, () => told++);

  redrawFigure(root, draw(line(3, 2, 9)));
  expect(root.querySelector('svg')).toBe(svg);
  expect(root.querySelector('path')).toBe(path);
  expect([...root.children]).toEqual([grid, tools, table]);
  expect(axes?.lastElementChild).toBe(tip);
  expect(told).toBe(1);
});

test('a title that comes stands above what readers have opened', () => {
  const root = draw(line(1, 2));
  const tools = opened('plot-tools');
  root.querySelector('.plot-grid')?.after(tools);
  const titled = figureOf(plt => {
    plt.suptitle('The coaster');
    plt.plot([1, 2]);
  });
  redrawFigure(root, draw(titled));
  expect([...root.children].map(({ className }) => className)).toEqual([
    'plot-title',
    'plot-grid',
    'plot-tools',
  ]);
});
