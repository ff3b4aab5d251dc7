import { inPlace } from '../autograd/in-place.ts';
import type { Operand } from '../ops/arithmetic.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** Operations that change the tensor itself and return it. */
export interface InPlaceMethods {
  /** Adds `alpha` times `other`. */
  add_(other: Operand, options?: { alpha?: number }): Tensor;
  /** Subtracts `alpha` times `other`. */
  sub_(other: Operand, options?: { alpha?: number }): Tensor;
  /** Multiplies by `other`. */
  mul_(other: Operand): Tensor;
  /** Divides by `other`. */
  div_(other: Operand): Tensor;
  /** Sets all elements to 0. */
  zero_(): Tensor;
}

export const inPlaceMethods: Table<InPlaceMethods> = {
  add_: (x, other, options) => inPlace(x, [other], y => y.add(other, options)),
  sub_: (x, other, options) => inPlace(x, [other], y => y.sub(other, options)),
  mul_: (x, other) => inPlace(x, [other], y => y.mul(other)),
  div_: (x, other) => inPlace(x, [other], y => y.div(other)),
  zero_: x => inPlace(x, [], y => y.masked_fill(y.eq(y).logical_not().logical_or(y.eq(y)), 0)),
};
