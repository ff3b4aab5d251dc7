/** Elements picked from the lines of a tensor, with the indices that tell where they were. */
import type { MultiRule } from '../autograd/node.ts';
import { recordAll } from '../autograd/record.ts';
import { integerAt } from '../checks.ts';
import { int64 } from '../dtype.ts';
import { IndexError } from '../errors.ts';
import { elements, make } from '../kernels/make.ts';
import { eachLine, type Fold } from '../kernels/reduce.ts';
import { numelOf, reducedShape, type Shape, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type Positions, put, take } from './flat.ts';

/** What takes one dimension, by name or in this order. */
export type DimOptions = { dim?: number | null; keepdim?: boolean };

/** Nothing is the largest of no elements. */
export function checkNotEmpty(
  operation: string,
  x: Tensor,
  dims: readonly number[],
  as = dims,
): void {
  const i = dims.findIndex(d => x.shape[d] === 0);
  if (i < 0) return;
  throw new IndexError(`${operation}(): Expected reduction dim ${as[i]} to have non-zero size.`);
}

/** Values along a dimension, and the indices where they were: `const [values, indices] = x.max(1)`. */
export type ValuesAndIndices = [values: Tensor, indices: Tensor] & {
  readonly values: Tensor;
  readonly indices: Tensor;
};

/** The rule of an operation that picks elements. */
export type PickRule = MultiRule<[Tensor], [Positions, Shape]>;

/** y = x where the index says:  ∂ = g there */
export function indexedRule(name: string): PickRule {
  return {
    name,
    frees: true,
    backwardAll: ([g], [positions, shape]) => [g === null ? null : put(g, positions, shape)],
  };
}

/** The elements of `x` at `positions`, beside the indices that tell where they were. */
export function valuesAt(
  x: Tensor,
  positions: Positions,
  indices: Tensor,
  rule: PickRule,
): ValuesAndIndices {
  const values = take(x.detach(), positions, indices.shape);
  recordAll(rule, [values, indices], [x], [positions, x.shape]);
  return Object.assign([values, indices] as [Tensor, Tensor], { values, indices });
}

/** Picks `length` elements of every line of dimension `d`, those that `choose` says, and tells which. */
export function pickEach(
  x: Tensor,
  d: number,
  shape: Shape,
  length: number,
  rule: PickRule,
  choose: (...line: Parameters<Fold>) => readonly number[],
): ValuesAndIndices {
  const indices = make(shape, int64);
  const told = elements(indices);
  const positions = new Int32Array(indices.count);
  const after = numelOf(x.shape.slice(d + 1));
  let line = 0;
  eachLine(x, x.ndim === 0 ? [] : [d], (n, data, i, step) => {
    const chosen = choose(n, data, i, step);
    const start = Math.floor(line / after);
    const rest = line++ % after;
    for (let k = 0; k < length; k++) {
      const o = (start * length + k) * after + rest;
      told[o] = chosen[k];
      positions[o] = (start * n + chosen[k]) * after + rest;
    }
  });
  return valuesAt(x, positions, indices, rule);
}

/** Picks one element of every line of dimension `dim`, and tells which. */
export function pick(
  operation: string,
  index: Fold,
  rule: PickRule,
  x: Tensor,
  dim: number | null,
  keepdim: boolean,
): ValuesAndIndices {
  const dims = wrapDims(integerAt('dim', dim as number), x.ndim);
  checkNotEmpty(operation, x, dims);
  const shape = reducedShape(x.shape, dims, keepdim);
  return pickEach(x, dims[0], shape, 1, rule, (n, data, i, step) => [index(n, data, i, step)]);
}

/** What takes a tensor alone, or a dimension as well. */
export interface OfAllOrAlong {
  (x: Tensor): Tensor;
  (x: Tensor, dim: number, keepdim?: boolean | { keepdim?: boolean }): ValuesAndIndices;
  (x: Tensor, options: { dim: number; keepdim?: boolean }): ValuesAndIndices;
}
