/** Comparisons and logic. Their results are booleans, so there is nothing to differentiate. */
import { constant } from '../autograd/record.ts';
import { implemented, tensorAt } from '../checks.ts';
import { bool, type DType, int64 } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { each, eachPair, map, zip } from '../kernels/elementwise.ts';
import { withDefaults } from '../options.ts';
import { sameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type Operand, operand, resultType } from './operands.ts';
import { test, type Unary } from './unary.ts';

/** A comparison with another tensor or a number. */
type Comparison = (a: Tensor, other: Operand) => Tensor;

/** Makes a comparison, element by element: 1 for true, 0 for false. */
function compare(f: (a: number, b: number) => number): Comparison {
  const kernel = eachPair(f);
  return (a, other) => {
    const b = operand(other);
    return constant(zip(kernel, a, b, resultType(a, b), bool));
  };
}

/** Where the two are equal. NaN equals nothing. */
export const eq: Comparison = compare((a, b) => Number(a === b));

/** Where the two differ. */
export const ne: Comparison = compare((a, b) => Number(a !== b));

/** Where the first is less. */
export const lt: Comparison = compare((a, b) => Number(a < b));

/** Where the first is less or equal. */
export const le: Comparison = compare((a, b) => Number(a <= b));

/** Where the first is greater. */
export const gt: Comparison = compare((a, b) => Number(a > b));

/** Where the first is greater or equal. */
export const ge: Comparison = compare((a, b) => Number(a >= b));

/** Makes an operation on truth values; whatever is not 0 is true. */
function logic(f: (a: number, b: number) => number): (a: Tensor, other: Tensor) => Tensor {
  const of = compare(f);
  return (a, other) => of(a, tensorAt('other', other));
}

/** Where both are true. */
export const logical_and = logic((a, b) => Number(a !== 0 && b !== 0));

/** Where one or both are true. */
export const logical_or = logic((a, b) => Number(a !== 0 || b !== 0));

/** Where exactly one is true. */
export const logical_xor = logic((a, b) => Number((a !== 0) !== (b !== 0)));

/** Where it is false, that is, 0. */
export const logical_not: Unary = test(a => a === 0);

/** Refuses dtypes that have no bits of their own. */
function whole(name: string, dtype: DType): DType {
  return implemented(`${name}_cpu`, dtype, bool, int64);
}

/**
 * Makes a bitwise operation: logic on booleans, bits of integers. Integers of more than 32 bits do not fit
 * JavaScript's own bitwise operators, but BigInt's.
 */
function bitwise(
  name: string,
  f: (a: bigint, b: bigint) => bigint,
): (a: Tensor, other: Operand | boolean) => Tensor {
  const kernel = eachPair((a, b) => Number(BigInt.asIntN(64, f(BigInt(a), BigInt(b)))));
  return (a, other) => {
    const b = operand(other);
    return constant(zip(kernel, a, b, whole(name, resultType(a, b))));
  };
}

/** `a & b` */
export const bitwise_and = bitwise('bitwise_and', (a, b) => a & b);

/** `a | b` */
export const bitwise_or = bitwise('bitwise_or', (a, b) => a | b);

/** `a ^ b` */
export const bitwise_xor = bitwise('bitwise_xor', (a, b) => a ^ b);

const minusOneMinus = each(a => -1 - a);

/** `~a`: inverts a mask, or the bits of integers. */
export function bitwise_not(a: Tensor): Tensor {
  if (a.dtype === bool) return logical_not(a);
  return constant(map(minusOneMinus, a, whole('bitwise_not', a.dtype)));
}

/**
 * Where two are equal but for rounding: |a − b| ≤ atol + rtol·|b|.
 * https://docs.pytorch.org/docs/stable/generated/torch.isclose.html
 */
export function isclose(a: Tensor, b: Tensor, ...args: unknown[]): Tensor {
  const defaults = { rtol: 1e-5, atol: 1e-8, equal_nan: false };
  const { rtol, atol, equal_nan } = withDefaults(defaults, args);
  for (const [name, tolerance] of Object.entries({ rtol, atol })) {
    if (!(tolerance >= 0)) {
      throw new RuntimeError(`${name} must be greater than or equal to zero, but got ${tolerance}`);
    }
  }
  tensorAt('other', b);
  if (a.dtype !== b.dtype) {
    throw new RuntimeError(`${a.dtype.scalarName} did not match ${b.dtype.scalarName}`);
  }
  const close = eachPair((x, y) => {
    if (x === y || (equal_nan && Number.isNaN(x) && Number.isNaN(y))) return 1;
    return Number(Number.isFinite(y) && Math.abs(x - y) <= atol + rtol * Math.abs(y));
  });
  return constant(zip(close, a, b, a.dtype, bool));
}

/** Are all elements equal but for rounding? */
export function allclose(a: Tensor, b: Tensor, ...args: unknown[]): boolean {
  return isclose(a, b, ...args)
    .all()
    .item<boolean>();
}

/** Are shapes and all elements equal? */
export function equal(a: Tensor, b: Tensor): boolean {
  tensorAt('other', b);
  return sameShape(a.shape, b.shape) && a.eq(b).all().item<boolean>();
}
