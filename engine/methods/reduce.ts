import type { DType } from '../dtype.ts';
import { amax, amin, argmax, argmin, max, min } from '../ops/extrema.ts';
import { type NormOptions, norm } from '../ops/norm.ts';
import type { ValuesAndIndices } from '../ops/pick.ts';
import { all, any, mean, type ReduceOptions, sum } from '../ops/reduce.ts';
import { cumprod, cumsum } from '../ops/scan.ts';
import { argsort, median, type SortOptions, sort, topk } from '../ops/sorting.ts';
import { logsumexp, prod, std, type VarianceOptions, variance } from '../ops/statistics.ts';
import type { Dims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** What `topk` takes by name. */
export interface TopkOptions {
  dim?: number;
  largest?: boolean;
  sorted?: boolean;
}

/** Operations that make many elements one, or put them in order. */
export interface ReduceMethods {
  /** The sum of all elements, or along `dim`. */
  sum(dim?: Dims | ReduceOptions | null, keepdim?: boolean | ReduceOptions): Tensor;
  /** The mean of all elements, or along `dim`. */
  mean(dim?: Dims | ReduceOptions | null, keepdim?: boolean | ReduceOptions): Tensor;
  /** The product of all elements, or along `dim`. */
  prod(
    dim?: number | null | (ReduceOptions & { dim?: number }),
    keepdim?: boolean | ReduceOptions,
  ): Tensor;
  /** The variance of all elements, or along `dim`. */
  var(
    dim?: Dims | boolean | VarianceOptions | null,
    unbiased?: boolean | VarianceOptions,
    keepdim?: boolean | VarianceOptions,
  ): Tensor;
  /** The standard deviation of all elements, or along `dim`. */
  std(
    dim?: Dims | boolean | VarianceOptions | null,
    unbiased?: boolean | VarianceOptions,
    keepdim?: boolean | VarianceOptions,
  ): Tensor;
  /** The logarithm of the sum of exponentials along `dim`. */
  logsumexp(dim: Dims | ReduceOptions, keepdim?: boolean | ReduceOptions): Tensor;
  /** The norm of all elements, or along `dim`. */
  norm(
    p?: number | 'fro' | 'nuc' | NormOptions | null,
    dim?: Dims | NormOptions | null,
    keepdim?: boolean | NormOptions,
  ): Tensor;
  /** The largest element; along `dim`, with its index. */
  max(): Tensor;
  /** The largest element; along `dim`, with its index. */
  max(other: Tensor): Tensor;
  /** The largest element; along `dim`, with its index. */
  max(dim: number, keepdim?: boolean | { keepdim?: boolean }): ValuesAndIndices;
  /** The largest element; along `dim`, with its index. */
  max(options: { dim: number; keepdim?: boolean }): ValuesAndIndices;
  /** The smallest element; along `dim`, with its index. */
  min(): Tensor;
  /** The smallest element; along `dim`, with its index. */
  min(other: Tensor): Tensor;
  /** The smallest element; along `dim`, with its index. */
  min(dim: number, keepdim?: boolean | { keepdim?: boolean }): ValuesAndIndices;
  /** The smallest element; along `dim`, with its index. */
  min(options: { dim: number; keepdim?: boolean }): ValuesAndIndices;
  /** The largest along `dim`, which may be several. */
  amax(dim?: Dims | ReduceOptions | null, keepdim?: boolean | ReduceOptions): Tensor;
  /** The smallest along `dim`, which may be several. */
  amin(dim?: Dims | ReduceOptions | null, keepdim?: boolean | ReduceOptions): Tensor;
  /** The index of the largest element. */
  argmax(
    dim?: number | null | { dim?: number | null; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  /** The index of the smallest element. */
  argmin(
    dim?: number | null | { dim?: number | null; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  /** The median of all elements; along `dim`, with its index. */
  median(): Tensor;
  /** The median of all elements; along `dim`, with its index. */
  median(dim: number, keepdim?: boolean | { keepdim?: boolean }): ValuesAndIndices;
  /** The median of all elements; along `dim`, with its index. */
  median(options: { dim: number; keepdim?: boolean }): ValuesAndIndices;
  /** Whether all elements are true. */
  all(dim?: Dims | ReduceOptions | null, keepdim?: boolean | ReduceOptions): Tensor;
  /** Whether any element is true. */
  any(dim?: Dims | ReduceOptions | null, keepdim?: boolean | ReduceOptions): Tensor;
  /** The sum of the elements so far, along `dim`. */
  cumsum(
    dim: number | { dim: number; dtype?: DType | null },
    options?: { dtype?: DType | null },
  ): Tensor;
  /** The product of the elements so far, along `dim`. */
  cumprod(
    dim: number | { dim: number; dtype?: DType | null },
    options?: { dtype?: DType | null },
  ): Tensor;
  /** The elements in order along a dimension, and where they were. */
  sort(dim?: number | SortOptions, descending?: boolean | SortOptions): ValuesAndIndices;
  /** The indices that would put the elements in order. */
  argsort(dim?: number | SortOptions, descending?: boolean | SortOptions): Tensor;
  /** The `k` largest (or smallest) elements, and where they were. */
  topk(
    k: number,
    dim?: number | TopkOptions,
    largest?: boolean | TopkOptions,
    sorted?: boolean | TopkOptions,
  ): ValuesAndIndices;
}

export const reduceMethods: Table<ReduceMethods> = {
  sum,
  mean,
  prod,
  var: variance,
  std,
  logsumexp,
  norm,
  max,
  min,
  amax,
  amin,
  argmax,
  argmin,
  median,
  all,
  any,
  cumsum,
  cumprod,
  sort,
  argsort,
  topk,
};
