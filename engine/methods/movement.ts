import {
  new_full,
  new_ones,
  new_zeros,
  type SizesAndOptions,
  type TensorOptions,
} from '../ops/creation.ts';
import {
  broadcast_to,
  clone,
  contiguous,
  expand,
  expand_as,
  flatten,
  ravel,
  reshape,
  reshape_as,
  unflatten,
  view,
  view_as,
} from '../ops/movement.ts';
import { movedim, permute, squeeze, t, transpose, unsqueeze } from '../ops/transpose.ts';
import { chunk, diagonal, narrow, select, split, unbind } from '../ops/window.ts';
import type { Dims, Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** Operations on the shape, and parts of a tensor. */
export interface MovementMethods {
  /** A copy with memory of its own; gradients flow through it. */
  clone(): Tensor;
  /** The tensor itself if its elements lie in row-major order, else a copy of which they do. */
  contiguous(): Tensor;
  /** A view of another shape. One size may be −1. */
  view(...shape: number[] | [Shape]): Tensor;
  /** A view with the shape of another tensor. */
  view_as(other: Tensor): Tensor;
  /** Like `view`, but copies where no view can do. */
  reshape(...shape: number[] | [Shape]): Tensor;
  /** Reshapes to the shape of another tensor. */
  reshape_as(other: Tensor): Tensor;
  /** Stretches dimensions of size 1. −1 leaves one as it is. */
  expand(...sizes: number[] | [Shape]): Tensor;
  /** Stretches to the shape of another tensor. */
  expand_as(other: Tensor): Tensor;
  /** Stretches to a shape. */
  broadcast_to(shape: Shape): Tensor;
  /** Joins dimensions into one. */
  flatten(
    start_dim?: number | { start_dim?: number; end_dim?: number },
    end_dim?: number | { end_dim?: number },
  ): Tensor;
  /** All elements in one dimension. */
  ravel(): Tensor;
  /** Splits one dimension into several. */
  unflatten(dim: number, sizes: Shape): Tensor;
  /** Puts the dimensions in this order. */
  permute(...dims: number[] | [Shape]): Tensor;
  /** Swaps two dimensions. */
  transpose(dim0: number, dim1: number): Tensor;
  /** Moves dimensions to new places. */
  movedim(source: Dims, destination: Dims): Tensor;
  /** The transpose of a matrix. */
  t(): Tensor;
  /** Removes all dimensions of size 1, or those given. */
  squeeze(dim?: Dims | { dim?: Dims } | null): Tensor;
  /** Inserts a dimension of size 1. */
  unsqueeze(dim: number): Tensor;
  /** The tensor at one index of a dimension, which goes away. */
  select(dim: number, index: number): Tensor;
  /** `length` indices of a dimension, from `start` on. */
  narrow(dim: number, start: number | Tensor, length: number): Tensor;
  /** All tensors along a dimension, which goes away. */
  unbind(dim?: number): Tensor[];
  /** Pieces of a dimension, of one size or of the sizes given. */
  split(size: number | readonly number[], dim?: number | { dim?: number }): Tensor[];
  /** At most `chunks` pieces of a dimension. */
  chunk(chunks: number, dim?: number | { dim?: number }): Tensor[];
  /** The diagonal over two dimensions. */
  diagonal(
    offset?: number | { offset?: number; dim1?: number; dim2?: number },
    dim1?: number,
    dim2?: number,
  ): Tensor;
  /** Zeros of the same dtype. */
  new_zeros(...size: SizesAndOptions): Tensor;
  /** Ones of the same dtype. */
  new_ones(...size: SizesAndOptions): Tensor;
  /** A tensor of the same dtype whose elements are all `value`. */
  new_full(size: Shape, value: number, options?: TensorOptions): Tensor;
}

export const movementMethods: Table<MovementMethods> = {
  clone,
  contiguous,
  view,
  view_as,
  reshape,
  reshape_as,
  expand,
  expand_as,
  broadcast_to,
  flatten,
  ravel,
  unflatten,
  permute,
  transpose,
  movedim,
  t,
  squeeze,
  unsqueeze,
  select,
  narrow,
  unbind,
  split,
  chunk,
  diagonal,
  new_zeros,
  new_ones,
  new_full,
};
