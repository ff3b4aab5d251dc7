/** Lengths of vectors and matrices. */
import type { Rule } from '../autograd/node.ts';
import { constant, record } from '../autograd/record.ts';
import type { DType } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { type Fold, fold } from '../kernels/reduce.ts';
import { withDefaults } from '../options.ts';
import { type Dims, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { nuclearNorm } from './nuclear.ts';
import { unreduce } from './reduce.ts';

/** (Σ|x|^p)^(1/p), and its limits. */
function normFold(p: number): Fold {
  const over = (
    start: number,
    step: (sofar: number, size: number) => number,
    end: (total: number) => number = Number,
  ): Fold => {
    return (n, a, i, stride) => {
      let total = start;
      for (let k = 0; k < n; k++) total = step(total, Math.abs(a[i + k * stride]));
      return end(total);
    };
  };
  if (p === Number.POSITIVE_INFINITY) return over(0, Math.max);
  if (p === Number.NEGATIVE_INFINITY) return over(Number.POSITIVE_INFINITY, Math.min);
  if (p === 0) return over(0, (count, size) => count + Number(size !== 0));
  if (p === 1) return over(0, (sum, size) => sum + size);
  if (p === 2) return over(0, (sum, size) => sum + size * size, Math.sqrt);
  const root = (sum: number) => sum ** (1 / p);
  return over(0, (sum, size) => sum + size ** p, root);
}

/** y = (Σ|x|^p)^(1/p):  ∂ = sign x · (|x| / y)^(p−1), and 0 where x = 0 */
const LinalgVectorNormBackward: Rule<[Tensor], [Tensor, Tensor, number, readonly number[]]> = {
  name: 'LinalgVectorNormBackward0',
  backward: (g, [x, y, p, dims]) => {
    const grad = unreduce(g, x.shape, dims);
    const norm = unreduce(y, x.shape, dims);
    if (p === 0) return [null];
    if (p === 1) return [grad.mul(x.sign())];
    if (p === 2) return [grad.mul(x.div(norm).masked_fill(norm.eq(0), 0))];
    if (!Number.isFinite(p)) {
      const hits = x.abs().eq(norm).to(x.dtype);
      return [grad.mul(x.sign()).mul(hits).div(hits.sum(dims, true))];
    }
    const share = x
      .abs()
      .div(norm)
      .pow(p - 1);
    return [grad.mul(x.sign().mul(share).masked_fill(x.eq(0), 0))];
  },
};

/** Any of the vector norms, along dimensions. */
export function vectorNorm(
  x: Tensor,
  p: number,
  dims: readonly number[],
  keepdim: boolean,
  dtype: DType = x.dtype,
): Tensor {
  if (!dtype.is_floating_point) {
    throw new RuntimeError(
      `linalg.vector_norm: Expected a floating point or complex tensor as input. Got ${dtype.scalarName}`,
    );
  }
  const y = fold(normFold(p), x, dims, keepdim, dtype);
  return record(LinalgVectorNormBackward, y, [x], [x, constant(y), p, dims]);
}

/** What `norm` takes. */
export interface NormOptions {
  /** Which norm: a number, `Infinity`, `'fro'` (the same as 2) or `'nuc'`. Default: `'fro'`. */
  p?: number | 'fro' | 'nuc' | null;
  /** The dimension or dimensions to reduce; default: all. */
  dim?: Dims | null;
  /** Whether reduced dimensions stay, with size 1. */
  keepdim?: boolean;
  dtype?: DType | null;
}

/**
 * The norm of all elements, or along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.norm.html
 */
export function norm(x: Tensor, ...args: unknown[]): Tensor {
  const { p, dim, keepdim, dtype } = withDefaults<Required<NormOptions>>(
    { p: 'fro', dim: null, keepdim: false, dtype: null },
    args,
  );
  if (p === 'nuc') return nuclearNorm(x, dim, keepdim);
  if (typeof p === 'string' && p !== 'fro') {
    throw new RuntimeError(`linalg.matrix_norm: Order ${p} not supported.`);
  }
  const order = p === 'fro' || p === null ? 2 : Number(p);
  return vectorNorm(x, order, wrapDims(dim, x.ndim), keepdim, dtype ?? x.dtype);
}
