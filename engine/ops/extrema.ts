/** The largest and the smallest along dimensions, and where they are. */
import type { MultiRule, Rule } from '../autograd/node.ts';
import { constant, record, recordAll } from '../autograd/record.ts';
import { integerAt } from '../checks.ts';
import { bool, int64 } from '../dtype.ts';
import { IndexError, RuntimeError } from '../errors.ts';
import { elements, make } from '../kernels/make.ts';
import { eachLine, type Fold, fold } from '../kernels/reduce.ts';
import { named } from '../options.ts';
import { numelOf, reducedShape, type Shape, wrapDims } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { maximum, minimum } from './extremes.ts';
import { type Positions, put, take } from './flat.ts';
import { type ReduceOptions, unreduce } from './reduce.ts';

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

/** Nothing is the largest of no elements. */
function checkNotEmpty(operation: string, x: Tensor, dims: readonly number[], as = dims): void {
  const i = dims.findIndex(d => x.shape[d] === 0);
  if (i < 0) return;
  throw new IndexError(`${operation}(): Expected reduction dim ${as[i]} to have non-zero size.`);
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
const AmaxBackward = sharedRule('AmaxBackward0');
const AminBackward = sharedRule('AminBackward0');
const MaxBackward = sharedRule('MaxBackward1');
const MinBackward = sharedRule('MinBackward1');
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

function shared(
  operation: string,
  index: Fold,
  rule: SharedRule,
  x: Tensor,
  { dim, keepdim = false }: ReduceOptions,
): Tensor {
  const dims = wrapDims(dim, x.ndim);
  if (x.count === 0 && dim == null) {
    throw new RuntimeError(
      `${operation}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
    );
  }
  checkNotEmpty(operation, x, dims, [dim ?? []].flat());
  return sharedValues(index, rule, x, dims, keepdim);
}

/** The largest along `dim`, which may be several. */
export function amax(x: Tensor, ...args: unknown[]): Tensor {
  const options = named<ReduceOptions>(['dim', 'keepdim'], args);
  return shared('amax', argmaxFold, AmaxBackward, x, options);
}

/** The smallest along `dim`, which may be several. */
export function amin(x: Tensor, ...args: unknown[]): Tensor {
  const options = named<ReduceOptions>(['dim', 'keepdim'], args);
  return shared('amin', argminFold, AminBackward, x, options);
}

/** Values along a dimension, and the indices where they were: `const [values, indices] = x.max(1)`. */
export type ValuesAndIndices = [values: Tensor, indices: Tensor] & {
  readonly values: Tensor;
  readonly indices: Tensor;
};

/** The rule of an operation that picks elements. */
export type PickRule = MultiRule<[Tensor], [Positions, Shape]>;

/** y = x where the index says:  ∂ = g there */
export function indexedRule(name: string): PickRule {
  return {
    name,
    frees: true,
    backwardAll: ([g], [positions, shape]) => [g === null ? null : put(g, positions, shape)],
  };
}

/** The elements of `x` at `positions`, beside the indices that tell where they were. */
export function valuesAt(
  x: Tensor,
  positions: Positions,
  indices: Tensor,
  rule: PickRule,
): ValuesAndIndices {
  const values = take(x.detach(), positions, indices.shape);
  recordAll(rule, [values, indices], [x], [positions, x.shape]);
  return Object.assign([values, indices] as [Tensor, Tensor], { values, indices });
}

/** Picks `length` elements of every line of dimension `d`, those that `choose` says, and tells which. */
export function pickEach(
  x: Tensor,
  d: number,
  shape: Shape,
  length: number,
  rule: PickRule,
  choose: (...line: Parameters<Fold>) => readonly number[],
): ValuesAndIndices {
  const indices = make(shape, int64);
  const told = elements(indices);
  const positions = new Int32Array(indices.count);
  const after = numelOf(x.shape.slice(d + 1));
  let line = 0;
  eachLine(x, x.ndim === 0 ? [] : [d], (n, data, i, step) => {
    const chosen = choose(n, data, i, step);
    const start = Math.floor(line / after);
    const rest = line++ % after;
    for (let k = 0; k < length; k++) {
      const o = (start * length + k) * after + rest;
      told[o] = chosen[k];
      positions[o] = (start * n + chosen[k]) * after + rest;
    }
  });
  return valuesAt(x, positions, indices, rule);
}

/** Picks one element of every line of dimension `dim`, and tells which. */
export function pick(
  operation: string,
  index: Fold,
  rule: PickRule,
  x: Tensor,
  dim: number,
  keepdim: boolean,
): ValuesAndIndices {
  const dims = wrapDims(integerAt('dim', dim), x.ndim);
  checkNotEmpty(operation, x, dims);
  const shape = reducedShape(x.shape, dims, keepdim);
  return pickEach(x, dims[0], shape, 1, rule, (...line) => [index(...line)]);
}

const MaxDimBackward = indexedRule('MaxBackward0');
const MinDimBackward = indexedRule('MinBackward0');

function extreme(
  operation: 'max' | 'min',
  x: Tensor,
  args: readonly unknown[],
): Tensor | ValuesAndIndices {
  const isMax = operation === 'max';
  if (args[0] instanceof Tensor) return (isMax ? maximum : minimum)(x, args[0]);
  const { dim, keepdim = false } = named<{ dim?: number; keepdim?: boolean }>(
    ['dim', 'keepdim'],
    args,
  );
  const index = isMax ? argmaxFold : argminFold;
  if (dim === undefined) return shared(operation, index, isMax ? MaxBackward : MinBackward, x, {});
  return pick(operation, index, isMax ? MaxDimBackward : MinDimBackward, x, dim, keepdim);
}

/**
 * The largest element; along `dim`, with its index; or of two tensors the larger, elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.max.html
 */
export function max(x: Tensor): Tensor;
export function max(x: Tensor, other: Tensor): Tensor;
export function max(
  x: Tensor,
  dim: number,
  keepdim?: boolean | { keepdim?: boolean },
): ValuesAndIndices;
export function max(x: Tensor, options: { dim: number; keepdim?: boolean }): ValuesAndIndices;
export function max(x: Tensor, ...args: unknown[]): Tensor | ValuesAndIndices {
  return extreme('max', x, args);
}

/**
 * The smallest element; along `dim`, with its index; or of two tensors the smaller, elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.min.html
 */
export function min(x: Tensor): Tensor;
export function min(x: Tensor, other: Tensor): Tensor;
export function min(
  x: Tensor,
  dim: number,
  keepdim?: boolean | { keepdim?: boolean },
): ValuesAndIndices;
export function min(x: Tensor, options: { dim: number; keepdim?: boolean }): ValuesAndIndices;
export function min(x: Tensor, ...args: unknown[]): Tensor | ValuesAndIndices {
  return extreme('min', x, args);
}

function argExtreme(operation: string, index: Fold, x: Tensor, args: readonly unknown[]): Tensor {
  const { dim, keepdim = false } = named<{ dim?: number | null; keepdim?: boolean }>(
    ['dim', 'keepdim'],
    args,
  );
  const dims = wrapDims(dim == null ? null : integerAt('dim', dim), x.ndim);
  if (x.count === 0 && dim == null) {
    throw new IndexError(
      `${operation}(): Expected reduction dim to be specified for input.numel() == 0.`,
    );
  }
  if (x.dtype === bool) throw new RuntimeError(`${operation}(): does not support bool input`);
  checkNotEmpty(operation, x, dims);
  return constant(fold(index, x, dims, keepdim, int64));
}

/** The index of the largest element: in the flattened tensor, or along `dim`. */
export function argmax(x: Tensor, ...args: unknown[]): Tensor {
  return argExtreme('argmax', argmaxFold, x, args);
}

/** The index of the smallest element: in the flattened tensor, or along `dim`. */
export function argmin(x: Tensor, ...args: unknown[]): Tensor {
  return argExtreme('argmin', argminFold, x, args);
}

const allFold: Fold = (n, a, i, step) => {
  for (let k = 0; k < n; k++) if (a[i + k * step] === 0) return 0;
  return 1;
};
const anyFold: Fold = (n, a, i, step) => {
  for (let k = 0; k < n; k++) if (a[i + k * step] !== 0) return 1;
  return 0;
};

function quantified(kernel: Fold, x: Tensor, args: readonly unknown[]): Tensor {
  const { dim, keepdim = false } = named<ReduceOptions>(['dim', 'keepdim'], args);
  return constant(fold(kernel, x, wrapDims(dim, x.ndim), keepdim, bool));
}

/** Whether all elements are true, that is, not 0. */
export function all(x: Tensor, ...args: unknown[]): Tensor {
  return quantified(allFold, x, args);
}

/** Whether any element is true, that is, not 0. */
export function any(x: Tensor, ...args: unknown[]): Tensor {
  return quantified(anyFold, x, args);
}
