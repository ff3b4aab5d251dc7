/**
 * The operators of the site's cells: its compiler turns `a * b` into `a["operator *"](b)`. Outside of
 * cells they are ordinary methods with unusual names.
 */
import { add, mul, neg, type Operand, pow, sub, trueDivide } from '../ops/arithmetic.ts';
import { truth } from '../ops/truth.ts';
import { select } from '../ops/window.ts';
import type { Tensor } from '../tensor.ts';
import { inPlaceMethods } from './in-place.ts';
import type { Table } from './table.ts';

/** `a + b` and the like, in the site's cells. */
export interface OperatorMethods {
  'operator +'(other: Operand): Tensor;
  'operator -'(other: Operand): Tensor;
  'operator *'(other: Operand): Tensor;
  'operator /'(other: Operand): Tensor;
  'operator **'(other: Operand): Tensor;
  'operator r+'(other: number): Tensor;
  'operator r-'(other: number): Tensor;
  'operator r*'(other: number): Tensor;
  'operator r/'(other: number): Tensor;
  'operator r**'(other: number): Tensor;
  'operator +='(other: Operand): Tensor;
  'operator -='(other: Operand): Tensor;
  'operator *='(other: Operand): Tensor;
  'operator /='(other: Operand): Tensor;
  'operator unary-'(): Tensor;
  'operator unary+'(): Tensor;
  'operator bool'(): boolean;
  'operator []'(index: number): Tensor;
}

export const operatorMethods: Table<OperatorMethods> = {
  'operator +': add,
  'operator -': sub,
  'operator *': mul,
  'operator /': trueDivide,
  'operator **': pow,
  'operator r+': add,
  'operator r-': (x, other) => neg(x).add(other),
  'operator r*': mul,
  'operator r/': (x, other) => x.pow(-1).mul(other),
  'operator r**': (x, other) => pow(other, x),
  'operator +=': inPlaceMethods.add_,
  'operator -=': inPlaceMethods.sub_,
  'operator *=': inPlaceMethods.mul_,
  'operator /=': inPlaceMethods.div_,
  'operator unary-': neg,
  'operator unary+': x => x,
  'operator bool': truth,
  'operator []': (x, index) => select(x, 0, index),
};
