/** Comparisons and logic. Their results are booleans, so there is nothing to differentiate. */
import { constant } from '../autograd/record.ts';
import { bool } from '../dtype.ts';
import { NotImplementedError, RuntimeError } from '../errors.ts';
import { each, eachPair, type Map2, map, zip } from '../kernels/elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { type Operand, operand, resultType, tensorOnly } from './arithmetic.ts';

function compare(kernel: Map2, a: Tensor, other: Operand): Tensor {
  const b = operand(other);
  return constant(zip(kernel, a, b, resultType(a, b), bool));
}

const eqKernel = eachPair((a, b) => Number(a === b));
const neKernel = eachPair((a, b) => Number(a !== b));
const ltKernel = eachPair((a, b) => Number(a < b));
const leKernel = eachPair((a, b) => Number(a <= b));
const gtKernel = eachPair((a, b) => Number(a > b));
const geKernel = eachPair((a, b) => Number(a >= b));

/** Where the two are equal. NaN equals nothing. */
export function eq(a: Tensor, other: Operand): Tensor {
  return compare(eqKernel, a, other);
}

/** Where the two differ. */
export function ne(a: Tensor, other: Operand): Tensor {
  return compare(neKernel, a, other);
}

/** Where the first is less. */
export function lt(a: Tensor, other: Operand): Tensor {
  return compare(ltKernel, a, other);
}

/** Where the first is less or equal. */
export function le(a: Tensor, other: Operand): Tensor {
  return compare(leKernel, a, other);
}

/** Where the first is greater. */
export function gt(a: Tensor, other: Operand): Tensor {
  return compare(gtKernel, a, other);
}

/** Where the first is greater or equal. */
export function ge(a: Tensor, other: Operand): Tensor {
  return compare(geKernel, a, other);
}

const andKernel = eachPair((a, b) => Number(a !== 0 && b !== 0));
const orKernel = eachPair((a, b) => Number(a !== 0 || b !== 0));
const xorKernel = eachPair((a, b) => Number((a !== 0) !== (b !== 0)));
const notKernel = each(a => Number(a === 0));

/** Where both are true, that is, not 0. */
export function logical_and(a: Tensor, other: Tensor): Tensor {
  return compare(andKernel, a, tensorOnly(other));
}

/** Where one or both are true. */
export function logical_or(a: Tensor, other: Tensor): Tensor {
  return compare(orKernel, a, tensorOnly(other));
}

/** Where exactly one is true. */
export function logical_xor(a: Tensor, other: Tensor): Tensor {
  return compare(xorKernel, a, tensorOnly(other));
}

/** Where it is false, that is, 0. */
export function logical_not(a: Tensor): Tensor {
  return constant(map(notKernel, a, bool));
}

/** A bitwise operation: logic on booleans, bits of integers. */
function bitwise(name: string, kernel: Map2, a: Tensor, other: Operand | boolean): Tensor {
  const b = operand(other);
  const dtype = resultType(a, b);
  if (dtype.is_floating_point) {
    throw new NotImplementedError(`"${name}_cpu" not implemented for '${dtype.scalarName}'`);
  }
  return constant(zip(kernel, a, b, dtype));
}

// Integers of more than 32 bits do not fit JavaScript's bitwise operators, but its BigInt's.
const bits = (f: (a: bigint, b: bigint) => bigint) =>
  eachPair((a, b) => Number(BigInt.asIntN(64, f(BigInt(a), BigInt(b)))));
const bitAnd = /* @__PURE__ */ bits((a, b) => a & b);
const bitOr = /* @__PURE__ */ bits((a, b) => a | b);
const bitXor = /* @__PURE__ */ bits((a, b) => a ^ b);

/** `a & b` */
export function bitwise_and(a: Tensor, other: Operand | boolean): Tensor {
  return bitwise('bitwise_and', bitAnd, a, other);
}

/** `a | b` */
export function bitwise_or(a: Tensor, other: Operand | boolean): Tensor {
  return bitwise('bitwise_or', bitOr, a, other);
}

/** `a ^ b` */
export function bitwise_xor(a: Tensor, other: Operand | boolean): Tensor {
  return bitwise('bitwise_xor', bitXor, a, other);
}

const minusOneMinus = each(a => -1 - a);

/** `~a`: inverts a mask, or the bits of integers. */
export function bitwise_not(a: Tensor): Tensor {
  if (a.dtype === bool) return logical_not(a);
  if (a.dtype.is_floating_point) {
    throw new RuntimeError(
      "ops.bitwise_not.default(): argument 'input' must be an integer or bool tensor",
    );
  }
  return constant(map(minusOneMinus, a, a.dtype));
}
