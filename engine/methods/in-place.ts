import { inPlace } from '../autograd/in-place.ts';
import { make } from '../kernels/make.ts';
import type { Operand } from '../ops/arithmetic.ts';
import { copyFrom, fillWith } from '../ops/copy.ts';
import type { Limit } from '../ops/extremes.ts';
import { drawNormal, drawUniform, type RandomOptions } from '../ops/random.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

const names = [
  'abs',
  'ceil',
  'cos',
  'exp',
  'floor',
  'log',
  'neg',
  'reciprocal',
  'relu',
  'round',
  'rsqrt',
  'sigmoid',
  'sign',
  'sin',
  'sqrt',
  'square',
  'tanh',
  'trunc',
] as const;

type Name = (typeof names)[number];

/** `x.exp_()` changes x to what `x.exp()` returns, and returns it; likewise the others. */
export type PointwiseInPlace = { [N in Name as `${N}_`]: () => Tensor };

/** Operations that change the tensor itself and return it. */
export interface InPlaceMethods extends PointwiseInPlace {
  /** Adds `alpha` times `other`. */
  add_(other: Operand, options?: { alpha?: number }): Tensor;
  /** Subtracts `alpha` times `other`. */
  sub_(other: Operand, options?: { alpha?: number }): Tensor;
  /** Multiplies by `other`. */
  mul_(other: Operand): Tensor;
  /** Divides by `other`. */
  div_(other: Operand): Tensor;
  /** Leaves what dividing by `other` and rounding down leaves over. */
  remainder_(other: Operand): Tensor;
  /** Raises to a power. */
  pow_(exponent: Operand): Tensor;
  /** Sets all elements to 0. */
  zero_(): Tensor;
  /** Sets all elements to `value`. */
  fill_(value: Operand): Tensor;
  /** Copies the elements of another tensor, which is broadcast. */
  copy_(source: Operand): Tensor;
  /** Moves every element between two limits. */
  clamp_(min?: Limit | { min?: Limit; max?: Limit }, max?: Limit): Tensor;
  /** Sets the elements where `mask` is true to `value`. */
  masked_fill_(mask: Tensor, value: Operand): Tensor;
  /** Fills it with uniform numbers from `from` to `to`. Default: 0 to 1. */
  uniform_(from?: number, to?: number, options?: RandomOptions): Tensor;
  /** Fills it with normal numbers. Default: mean 0, standard deviation 1. */
  normal_(mean?: number, std?: number, options?: RandomOptions): Tensor;
}

const pointwise = Object.fromEntries(
  names.map(name => [`${name}_`, (x: Tensor) => inPlace(x, [], y => y[name]())]),
) as Table<PointwiseInPlace>;

export const inPlaceMethods: Table<InPlaceMethods> = {
  ...pointwise,
  add_: (x, other, options) => inPlace(x, [other], y => y.add(other, options)),
  sub_: (x, other, options) => inPlace(x, [other], y => y.sub(other, options)),
  mul_: (x, other) => inPlace(x, [other], y => y.mul(other)),
  div_: (x, other) => inPlace(x, [other], y => y.div(other)),
  remainder_: (x, other) => inPlace(x, [other], y => y.remainder(other)),
  pow_: (x, exponent) => inPlace(x, [exponent], y => y.pow(exponent)),
  zero_: x => fillWith(x, 0),
  fill_: (x, value) => fillWith(x, value),
  copy_: (x, source) => copyFrom(x, source),
  clamp_: (x, min, max) => inPlace(x, [min, max], y => y.clamp(min, max)),
  masked_fill_: (x, mask, value) => inPlace(x, [value], y => y.masked_fill(mask, value)),
  uniform_: (x, from = 0, to = 1, options = {}) =>
    inPlace(x, [], y => drawUniform(make(y.shape, y.dtype), options, from, to)),
  normal_: (x, mean = 0, std = 1, options = {}) =>
    inPlace(x, [], y => drawNormal(make(y.shape, y.dtype), mean, std, options)),
};
