/** Running sums and products along a dimension. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import type { DType } from '../dtype.ts';
import { contiguousCopy } from '../kernels/make.ts';
import { eachLine } from '../kernels/reduce.ts';
import { named } from '../options.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { ones_like } from './creation.ts';
import { cat, stack } from './join.ts';
import { sumType } from './reduce.ts';

type Options = { dim: number; dtype?: DType | null };

/** `y[i] = f(y[i − 1], x[i])` along a dimension; the result is contiguous. */
function scan(
  x: Tensor,
  d: number,
  start: number,
  f: (sofar: number, next: number) => number,
  dtype?: DType | null,
): Tensor {
  const y = contiguousCopy(x, sumType(x, dtype));
  if (x.ndim === 0) return y;
  eachLine(y, [d], (n, data, i, step) => {
    let sofar = start;
    for (let k = 0; k < n; k++, i += step) {
      sofar = f(sofar, data[i]);
      data[i] = sofar;
    }
  });
  return y;
}

/** y[j] = Σ x[i], i ≤ j:  ∂ = the sum of g from i on */
const CumsumBackward: Rule<[Tensor], [number]> = {
  name: 'CumsumBackward0',
  backward: (g, [d]) => [reversedCumsum(g, d)],
};

function reversedCumsum(g: Tensor, d: number): Tensor {
  return g.ndim === 0 ? g : g.flip(d).cumsum(d).flip(d);
}

/**
 * The sum of the elements so far, along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.cumsum.html
 */
export function cumsum(x: Tensor, ...args: unknown[]): Tensor {
  const { dim, dtype } = named<Options>(['dim', 'dtype'], args);
  const d = wrapDim(dim, x.ndim);
  const y = scan(x, d, 0, (sofar, next) => sofar + next, dtype);
  return record(CumsumBackward, y, [x], [d]);
}

/** y[j] = Π x[i], i ≤ j:  ∂ = Σ g[j]·y[j] / x[i], j ≥ i; without the division where an x is 0 */
const CumprodBackward: Rule<[Tensor], [Tensor, Tensor, number]> = {
  name: 'CumprodBackward0',
  backward: (g, [x, y, d]) => {
    if (x.ndim === 0) return [g];
    if (x.ne(0).all().item()) return [reversedCumsum(g.mul(y), d).div(x)];
    return [cumprodWithZeros(g, x, d)];
  },
};

/** For every i: the product of what comes before it, times the running products of what follows. */
function cumprodWithZeros(g: Tensor, x: Tensor, d: number): Tensor {
  const n = x.shape[d];
  const one = ones_like(x.narrow(d, 0, 1).detach());
  const parts = Array.from({ length: n }, (_, i) => {
    const before = i === 0 ? one : x.narrow(d, 0, i).prod(d, true);
    const after = i === n - 1 ? one : cat([one, x.narrow(d, i + 1, n - i - 1).cumprod(d)], d);
    return g
      .narrow(d, i, n - i)
      .mul(before.mul(after))
      .sum(d);
  });
  return stack(parts, d);
}

/**
 * The product of the elements so far, along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.cumprod.html
 */
export function cumprod(x: Tensor, ...args: unknown[]): Tensor {
  const { dim, dtype } = named<Options>(['dim', 'dtype'], args);
  const d = wrapDim(dim, x.ndim);
  const y = scan(x, d, 1, (sofar, next) => sofar * next, dtype);
  return record(CumprodBackward, y, [x], [x, y, d]);
}
