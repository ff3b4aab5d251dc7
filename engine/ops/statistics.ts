/** Products, variances and log-sums over dimensions. */
import type { Rule } from '../autograd/node.ts';
import { constant, record } from '../autograd/record.ts';
import { RuntimeError } from '../errors.ts';
import { type Fold, fold, maxFold, sumFold, sumOfExp } from '../kernels/reduce.ts';
import { named } from '../options.ts';
import { countAlong, type Dims, wrapDim, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { ones_like } from './creation.ts';
import { cat } from './join.ts';
import { type ReduceOptions, summands, sumType, unreduce } from './reduce.ts';
import { realType } from './unary.ts';

const prodFold: Fold = (n, a, i, step) => {
  let product = 1;
  for (let k = 0; k < n; k++, i += step) product *= a[i];
  return product;
};

/** Π x:  ∂ = the product of all others */
const ProdBackward: Rule<[Tensor], [Tensor, Tensor, number | null]> = {
  name: 'ProdBackward0',
  backward: (g, [x, y, d]) => {
    if (x.ndim === 0) return [g];
    const dims = wrapDims(d, x.ndim);
    if (x.ne(0).all().item()) return [unreduce(g.mul(y), x.shape, dims).div(x)];
    if (d === null) return [productOfOthers(x.reshape(-1), 0).reshape(x.shape).mul(g)];
    return [productOfOthers(x, d).mul(unreduce(g, x.shape, [d]))];
  },
};

/** The product of what comes before an element, times that of what comes after it. */
function productOfOthers(x: Tensor, d: number): Tensor {
  const n = x.shape[d];
  const one = ones_like(x.narrow(d, 0, 1).detach());
  const before = cat([one, x.narrow(d, 0, n - 1)], d).cumprod(d);
  const after = cat([one, x.narrow(d, 1, n - 1).flip(d)], d)
    .cumprod(d)
    .flip(d);
  return before.mul(after);
}

/**
 * The product of all elements, or along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.prod.html
 */
export function prod(x: Tensor, ...args: unknown[]): Tensor {
  type Options = ReduceOptions & { dim?: number };
  const { dim, keepdim = false, dtype } = named<Options>(['dim', 'keepdim', 'dtype'], args);
  const d = dim == null ? null : wrapDim(dim, x.ndim);
  const type = sumType(x, dtype);
  const y = fold(prodFold, summands(x, type), wrapDims(dim, x.ndim), keepdim, type);
  return record(ProdBackward, y, [x], [x, constant(y), d], d === null ? 0 : 1);
}

/** Σ(x − mean)² / (n − correction), in two passes: the sum of squares alone would cancel. */
function varianceFold(correction: number): Fold {
  return (n, a, i, step) => {
    const mean = sumFold(n, a, i, step) / n;
    let total = 0;
    for (let k = 0; k < n; k++, i += step) total += (a[i] - mean) ** 2;
    return total / Math.max(n - correction, 0);
  };
}

/** What `var` and `std` take. */
export interface VarianceOptions {
  /** The dimension or dimensions to reduce; default: all. */
  dim?: Dims | null;
  /** `false` divides by n, `true` by n − 1. */
  unbiased?: boolean;
  /** Divides by n − correction. Default: 1. */
  correction?: number | null;
  /** Whether reduced dimensions stay, with size 1. */
  keepdim?: boolean;
}

function varianceArguments(x: Tensor, args: readonly unknown[]) {
  const names: (keyof VarianceOptions)[] =
    typeof args[0] === 'boolean'
      ? ['unbiased', 'dim', 'keepdim', 'correction']
      : ['dim', 'unbiased', 'keepdim', 'correction'];
  const given = named<VarianceOptions>(names, args);
  if (!x.dtype.is_floating_point) {
    throw new RuntimeError('std and var only support floating point and complex dtypes');
  }
  const dims = wrapDims(given.dim, x.ndim);
  const correction = given.correction ?? (given.unbiased === false ? 0 : 1);
  return { dims, correction, keepdim: given.keepdim ?? false };
}

/** var:  ∂ = 2·(x − mean) / (n − correction) */
function varianceGradient(g: Tensor, x: Tensor, dims: readonly number[], correction: number) {
  const scale = 2 / Math.max(countAlong(x.shape, dims) - correction, 0);
  const centred = x.sub(x.mean(dims, true));
  return unreduce(g, x.shape, dims).mul(centred.mul(scale));
}

const VarBackward: Rule<[Tensor], [Tensor, readonly number[], number]> = {
  name: 'VarBackward0',
  backward: (g, [x, dims, correction]) => [varianceGradient(g, x, dims, correction)],
};

/**
 * The variance of all elements, or along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.var.html
 */
export function variance(x: Tensor, ...args: unknown[]): Tensor {
  const { dims, correction, keepdim } = varianceArguments(x, args);
  const y = fold(varianceFold(correction), x, dims, keepdim, x.dtype);
  return record(VarBackward, y, [x], [x, dims, correction]);
}

/** y = √var:  ∂ = ∂var / 2y, and 0 where y = 0 */
const StdBackward: Rule<[Tensor], [Tensor, Tensor, readonly number[], number]> = {
  name: 'StdBackward0',
  backward: (g, [x, y, dims, correction]) => {
    const outer = g.div(y.mul(2)).masked_fill(y.eq(0), 0);
    return [varianceGradient(outer, x, dims, correction)];
  },
};

/**
 * The standard deviation of all elements, or along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.std.html
 */
export function std(x: Tensor, ...args: unknown[]): Tensor {
  const { dims, correction, keepdim } = varianceArguments(x, args);
  const squared = varianceFold(correction);
  const root: Fold = (n, a, i, step) => Math.sqrt(squared(n, a, i, step));
  const y = fold(root, x, dims, keepdim, x.dtype);
  return record(StdBackward, y, [x], [x, constant(y), dims, correction]);
}

/** ln Σe^x, less by the largest before and more by it after. */
const logsumexpFold: Fold = (n, a, i, step) => {
  const largest = maxFold(n, a, i, step);
  if (!Number.isFinite(largest)) return largest;
  return largest + Math.log(sumOfExp(n, a, i, step, largest));
};

/** y = ln Σe^x:  ∂ = e^(x − y) */
const LogsumexpBackward: Rule<[Tensor], [Tensor, Tensor, readonly number[]]> = {
  name: 'LogsumexpBackward0',
  backward: (g, [x, y, dims]) => [
    unreduce(g, x.shape, dims).mul(x.sub(unreduce(y, x.shape, dims)).exp()),
  ],
};

/**
 * The logarithm of the sum of exponentials along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.logsumexp.html
 */
export function logsumexp(x: Tensor, ...args: unknown[]): Tensor {
  const { dim, keepdim = false } = named<ReduceOptions>(['dim', 'keepdim'], args);
  const dims = wrapDims(dim, x.ndim);
  const y = fold(logsumexpFold, x, dims, keepdim, realType(x));
  return record(LogsumexpBackward, y, [x], [x, constant(y), dims]);
}
