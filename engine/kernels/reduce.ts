/** Many elements into one, along some dimensions. */
import { computed, type Result } from '../autograd/record.ts';
import type { DType, Numbers } from '../dtype.ts';
import { countAlong, range, reducedShape, type Shape, stridesOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { contiguousCopy, eachRow, make, viewOf } from './make.ts';

/** Folds `n` elements that begin at `i` and lie `step` apart into one number. */
export type Fold = (n: number, a: Numbers, i: number, step: number) => number;

/** The sum, in doubles. */
export const sumFold: Fold = (n, a, i, step) => {
  let total = 0;
  for (let k = 0; k < n; k++, i += step) total += a[i];
  return total;
};

/** The largest. */
export const maxFold: Fold = (n, a, i, step) => {
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < n; k++, i += step) largest = Math.max(largest, a[i]);
  return largest;
};

/** Σe^(x − shift): with the largest as shift nothing overflows. */
export function sumOfExp(n: number, a: Numbers, i: number, step: number, shift: number): number {
  let total = 0;
  for (let k = 0; k < n; k++, i += step) total += Math.exp(a[i] - shift);
  return total;
}

/**
 * Calls `line` for each line of elements to be folded, in row-major order of what stays: `n`
 * elements of `data`, which begin at `i` and lie `step` apart.
 */
export function eachLine(
  x: Tensor,
  dims: readonly number[],
  line: (n: number, data: Numbers, i: number, step: number) => void,
): void {
  if (x.dense && dims.length === x.ndim) return line(x.count, x.storage.data, x.offset, 1);
  const kept = range(x.ndim).filter(d => !dims.includes(d));
  const pick = (list: readonly number[], which: readonly number[]) => which.map(d => list[d]);
  const shape = pick(x.shape, kept);
  const n = countAlong(x.shape, dims);
  let source = x;
  let strides = pick(x.strides, kept);
  let step = evenStep(pick(x.shape, dims), pick(x.strides, dims));
  if (step === null) {
    source = contiguousCopy(viewOf(x, [...kept, ...dims]));
    strides = stridesOf(source.shape).slice(0, kept.length);
    step = 1;
  }
  const even = step;
  const { data } = source.storage;
  const last = shape.length - 1;
  const rows = last < 0 ? 1 : shape[last];
  const between = last < 0 ? 0 : strides[last];
  eachRow(shape, strides, source.offset, strides, 0, i => {
    for (let k = 0; k < rows; k++) line(n, data, i + k * between, even);
  });
}

/** The step with which one walks through all elements of these dimensions, if there is one. */
function evenStep(shape: Shape, strides: readonly number[]): number | null {
  let step = 0;
  let size = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    if (shape[d] === 1) continue;
    if (size === 1) step = strides[d];
    else if (strides[d] !== step * size) return null;
    size *= shape[d];
  }
  return step;
}

/** Folds the elements along `dims` into one each. */
export function fold(
  kernel: Fold,
  x: Tensor,
  dims: readonly number[],
  keepdim: boolean,
  dtype: DType,
): Result {
  const out = make(reducedShape(x.shape, dims, keepdim), dtype);
  const target = out.storage.data;
  let o = out.offset;
  eachLine(x, dims, (n, data, i, step) => {
    target[o++] = kernel(n, data, i, step);
  });
  return computed(out);
}
