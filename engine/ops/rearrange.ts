/** Elements in other places: turned round, rolled, repeated, masked to a triangle. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { integerAt, integersAt, roomFor } from '../checks.ts';
import { RuntimeError } from '../errors.ts';
import { contiguousCopy } from '../kernels/make.ts';
import { named, withDefaults } from '../options.ts';
import { type Dims, entryOf, type Shape, stridesOf, wrapDim, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { sizesOf } from './creation.ts';
import { floorRest } from './division.ts';
import { positionsFrom, take, takeRule } from './flat.ts';
import { listOf } from './movement.ts';
import { place } from './place.ts';
import { diagonal, windowRule } from './window.ts';

/**
 * Takes index `source(d, i)` wherever the result has index i of dimension d; where that is −1, there is `rest`. `from`
 * may be the shape of `x` with dimensions of size 1 in front.
 */
export function takeAlong(
  x: Tensor,
  shape: Shape,
  source: (d: number, i: number) => number,
  rule: ReturnType<typeof takeRule>,
  from = x.shape,
  rest = 0,
): Tensor {
  const strides = stridesOf(from);
  const contributions = shape.map((size, d) =>
    Int32Array.from({ length: size }, (_, i) => {
      const index = source(d, i);
      return index < 0 ? -1 : index * strides[d];
    }),
  );
  return take(x, positionsFrom(contributions), shape, rule, rest);
}

const FlipBackward = takeRule('FlipBackward0');

/**
 * Turns the order round along dimensions.
 * https://docs.pytorch.org/docs/stable/generated/torch.flip.html
 */
export function flip(x: Tensor, ...args: (number | readonly number[] | { dims: Dims })[]): Tensor {
  const first = args[0];
  const dims =
    typeof first === 'object' && 'dims' in first
      ? [first.dims].flat()
      : listOf(args as (number | readonly number[])[]);
  const turned = dims.length === 0 ? [] : wrapDims(dims as number[], x.ndim);
  const source = (d: number, i: number) => (turned.includes(d) ? x.shape[d] - 1 - i : i);
  return takeAlong(x, x.shape, source, FlipBackward);
}

const RollBackward = takeRule('RollBackward0');

/**
 * Shifts elements along dimensions; what leaves at one end enters at the other. Without `dims`, the
 * tensor is rolled as if it were flat.
 * https://docs.pytorch.org/docs/stable/generated/torch.roll.html
 */
export function roll(x: Tensor, ...args: unknown[]): Tensor {
  const options = named<{ shifts: Dims; dims?: Dims | null }>(['shifts', 'dims'], args);
  const shifts = integersAt('shifts', [options.shifts].flat());
  const dims = [options.dims ?? []].flat();
  if (dims.length === 0 && shifts.length === 1) {
    const from = Int32Array.from({ length: x.count }, (_, i) => floorRest(i - shifts[0], x.count));
    return take(x, from, x.shape, RollBackward);
  }
  if (dims.length + shifts.length === 0) throw new RuntimeError('`shifts` required');
  if (dims.length !== shifts.length) {
    throw new RuntimeError(
      `shifts and dimensions must align. shifts: ${shifts.length}, dims:${dims.length}`,
    );
  }
  const by = new Array<number>(x.ndim).fill(0);
  if (x.count > 0) {
    dims.forEach((dim, i) => {
      entryOf(x.shape, dim);
      by[wrapDim(dim, x.ndim)] += shifts[i];
    });
  }
  return takeAlong(x, x.shape, (d, i) => floorRest(i - by[d], x.shape[d]), RollBackward);
}

/** Keeps what is on one side of a diagonal, in every matrix. */
function triangle(
  x: Tensor,
  keep: (row: number, column: number) => boolean,
  rule: ReturnType<typeof takeRule>,
): Tensor {
  if (x.ndim < 2) {
    throw new RuntimeError(
      `${rule.name.slice(0, 4).toLowerCase()}: input tensor must have at least 2 dimensions`,
    );
  }
  const columns = x.shape[x.ndim - 1];
  const rows = x.shape[x.ndim - 2];
  const positions = Int32Array.from({ length: x.count }, (_, p) =>
    keep(Math.floor(p / columns) % rows, p % columns) ? p : -1,
  );
  return take(x, positions, x.shape, rule);
}

const TrilBackward = takeRule('TrilBackward0');
const TriuBackward = takeRule('TriuBackward0');

/** Which diagonal is meant: the main one unless told otherwise. */
function diagonalFrom(args: readonly unknown[]): number {
  return integerAt('diagonal', withDefaults({ diagonal: 0 }, args).diagonal);
}

/** The lower triangle of every matrix; `diagonal` > 0 keeps more. */
export function tril(x: Tensor, ...args: unknown[]): Tensor {
  const k = diagonalFrom(args);
  return triangle(x, (row, column) => column - row <= k, TrilBackward);
}

/** The upper triangle of every matrix; `diagonal` > 0 keeps less. */
export function triu(x: Tensor, ...args: unknown[]): Tensor {
  const k = diagonalFrom(args);
  return triangle(x, (row, column) => column - row >= k, TriuBackward);
}

const RepeatBackward = takeRule('RepeatBackward0');

/**
 * Repeats the tensor along each dimension; more counts than dimensions add some in front.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.repeat.html
 */
export function repeat(x: Tensor, ...sizes: number[] | [Shape]): Tensor {
  const counts = listOf(sizes, 'repeats');
  if (counts.length < x.ndim) {
    throw new RuntimeError(
      'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor',
    );
  }
  const padded = [...new Array<number>(counts.length - x.ndim).fill(1), ...x.shape];
  const { shape } = sizesOf([padded.map((size, d) => size * counts[d])]);
  roomFor(Math.max(...shape), x.dtype.itemsize);
  return takeAlong(x, shape, (d, i) => i % padded[d], RepeatBackward, padded);
}

/** Like `repeat`, but fewer counts than dimensions mean the last ones. */
export function tile(x: Tensor, ...sizes: number[] | [Shape]): Tensor {
  const counts = listOf(sizes);
  const missing = Math.max(0, x.ndim - counts.length);
  return repeat(x, [...new Array<number>(missing).fill(1), ...counts]);
}

/** diag of a vector:  ∂ = the diagonal of g */
const DiagBackward: Rule<[Tensor], [number]> = {
  name: 'DiagEmbedBackward0',
  backward: (g, [offset]) => [diagonal(g, offset)],
};

const DiagonalCopyBackward = windowRule('DiagonalBackward0_copy');

/**
 * A vector as the diagonal of a matrix, or the diagonal of a matrix as a vector.
 * https://docs.pytorch.org/docs/stable/generated/torch.diag.html
 */
export function diag(x: Tensor, ...args: unknown[]): Tensor {
  const k = diagonalFrom(args);
  if (x.ndim === 2) {
    const y = contiguousCopy(diagonal(x.detach(), k));
    return record(DiagonalCopyBackward, y, [x], [x.shape, z => diagonal(z, k)]);
  }
  if (x.ndim !== 1) {
    throw new RuntimeError(`diag(): Supports 1D or 2D tensors. Got ${x.ndim}D`);
  }
  const n = x.count + Math.abs(k);
  const y = place(x.detach(), [n, n], matrix => diagonal(matrix, k));
  return record(DiagBackward, y, [x], [k]);
}

/** Σ of the diagonal:  ∂ = 1 on the diagonal */
const TraceBackward: Rule<[Tensor], [Shape]> = {
  name: 'TraceBackward0',
  backward: (g, [shape]) => [
    place(g.expand(Math.min(shape[0], shape[1])), shape, matrix => diagonal(matrix)),
  ],
};

/** The sum of a matrix's diagonal. */
export function trace(x: Tensor): Tensor {
  if (x.ndim !== 2)
    throw new RuntimeError(`trace: expected a matrix, but got tensor with dim ${x.ndim}`);
  const y = diagonal(x.detach()).sum();
  return record(TraceBackward, y, [x], [x.shape]);
}
