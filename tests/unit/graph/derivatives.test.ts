/** The derivatives that are told of a node: of its operation, and along the chain. */
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import type { Drawable } from '../../../src/ui/graph/drawable.ts';
import { chainRule, ownDerivative } from '../../../src/ui/graph/render/chain.ts';
import type { Ui } from '../../../src/ui/ui.ts';
import { CASES } from './cases.ts';
import { graphOf } from './support.ts';

const { tensor } = torch;

/** What an operation comes to for numbers, and its derivatives there, as autograd has them too. */
const slopes: [
  operation: string,
  compute: (a: torch.Tensor, b: torch.Tensor) => torch.Tensor,
  here: string,
][] = [
  ['a + b', (a, b) => a.add(b), '∂/∂a = 1, ∂/∂b = 1'],
  ['a − b', (a, b) => a.sub(b), '∂/∂a = 1, ∂/∂b = −1'],
  ['5 − a', a => a['operator r-'](5), '∂/∂a = −1'],
  ['a · b', (a, b) => a.mul(b), '∂/∂a = 4, ∂/∂b = 2'],
  ['a / b', (a, b) => a.div(b), '∂/∂a = 0.25, ∂/∂b = −0.125'],
  ['a // b', (a, b) => a.div(b, { rounding_mode: 'floor' }), '∂/∂a = 0, ∂/∂b = 0'],
  ['−a', a => a.neg(), '∂/∂a = −1'],
  ['a²', a => a.pow(2), '∂/∂a = 4'],
  ['a⁰', a => a.pow(0), '∂/∂a = 0'],
  ['2ᵃ', a => torch.pow(2, a), '∂/∂a = 2.773'],
  ['aᵇ', (a, b) => a.pow(b), '∂/∂a = 32, ∂/∂b = 11.09'],
  ['the mean of a', a => a.mean(), '∂/∂a = 1'],
  ['the sum of a', a => a.sum(), '∂/∂a = 1'],
  ['eᵃ', a => a.exp(), '∂/∂a = 7.389'],
  ['ln a', a => a.log(), '∂/∂a = 0.5'],
  ['√b', (_, b) => b.sqrt(), '∂/∂b = 0.25'],
  ['1 / √b', (_, b) => b.rsqrt(), '∂/∂b = −0.0625'],
  ['1 / a', a => a.reciprocal(), '∂/∂a = −0.25'],
  ['|a|', a => a.abs(), '∂/∂a = 1'],
  ['sin a', a => a.sin(), '∂/∂a = −0.4161'],
  ['cos a', a => a.cos(), '∂/∂a = −0.9093'],
  ['tanh a', a => a.tanh(), '∂/∂a = 0.07065'],
  ['σ(a)', a => a.sigmoid(), '∂/∂a = 0.105'],
  ['max(0, a)', a => a.relu(), '∂/∂a = 1'],
  ['a copy of a', a => a.clone(), '∂/∂a = 1'],
  ['a as float64', a => a.double(), '∂/∂a = 1'],
];

test.each(slopes)('%s, where a is 2 and b is 4', (_, compute, here) => {
  const [a, b] = [tensor(2), tensor(4)].map(x => x.float().requires_grad_());
  const graph = graphOf(ui => ui.graph(compute(a, b), { a, b }));
  expect(ownDerivative(graph, 0)[1]).toBe(`here: ${here}`);
});

const leaf = (value: number) => ({ label: `${value}`, value, grad: 0 });

/** Nodes with another number of operands than the rule of their sign has. */
const others: [what: string, node: Drawable, told: string[]][] = [
  ['− of one', { op: '-', value: -2, children: [leaf(2)] }, []],
  ['× of three', { op: '*', value: 24, children: [2, 3, 4].map(leaf) }, []],
  [
    'the mean of two',
    { op: 'mean', value: 3, children: [2, 4].map(leaf) },
    [
      'Σx / n: ∂/∂x = 1/n, so every element gets an n-th of the gradient',
      'here: ∂/∂2 = 0.5, ∂/∂4 = 0.5',
    ],
  ],
];

test.each(others)('the derivative of %s', (_, node, told) => {
  expect(
    ownDerivative(
      graphOf(ui => ui.graph(node)),
      0,
    ),
  ).toEqual(told);
});

test.each([
  ['a + 3b', (a: torch.Tensor, b: torch.Tensor) => a.add(b, { alpha: 3 })],
  ['a − 3b', (a: torch.Tensor, b: torch.Tensor) => a.sub(b, { alpha: 3 })],
])('%s is neither a + b nor a − b', (_, compute) => {
  const [a, b] = [tensor(2), tensor(4)].map(x => x.float().requires_grad_());
  const graph = graphOf(ui => ui.graph(compute(a, b), { a, b }));
  expect(ownDerivative(graph, 0)).toEqual([]);
});

test.each<[name: string, index: number, own: string[], chain: string[]]>([
  ['numbers and the chain rule', 4, [], ['∂loss/∂x = 4 (^2) · 1 (− 4) · 2 (×) = 8']],
  [
    'numbers and the chain rule',
    2,
    ['a·b: ∂/∂a = b, ∂/∂b = a', 'here: ∂/∂w = 3, ∂/∂x = 2'],
    ['∂loss/∂(×) = 4 (^2) · 1 (− 4) = 4'],
  ],
  [
    'a leaf that takes two ways',
    3,
    [],
    ['∂y/∂x = 1 (+) · 2 (×) + 1 (+) · 2 (×) + 1 (+) · 7.389 (exp) = 11.39'],
  ],
  [
    "the article's loss",
    3,
    ['a + b: ∂/∂a = 1, ∂/∂b = 1'],
    ['∂loss/∂preds comes back through mean, ^2, −, from shape [] to [20]'],
  ],
  ['a structure of one’s own', 2, [], ['∂L/∂a = 1 (+) + 1 (+) · −3 (×) = −2']],
  // Its 150 factors are not written out.
  ['a loop of fifty steps', 151, [], ['∂end/∂start = 8.064e−17']],
  ['a loop of fifty steps', 152, [], ['∂end/∂w: the sum over more than 3 ways']],
  [
    "the article's loss",
    11,
    [],
    [
      '∂loss/∂params comes back as the sum of 3 ways, one of them through mean, ^2, −, +, +, ×, unbind, from shape [] to [3]',
    ],
  ],
  ["the article's loss", 8, [], []],
  ['a leaf alone', 0, [], []],
])('%s, node %i: the derivatives', (name, index, own, chain) => {
  const graph = graphOf(CASES[name] as (ui: Ui) => void);
  expect(ownDerivative(graph, index)).toEqual(own);
  expect(chainRule(graph, { index, output: 0 })).toEqual(chain);
});

test('a long way through tensors is told by its ends', () => {
  const graph = graphOf(ui => {
    const x = torch.ones(2).requires_grad_();
    let y: torch.Tensor = x;
    for (let i = 0; i < 6; i++) y = y.exp().tanh();
    ui.graph(y.sum(), { x });
  });
  expect(chainRule(graph, { index: 13, output: 0 })).toEqual([
    '∂output/∂x comes back through sum, tanh, exp, tanh, exp, …, exp, tanh, exp, tanh, exp, from shape [] to [2]',
  ]);
});
