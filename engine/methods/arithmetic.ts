import type { DType } from '../dtype.ts';
import { add, mul, neg, type Operand, pow, sub, trueDivide } from '../ops/arithmetic.ts';
import {
  bitwise_and,
  bitwise_not,
  bitwise_or,
  bitwise_xor,
  eq,
  ge,
  gt,
  le,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  lt,
  ne,
} from '../ops/compare.ts';
import { bool, double, float, long, to } from '../ops/convert.ts';
import { exp, log, sqrt } from '../ops/exponential.ts';
import { masked_fill, where } from '../ops/mask.ts';
import { abs, sign } from '../ops/rounding.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** Operations element by element. */
export interface ArithmeticMethods {
  /** Adds `alpha` times `other`. */
  add(other: Operand, options?: { alpha?: number }): Tensor;
  /** Subtracts `alpha` times `other`. */
  sub(other: Operand, options?: { alpha?: number }): Tensor;
  /** Multiplies by `other`. */
  mul(other: Operand): Tensor;
  /** Divides by `other`. */
  div(other: Operand): Tensor;
  /** Raises to a power. */
  pow(exponent: Operand): Tensor;
  /** The negative. */
  neg(): Tensor;
  /** The absolute value. */
  abs(): Tensor;
  /** −1, 0 or 1. */
  sign(): Tensor;
  /** The square root. */
  sqrt(): Tensor;
  /** The exponential. */
  exp(): Tensor;
  /** The natural logarithm. */
  log(): Tensor;
  /** Where the two are equal. */
  eq(other: Operand): Tensor;
  /** Where the two differ. */
  ne(other: Operand): Tensor;
  /** Where it is less than `other`. */
  lt(other: Operand): Tensor;
  /** Where it is less than `other`, or equal. */
  le(other: Operand): Tensor;
  /** Where it is greater than `other`. */
  gt(other: Operand): Tensor;
  /** Where it is greater than `other`, or equal. */
  ge(other: Operand): Tensor;
  /** Where both are true. */
  logical_and(other: Tensor): Tensor;
  /** Where one or both are true. */
  logical_or(other: Tensor): Tensor;
  /** Where exactly one is true. */
  logical_xor(other: Tensor): Tensor;
  /** Where it is false. */
  logical_not(): Tensor;
  /** `a & b` */
  bitwise_and(other: Operand | boolean): Tensor;
  /** `a | b` */
  bitwise_or(other: Operand | boolean): Tensor;
  /** `a ^ b` */
  bitwise_xor(other: Operand | boolean): Tensor;
  /** `~a` */
  bitwise_not(): Tensor;
  /** `value` where `mask` is true. */
  masked_fill(mask: Tensor, value: Operand): Tensor;
  /** The tensor where `condition` is true, `other` elsewhere. */
  where(condition: Tensor, other: Operand): Tensor;
  /** The same values as another dtype. */
  to(target: DType | Tensor | string | { dtype?: DType | null }): Tensor;
  /** The same values as `float32`. */
  float(): Tensor;
  /** The same values as `float64`. */
  double(): Tensor;
  /** The same values as `int64`. */
  long(): Tensor;
  /** `false` where 0, else `true`. */
  bool(): Tensor;
}

export const arithmeticMethods: Table<ArithmeticMethods> = {
  add,
  sub,
  mul,
  div: trueDivide,
  pow,
  neg,
  abs,
  sign,
  sqrt,
  exp,
  log,
  eq,
  ne,
  lt,
  le,
  gt,
  ge,
  logical_and,
  logical_or,
  logical_xor,
  logical_not,
  bitwise_and,
  bitwise_or,
  bitwise_xor,
  bitwise_not,
  masked_fill,
  where: (x, condition, other) => where(condition, x, other),
  to,
  float,
  double,
  long,
  bool,
};
