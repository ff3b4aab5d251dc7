/** The largest and the smallest along dimensions, and where they are. */
import type { Rule } from '../autograd/node.ts';
import { constant, record } from '../autograd/record.ts';
import { integerAt } from '../checks.ts';
import { bool, int64 } from '../dtype.ts';
import { IndexError, RuntimeError } from '../errors.ts';
import { type Fold, fold } from '../kernels/reduce.ts';
import { named } from '../options.ts';
import { wrapDims } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { maximum, minimum } from './limits.ts';
import { checkNotEmpty, type DimOptions, indexedRule, type OfAllOrAlong, pick } from './pick.ts';
import { type ReduceOptions, type Reduction, unreduce } from './reduce.ts';

/** Is `a` further than `b` in the wanted direction? NaN is further than anything. */
type Beats = (a: number, b: number) => boolean;
const greater: Beats = (a, b) => a > b || (Number.isNaN(a) && !Number.isNaN(b));
const less: Beats = (a, b) => a < b || (Number.isNaN(a) && !Number.isNaN(b));

/** The first index at which a line is furthest. */
function indexFold(beats: Beats): Fold {
  return (n, a, i, step) => {
    let best = 0;
    for (let k = 1; k < n; k++) if (beats(a[i + k * step], a[i + best * step])) best = k;
    return best;
  };
}

const argmaxFold = indexFold(greater);
const argminFold = indexFold(less);

function valueFold(index: Fold): Fold {
  return (n, a, i, step) => a[i + index(n, a, i, step) * step];
}

type SharedRule = Rule<[Tensor], [Tensor, Tensor, readonly number[]]>;

/** y = the extreme over some dimensions:  ∂ = 1 for it, shared evenly among equals */
const sharedRule = (name: string): SharedRule => ({
  name,
  backward: (g, [x, y, dims]) => {
    const wide = unreduce(y, x.shape, dims);
    const hits = x.eq(wide).logical_or(x.isnan().logical_and(wide.isnan())).to(g.dtype);
    return [unreduce(g, x.shape, dims).mul(hits).div(hits.sum(dims, true))];
  },
});
const MedianBackward = sharedRule('MedianBackward0');

/** The elements at an index of every line; equal ones share the gradient. */
function sharedValues(
  index: Fold,
  rule: SharedRule,
  x: Tensor,
  dims: readonly number[],
  keepdim: boolean,
): Tensor {
  const y = fold(valueFold(index), x, dims, keepdim, x.dtype);
  return record(rule, y, [x], [x, constant(y), dims]);
}

/** The element of the whole tensor that has an index in the middle; NaN of none. */
export function middle(index: Fold, x: Tensor): Tensor {
  return sharedValues(index, MedianBackward, x, wrapDims(null, x.ndim), false);
}

/** Makes the reduction to the elements at an index, which may be several. */
function extremeAlong(operation: string, index: Fold, backward: string): Reduction {
  const rule = sharedRule(backward);
  return (x, ...args) => {
    const { dim, keepdim = false } = named<ReduceOptions>(['dim', 'keepdim'], args);
    const dims = wrapDims(dim, x.ndim);
    if (x.count === 0 && dim == null) {
      throw new RuntimeError(
        `${operation}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
      );
    }
    checkNotEmpty(operation, x, dims, [dim ?? []].flat());
    return sharedValues(index, rule, x, dims, keepdim);
  };
}

/** The largest along `dim`, which may be several. */
export const amax = extremeAlong('amax', argmaxFold, 'AmaxBackward0');

/** The smallest along `dim`, which may be several. */
export const amin = extremeAlong('amin', argminFold, 'AminBackward0');

/** Or another tensor. */
export interface Extreme extends OfAllOrAlong {
  (x: Tensor, other: Tensor): Tensor;
}

/** Makes `max` or `min`: `backward` begins the names of its rules, and `ofTwo` compares tensors element by element. */
function extreme(
  operation: string,
  index: Fold,
  backward: string,
  ofTwo: (x: Tensor, other: Tensor) => Tensor,
): Extreme {
  const ofAll = extremeAlong(operation, index, `${backward}1`);
  const rule = indexedRule(`${backward}0`);
  const run = (x: Tensor, ...args: unknown[]) => {
    if (args[0] instanceof Tensor) return ofTwo(x, args[0]);
    const { dim, keepdim = false } = named<DimOptions>(['dim', 'keepdim'], args);
    return dim === undefined ? ofAll(x) : pick(operation, index, rule, x, dim, keepdim);
  };
  return run as Extreme;
}

/**
 * The largest element; along `dim`, with its index; or of two tensors the larger, elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.max.html
 */
export const max = extreme('max', argmaxFold, 'MaxBackward', maximum);

/**
 * The smallest element; along `dim`, with its index; or of two tensors the smaller, elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.min.html
 */
export const min = extreme('min', argminFold, 'MinBackward', minimum);

/** Makes the reduction to the index of an element. */
function argExtreme(operation: string, index: Fold): Reduction {
  return (x, ...args) => {
    const { dim, keepdim = false } = named<DimOptions>(['dim', 'keepdim'], args);
    const dims = wrapDims(dim == null ? null : integerAt('dim', dim), x.ndim);
    if (x.count === 0 && dim == null) {
      throw new IndexError(
        `${operation}(): Expected reduction dim to be specified for input.numel() == 0.`,
      );
    }
    if (x.dtype === bool) throw new RuntimeError(`${operation}(): does not support bool input`);
    checkNotEmpty(operation, x, dims);
    return constant(fold(index, x, dims, keepdim, int64));
  };
}

/** The index of the largest element: in the flattened tensor, or along `dim`. */
export const argmax = argExtreme('argmax', argmaxFold);

/** The index of the smallest element: in the flattened tensor, or along `dim`. */
export const argmin = argExtreme('argmin', argminFold);
