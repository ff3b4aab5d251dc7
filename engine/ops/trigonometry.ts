/** Trigonometric and hyperbolic functions of every element, in radians. */
import { each } from '../kernels/elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { ofInput, ofOutput, type UnaryRule } from './unary.ts';

/** sin x:  ∂ = cos x */
const SinBackward: UnaryRule = { name: 'SinBackward0', backward: (g, [x]) => [g.mul(x.cos())] };
const sinKernel = each(Math.sin);
/** The sine. */
export function sin(x: Tensor): Tensor {
  return ofInput(sinKernel, SinBackward, x);
}

/** cos x:  ∂ = −sin x */
const CosBackward: UnaryRule = {
  name: 'CosBackward0',
  backward: (g, [x]) => [g.mul(x.sin().neg())],
};
const cosKernel = each(Math.cos);
/** The cosine. */
export function cos(x: Tensor): Tensor {
  return ofInput(cosKernel, CosBackward, x);
}

/** y = tan x:  ∂ = 1 + y² */
const TanBackward: UnaryRule = {
  name: 'TanBackward0',
  backward: (g, [y]) => [g.mul(y.square().add(1))],
};
const tanKernel = each(Math.tan);
/** The tangent. */
export function tan(x: Tensor): Tensor {
  return ofOutput(tanKernel, TanBackward, x);
}

/** arcsin x:  ∂ = 1/√(1 − x²) */
const AsinBackward: UnaryRule = {
  name: 'AsinBackward0',
  backward: (g, [x]) => [g.mul(x.square().neg().add(1).rsqrt())],
};
const asinKernel = each(Math.asin);
/** The arcsine. */
export function asin(x: Tensor): Tensor {
  return ofInput(asinKernel, AsinBackward, x);
}

/** arccos x:  ∂ = −1/√(1 − x²) */
const AcosBackward: UnaryRule = {
  name: 'AcosBackward0',
  backward: (g, [x]) => [g.mul(x.square().neg().add(1).rsqrt().neg())],
};
const acosKernel = each(Math.acos);
/** The arccosine. */
export function acos(x: Tensor): Tensor {
  return ofInput(acosKernel, AcosBackward, x);
}

/** arctan x:  ∂ = 1/(1 + x²) */
const AtanBackward: UnaryRule = {
  name: 'AtanBackward0',
  backward: (g, [x]) => [g.div(x.square().add(1))],
};
const atanKernel = each(Math.atan);
/** The arctangent. */
export function atan(x: Tensor): Tensor {
  return ofInput(atanKernel, AtanBackward, x);
}

/** sinh x:  ∂ = cosh x */
const SinhBackward: UnaryRule = { name: 'SinhBackward0', backward: (g, [x]) => [g.mul(x.cosh())] };
const sinhKernel = each(Math.sinh);
/** The hyperbolic sine. */
export function sinh(x: Tensor): Tensor {
  return ofInput(sinhKernel, SinhBackward, x);
}

/** cosh x:  ∂ = sinh x */
const CoshBackward: UnaryRule = { name: 'CoshBackward0', backward: (g, [x]) => [g.mul(x.sinh())] };
const coshKernel = each(Math.cosh);
/** The hyperbolic cosine. */
export function cosh(x: Tensor): Tensor {
  return ofInput(coshKernel, CoshBackward, x);
}

/** y = tanh x:  ∂ = 1 − y² */
const TanhBackward: UnaryRule = {
  name: 'TanhBackward0',
  backward: (g, [y]) => [g.mul(y.square().neg().add(1))],
};
const tanhKernel = each(Math.tanh);
/** The hyperbolic tangent, between −1 and 1. */
export function tanh(x: Tensor): Tensor {
  return ofOutput(tanhKernel, TanhBackward, x);
}
