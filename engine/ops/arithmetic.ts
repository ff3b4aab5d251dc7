/** + - * / and negation: their kernels are written out, because they are everywhere. */
import type { Rule } from '../autograd/node.ts';
import { constant, record, tracks } from '../autograd/record.ts';
import { implemented } from '../checks.ts';
import { bool, type DType, dtypeOf, float32, int64, promote, promoteScalar } from '../dtype.ts';
import { RuntimeError, wrongType } from '../errors.ts';
import { each, eachPair, type Map1, type Map2, map, zip } from '../kernels/elementwise.ts';
import { makeLike } from '../kernels/make.ts';
import { isNumber } from '../options.ts';
import { Tensor } from '../tensor.ts';
import { fill } from './creation.ts';

/** A tensor or a number: what the arithmetic operators take. */
export type Operand = Tensor | number;

const addKernel: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] + b[j];
};
const subKernel: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] - b[j];
};
const mulKernel: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] * b[j];
};
const divKernel: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] / b[j];
};
/** The factor of the next kernel: one made anew for each factor would never get fast. */
let factor = 1;
const addScaled: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  const alpha = factor;
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] + alpha * b[j];
};
/** The kernel of a + alpha·b, to be used at once. */
function plus(alpha: number): Map2 {
  if (alpha === 1) return addKernel;
  if (alpha === -1) return subKernel;
  factor = alpha;
  return addScaled;
}
/** The kernels of `add_` and so on, which may write where they read; to be used at once. */
export const inPlaceKernels = {
  add: ({ alpha = 1 }: { alpha?: number } = {}): Map2 => plus(alpha),
  sub: ({ alpha = 1 }: { alpha?: number } = {}): Map2 => plus(-alpha),
  mul: (): Map2 => mulKernel,
  // With a `rounding_mode`, there is none.
  div: (options?: object): Map2 | undefined => (options ? undefined : divKernel),
};
const negKernel: Map1 = (n, out, o, a, i, si) => {
  for (const end = o + n; o < end; o++, i += si) out[o] = -a[i];
};
const or = eachPair((a, b) => a | b);
const and = eachPair((a, b) => a & b);

/** Checks an operand. `true` and `false` take part as tensors, so that they have a dtype. */
export function operand(other: unknown, name = 'other'): Operand {
  if (typeof other === 'number' || other instanceof Tensor) return other;
  if (typeof other === 'boolean') return fill([], Number(other), bool);
  if (isNumber(other)) return Number(other);
  throw wrongType(name, 'Tensor', other);
}

/** An operand that cannot be a number. */
export function tensorOnly(other: unknown): Tensor {
  if (other instanceof Tensor) return other;
  throw wrongType('other', 'Tensor', other);
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

/** Asked before `record` is: that costs two lists, which operations on a few numbers would feel. */
function tracksEither(a: Tensor, b: Operand): boolean {
  return tracks(a) || tracks(b);
}

function checkAlpha(dtype: DType, alpha: number): void {
  if (Number.isInteger(+alpha) || dtype.is_floating_point) return;
  throw new RuntimeError(
    'For integral input tensors, argument alpha must not be a floating point number.',
  );
}

/** a + alpha·b:  ∂/∂a = 1,  ∂/∂b = alpha */
const AddBackward: Rule<[Tensor, Operand], [number]> = {
  name: 'AddBackward0',
  backward: (g, [alpha]) => [g, alpha === 1 ? g : g.mul(alpha)],
};

/**
 * Adds `alpha` times `other`, elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.add.html
 */
export function add(x: Operand, other: Operand, { alpha = 1 }: { alpha?: number } = {}): Tensor {
  const a = first(x, other);
  const b = operand(other);
  const dtype = resultType(a, b);
  checkAlpha(dtype, alpha);
  const y = zip(dtype === bool && alpha ? or : plus(alpha), a, b, dtype);
  if (!tracksEither(a, b)) return constant(y);
  return record(AddBackward, y, [a, b], [alpha]);
}

/** a − alpha·b:  ∂/∂a = 1,  ∂/∂b = −alpha */
const SubBackward: Rule<[Tensor, Operand], [number]> = {
  name: 'SubBackward0',
  backward: (g, [alpha]) => [g, () => g.mul(-alpha)],
};

/**
 * Subtracts `alpha` times `other`, elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.sub.html
 */
export function sub(x: Operand, other: Operand, { alpha = 1 }: { alpha?: number } = {}): Tensor {
  const a = first(x, other);
  const b = operand(other);
  const dtype = resultType(a, b);
  if (a.dtype === bool || (b instanceof Tensor && b.dtype === bool)) {
    throw new RuntimeError(
      `Subtraction, the \`-\` operator, with ${dtype === bool ? 'two bool tensors is not supported. Use the `^` or `logical_xor()`' : 'a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()`'} operator instead.`,
    );
  }
  checkAlpha(dtype, alpha);
  const y = zip(plus(-alpha), a, b, dtype);
  if (!tracksEither(a, b)) return constant(y);
  return record(SubBackward, y, [a, b], [alpha]);
}

/** c − x:  ∂ = −1 */
const RsubBackward: Rule<[Tensor], []> = { name: 'RsubBackward1', backward: g => [g.neg()] };

/** A number minus the tensor. */
export function rsub(x: Tensor, other: number): Tensor {
  const y = neg(x.detach()).add(other);
  return record(RsubBackward, y, [x], []);
}

/** a·b:  ∂/∂a = b,  ∂/∂b = a */
const MulBackward: Rule<[Tensor, Operand], [Tensor | null, Operand | null]> = {
  name: 'MulBackward0',
  fresh: true,
  frees: true,
  backward: (g, [a, b]) => [b === null ? null : g.mul(b), a === null ? null : g.mul(a)],
};

/**
 * Multiplies elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.mul.html
 */
export function mul(x: Operand, other: Operand): Tensor {
  const a = first(x, other);
  const b = operand(other);
  const dtype = resultType(a, b);
  const y = zip(dtype === bool ? and : mulKernel, a, b, dtype);
  if (!tracksEither(a, b)) return constant(y);
  return record(MulBackward, y, [a, b], [tracks(b) ? a : null, tracks(a) ? b : null]);
}

/** a/b:  ∂/∂a = 1/b,  ∂/∂b = −a/b² */
const DivBackward: Rule<[Tensor, Operand], [Tensor | null, Operand]> = {
  name: 'DivBackward0',
  frees: true,
  backward: (g, [a, b]) => [() => g.div(b), a && g.neg().mul(a.div(b).div(b))],
};

/**
 * True division, elementwise: integers give floats.
 * https://docs.pytorch.org/docs/stable/generated/torch.div.html
 */
export function trueDivide(a: Tensor, other: Operand, form?: number): Tensor {
  const b = operand(other);
  const promoted = resultType(a, b);
  const y = zip(divKernel, a, b, promoted.is_floating_point ? promoted : float32);
  if (!tracksEither(a, b)) return constant(y);
  return record(DivBackward, y, [a, b], [tracks(b) ? a : null, b], form);
}

/** −x:  ∂ = −1 */
const NegBackward: Rule<[Tensor], []> = { name: 'NegBackward0', backward: g => [g.neg()] };

/** The negative, elementwise. */
export function neg(x: Tensor): Tensor {
  if (x.dtype === bool) {
    throw new RuntimeError(
      'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    );
  }
  const y = map(negKernel, x, x.dtype);
  return record(NegBackward, y, [x], []);
}

/** x²:  ∂ = 2x.   x^p:  ∂ = p·x^(p−1) */
const PowScalarBackward: Rule<[Tensor], [Tensor, number]> = {
  name: 'PowBackward0',
  backward: (g, [x, p]) => [
    p === 0 ? makeLike(g, g.dtype) : p === 2 ? g.mul(x.mul(2)) : g.mul(powScalar(x, p - 1).mul(p)),
  ],
};

/** The powers that PyTorch works out without the power function, and so do we. */
const powKernels: Record<number, Map1> = {
  2: (n, out, o, a, i, si) => {
    for (const end = o + n; o < end; o++, i += si) out[o] = a[i] * a[i];
  },
  3: (n, out, o, a, i, si) => {
    for (const end = o + n; o < end; o++, i += si) out[o] = a[i] * a[i] * a[i];
  },
  0.5: each(Math.sqrt),
  [-0.5]: each(v => 1 / Math.sqrt(v)),
};
/** As C has it: 1 to any power is 1, where JavaScript has NaN for powers that are infinite or none. */
const powKernel = eachPair((a, b) =>
  a === 1 || (a === -1 && Math.abs(b) === Number.POSITIVE_INFINITY) ? 1 : a ** b,
);
/** Of integers, only 1 and −1 have reciprocals; all others give 0. */
const integerPowKernel = eachPair((a, b) => (a === 0 && b < 0 ? 0 : Math.trunc(a ** b)));

function powScalar(x: Tensor, p: number): Tensor {
  const dtype = promoteScalar(x.dtype, p);
  if (dtype === int64 && p < 0) {
    throw new RuntimeError('Integers to negative integer powers are not allowed.');
  }
  const kernel = powKernels[p];
  const y = kernel ? map(kernel, x, dtype) : zip(powKernel, x, p, dtype);
  return record(PowScalarBackward, y, [x], [x, p]);
}

/** a^b:  ∂/∂a = b·a^(b−1),  ∂/∂b = a^b·ln a, and 0 where a = 0 ≤ b */
const PowBackward: Rule<[Tensor, Tensor], [Tensor, Tensor, Tensor]> = {
  name: 'PowBackward1',
  backward: (g, [a, b, y]) => [
    () => g.mul(b.mul(a.pow(b.sub(1)))).masked_fill(b.eq(0), 0),
    () => g.mul(y.mul(a.log())).masked_fill(a.eq(0).logical_and(b.ge(0)), 0),
  ],
};

/** c^b:  ∂/∂b = c^b·ln c, and 0 where c = 0 ≤ b */
const PowOfScalarBackward: Rule<[Tensor], [number, Tensor, Tensor]> = {
  name: 'PowBackward2',
  backward: (g, [c, b, y]) => [
    c === 0 ? g.mul(y.mul(Math.log(c))).masked_fill(b.ge(0), 0) : g.mul(y.mul(Math.log(c))),
  ],
};

/**
 * Raises to a power, elementwise. One of the two may be a number.
 * https://docs.pytorch.org/docs/stable/generated/torch.pow.html
 */
export function pow(base: Operand, exponent: Operand): Tensor {
  if (!(base instanceof Tensor)) return powOfScalar(base, exponent as Tensor);
  const b = operand(exponent);
  if (typeof b === 'number') return powScalar(base, b);
  const dtype = resultType(base, b);
  implemented('pow', dtype, int64);
  const y = zip(dtype === int64 ? integerPowKernel : powKernel, base, b, dtype);
  return record(PowBackward, y, [base, b], [base, b, constant(y)]);
}

function powOfScalar(base: number, exponent: Tensor): Tensor {
  const dtype = promoteScalar(exponent.dtype, base);
  const y = zip(powKernel, fill([], base, dtype), exponent, dtype);
  return record(PowOfScalarBackward, y, [exponent], [base, exponent, constant(y)]);
}

/** The square: the second power. */
export function square(x: Tensor): Tensor {
  return powScalar(x, 2);
}
