/** Fresh tensors for kernels to fill, and copies into row-major order. */
import { converter, type DType, type Numbers } from '../dtype.ts';
import { isContiguous, numelOf, type Shape, stridesOf } from '../shape.ts';
import { allocate } from '../storage.ts';
import { Tensor } from '../tensor.ts';

/** A contiguous tensor of zeros. */
export function make(shape: Shape, dtype: DType): Tensor {
  const count = numelOf(shape);
  const storage = allocate(count, dtype);
  return new Tensor(storage, dtype, shape, stridesOf(shape), storage.start, count, true);
}

/** The same with the shape, and so the strides, of a contiguous tensor: saves working them out. */
export function makeLike(x: Tensor, dtype: DType): Tensor {
  if (!x.dense) return make(x.shape, dtype);
  const storage = allocate(x.count, dtype);
  return new Tensor(storage, dtype, x.shape, x.strides, storage.start, x.count, true);
}

/** A tensor that looks at the memory of another one with strides of its own. */
export function viewInto(
  x: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number,
): Tensor {
  const contiguous = isContiguous(shape, strides);
  const view = new Tensor(x.storage, x.dtype, shape, strides, offset, numelOf(shape), contiguous);
  view.base = x.base ?? x;
  view.seen = x.storage.version;
  return view;
}

/** The view that has these dimensions of `x`, in this order; what is left out has size 1. */
export function viewOf(x: Tensor, dims: readonly number[]): Tensor {
  return viewInto(
    x,
    dims.map(d => x.shape[d]),
    dims.map(d => x.strides[d]),
    x.offset,
  );
}

/** Calls `row` for each innermost row of a shape, with where it begins in one or two tensors. */
export function eachRow(
  shape: Shape,
  a: readonly number[],
  i: number,
  b: readonly number[],
  j: number,
  row: (i: number, j: number) => void,
): void {
  const inner = shape.length - 1;
  if (inner <= 0) return row(i, j);
  for (let d = 0; d < inner; d++) if (shape[d] === 0) return;
  const index = new Array<number>(inner).fill(0);
  for (;;) {
    row(i, j);
    let d = inner - 1;
    for (; d >= 0; d--) {
      i += a[d];
      j += b[d];
      if (++index[d] < shape[d]) break;
      i -= a[d] * shape[d];
      j -= b[d] * shape[d];
      index[d] = 0;
    }
    if (d < 0) return;
  }
}

/** Copies the elements of `from` to `to`, which has the same shape and may be a view. */
export function copyInto(to: Tensor, from: Tensor): void {
  const source = from.storage.data;
  const target = to.storage.data;
  if (to.dense && from.dense && from.dtype === to.dtype) {
    copyRun(to.count, target, to.offset, source, from.offset);
    return;
  }
  const { shape } = to;
  const last = shape.length - 1;
  const n = last < 0 ? 1 : shape[last];
  const si = last < 0 ? 0 : from.strides[last];
  const so = last < 0 ? 0 : to.strides[last];
  const convert = converter(to.dtype);
  eachRow(shape, from.strides, from.offset, to.strides, to.offset, (i, o) => {
    for (let k = 0; k < n; k++) target[o + k * so] = convert(source[i + k * si]);
  });
}

/** Copies `n` elements that lie one after another. */
function copyRun(n: number, to: Numbers, o: number, from: Numbers, i: number): void {
  // `set` needs a subarray, which costs as much as copying some hundred elements one by one.
  if (n > 256) to.set(from.subarray(i, i + n), o);
  else for (let k = 0; k < n; k++) to[o + k] = from[i + k];
}

/** A contiguous tensor with the elements of `x`, unknown to autograd. */
export function contiguousCopy(x: Tensor, dtype: DType = x.dtype): Tensor {
  const copy = makeLike(x, dtype);
  copyInto(copy, x);
  return copy;
}

/** The elements of `x` in row-major order: its own memory where they lie so in it, else a copy. */
export function elements(x: Tensor): Numbers {
  const { storage, offset, count } = packed(x);
  return storage.data.subarray(offset, offset + count);
}

/** `x` itself if its elements lie in row-major order, else a copy of which they do. */
export function packed(x: Tensor): Tensor {
  return x.dense ? x : contiguousCopy(x);
}
