/** Roots, exponentials and logarithms of every element. */
import { each } from '../kernels/elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { erf as errorFunction } from './erf.ts';
import { ofInput, ofOutput, type UnaryRule } from './unary.ts';

/** y = √x:  ∂ = 1 / 2y */
const SqrtBackward: UnaryRule = {
  name: 'SqrtBackward0',
  backward: (g, [y]) => [g.div(y.mul(2))],
};
const sqrtKernel = each(Math.sqrt);
/** The square root; NaN of negative numbers. */
export function sqrt(x: Tensor): Tensor {
  return ofOutput(sqrtKernel, SqrtBackward, x);
}

/** y = 1/√x:  ∂ = −y³/2 */
const RsqrtBackward: UnaryRule = {
  name: 'RsqrtBackward0',
  backward: (g, [y]) => [g.mul(y.pow(3)).mul(-0.5)],
};
const rsqrtKernel = each(x => 1 / Math.sqrt(x));
/** One over the square root. */
export function rsqrt(x: Tensor): Tensor {
  return ofOutput(rsqrtKernel, RsqrtBackward, x);
}

/** y = 1/x:  ∂ = −y² */
const ReciprocalBackward: UnaryRule = {
  name: 'ReciprocalBackward0',
  backward: (g, [y]) => [g.neg().mul(y.mul(y))],
};
const reciprocalKernel = each(x => 1 / x);
/** One over each element. */
export function reciprocal(x: Tensor): Tensor {
  return ofOutput(reciprocalKernel, ReciprocalBackward, x);
}

/** y = e^x:  ∂ = y */
const ExpBackward: UnaryRule = { name: 'ExpBackward0', backward: (g, [y]) => [g.mul(y)] };
const expKernel = each(Math.exp);
/** The exponential, e to the power x. */
export function exp(x: Tensor): Tensor {
  return ofOutput(expKernel, ExpBackward, x);
}

/** y = 2^x:  ∂ = y·ln 2 */
const Exp2Backward: UnaryRule = {
  name: 'Exp2Backward0',
  backward: (g, [y]) => [g.mul(y).mul(Math.LN2)],
};
const exp2Kernel = each(x => 2 ** x);
/** 2 to the power x. */
export function exp2(x: Tensor): Tensor {
  return ofOutput(exp2Kernel, Exp2Backward, x);
}

/** y = e^x − 1:  ∂ = y + 1 */
const Expm1Backward: UnaryRule = {
  name: 'Expm1Backward0',
  backward: (g, [y]) => [g.mul(y.add(1))],
};
const expm1Kernel = each(Math.expm1);
/** e to the power x, minus 1; exact also for small x. */
export function expm1(x: Tensor): Tensor {
  return ofOutput(expm1Kernel, Expm1Backward, x);
}

/** ln x:  ∂ = 1/x */
const LogBackward: UnaryRule = { name: 'LogBackward0', backward: (g, [x]) => [g.div(x)] };
const logKernel = each(Math.log);
/** The natural logarithm: −∞ of 0, NaN of negative numbers. */
export function log(x: Tensor): Tensor {
  return ofInput(logKernel, LogBackward, x);
}

/** ln(1 + x):  ∂ = 1/(1 + x) */
const Log1pBackward: UnaryRule = {
  name: 'Log1PBackward0',
  backward: (g, [x]) => [g.div(x.add(1))],
};
const log1pKernel = each(Math.log1p);
/** The natural logarithm of 1 + x; exact also for small x. */
export function log1p(x: Tensor): Tensor {
  return ofInput(log1pKernel, Log1pBackward, x);
}

/** log₂ x:  ∂ = 1 / (x·ln 2) */
const Log2Backward: UnaryRule = {
  name: 'Log2Backward0',
  backward: (g, [x]) => [g.div(x.mul(Math.LN2))],
};
const log2Kernel = each(Math.log2);
/** The logarithm to base 2. */
export function log2(x: Tensor): Tensor {
  return ofInput(log2Kernel, Log2Backward, x);
}

/** log₁₀ x:  ∂ = 1 / (x·ln 10) */
const Log10Backward: UnaryRule = {
  name: 'Log10Backward0',
  backward: (g, [x]) => [g.div(x.mul(Math.LN10))],
};
const log10Kernel = each(Math.log10);
/** The logarithm to base 10. */
export function log10(x: Tensor): Tensor {
  return ofInput(log10Kernel, Log10Backward, x);
}

/** erf x:  ∂ = 2/√π · e^(−x²) */
const ErfBackward: UnaryRule = {
  name: 'ErfBackward0',
  backward: (g, [x]) => [
    g.mul(
      x
        .square()
        .neg()
        .exp()
        .mul(2 / Math.sqrt(Math.PI)),
    ),
  ],
};
const erfKernel = each(errorFunction);
/** The error function. */
export function erf(x: Tensor): Tensor {
  return ofInput(erfKernel, ErfBackward, x);
}
