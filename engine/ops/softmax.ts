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

/** Changes a copy of `x` line by line along a dimension. */
function alongLines(
  x: Tensor,
  d: number,
  dtype: DType,
  line: (n: number, data: Numbers, i: number, step: number) => void,
): Tensor {
  const y = contiguousCopy(x, dtype);
  eachLine(y, x.ndim === 0 ? [] : [d], line);
  return y;
}

/** y = e^x / Σe^x:  ∂ = y·(g − Σ g·y) */
const SoftmaxBackward: Rule<[Tensor], [Tensor, number]> = {
  name: 'SoftmaxBackward0',
  backward: (g, [y, d]) => {
    const product = g.mul(y);
    return [product.sub(y.mul(product.sum(d, true)))];
  },
};

/** Without `dim`, PyTorch takes the class dimension: 1, or 0 where there is no other. */
function dimension(x: Tensor, dim: number | null | undefined): number {
  return wrapDim(dim ?? (x.ndim === 0 || x.ndim === 1 || x.ndim === 3 ? 0 : 1), x.ndim);
}

/**
 * Exponentials, divided by their sum along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 */
export function softmax(x: Tensor, ...args: unknown[]): Tensor {
  const { dim, dtype } = named<Options>(['dim', 'dtype'], args);
  const d = dimension(x, dim);
  const y = alongLines(x, d, dtype ?? realType(x), (n, data, i, step) => {
    const largest = maxFold(n, data, i, step);
    const total = sumOfExp(n, data, i, step, largest);
    for (let k = 0; k < n; k++) data[i + k * step] = Math.exp(data[i + k * step] - largest) / total;
  });
  return record(SoftmaxBackward, y, [x], [y, d]);
}

/** The softmax of the negatives. */
export function softmin(x: Tensor, ...args: unknown[]): Tensor {
  return softmax(x.neg(), ...args);
}

/** y = x − ln Σe^x:  ∂ = g − e^y·Σg */
const LogSoftmaxBackward: Rule<[Tensor], [Tensor, number]> = {
  name: 'LogSoftmaxBackward0',
  backward: (g, [y, d]) => [g.sub(y.exp().mul(g.sum(d, true)))],
};

/**
 * The logarithm of the softmax, worked out without overflow.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
export function log_softmax(x: Tensor, ...args: unknown[]): Tensor {
  const { dim, dtype } = named<Options>(['dim', 'dtype'], args);
  const d = dimension(x, dim);
  const y = alongLines(x, d, dtype ?? realType(x), (n, data, i, step) => {
    const largest = maxFold(n, data, i, step);
    const normalizer = largest + Math.log(sumOfExp(n, data, i, step, largest));
    for (let k = 0; k < n; k++) data[i + k * step] -= normalizer;
  });
  return record(LogSoftmaxBackward, y, [x], [y, d]);
}
