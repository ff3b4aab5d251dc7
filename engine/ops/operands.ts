/** What two operands may be, and the dtype of what is computed of them. */
import { bool, type DType, dtypeOf, promote, promoteScalar } from '../dtype.ts';
import { wrongType } from '../errors.ts';
import { isNumber } from '../options.ts';
import { Tensor } from '../tensor.ts';
import { fill } from './creation.ts';

/** A tensor or a number: what the arithmetic operators take. */
export type Operand = Tensor | number;

/** Checks an operand. `true` and `false` take part as tensors, so that they have a dtype. */
export function operand(other: unknown, name = 'other'): Operand {
  if (typeof other === 'number' || other instanceof Tensor) return other;
  if (typeof other === 'boolean') return fill([], Number(other), bool);
  if (isNumber(other)) return Number(other);
  throw wrongType(name, 'Tensor', other);
}

/** The left operand: torch.add and its like take a number there too. */
export function first(x: unknown, other: unknown): Tensor {
  if (x instanceof Tensor) return x;
  const value = operand(x, 'input');
  const dtype = other instanceof Tensor ? resultType(other, value) : dtypeOf(x);
  return fill([], Number(x), dtype);
}

/** The dtype of an arithmetic result: zero-dimensional tensors yield to others of their kind. */
export function resultType(a: Tensor, b: Operand): DType {
  if (typeof b === 'number') return promoteScalar(a.dtype, b);
  if (a.dtype === b.dtype) return a.dtype;
  const sameKind = a.dtype.is_floating_point && b.dtype.is_floating_point;
  if (sameKind && a.ndim > 0 !== b.ndim > 0) return a.ndim > 0 ? a.dtype : b.dtype;
  return promote(a.dtype, b.dtype);
}
