/** Arithmetic on shapes, strides and dimension numbers. */
import { IndexError, RuntimeError, wrongType } from './errors.ts';

/** Sizes of the dimensions, outermost first. Never changed once a tensor has it. */
export type Shape = readonly number[];

/** One dimension, or several. */
export type Dims = number | readonly number[];

/** 0, 1, …, n − 1: of `shape.length`, the numbers of all dimensions. */
export function range(n: number): number[] {
  const list = new Array<number>(n);
  for (let i = 0; i < n; i++) list[i] = i;
  return list;
}

/** How many elements a tensor of this shape has: 1 for `[]`, 0 if any dimension is empty. */
export function numelOf(shape: Shape): number {
  let count = 1;
  for (let d = 0; d < shape.length; d++) count *= shape[d];
  return count;
}

/** How many elements lie along some dimensions: the product of their sizes. */
export function countAlong(shape: Shape, dims: readonly number[]): number {
  return numelOf(dims.map(d => shape[d]));
}

/** Steps in memory from one index to the next, for elements that lie in row-major order. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    strides[d] = step;
    step *= Math.max(shape[d], 1);
  }
  return strides;
}

/** Do elements with these strides lie one after another, in order? */
export function isContiguous(shape: Shape, strides: readonly number[]): boolean {
  let step = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    if (shape[d] === 0) return true;
    if (shape[d] === 1) continue;
    if (strides[d] !== step) return false;
    step *= shape[d];
  }
  return true;
}

/** Are there as many dimensions, of the same sizes? */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let d = 0; d < a.length; d++) if (a[d] !== b[d]) return false;
  return true;
}

/** `[2, 3]`, as messages write a shape. */
export function showShape(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

/** `torch.Size([2, 3])`, as Python prints one. */
export function showSize(shape: Shape): string {
  return `torch.Size(${showShape(shape)})`;
}

/**
 * The shape that both broadcast to: shapes are aligned at their last dimension, and a dimension of
 * size 1, or a missing one, stretches to the other's size.
 */
export function broadcastShapes(a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a;
  const dims = Math.max(a.length, b.length);
  const shape = new Array<number>(dims);
  for (let d = dims - 1; d >= 0; d--) {
    const m = a[d - dims + a.length] ?? 1;
    const n = b[d - dims + b.length] ?? 1;
    if (m !== n && m !== 1 && n !== 1) {
      throw new RuntimeError(
        `The size of tensor a (${m}) must match the size of tensor b (${n}) at non-singleton dimension ${d}`,
        `The shapes are ${showShape(a)} and ${showShape(b)}.`,
      );
    }
    shape[d] = m === 1 ? n : m;
  }
  return shape;
}

/** Strides that read a tensor as if it had the broader shape: a stretched dimension has stride 0. */
export function broadcastStrides(shape: Shape, strides: readonly number[], to: Shape): number[] {
  const missing = to.length - shape.length;
  const result = new Array<number>(to.length);
  for (let d = 0; d < to.length; d++) {
    const from = d - missing;
    result[d] = from < 0 || (shape[from] === 1 && to[d] !== 1) ? 0 : strides[from];
  }
  return result;
}

/** Turns a dimension that may be negative into one that counts from the front. */
export function wrapDim(dim: number, dims: number): number {
  const range = Math.max(dims, 1);
  if (!Number.isInteger(dim)) throw wrongType('dim', 'int', dim);
  if (dim < -range || dim >= range) {
    throw new IndexError(
      `Dimension out of range (expected to be in range of [${-range}, ${range - 1}], but got ${dim})`,
    );
  }
  return dim < 0 ? dim + range : dim;
}

/** What a list, with one number for each dimension, has for one that may be negative. */
export function entryOf(list: readonly number[], dim: number): number {
  if (list.length > 0) return list[wrapDim(dim, list.length)];
  throw new IndexError(`Dimension specified as ${dim} but tensor has no dimensions`);
}

/** Wraps each of several dimensions; `null` or none stands for all of them. */
export function wrapDims(dim: Dims | null | undefined, dims: number): number[] {
  if (dim == null) return range(dims);
  const list = Array.isArray(dim) ? dim : [dim];
  if (list.length === 0) return range(dims);
  const wrapped = list.map(d => wrapDim(d, dims));
  for (let i = 0; i < wrapped.length; i++) {
    if (wrapped.indexOf(wrapped[i]) !== i) {
      throw new RuntimeError(`dim ${wrapped[i]} appears multiple times in the list of dims`);
    }
  }
  return dims === 0 ? [] : wrapped;
}

/** The shape after reducing `dims`: they go away, or stay with size 1. */
export function reducedShape(shape: Shape, dims: readonly number[], keepdim: boolean): Shape {
  const result: number[] = [];
  for (let d = 0; d < shape.length; d++) {
    if (!dims.includes(d)) result.push(shape[d]);
    else if (keepdim) result.push(1);
  }
  return result;
}
