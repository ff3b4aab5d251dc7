/** What `ui.graph` notes down of a computation, and what is made of that. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import type { Drawable } from '../../../src/ui/graph/drawable.ts';
import type { Graph } from '../../../src/ui/graph/graph.ts';
import { findFolds } from '../../../src/ui/graph/render/folds.ts';
import { graphOf as graphIn, keepGraph } from '../../../src/ui/graph/render/graph-data.ts';
import { viewOf } from '../../../src/ui/graph/render/view.ts';
import { summarizeGraph } from '../../../src/ui/graph/summary.ts';
import type { Ui } from '../../../src/ui/ui.ts';
import { CASES } from './cases.ts';
import { graphOf } from './support.ts';

const leaf = (value: number) => torch.tensor(value).float().requires_grad_();

/** One line a node: `op(inputs) -> name shape numbers grad`. */
function written({ nodes, left }: Graph): string[] {
  const lines = nodes.map(({ kind, op, inputs, outputs }, i) => {
    const from = inputs.map(input => {
      if ('number' in input) return `${input.number}`;
      if ('missing' in input) return input.missing;
      return `#${input.node}${input.output ? `.${input.output}` : ''}`;
    });
    const values = outputs.map(({ name, shape, numbers, grad }) =>
      [name, shape && `[${shape}]`, numbers?.join(), grad && `grad ${grad}`]
        .filter(Boolean)
        .join(' '),
    );
    return `#${i} ${op ? `${op}(${from.join(', ')})` : kind} -> ${values.join(' | ')}`;
  });
  return left > 0 ? [...lines, `${left} left`] : lines;
}

test('a drawing carries its graph, with all numbers that there are', () => {
  const numbers = [0.1, -Infinity, Number.NaN];
  const value = { name: '7', shape: [3], numbers, grad: numbers };
  const given = { kind: 'leaf', op: null, inputs: [], outputs: [value] } as const;
  const inputs = [{ node: 1, output: 0 }, ...numbers.map(number => ({ number }))];
  const graph: Graph = {
    nodes: [{ kind: 'operation', op: '8', inputs, outputs: [value] }, given],
    left: 0,
  };
  const root = new JSDOM('<p>').window.document.body;
  keepGraph(root, graph);
  expect(graphIn(root)).toEqual(graph);
});

test.each<[what: string, cell: (ui: Ui) => void, lines: string[]]>([
  [
    'values, gradients and numbers that are no tensors',
    ui => {
      const [x, w] = [leaf(3), leaf(2)];
      const loss = w.mul(x).sub(4).pow(2);
      loss.backward();
      ui.graph(loss, { x, w, loss });
    },
    [
      '#0 PowBackward0(#1, 2) -> loss [] 4',
      '#1 SubBackward0(#2, 4) -> [] 2',
      '#2 MulBackward0(#3, #4) -> [] 6',
      '#3 leaf -> w [] 2 grad 12',
      '#4 leaf -> x [] 3 grad 8',
    ],
  ],
  [
    'gradients that were retained',
    ui => {
      const x = leaf(3);
      const y = x.exp();
      y.retain_grad();
      y.mul(2).backward();
      ui.graph(y.mul(2), { x });
    },
    [
      '#0 MulBackward0(#1, 2) -> [] 40.17107391357422',
      '#1 ExpBackward0(#2) -> [] 20.08553695678711 grad 2',
      '#2 leaf -> x [] 3 grad 40.17107391357422',
    ],
  ],
  [
    'several outputs, and data that needs no gradient',
    ui => {
      const params = torch.tensor([1, 2]).float().requires_grad_();
      const [a, b] = params;
      const time = torch.arange(0, 8).float();
      ui.graph(a.mul(time).add(b), { params, b, time });
    },
    [
      '#0 AddBackward0(#1, #2.1) -> [8] 2,3,4,5,6,7',
      '#1 MulBackward0(#2, #3) -> [8] 0,1,2,3,4,5',
      '#2 UnbindBackward0(#4) -> [] 1 | b [] 2',
      '#3 data -> time [8] 0,1,2,3,4,5',
      '#4 leaf -> params [2] 1,2',
    ],
  ],
  [
    'the parameters of a module',
    ui => {
      const model = new torch.nn.Linear(1, 1);
      torch.no_grad(() => {
        model.weight.fill_(2);
        model.bias?.fill_(1);
      });
      ui.graph(model(torch.tensor([[3]]).float()), { model });
    },
    [
      '#0 AddmmBackward0(3, #1, #2) -> [1,1] 7',
      '#1 parameter -> model.weight [1,1] 2',
      '#2 parameter -> model.bias [1] 1',
    ],
  ],
  [
    'names in lists, and of data that was given under another one',
    ui => {
      const [a, b] = [leaf(3), leaf(2)];
      const speed = torch.arange(2).float();
      ui.graph(a.mul(speed.detach()).sub(b), { layers: [a, b], speed });
    },
    [
      '#0 SubBackward0(#1, #2) -> [2] -2,1',
      '#1 MulBackward0(#3, #4) -> [2] 0,3',
      '#2 leaf -> layers[1] [] 2',
      '#3 leaf -> layers[0] [] 3',
      '#4 data -> speed [2] 0,1',
    ],
  ],
  [
    'a structure whose operations have names alone',
    ui => ui.graph({ label: 'L', children: [{ children: [{ label: 'a' }], value: 2 }] }),
    ['#0 L(#1) -> ', '#1 node(#2) -> [] 2', '#2 data -> a'],
  ],
  [
    'a structure of one’s own, with a child of two',
    ui => {
      const a = { label: 'a', value: 2, grad: -1 };
      const b = { label: 'b', value: 3 };
      const e = { op: '*', value: 6, children: new Set([a, b]) };
      ui.graph({ label: 'L', op: '+', value: 8, grad: 1, children: [e, a] });
    },
    [
      '#0 +(#1, #2) -> L [] 8 grad 1',
      '#1 *(#2, #3) -> [] 6',
      '#2 leaf -> a [] 2 grad -1',
      '#3 data -> b [] 3',
    ],
  ],
])('%s', (_, cell, lines) => {
  expect(written(graphOf(cell))).toEqual(lines);
});

test.each<[what: string, cell: (ui: Ui) => void]>([
  [
    'tensors',
    ui => {
      let x = leaf(1);
      for (let i = 0; i < 1000; i++) x = x.mul(1);
      ui.graph(x);
    },
  ],
  [
    'nodes of one’s own',
    ui => {
      let node: Drawable = { value: 1 };
      for (let i = 0; i < 1000; i++) node = { op: '+', children: [node] };
      ui.graph(node);
    },
  ],
])('a graph of more %s than can be drawn is cut at the far end', (_, cell) => {
  const graph = graphOf(cell);
  expect(graph.nodes).toHaveLength(400);
  expect(graph.left).toBe(601);
  expect(graph.nodes.at(-1)?.inputs[0]).toEqual({ missing: 'left' });
});

const cycle: { label: string; children: object[] } = { label: 'a', children: [] };
cycle.children.push({ label: 'b', children: [cycle] });

test.each<[what: string, cell: (ui: Ui) => void, message: string]>([
  [
    'a tensor without a record',
    ui => ui.graph(torch.zeros(2)),
    'ui.graph: nothing was recorded for this tensor. Call requires_grad_() on what it is computed from, and compute it outside of torch.no_grad().',
  ],
  [
    'no tensor',
    ui => ui.graph(3 as never),
    'ui.graph: give it a tensor, or a node with a label, an op or a value, and children',
  ],
  [
    'nothing',
    ui => ui.graph(null as never),
    'ui.graph: give it a tensor, or a node with a label, an op or a value, and children',
  ],
  [
    'a list of tensors for names',
    ui => ui.graph(leaf(1), [leaf(1)]),
    'ui.graph: give it names as in ui.graph(loss, { params, preds })',
  ],
  [
    'a number for names',
    ui => ui.graph(leaf(1), 3 as never),
    'ui.graph: give it names as in ui.graph(loss, { params, preds })',
  ],
  [
    'a name for what is no tensor',
    ui => ui.graph(leaf(1), { rate: 0.1 }),
    'ui.graph: rate is no tensor, so it names nothing; give it names as in ui.graph(loss, { params, preds })',
  ],
  ['a circle', ui => ui.graph(cycle), 'ui.graph: a node is among its own children, or theirs'],
  [
    'a child that is none',
    ui => ui.graph({ label: 'a', children: [3 as never] }),
    'ui.graph: each of the children needs a label, an op or a value, as the node itself',
  ],
])('%s is refused', (_, cell, message) => {
  expect(() => graphOf(cell)).toThrow(message);
});

test.each<[name: string, folds: string[], drawn: number]>([
  ["the article's loss", [], 15],
  ['a loop of fifty steps', ['46 × MulBackward0 AddBackward0 TanhBackward0'], 24],
  ['a sum of thirty errors', ['25 × AddBackward0'], 27],
  ['more than is drawn', [], 61],
])('folds of %s', (name, folds, drawn) => {
  const graph = graphOf(CASES[name] as (ui: Ui) => void);
  expect(findFolds(graph).map(fold => `${fold.times} × ${fold.operations.join(' ')}`)).toEqual(
    folds,
  );
  expect(viewOf(graph, new Set()).items).toHaveLength(drawn);
});

test.each([
  [
    "the article's loss",
    'Graph of loss: 8 operations (from the output: MeanBackward0, PowBackward0, SubBackward0, AddBackward0, AddBackward0, MulBackward0, …); computed from speed, params and 2 more values.',
  ],
  ['a leaf alone', 'Graph of a computation: 0 operations; computed from 1 value.'],
  [
    'a value that is not finite',
    'Graph of y: 2 operations (from the output: MulBackward0, LogBackward0); computed from x; 1 gradient known.',
  ],
  [
    'a network',
    'Graph of loss: 4 operations (from the output: MseLossBackward0, AddmmBackward0, ReluBackward0, AddmmBackward0); computed from y, model.2.weight, model.2.bias, x, model.0.weight, model.0.bias; 4 gradients known.',
  ],
  [
    'more than is drawn',
    'Graph of a computation: 255 operations (from the output: MulBackward0, MulBackward0, MulBackward0, MulBackward0, MulBackward0, MulBackward0, …); computed from 145 values; 111 more nodes are not drawn.',
  ],
])('%s in a sentence', (name, sentence) => {
  expect(summarizeGraph(graphOf(CASES[name] as (ui: Ui) => void))).toBe(sentence);
});
