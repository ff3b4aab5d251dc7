import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../../src/ui/graph/graph.ts';
import { graphOf as dataOf } from '../../../src/ui/graph/render/graph-data.ts';
import { renderGraph } from '../../../src/ui/graph/render/render-graph.ts';
import { CASES } from './cases.ts';
import { graphOf } from './support.ts';

const { document } = new JSDOM('').window;

/** A page to open in a browser, with an element a line so that a change is easy to see. */
const page = (title: string, markup: string): string => `<!doctype html>
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="../../../src/ui/graph/render/graph.css">
<style>
:root { color-scheme: light dark; font-family: sans-serif; background: light-dark(#fdfcf9, #15171a) }
</style>
${markup
  .replace(/ data-graph="[^"]*"/, '')
  .replace(/<(?=(?:div|svg|g|rect|path|text|details|tr)[ >]|\/(?:svg|g|tr|table)>)/g, '\n<')
  .trim()}
`;

describe('golden graphs', () => {
  test.each(Object.entries(CASES))('%s', async (name, cell) => {
    const id = name.replaceAll(' ', '-').replaceAll(/['’]/g, '');
    const markup = renderGraph(graphOf(cell), document).outerHTML;
    await expect(page(name, markup)).toMatchFileSnapshot(`../../golden/graph/${id}.html`);
  });
});

describe('every graph', () => {
  test.each(Object.entries(CASES))('%s', (_, cell) => {
    const graph = graphOf(cell);
    const root = renderGraph(graph, document);
    for (const drawing of root.querySelectorAll('svg')) {
      expect(drawing.getAttribute('role')).toBe('img');
      expect(drawing.getAttribute('aria-label')).toMatch(/^Graph of .+\.$/);
      // Nothing is drawn outside of it, and no text is too small.
      const [width, height] = ['width', 'height'].map(name => Number(drawing.getAttribute(name)));
      for (const box of drawing.querySelectorAll('rect')) {
        const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(name =>
          Number(box.getAttribute(name)),
        );
        expect(Math.min(x, y)).toBeGreaterThan(0);
        expect(x + w).toBeLessThan(width);
        expect(y + h).toBeLessThan(height);
      }
      for (const text of drawing.querySelectorAll('text')) {
        expect(Number(text.getAttribute('font-size'))).toBeGreaterThanOrEqual(12);
      }
      for (const [coordinate] of drawing.innerHTML.matchAll(
        /(?<=[ MLC,])-\d+(\.\d+)?(?=[ ,LC"])/g,
      )) {
        expect.fail(`${coordinate} is outside of the drawing`);
      }
    }
    const drawn = root.outerHTML.replace(/ data-graph="[^"]*"/g, '');
    expect(/NaN|Infinity|undefined|null/.exec(drawn)?.[0]).toBeUndefined();
    expect(/ (?:[a-z]+|[xy]\d?)="[^"]*\d\.\d{3,}[^"]*"/.exec(drawn)?.[0]).toBeUndefined();
    // The table has the nodes, folded or not.
    expect(root.querySelectorAll('tbody tr')).toHaveLength(Math.min(100, graph.nodes.length));
    // The markup carries the graph, and that gives the same markup.
    expect(renderGraph(dataOf(root), document).outerHTML).toBe(root.outerHTML);
  });
});

test('the table says of what is not there that it is not', () => {
  const number = { name: null, shape: [], numbers: [1], grad: null };
  const tensor = { name: null, shape: [2], numbers: null, grad: null };
  const graph: Graph = {
    nodes: [
      {
        kind: 'operation',
        op: '+',
        inputs: [
          { missing: 'left' },
          { missing: 'unknown' },
          { number: 2 },
          { node: 1, output: 1 },
        ],
        outputs: [number],
      },
      { kind: 'operation', op: 'Unbind', inputs: [], outputs: [number, number] },
      { kind: 'data', op: null, inputs: [], outputs: [tensor] },
    ],
    left: 1,
  };
  const text = (element: Element) => element.textContent;
  const table = renderGraph(graph, document).querySelector('.graph-table') as Element;
  expect([...table.querySelectorAll('tbody tr')].map(row => [...row.children].map(text))).toEqual([
    ['1: +', '+', '…, ?, 2, 2: unbind [1]', '1', '–'],
    ['2: unbind', 'Unbind', '–', '2 tensors', '–'],
    ['3: data', 'data', '–', 'shape [2]', '–'],
  ]);
  expect([...table.querySelectorAll('p')].map(text)).toEqual(['and 1 more node']);
});

test('a name in markup is text', () => {
  const root = renderGraph(
    graphOf(ui => ui.graph({ label: '<img src=x onerror=alert(1)>', value: 1 })),
    document,
  );
  expect(root.querySelector('img')).toBeNull();
  expect(root.textContent).toContain('<img src=x');
});

test.each([
  ['that goes round in circles', 0],
  ['with an input that is not there', 2],
])('a graph %s is refused', (_, node) => {
  const value = { name: 'x', shape: [], numbers: [1], grad: null };
  const graph = {
    nodes: [
      { kind: 'operation', op: '+', inputs: [{ node, output: 0 }], outputs: [value] } as const,
    ],
    left: 0,
  };
  expect(() => renderGraph(graph, document)).toThrow(RangeError);
});
