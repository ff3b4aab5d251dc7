import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { difference, type GoldenTensor, load } from './golden.ts';

interface Run {
  readonly seed: number;
  readonly calls: { call: string; args: never[]; value: GoldenTensor }[];
}

function uniform(bound: number, ...shape: number[]): torch.Tensor {
  return torch.empty(shape).uniform_(-bound, bound);
}

/** What each call of the file is in TypeScript. */
const calls: Record<string, (...args: never[]) => torch.Tensor> = {
  rand: torch.rand,
  randn: torch.randn,
  randint: torch.randint,
  randperm: torch.randperm,
  normal: torch.normal,
  bernoulli: (p: number, n: number) => torch.bernoulli(torch.full([n], p)),
  uniform_: (n: number, from: number, to: number) => torch.empty(n).uniform_(from, to),
  kaiming_uniform_: ([rows, columns]: number[]) => uniform(1 / Math.sqrt(columns), rows, columns),
  Linear: (from: number, to: number) => {
    const bound = 1 / Math.sqrt(from);
    return torch.cat([uniform(bound, to, from).flatten(), uniform(bound, to)]);
  },
};

describe('random numbers follow the seed as in PyTorch', () => {
  test.each(load<Run[]>('random'))('seed $seed', ({ seed, calls: expected }) => {
    torch.manual_seed(seed);
    const wrong = expected.flatMap(({ call, args, value }, i) => {
      const problem = difference(calls[call](...args), value, 1e-7, 1e-6);
      return problem === null ? [] : [`call ${i}, ${call}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });
});
