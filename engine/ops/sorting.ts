/** Elements in order, along a dimension. */
import { implemented, integerAt } from '../checks.ts';
import { bool, int64, type Numbers } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import type { Fold } from '../kernels/reduce.ts';
import { named, withDefaults } from '../options.ts';
import { range, wrapDim } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { middle } from './extrema.ts';
import {
  type DimOptions,
  indexedRule,
  type OfAllOrAlong,
  type PickRule,
  pick,
  pickEach,
  type ValuesAndIndices,
} from './pick.ts';

/** Ascending, with NaN last: it counts as larger than anything. */
function byValue(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

/** The indices of a line, in the order of its elements. */
function orderOf(
  compare: typeof byValue,
  n: number,
  data: Numbers,
  i: number,
  step: number,
): number[] {
  return range(n).sort((p, q) => compare(data[i + p * step], data[i + q * step]));
}

/** The first `length` indices of every line of dimension `d`, in the order of their values. */
function inOrder(
  x: Tensor,
  d: number,
  length: number,
  descending: boolean,
  rule: PickRule,
): ValuesAndIndices {
  const shape = x.ndim === 0 ? [] : x.shape.with(d, length);
  const compare = descending ? (a: number, b: number) => byValue(b, a) : byValue;
  return pickEach(x, d, shape, length, rule, (...line) => orderOf(compare, ...line));
}

/** What `sort` and `argsort` take. */
export interface SortOptions {
  /** The dimension. Default: the last. */
  dim?: number;
  /** From the largest to the smallest? Default: `false`. */
  descending?: boolean;
  /** Equal elements always keep their order here. */
  stable?: boolean;
}

const SortBackward = indexedRule('SortBackward0');

/**
 * The elements in order along a dimension, and where they were.
 * https://docs.pytorch.org/docs/stable/generated/torch.sort.html
 */
export function sort(x: Tensor, ...args: unknown[]): ValuesAndIndices {
  const defaults = { dim: -1, descending: false, stable: false };
  const { dim, descending } = withDefaults(defaults, args);
  const d = wrapDim(dim, x.ndim);
  return inOrder(x, d, x.shape[d] ?? 1, descending, SortBackward);
}

/** The indices that would put the elements in order along a dimension. */
export function argsort(x: Tensor, ...args: unknown[]): Tensor {
  return sort(x.detach(), ...args).indices;
}

const TopkBackward = indexedRule('TopkBackward0');

/**
 * The `k` largest (or smallest) elements along a dimension, in order, and where they were.
 * https://docs.pytorch.org/docs/stable/generated/torch.topk.html
 */
export function topk(x: Tensor, ...args: unknown[]): ValuesAndIndices {
  type Options = { k: number; dim?: number; largest?: boolean; sorted?: boolean };
  const names = ['k', 'dim', 'largest', 'sorted'] as const;
  const { k, dim = -1, largest = true } = named<Options>(names, args);
  const d = wrapDim(dim, x.ndim);
  if (x.dtype === bool) throw new RuntimeError('topk does not support bool dtypes on CPU');
  if (integerAt('k', k) < 0 || k > (x.shape[d] ?? 1))
    throw new RuntimeError('selected index k out of range');
  return inOrder(x, d, k, largest, TopkBackward);
}

/** The index of the middle one in order, of two the lower; of a NaN if there is one. */
const medianFold: Fold = (n, a, i, step) => {
  const order = orderOf(byValue, n, a, i, step);
  const nan = order.find(k => Number.isNaN(a[i + k * step]));
  return nan ?? order[Math.floor((n - 1) / 2)];
};

const MedianDimBackward = indexedRule('MedianBackward1');

/**
 * The median of all elements; along `dim`, with its index. Of two in the middle, the lower.
 * https://docs.pytorch.org/docs/stable/generated/torch.median.html
 */
export const median = ((x: Tensor, ...args: unknown[]) => {
  const { dim, keepdim = false } = named<DimOptions>(['dim', 'keepdim'], args);
  implemented('median_cpu', x.dtype, int64);
  if (dim === undefined) return middle(medianFold, x);
  return pick('median', medianFold, MedianDimBackward, x, dim, keepdim);
}) as OfAllOrAlong;
