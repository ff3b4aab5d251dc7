/**
 * Loops over all elements. A kernel is one loop over a row, with a step for each operand: step 0
 * stands for a number or a stretched dimension. What is below `map` and `zip` cuts tensors of any
 * layout into such rows; contiguous ones are a single row.
 *
 * Sums are formed in doubles and rounded once, when they are stored in a `Float32Array`. For
 * + - * / and the square root that is exactly float32 arithmetic.
 */
import { computed, type Result } from '../autograd/record.ts';
import { type DType, float32, type Numbers } from '../dtype.ts';
import { broadcastShapes, broadcastStrides, sameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { eachRow, make, makeLike } from './make.ts';

/** `out[o + k] = f(a[i + k * si])` for k below n. */
export type Map1 = (n: number, out: Numbers, o: number, a: Numbers, i: number, si: number) => void;

/** `out[o + k] = f(a[i + k * si], b[j + k * sj])` for k below n. */
export type Map2 = (
  n: number,
  out: Numbers,
  o: number,
  a: Numbers,
  i: number,
  si: number,
  b: Numbers,
  j: number,
  sj: number,
) => void;

/** A kernel from a function of one number. A loop written out is faster where it matters. */
export function each(f: (a: number) => number): Map1 {
  return (n, out, o, a, i, si) => {
    for (const end = o + n; o < end; o++, i += si) out[o] = f(a[i]);
  };
}

/** A kernel from a function of two numbers. */
export function eachPair(f: (a: number, b: number) => number): Map2 {
  return (n, out, o, a, i, si, b, j, sj) => {
    for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = f(a[i], b[j]);
  };
}

/** Applies a kernel to every element: as one of two operands, of which it leaves the second alone. */
export function map(kernel: Map1, x: Tensor, dtype: DType): Result {
  return zipNumber(kernel, x, number64, dtype);
}

/** Where a number stands when it is an operand: rounded as the operation's dtype rounds it. */
const number32 = /* @__PURE__ */ new Float32Array(1);
const number64 = /* @__PURE__ */ new Float64Array(1);

function held(b: number, dtype: DType): Numbers {
  const number = dtype === float32 ? number32 : number64;
  number[0] = b;
  return number;
}

/** Applies a kernel to every pair of elements, broadcasting. */
export function zip(
  kernel: Map2,
  a: Tensor,
  b: Tensor | number,
  work: DType,
  dtype = work,
): Result {
  if (typeof b === 'number') return zipNumber(kernel, a, held(b, work), dtype);
  if (a.dense && b.dense) {
    if (sameShape(a.shape, b.shape)) return zipRow(kernel, a, b, a, dtype, 1, 1);
    if (b.count === 1 && b.ndim <= a.ndim) return zipRow(kernel, a, b, a, dtype, 1, 0);
    if (a.count === 1 && a.ndim <= b.ndim) return zipRow(kernel, a, b, b, dtype, 0, 1);
  }
  return zipRows(kernel, a, b, dtype);
}

/** Applies a kernel to `x` and `b` and writes over `x`, if that is one row of one dtype. Was it? */
export function zipInto(kernel: Map2, x: Tensor, b: Tensor | number): boolean {
  const { data } = x.storage;
  if (!x.dense || !x.dtype.is_floating_point) return false;
  if (typeof b === 'number') {
    kernel(x.count, data, x.offset, data, x.offset, 1, held(b, x.dtype), 0, 0);
    return true;
  }
  if (!b?.dense || b.dtype !== x.dtype || !sameShape(x.shape, b.shape)) return false;
  // Of two that overlap, one would be read after it was written.
  const apart = Math.abs(b.offset - x.offset);
  if (b.storage.data === data && apart > 0 && apart < x.count) return false;
  kernel(x.count, data, x.offset, data, x.offset, 1, b.storage.data, b.offset, 1);
  return true;
}

/** Instead of `b` a number: it stands still, `a` moves. */
function zipNumber(kernel: Map2, a: Tensor, number: Numbers, dtype: DType): Result {
  const out = makeLike(a, dtype);
  const target = out.storage.data;
  const source = a.storage.data;
  if (a.dense) {
    kernel(a.count, target, out.offset, source, a.offset, 1, number, 0, 0);
    return computed(out);
  }
  const last = a.ndim - 1;
  let o = out.offset;
  eachRow(a.shape, a.strides, a.offset, a.strides, 0, i => {
    kernel(a.shape[last], target, o, source, i, a.strides[last], number, 0, 0);
    o += a.shape[last];
  });
  return computed(out);
}

/** Both are contiguous and one row is enough; the result has the shape of `like`. */
function zipRow(
  kernel: Map2,
  a: Tensor,
  b: Tensor,
  like: Tensor,
  dtype: DType,
  si: number,
  sj: number,
): Result {
  const out = makeLike(like, dtype);
  kernel(
    like.count,
    out.storage.data,
    out.offset,
    a.storage.data,
    a.offset,
    si,
    b.storage.data,
    b.offset,
    sj,
  );
  return computed(out);
}

/** Any two layouts, row by row. */
function zipRows(kernel: Map2, a: Tensor, b: Tensor, dtype: DType): Result {
  const shape = broadcastShapes(a.shape, b.shape);
  const out = make(shape, dtype);
  if (out.count === 0) return computed(out);
  const sa = broadcastStrides(a.shape, a.strides, shape);
  const sb = broadcastStrides(b.shape, b.strides, shape);
  const last = shape.length - 1;
  const n = last < 0 ? 1 : shape[last];
  let o = out.offset;
  eachRow(shape, sa, a.offset, sb, b.offset, (i, j) => {
    kernel(
      n,
      out.storage.data,
      o,
      a.storage.data,
      i,
      sa[last] ?? 0,
      b.storage.data,
      j,
      sb[last] ?? 0,
    );
    o += n;
  });
  return computed(out);
}
