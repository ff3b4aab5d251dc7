import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import type { Graph } from '../../../src/ui/graph/graph.ts';
import { findFolds } from '../../../src/ui/graph/render/folds.ts';
import { openAgain } from '../../../src/ui/graph/render/live/open-again.ts';
import { graphOf } from './support.ts';

/** A loop, and what it comes to. */
const loop = (steps: number, w = 0.5, last = (x: torch.Tensor) => x): Graph =>
  graphOf(ui => {
    const weight = torch.tensor(w).requires_grad_();
    let x: torch.Tensor = torch.tensor(1).float().requires_grad_();
    for (let i = 0; i < steps; i++) x = x.mul(weight).tanh();
    ui.graph(last(x));
  });

const cases: [what: string, after: Graph, isOpen: boolean][] = [
  ['the same graph', loop(20), true],
  ['one with other numbers', loop(20, 0.1), true],
  ['a longer loop', loop(25), true],
  ['a loop with another end', loop(20, 0.5, x => x.exp()), false],
  ['a graph without the loop', loop(1), false],
];

test.each(cases)('a fold that was opened, and then %s', (_, after, isOpen) => {
  const before = loop(20);
  const [fold] = findFolds(before);
  const opened = new Set([fold?.index]);
  expect(openAgain(opened, before, after)).toEqual(isOpen ? opened : new Set());
});
