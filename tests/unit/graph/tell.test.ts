/** What is said of a node that is read, and where arrow keys lead from it. */
import { expect, test } from 'vitest';
import type { Direction } from '../../../src/ui/graph/render/direction.ts';
import { moved, towardsOutput } from '../../../src/ui/graph/render/live/navigation.ts';
import { tell } from '../../../src/ui/graph/render/live/tell.ts';
import { type View, viewOf } from '../../../src/ui/graph/render/view.ts';
import type { Ui } from '../../../src/ui/ui.ts';
import { CASES } from './cases.ts';
import { graphOf } from './support.ts';

test.each<[name: string, id: string, lines: string[]]>([
  [
    'numbers and the chain rule',
    '0',
    ['loss, ^2, PowBackward0', '4', 'xᵖ: ∂/∂x = p·xᵖ⁻¹', 'here: ∂/∂error = 4'],
  ],
  [
    'numbers and the chain rule',
    '3',
    ['w, leaf', '2', 'grad 12', '∂loss/∂w = 4 (^2) · 1 (− 4) · 3 (×) = 12'],
  ],
  [
    'after backward',
    '9',
    [
      'unbind, UnbindBackward0',
      'one tensor as several: each one’s gradient goes back to its place',
    ],
  ],
  [
    'after backward',
    '9.0',
    ['a', '−0.7658', '∂loss/∂a comes back through mean, ^2, −, +, +, ×, from shape [] to []'],
  ],
  ['after backward', '8', ['data', '[0, 1, 4, 9, 16, 25, …], shape [20]']],
  ['a sum of thirty errors', '3', ['… 25 more like this', '+', 'Enter or a click shows them']],
  [
    'a sum of thirty errors',
    '120@1',
    ['w, leaf', '0.5', '∂total/∂w: the sum over more than 3 ways'],
  ],
  ['more than is drawn', '60', ['… 340 more nodes', 'Enter or a click shows them']],
])('what is said of %s, node %s', (name, id, lines) => {
  const graph = graphOf(CASES[name] as (ui: Ui) => void);
  const item = viewOf(graph, new Set()).items.find(other => other.id === id);
  expect(item && tell(graph, item)).toEqual(lines);
});

/** `out` is of `p` and `q`, both of them of `x`, and `q` of `y` as well; in each rank they stand by the alphabet. */
const VIEW: View = {
  items: ['out', 'p', 'q', 'x', 'y', 'x@0'].map((id, index) => ({
    id,
    index,
    kind: id.includes('@') ? 'copy' : 'node',
    node: { kind: 'data', op: null, inputs: [], outputs: [] },
  })),
  links: ['q>out', 'p>out', 'x>p', 'y>q', 'x>q'].map(arrow => {
    const [from, to] = arrow.split('>') as [string, string];
    return { from, to };
  }),
};

const across = (id: string): number => id.charCodeAt(0);

test.each<
  [
    keys: string,
    right: string,
    down: string,
    from: string | null,
    came: string | null,
    to: string | null,
  ]
>([
  ['towards the inputs', 'ArrowLeft', 'ArrowUp', 'out', null, 'p'],
  ['towards the inputs, back', 'ArrowLeft', 'ArrowUp', 'out', 'q', 'q'],
  ['towards the inputs, from the last', 'ArrowLeft', 'ArrowUp', 'x', null, 'x'],
  ['towards the output', 'ArrowRight', 'ArrowDown', 'x', null, 'p'],
  ['towards the output, back', 'ArrowRight', 'ArrowDown', 'x', 'q', 'q'],
  ['towards the output, from there', 'ArrowRight', 'ArrowDown', 'out', 'p', 'out'],
  ['to the next input', 'ArrowDown', 'ArrowRight', 'x', 'q', 'y'],
  ['to the next input, from the last', 'ArrowDown', 'ArrowRight', 'q', null, 'q'],
  ['to the input before', 'ArrowUp', 'ArrowLeft', 'y', null, 'x'],
  ['into the graph', 'ArrowRight', 'ArrowLeft', null, null, 'out'],
  ['to the output', 'Home', 'Home', 'x', null, 'out'],
  ['to what is furthest from it', 'End', 'End', 'p', null, 'y'],
  ['nowhere', 'a', 'Tab', 'p', null, null],
])('keys that lead %s', (_, right, down, at, came, to) => {
  const keys: [Direction, string][] = [
    ['LR', right],
    ['TB', down],
  ];
  for (const [direction, key] of keys) {
    expect(moved(VIEW, { at, came, key, direction }, across)).toBe(to);
  }
});

test.each([
  ['x', 'x p q out'],
  ['y', 'y q out'],
  ['out', 'out'],
])('the way from %s to the output', (start, way) => {
  expect(towardsOutput(VIEW, start)).toEqual(new Set(way.split(' ')));
});
