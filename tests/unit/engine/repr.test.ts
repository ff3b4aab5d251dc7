import { expect, test } from 'vitest';
import type { Tensor } from '../../../engine/index.ts';
import { type GoldenTensor, load, toTensor } from './golden.ts';

interface Print {
  readonly x: GoldenTensor;
  readonly repr: string;
  readonly then?: string;
  readonly then_repr?: string;
}

/** The expressions of the file, in Python, and the same in TypeScript. */
const then: Record<string, (x: Tensor) => Tensor> = {
  '-x': x => x.neg(),
  'x*2': x => x.mul(2),
  'x**2': x => x.pow(2),
  'x.sum()': x => x.sum(),
  'x.mean()': x => x.mean(),
  'x.view(-1)': x => x.view(-1),
  'x.abs().sqrt()': x => x.abs().sqrt(),
  '(x/1e9).exp()': x => x.div(1e9).exp(),
};

test('tensors print as in PyTorch', () => {
  const wrong = load<Print[]>('repr').flatMap((print, i) => {
    const x = toTensor(print.x);
    const actual = [x.toString()];
    const expected = [print.repr];
    if (print.then) {
      actual.push(then[print.then](x).toString());
      expected.push(print.then_repr as string);
    }
    return actual.flatMap((text, k) =>
      text === expected[k] ? [] : [{ i, text, not: expected[k] }],
    );
  });
  expect(wrong).toEqual([]);
});
