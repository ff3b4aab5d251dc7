/** Exponentials that sum to one. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import type { DType, Numbers } from '../dtype.ts';
import { contiguousCopy } from '../kernels/make.ts';
import { eachLine, maxFold, sumOfExp } from '../kernels/reduce.ts';
import { named } from '../options.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { realType } from './unary.ts';

type Options = { dim?: number | null; dtype?: DType | null };

type Softmax = (x: Tensor, ...args: unknown[]) => Tensor;

/** Without `dim`, PyTorch takes the class dimension: 1, or 0 where there is no other. */
function dimension(x: Tensor, dim: number | null | undefined): number {
  return wrapDim(dim ?? (x.ndim === 0 || x.ndim === 1 || x.ndim === 3 ? 0 : 1), x.ndim);
}

/** Makes an operation that changes a copy of its input line by line, in `data`; its derivative needs the output. */
function alongLines(
  rule: Rule<[Tensor], [Tensor, number]>,
  line: (n: number, data: Numbers, i: number, step: number) => void,
): Softmax {
  return (x, ...args) => {
    const { dim, dtype } = named<Options>(['dim', 'dtype'], args);
    const d = dimension(x, dim);
    const y = contiguousCopy(x, dtype ?? realType(x));
    eachLine(y, x.ndim === 0 ? [] : [d], line);
    return record(rule, y, [x], [y, d]);
  };
}

/** y = e^x / Σe^x:  ∂ = y·(g − Σ g·y) */
const SoftmaxBackward: Rule<[Tensor], [Tensor, number]> = {
  name: 'SoftmaxBackward0',
  backward: (g, [y, d]) => {
    const product = g.mul(y);
    return [product.sub(y.mul(product.sum(d, true)))];
  },
};

/**
 * Exponentials, divided by their sum along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 */
export const softmax = alongLines(SoftmaxBackward, (n, data, i, step) => {
  const largest = maxFold(n, data, i, step);
  const total = sumOfExp(n, data, i, step, largest);
  for (let k = 0; k < n; k++) data[i + k * step] = Math.exp(data[i + k * step] - largest) / total;
});

/** The softmax of the negatives. */
export const softmin: Softmax = (x, ...args) => softmax(x.neg(), ...args);

/** y = x − ln Σe^x:  ∂ = g − e^y·Σg */
const LogSoftmaxBackward: Rule<[Tensor], [Tensor, number]> = {
  name: 'LogSoftmaxBackward0',
  backward: (g, [y, d]) => [g.sub(y.exp().mul(g.sum(d, true)))],
};

/**
 * The logarithm of the softmax, worked out without overflow.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
export const log_softmax = alongLines(LogSoftmaxBackward, (n, data, i, step) => {
  const largest = maxFold(n, data, i, step);
  const normalizer = largest + Math.log(sumOfExp(n, data, i, step, largest));
  for (let k = 0; k < n; k++) data[i + k * step] -= normalizer;
});
