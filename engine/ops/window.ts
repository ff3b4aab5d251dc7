/** Parts of a tensor: one index, a range, a diagonal, all pieces. All of these are views. */
import type { MultiRule, Rule } from '../autograd/node.ts';
import { record, recordAll } from '../autograd/record.ts';
import { integerAt } from '../checks.ts';
import { int64 } from '../dtype.ts';
import { IndexError, RuntimeError } from '../errors.ts';
import { make, viewInto } from '../kernels/make.ts';
import { withDefaults } from '../options.ts';
import { entryOf, type Shape, showShape, wrapDim } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { cat, stack } from './join.ts';
import { place, type Window } from './place.ts';

/** cutting out:  ∂ = zeros with g in the same window */
export function windowRule(name: string): Rule<[Tensor], [Shape, Window]> {
  return { name, backward: (g, [shape, window]) => [place(g, shape, window)] };
}

/** Cuts out a window, and records that. */
function cutOut(rule: ReturnType<typeof windowRule>, x: Tensor, window: Window): Tensor {
  return record(rule, window(x), [x], [x.shape, window]);
}

const SelectBackward = /* @__PURE__ */ windowRule('SelectBackward0');
const SliceBackward = /* @__PURE__ */ windowRule('SliceBackward0');
const DiagonalBackward = /* @__PURE__ */ windowRule('DiagonalBackward0');

/**
 * The tensor at one index of a dimension, which goes away; a negative index counts from the end.
 * https://docs.pytorch.org/docs/stable/generated/torch.select.html
 */
export function select(x: Tensor, dim: number, index: number): Tensor {
  if (x.ndim === 0) throw new IndexError('select() cannot be applied to a 0-dim tensor.');
  const d = wrapDim(dim, x.ndim);
  const size = x.shape[d];
  if (integerAt('index', index) < -size || index >= size) {
    throw new IndexError(
      `select(): index ${index} out of range for tensor of size ${showShape(x.shape)} at dimension ${d}`,
    );
  }
  const i = index < 0 ? index + size : index;
  return cutOut(SelectBackward, x, z => selectView(z, d, i));
}

function selectView(x: Tensor, d: number, i: number): Tensor {
  const { shape, strides } = x;
  return viewInto(x, shape.toSpliced(d, 1), strides.toSpliced(d, 1), x.offset + i * strides[d]);
}

/**
 * `x[start:end:step]` along a dimension.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.narrow.html
 */
export function sliceDim(x: Tensor, dim: number, start: number, end: number, step = 1): Tensor {
  const d = wrapDim(dim, x.ndim);
  const size = x.shape[d];
  const clip = (i: number) => Math.min(Math.max(i < 0 ? i + size : i, 0), size);
  const from = clip(start);
  const length = Math.max(0, Math.ceil((clip(end) - from) / step));
  return cutOut(SliceBackward, x, z =>
    viewInto(
      z,
      z.shape.with(d, length),
      z.strides.with(d, z.strides[d] * step),
      z.offset + from * z.strides[d],
    ),
  );
}

/**
 * `length` indices of a dimension, from `start` on.
 * https://docs.pytorch.org/docs/stable/generated/torch.narrow.html
 */
export function narrow(x: Tensor, dim: number, start: number | Tensor, length: number): Tensor {
  if (x.ndim === 0) throw new RuntimeError('narrow() cannot be applied to a 0-dim tensor.');
  const size = x.shape[wrapDim(dim, x.ndim)];
  if (length < 0) throw new RuntimeError('narrow(): length must be non-negative.');
  if (start instanceof Tensor && (start.ndim > 0 || start.dtype !== int64)) {
    throw new RuntimeError('start must be an 0-dim integral Tensor.');
  }
  const first = start instanceof Tensor ? start.item() : start;
  if (first < -size || first > size) {
    throw new IndexError(
      `start out of range (expected to be in range of [${-size}, ${size}], but got ${first})`,
    );
  }
  const from = first < 0 ? first + size : first;
  if (from + length > size) {
    throw new RuntimeError(
      `start (${from}) + length (${length}) exceeds dimension size (${size}).`,
    );
  }
  return sliceDim(x, dim, from, from + length);
}

/**
 * The diagonal over two dimensions, as the last dimension; `offset` > 0 is above the main one.
 * https://docs.pytorch.org/docs/stable/generated/torch.diagonal.html
 */
export function diagonal(x: Tensor, ...args: unknown[]): Tensor {
  const { offset, dim1, dim2 } = withDefaults({ offset: 0, dim1: 0, dim2: 1 }, args);
  const a = wrapDim(dim1, x.ndim);
  const b = wrapDim(dim2, x.ndim);
  if (a === b) {
    throw new RuntimeError(`diagonal dimensions cannot be identical ${dim1}, ${dim2}`);
  }
  integerAt('offset', offset);
  return cutOut(DiagonalBackward, x, z => diagonalView(z, offset, a, b));
}

function diagonalView(x: Tensor, offset: number, a: number, b: number): Tensor {
  const down = Math.max(-offset, 0);
  const right = Math.max(offset, 0);
  const length = Math.max(0, Math.min(x.shape[a] - down, x.shape[b] - right));
  const others = (list: readonly number[]) => list.filter((_, d) => d !== a && d !== b);
  return viewInto(
    x,
    [...others(x.shape), length],
    [...others(x.strides), x.strides[a] + x.strides[b]],
    length === 0 ? x.offset : x.offset + down * x.strides[a] + right * x.strides[b],
  );
}

/** taking apart:  ∂ = putting together; unused pieces count as zeros */
const UnbindBackward: MultiRule<[Tensor], [number, Shape]> = {
  name: 'UnbindBackward0',
  backwardAll: (grads, [d, shape]) => [
    stack(
      withZeros(grads, () => shape.toSpliced(d, 1)),
      d,
    ),
  ],
};

const SplitBackward: MultiRule<[Tensor], [number, Shape, readonly number[]]> = {
  name: 'SplitBackward0',
  backwardAll: (grads, [d, shape, sizes]) => [
    cat(
      withZeros(grads, i => shape.with(d, sizes[i])),
      d,
    ),
  ],
};

const SplitWithSizesBackward = { ...SplitBackward, name: 'SplitWithSizesBackward0' };

function withZeros(grads: readonly (Tensor | null)[], shape: (i: number) => Shape): Tensor[] {
  const like = grads.find(g => g !== null) as Tensor;
  return grads.map((g, i) => g ?? make(shape(i), like.dtype));
}

/**
 * All tensors along a dimension, which goes away.
 * https://docs.pytorch.org/docs/stable/generated/torch.unbind.html
 */
export function unbind(x: Tensor, dim = 0): Tensor[] {
  const parts = new Array<Tensor>(entryOf(x.shape, dim));
  const d = wrapDim(dim, x.ndim);
  for (let i = 0; i < parts.length; i++) parts[i] = selectView(x, d, i);
  return recordAll(UnbindBackward, parts, [x], [d, x.shape]);
}

/**
 * Pieces of a dimension: all of one size (the last may be smaller), or of the sizes given.
 * https://docs.pytorch.org/docs/stable/generated/torch.split.html
 */
export function split(x: Tensor, size: number | readonly number[], ...args: unknown[]): Tensor[] {
  const { dim } = withDefaults({ dim: 0 }, args);
  if (x.ndim === 0) throw new RuntimeError('split expects at least a 1-dimensional tensor');
  const d = wrapDim(dim, x.ndim);
  if (typeof size !== 'number') return splitSizes(x, size, d, SplitWithSizesBackward);
  if (size < 0) {
    throw new RuntimeError(`split expects split_size be non-negative, but got split_size=${size}`);
  }
  if (size === 0 && x.shape[d] !== 0) {
    throw new RuntimeError(
      `split_size can only be 0 if dimension size is 0, but got dimension size of ${x.shape[d]}`,
    );
  }
  const count = size === 0 ? 1 : Math.max(Math.ceil(x.shape[d] / size), 1);
  const sizes = Array.from({ length: count }, (_, i) => Math.min(size, x.shape[d] - i * size));
  return splitSizes(x, sizes, d, SplitBackward);
}

function splitSizes(
  x: Tensor,
  sizes: readonly number[],
  d: number,
  rule: typeof SplitBackward,
): Tensor[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total !== x.shape[d] || sizes.some(size => size < 0)) {
    throw new RuntimeError(
      `split_with_sizes expects split_sizes to sum exactly to ${x.shape[d]} (input tensor's size at dimension ${d}), but got split_sizes=${showShape(sizes)}`,
    );
  }
  let from = 0;
  const parts = sizes.map(size => {
    const part = viewInto(x, x.shape.with(d, size), x.strides, x.offset + from * x.strides[d]);
    from += size;
    return part;
  });
  return recordAll(rule, parts, [x], [d, x.shape, sizes]);
}

/**
 * At most `chunks` pieces of equal size; the last may be smaller.
 * https://docs.pytorch.org/docs/stable/generated/torch.chunk.html
 */
export function chunk(x: Tensor, chunks: number, ...args: unknown[]): Tensor[] {
  const { dim } = withDefaults({ dim: 0 }, args);
  if (x.ndim === 0) throw new RuntimeError('chunk expects at least a 1-dimensional tensor');
  if (chunks <= 0)
    throw new RuntimeError(`chunk expects \`chunks\` to be greater than 0, got: ${chunks}`);
  const d = wrapDim(dim, x.ndim);
  const size = Math.ceil(x.shape[d] / chunks);
  if (size === 0) return splitSizes(x, new Array(chunks).fill(0), d, SplitWithSizesBackward);
  return split(x, size, d);
}
