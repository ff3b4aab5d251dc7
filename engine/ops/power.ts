/** Powers. */
import type { Rule } from '../autograd/node.ts';
import { constant, record } from '../autograd/record.ts';
import { implemented } from '../checks.ts';
import { int64, promoteScalar } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { each, eachPair, type Map1, map, zip } from '../kernels/elementwise.ts';
import { makeLike } from '../kernels/make.ts';
import { Tensor } from '../tensor.ts';
import { fill } from './creation.ts';
import { type Operand, operand, resultType } from './operands.ts';

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
