import { cross } from '../ops/cross.ts';
import { gather, index_select, scatter, scatter_add } from '../ops/gather.ts';
import { type Index, index, index_put_, nonzero } from '../ops/indexing.ts';
import { bmm, dot, inner, matmul, mm, mv, outer } from '../ops/matmul.ts';
import { type MultinomialOptions, multinomial } from '../ops/multinomial.ts';
import type { Operand } from '../ops/operands.ts';
import { diag, flip, repeat, roll, tile, trace, tril, triu } from '../ops/rearrange.ts';
import type { Dims, Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** Products of vectors and matrices, and elements by index. */
export interface MatrixMethods {
  /** The product of vectors, matrices, or stacks of matrices. */
  matmul(other: Tensor): Tensor;
  /** The product of two matrices. */
  mm(other: Tensor): Tensor;
  /** The products of two batches of matrices. */
  bmm(other: Tensor): Tensor;
  /** A matrix times a vector. */
  mv(vector: Tensor): Tensor;
  /** The inner product of two vectors. */
  dot(other: Tensor): Tensor;
  /** The sums of products over the last dimension of both. */
  inner(other: Tensor): Tensor;
  /** Every product of an element of one vector with one of another. */
  outer(other: Tensor): Tensor;
  /** The vector product of vectors of three elements. */
  cross(other: Tensor, dim?: number | { dim?: number | null } | null): Tensor;
  /** The sum of a matrix's diagonal. */
  trace(): Tensor;
  /** A vector as a diagonal, or a diagonal as a vector. */
  diag(diagonal?: number | { diagonal?: number }): Tensor;
  /** The lower triangle of every matrix. */
  tril(diagonal?: number | { diagonal?: number }): Tensor;
  /** The upper triangle of every matrix. */
  triu(diagonal?: number | { diagonal?: number }): Tensor;
  /** Turns the order round along dimensions. */
  flip(...dims: number[] | [Shape | { dims: Dims }]): Tensor;
  /** Shifts elements along dimensions, in a circle. */
  roll(
    shifts: Dims | { shifts: Dims; dims?: Dims | null },
    dims?: Dims | null | { dims?: Dims | null },
  ): Tensor;
  /** Repeats the tensor along each dimension. */
  repeat(...sizes: number[] | [Shape]): Tensor;
  /** Like `repeat`, but fewer counts than dimensions mean the last ones. */
  tile(...sizes: number[] | [Shape]): Tensor;
  /** For every index, the element there along `dim`. */
  gather(dim: number, index: Tensor): Tensor;
  /** The slices of a dimension that a vector of indices names. */
  index_select(dim: number, index: Tensor): Tensor;
  /** The elements that an index names: integers, slices, masks, index tensors. */
  index(indices: readonly Index[] | Index): Tensor;
  /** Overwrites the elements that an index names, or adds to them. */
  index_put_(
    indices: readonly Index[] | Index,
    values: Operand,
    accumulate?: boolean | { accumulate?: boolean },
  ): Tensor;
  /** The coordinates of all elements that are not zero. */
  nonzero(): Tensor;
  /** Indices drawn with probabilities in proportion to the elements. */
  multinomial(
    num_samples: number | MultinomialOptions,
    replacement?: boolean | MultinomialOptions,
    options?: MultinomialOptions,
  ): Tensor;
  /** Puts each element of `src` where `index` says. */
  scatter(dim: number, index: Tensor, src: Tensor | number): Tensor;
  /** Adds each element of `src` where `index` says. */
  scatter_add(dim: number, index: Tensor, src: Tensor): Tensor;
}

export const matrixMethods: Table<MatrixMethods> = {
  matmul,
  mm,
  bmm,
  mv,
  dot,
  inner,
  outer,
  cross,
  trace,
  diag,
  tril,
  triu,
  flip,
  roll,
  repeat,
  tile,
  gather,
  index_select,
  index,
  index_put_,
  nonzero,
  multinomial,
  scatter,
  scatter_add,
};
