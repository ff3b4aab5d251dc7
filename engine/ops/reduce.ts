/** Sums, means, whether all or any are true; and what reductions have in common. */
import type { Rule } from '../autograd/node.ts';
import { constant, record } from '../autograd/record.ts';
import { bool, type DType, int64 } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { type Fold, fold, sumFold } from '../kernels/reduce.ts';
import { named } from '../options.ts';
import { countAlong, type Dims, reducedShape, type Shape, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** What a reduction takes, by name or in this order. */
export interface ReduceOptions {
  /** The dimension or dimensions to reduce; default: all. */
  dim?: Dims | null;
  /** Whether reduced dimensions stay, with size 1. Default: `false`. */
  keepdim?: boolean;
  /** The result's dtype. */
  dtype?: DType | null;
}

/** A reduction, with `dim` and `keepdim` by position or by name. */
export type Reduction = (x: Tensor, ...args: unknown[]) => Tensor;

/** The dtype of a sum or a product: integers and booleans add up to `int64`. */
export function sumType(x: Tensor, dtype: DType | null | undefined): DType {
  return dtype ?? (x.dtype.is_floating_point ? x.dtype : int64);
}

/** What is summed or multiplied up: for a result in integers, the integer parts. */
export function summands(x: Tensor, dtype: DType): Tensor {
  return dtype.is_floating_point ? x : x.detach().to(x.dtype.is_floating_point ? dtype : x.dtype);
}

const names = ['dim', 'keepdim', 'dtype'] as const;

/** Gives a reduced gradient its dimensions of size 1 back, and stretches it to the input's shape. */
export function unreduce(g: Tensor, shape: Shape, dims: readonly number[]): Tensor {
  return g.reshape(reducedShape(shape, dims, true)).expand(shape);
}

/** Σx:  ∂ = 1 for every x */
const SumBackward: Rule<[Tensor], [Shape, readonly number[]]> = {
  name: 'SumBackward0',
  backward: (g, [shape, dims]) => [unreduce(g, shape, dims)],
};

/**
 * The sum over all elements, or along `dim`. Integers and booleans give `int64`.
 * https://docs.pytorch.org/docs/stable/generated/torch.sum.html
 */
export function sum(x: Tensor, ...args: unknown[]): Tensor {
  const { dim, keepdim = false, dtype } = named<ReduceOptions>(names, args);
  const dims = wrapDims(dim, x.ndim);
  const type = sumType(x, dtype);
  const y = fold(sumFold, summands(x, type), dims, keepdim, type);
  return record(SumBackward, y, [x], [x.shape, dims], dim == null ? 0 : 1);
}

/** Σx / n:  ∂ = 1/n for every x */
const MeanBackward: Rule<[Tensor], [Shape, readonly number[], number]> = {
  name: 'MeanBackward0',
  backward: (g, [shape, dims, n]) => [unreduce(g, shape, dims).div(n)],
};

/**
 * The mean of all elements, or along `dim`; NaN of none.
 * https://docs.pytorch.org/docs/stable/generated/torch.mean.html
 */
export function mean(x: Tensor, ...args: unknown[]): Tensor {
  const { dim, keepdim = false, dtype } = named<ReduceOptions>(names, args);
  const type = dtype ?? x.dtype;
  if (!type.is_floating_point) {
    throw new RuntimeError(
      `mean(): could not infer output dtype. ${dtype ? 'Optional' : 'Input'} dtype must be either a floating point or complex dtype. Got: ${type.scalarName}`,
      'Make it a float tensor first: x.float().mean().',
    );
  }
  const dims = wrapDims(dim, x.ndim);
  const n = countAlong(x.shape, dims);
  const y = fold((m, a, i, step) => sumFold(m, a, i, step) / n, x, dims, keepdim, type);
  return record(MeanBackward, y, [x], [x.shape, dims, n], dim == null ? 0 : 1);
}

/** Makes the reduction to a truth value. */
function quantified(kernel: Fold): Reduction {
  return (x, ...args) => {
    const { dim, keepdim = false } = named<ReduceOptions>(['dim', 'keepdim'], args);
    return constant(fold(kernel, x, wrapDims(dim, x.ndim), keepdim, bool));
  };
}

/** Whether all elements are true, that is, not 0. */
export const all = quantified((n, a, i, step) => {
  for (let k = 0; k < n; k++) if (a[i + k * step] === 0) return 0;
  return 1;
});

/** Whether any element is true, that is, not 0. */
export const any = quantified((n, a, i, step) => {
  for (let k = 0; k < n; k++) if (a[i + k * step] !== 0) return 1;
  return 0;
});
