import { add, mul, sub } from '../ops/arithmetic.ts';
import {
  allclose,
  bitwise_and,
  bitwise_not,
  bitwise_or,
  bitwise_xor,
  eq,
  equal,
  ge,
  gt,
  isclose,
  le,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  lt,
  ne,
} from '../ops/compare.ts';
import { div, floor_divide, fmod, type RoundingMode, remainder } from '../ops/division.ts';
import { clamp, type Limit, lerp, maximum, minimum } from '../ops/limits.ts';
import { masked_fill, masked_select, where } from '../ops/mask.ts';
import type { Operand } from '../ops/operands.ts';
import { pow } from '../ops/power.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** Operations with another tensor or a number, element by element. */
export interface ArithmeticMethods {
  /** Adds `alpha` times `other`. */
  add(other: Operand, options?: { alpha?: number }): Tensor;
  /** Subtracts `alpha` times `other`. */
  sub(other: Operand, options?: { alpha?: number }): Tensor;
  /** Multiplies by `other`. */
  mul(other: Operand): Tensor;
  /** Divides by `other`; with a `rounding_mode`, integers stay integers. */
  div(other: Operand, options?: { rounding_mode?: RoundingMode }): Tensor;
  /** Divides and rounds down. */
  floor_divide(other: Operand): Tensor;
  /** What dividing and rounding down leaves over. */
  remainder(other: Operand): Tensor;
  /** What dividing and rounding towards zero leaves over. */
  fmod(other: Operand): Tensor;
  /** Raises to a power. */
  pow(exponent: Operand): Tensor;
  /** Where the two are equal. */
  eq(other: Operand): Tensor;
  /** Where the two differ. */
  ne(other: Operand): Tensor;
  /** Where it is less. */
  lt(other: Operand): Tensor;
  /** Where it is less or equal. */
  le(other: Operand): Tensor;
  /** Where it is greater. */
  gt(other: Operand): Tensor;
  /** Where it is greater or equal. */
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
  /** The larger of two. */
  maximum(other: Tensor): Tensor;
  /** The smaller of two. */
  minimum(other: Tensor): Tensor;
  /** Moves every element between two limits. */
  clamp(min?: Limit | { min?: Limit; max?: Limit }, max?: Limit | { max?: Limit }): Tensor;
  /** Moves every element between two limits. */
  clip(min?: Limit | { min?: Limit; max?: Limit }, max?: Limit | { max?: Limit }): Tensor;
  /** On the way to `end`: `weight` 0 is here, 1 there. */
  lerp(end: Tensor, weight: Operand): Tensor;
  /** Where two are equal but for rounding. */
  isclose(other: Tensor, options?: { rtol?: number; atol?: number; equal_nan?: boolean }): Tensor;
  /** Are all elements equal but for rounding? */
  allclose(other: Tensor, options?: { rtol?: number; atol?: number; equal_nan?: boolean }): boolean;
  /** Are shapes and all elements equal? */
  equal(other: Tensor): boolean;
  /** `value` where `mask` is true. */
  masked_fill(mask: Tensor, value: Operand): Tensor;
  /** The elements where `mask` is true, as a vector. */
  masked_select(mask: Tensor): Tensor;
  /** The tensor where `condition` is true, `other` elsewhere. */
  where(condition: Tensor, other: Operand): Tensor;
}

export const arithmeticMethods: Table<ArithmeticMethods> = {
  add,
  sub,
  mul,
  div,
  floor_divide,
  remainder,
  fmod,
  pow,
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
  maximum,
  minimum,
  clamp,
  clip: clamp,
  lerp,
  isclose,
  allclose,
  equal,
  masked_fill,
  masked_select,
  where: (x, condition, other) => where(condition, x, other),
};
