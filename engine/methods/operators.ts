/**
 * The operators of the site's cells: its compiler turns `a * b` into `a["operator *"](b)`. Outside of
 * cells they are ordinary methods with unusual names.
 */

import { RuntimeError } from '../errors.ts';
import { add, mul, neg, rsub, sub } from '../ops/arithmetic.ts';
import {
  bitwise_and,
  bitwise_not,
  bitwise_or,
  bitwise_xor,
  ge,
  gt,
  le,
  lt,
} from '../ops/compare.ts';
import { div, remainder } from '../ops/division.ts';
import { truth } from '../ops/elements.ts';
import { reciprocal } from '../ops/exponential.ts';
import { type Index, index, index_put_, keyOf } from '../ops/indexing.ts';
import { type Operand, operand } from '../ops/operands.ts';
import { pow } from '../ops/power.ts';
import { isNumber } from '../options.ts';
import { Tensor } from '../tensor.ts';
import { inPlaceMethods } from './in-place.ts';
import type { Table } from './table.ts';

/** `a + b` and the like, in the site's cells. */
export interface OperatorMethods {
  'operator +'(other: Operand): Tensor;
  'operator -'(other: Operand): Tensor;
  'operator *'(other: Operand): Tensor;
  'operator /'(other: Operand): Tensor;
  'operator %'(other: Operand): Tensor;
  'operator **'(other: Operand): Tensor;
  'operator &'(other: Operand | boolean): Tensor;
  'operator |'(other: Operand | boolean): Tensor;
  'operator ^'(other: Operand | boolean): Tensor;
  'operator <'(other: Operand): Tensor;
  'operator >'(other: Operand): Tensor;
  'operator <='(other: Operand): Tensor;
  'operator >='(other: Operand): Tensor;
  'operator r+'(other: number): Tensor;
  'operator r-'(other: number): Tensor;
  'operator r*'(other: number): Tensor;
  'operator r/'(other: number): Tensor;
  'operator r%'(other: number): Tensor;
  'operator r**'(other: number): Tensor;
  'operator +='(other: Operand): Tensor;
  'operator -='(other: Operand): Tensor;
  'operator *='(other: Operand): Tensor;
  'operator /='(other: Operand): Tensor;
  'operator %='(other: Operand): Tensor;
  'operator **='(other: Operand): Tensor;
  'operator unary-'(): Tensor;
  'operator unary+'(): Tensor;
  'operator ~'(): Tensor;
  'operator bool'(): boolean;
  /** An integer, a mask, a tensor or an array of indices, a `torch.slice`, or an array of these. */
  'operator []'(key: Index | readonly Index[]): Tensor;
  'operator []='(key: Index | readonly Index[], value: Operand): void;
  /** False for what is no tensor or number; those are compared by `torch.eq`. */
  'operator =='(other: unknown): boolean;
}

export const operatorMethods: Table<OperatorMethods> = {
  'operator +': add,
  'operator -': sub,
  'operator *': mul,
  'operator /': div,
  'operator %': remainder,
  'operator **': pow,
  'operator &': bitwise_and,
  'operator |': bitwise_or,
  'operator ^': bitwise_xor,
  'operator <': lt,
  'operator >': gt,
  'operator <=': le,
  'operator >=': ge,
  'operator r+': add,
  'operator r-': rsub,
  'operator r*': mul,
  'operator r/': (x, other) => reciprocal(x).mul(other),
  'operator r%': (x, other) => remainder(other, x),
  'operator r**': (x, other) => pow(other, x),
  'operator +=': inPlaceMethods.add_,
  'operator -=': inPlaceMethods.sub_,
  'operator *=': inPlaceMethods.mul_,
  'operator /=': inPlaceMethods.div_,
  'operator %=': inPlaceMethods.remainder_,
  'operator **=': inPlaceMethods.pow_,
  'operator unary-': neg,
  'operator unary+': x => x,
  'operator ~': bitwise_not,
  'operator bool': truth,
  'operator []': (x, key) => index(x, keyOf(key)),
  'operator []=': (x, key, value) => {
    index_put_(x, keyOf(key), operand(value));
  },
  'operator ==': (_, other) => {
    if (!(other instanceof Tensor || isNumber(other))) return false;
    throw new RuntimeError(
      'JavaScript compares objects by identity: == and === cannot compare the elements of tensors',
      'torch.eq(a, b) compares element by element, torch.equal(a, b) as a whole.',
    );
  },
};
