import { mean, type ReduceOptions, sum } from '../ops/reduce.ts';
import type { Dims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** Operations that make many elements one. */
export interface ReduceMethods {
  /** The sum of all elements, or along `dim`. */
  sum(dim?: Dims | ReduceOptions | null, keepdim?: boolean | ReduceOptions): Tensor;
  /** The mean of all elements, or along `dim`. */
  mean(dim?: Dims | ReduceOptions | null, keepdim?: boolean | ReduceOptions): Tensor;
}

export const reduceMethods: Table<ReduceMethods> = { sum, mean };
