import type { DType } from '../dtype.ts';
import { wrongType } from '../errors.ts';
import { relu, sigmoid } from '../ops/activation.ts';
import { neg } from '../ops/arithmetic.ts';
import { bool, double, float, long, type Target, to, type_as } from '../ops/convert.ts';
import {
  erf,
  exp,
  exp2,
  expm1,
  log,
  log1p,
  log2,
  log10,
  reciprocal,
  rsqrt,
  sqrt,
} from '../ops/exponential.ts';
import { square } from '../ops/power.ts';
import {
  abs,
  ceil,
  floor,
  frac,
  isfinite,
  isinf,
  isnan,
  round,
  sign,
  trunc,
} from '../ops/rounding.ts';
import { log_softmax, softmax } from '../ops/softmax.ts';
import { acos, asin, atan, cos, cosh, sin, sinh, tan, tanh } from '../ops/trigonometry.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** Functions of every element by itself. */
export interface PointwiseMethods {
  /** The negative. */
  neg(): Tensor;
  /** The square. */
  square(): Tensor;
  /** The absolute value. */
  abs(): Tensor;
  /** −1, 0 or 1. */
  sign(): Tensor;
  /** The square root. */
  sqrt(): Tensor;
  /** One over the square root. */
  rsqrt(): Tensor;
  /** One over each element. */
  reciprocal(): Tensor;
  /** The exponential, e to the power x. */
  exp(): Tensor;
  /** 2 to the power x. */
  exp2(): Tensor;
  /** e to the power x, minus 1. */
  expm1(): Tensor;
  /** The natural logarithm. */
  log(): Tensor;
  /** The natural logarithm of 1 + x. */
  log1p(): Tensor;
  /** The logarithm to base 2. */
  log2(): Tensor;
  /** The logarithm to base 10. */
  log10(): Tensor;
  /** The error function. */
  erf(): Tensor;
  /** The sine. */
  sin(): Tensor;
  /** The cosine. */
  cos(): Tensor;
  /** The tangent. */
  tan(): Tensor;
  /** The arcsine. */
  asin(): Tensor;
  /** The arccosine. */
  acos(): Tensor;
  /** The arctangent. */
  atan(): Tensor;
  /** The hyperbolic sine. */
  sinh(): Tensor;
  /** The hyperbolic cosine. */
  cosh(): Tensor;
  /** The hyperbolic tangent. */
  tanh(): Tensor;
  /** The positive part. */
  relu(): Tensor;
  /** The logistic function. */
  sigmoid(): Tensor;
  /** Exponentials, divided by their sum along `dim`. */
  softmax(dim: number | { dim?: number | null; dtype?: DType | null } | null): Tensor;
  /** The logarithm of the softmax. */
  log_softmax(dim: number | { dim?: number | null; dtype?: DType | null } | null): Tensor;
  /** The largest integer that is not greater. */
  floor(): Tensor;
  /** The smallest integer that is not less. */
  ceil(): Tensor;
  /** The integer part. */
  trunc(): Tensor;
  /** The fractional part. */
  frac(): Tensor;
  /** The nearest integer, or number with `decimals` digits after the point. */
  round(decimals?: number | { decimals?: number }): Tensor;
  /** Where it is not a number. */
  isnan(): Tensor;
  /** Where it is infinite. */
  isinf(): Tensor;
  /** Where it is neither infinite nor NaN. */
  isfinite(): Tensor;
  /** The same values as another dtype. */
  to(target: Target, dtype?: Target): Tensor;
  /** The tensor itself: it lies where the CPU computes. */
  cpu(): Tensor;
  /** There is no GPU. */
  cuda(): Tensor;
  /** The same values as the dtype of another tensor. */
  type_as(other: Tensor): Tensor;
  /** The same values as `float32`. */
  float(): Tensor;
  /** The same values as `float64`. */
  double(): Tensor;
  /** The same values as `int64`: fractions are cut off. */
  long(): Tensor;
  /** `false` where 0, else `true`. */
  bool(): Tensor;
}

/** Unlike those of `nn.functional`, these have to be told the dimension. */
function alongDim(f: typeof softmax): typeof softmax {
  return (x, ...args) => {
    if (args.length === 0) throw wrongType('dim', 'int', undefined);
    return f(x, ...args);
  };
}

export const pointwiseMethods: Table<PointwiseMethods> = {
  neg,
  square,
  abs,
  sign,
  sqrt,
  rsqrt,
  reciprocal,
  exp,
  exp2,
  expm1,
  log,
  log1p,
  log2,
  log10,
  erf,
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  sinh,
  cosh,
  tanh,
  relu,
  sigmoid,
  softmax: alongDim(softmax),
  log_softmax: alongDim(log_softmax),
  floor,
  ceil,
  trunc,
  frac,
  round,
  isnan,
  isinf,
  isfinite,
  to,
  cpu: x => x,
  cuda: x => to(x, 'cuda'),
  type_as,
  float,
  double,
  long,
  bool,
};
