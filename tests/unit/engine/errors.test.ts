import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { load } from './golden.ts';

const { arange, cat, full, randn, randperm, stack, tensor, zeros } = torch;
const { nn, optim } = torch;
const F = nn.functional;
const leaf = () => randn(3).requires_grad_();

/** The expressions of the file, in Python, and the same in TypeScript. */
const calls: Record<string, () => unknown> = {
  'randn(3) + randn(4)': () => randn(3).add(randn(4)),
  'randn(2,3).matmul(randn(4,5))': () => randn(2, 3).matmul(randn(4, 5)),
  'randn(3).requires_grad_().mul(2).backward()': () => leaf().mul(2).backward(),
  'randn(3).sum().backward()': () => randn(3).sum().backward(),
  'tensor([1,2,3]).requires_grad_()': () => tensor([1, 2, 3]).requires_grad_(),
  'x=randn(3).requires_grad_(); y=x.pow(2).sum(); y.backward(); y.backward()': () => {
    const y = leaf().pow(2).sum();
    y.backward();
    y.backward();
  },
  'x=randn(3).requires_grad_(); x.add_(1)': () => leaf().add_(1),
  'randn(6).view(4,2)': () => randn(6).view(4, 2),
  'randn(6).view(-1,4)': () => randn(6).view(-1, 4),
  'randn(2,3).mm(randn(2,3))': () => randn(2, 3).mm(randn(2, 3)),
  'randn(2).dot(randn(3))': () => randn(2).dot(randn(3)),
  'randn(2,3).item()': () => randn(2, 3).item(),
  'randn(2,3).sum(2)': () => randn(2, 3).sum(2),
  'cat([randn(2,3), randn(3,2)])': () => cat([randn(2, 3), randn(3, 2)]),
  'stack([randn(2), randn(3)])': () => stack([randn(2), randn(3)]),
  'randn(3).squeeze(4)': () => randn(3).squeeze(4),
  'randn(2,3).expand(4,3)': () => randn(2, 3).expand(4, 3),
  'randn(2,3).permute(0)': () => randn(2, 3).permute(0),
  'randn(2,3)[2]': () => randn(2, 3)['operator []'](2),
  'tensor([[1,2],[3]])': () => tensor([[1, 2], [3]]),
  'x=randn(3).requires_grad_(); y=x.exp(); y.add_(1); y.sum().backward()': () => {
    const y = leaf().exp();
    y.add_(1);
    y.sum().backward();
  },
  'nn.Linear(3,2)(randn(4,5))': () => new nn.Linear(3, 2)(randn(4, 5)),
  'tensor([True]).neg()': () => tensor([true]).neg(),
  'tensor([1,2]).mean()': () => tensor([1, 2]).mean(),
  'F.cross_entropy(randn(2,3), tensor([0,3]))': () => F.cross_entropy(randn(2, 3), tensor([0, 3])),
  'randn(2,3).bmm(randn(2,3))': () => randn(2, 3).bmm(randn(2, 3)),
  'full([2,2], 1.0).reshape(3)': () => full([2, 2], 1).reshape(3),
  'arange(0, 10, 0)': () => arange(0, 10, 0),
  'randn(3).tolist() of grad: x.requires_grad_().numpy()': () => leaf().numpy(),
  'zeros(2,-1)': () => zeros(2, -1),
  'randperm(-1)': () => randperm(-1),
  'optim.SGD([], lr=0.1)': () => new optim.SGD([], { lr: 0.1 }),
  'optim.SGD([randn(1)], lr=-1)': () => new optim.SGD([randn(1)], { lr: -1 }),
};

const errors = load<{ expr: string; type: string; error: string }[]>('errors');

test.each(errors)('$expr', ({ expr, type, error }) => {
  let thrown: Error | null = null;
  try {
    calls[expr]();
  } catch (caught) {
    thrown = caught as Error;
  }
  expect(thrown?.name).toBe(type);
  expect(thrown?.message).toBe(error);
});

test('a type error names the argument and what it was', () => {
  expect(() => randn(3).softmax('a' as never)).toThrow(
    "softmax(): argument 'dim' (position 1) must be int, not str",
  );
  expect(() => torch.mean([1, 2] as never)).toThrow(
    "mean(): argument 'input' (position 1) must be Tensor, not list",
  );
  expect(() => randn(2, 3).mean((() => 1) as never)).toThrow(TypeError);
});
