import { clone, contiguous, expand, reshape, view } from '../ops/movement.ts';
import { permute, squeeze, t, transpose, unsqueeze } from '../ops/transpose.ts';
import { narrow, select, unbind } from '../ops/window.ts';
import type { Dims, Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** Operations on the shape. */
export interface MovementMethods {
  /** A copy with memory of its own; gradients flow through it. */
  clone(): Tensor;
  /** The tensor itself if its elements lie in row-major order, else a copy of which they do. */
  contiguous(): Tensor;
  /** A view of another shape. One size may be −1. */
  view(...shape: number[] | [Shape]): Tensor;
  /** Like `view`, but copies where no view can do. */
  reshape(...shape: number[] | [Shape]): Tensor;
  /** Stretches dimensions of size 1. */
  expand(...sizes: number[] | [Shape]): Tensor;
  /** Puts the dimensions in this order. */
  permute(...dims: number[] | [Shape]): Tensor;
  /** Swaps two dimensions. */
  transpose(dim0: number, dim1: number): Tensor;
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
}

export const movementMethods: Table<MovementMethods> = {
  clone,
  contiguous,
  view,
  reshape,
  expand,
  permute,
  transpose,
  t,
  squeeze,
  unsqueeze,
  select,
  narrow,
  unbind,
};
