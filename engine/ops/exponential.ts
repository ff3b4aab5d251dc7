/** Powers, roots, exponentials and logarithms of every element. */
import { each } from '../kernels/elementwise.ts';
import type { Tensor } from '../tensor.ts';
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

/** y = e^x:  ∂ = y */
const ExpBackward: UnaryRule = { name: 'ExpBackward0', backward: (g, [y]) => [g.mul(y)] };
const expKernel = each(Math.exp);
/** The exponential, e to the power x. */
export function exp(x: Tensor): Tensor {
  return ofOutput(expKernel, ExpBackward, x);
}

/** ln x:  ∂ = 1/x */
const LogBackward: UnaryRule = { name: 'LogBackward0', backward: (g, [x]) => [g.div(x)] };
const logKernel = each(Math.log);
/** The natural logarithm: −∞ of 0, NaN of negative numbers. */
export function log(x: Tensor): Tensor {
  return ofInput(logKernel, LogBackward, x);
}
