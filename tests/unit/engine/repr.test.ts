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

/** Equal but for the last digits of numbers: PyTorch's vectorised sums and roots round differently. */
function nearlyEqual(a: string, b: string): boolean {
  const number = /-?\d+\.\d*(?:e[+-]\d+)?/g;
  const numbers = (text: string) => (text.match(number) ?? []).map(Number);
  const close = numbers(a).every(
    (x, i) => Math.abs(x - numbers(b)[i]) <= 1e-6 * Math.abs(x) + 1e-4,
  );
  return close && a.replace(number, '#') === b.replace(number, '#');
}

const prints = load<Print[]>('repr');

test('tensors print as in PyTorch, to the letter', () => {
  const wrong = prints.flatMap(({ x, repr }, i) => {
    const text = toTensor(x).toString();
    return text === repr ? [] : [{ i, text, not: repr }];
  });
  expect(wrong).toEqual([]);
});

test('results print with the operation that made them', () => {
  const wrong = prints.flatMap(({ x, then: expression, then_repr }, i) => {
    if (!expression || !then_repr) return [];
    const text = then[expression](toTensor(x)).toString();
    return nearlyEqual(text, then_repr) ? [] : [{ i, text, not: then_repr }];
  });
  expect(wrong).toEqual([]);
});
