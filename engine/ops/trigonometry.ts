/** Trigonometric and hyperbolic functions of every element, in radians. */
import { each } from '../kernels/elementwise.ts';
import { ofInput, ofOutput, type Unary } from './unary.ts';

/** The sine. sin x:  ∂ = cos x */
export const sin: Unary = ofInput('Sin', each(Math.sin), (g, x) => g.mul(x.cos()));

/** The cosine. cos x:  ∂ = −sin x */
export const cos: Unary = ofInput('Cos', each(Math.cos), (g, x) => g.mul(x.sin().neg()));

/** The tangent. y = tan x:  ∂ = 1 + y² */
export const tan: Unary = ofOutput('Tan', each(Math.tan), (g, y) => g.mul(y.square().add(1)));

/** The arcsine. arcsin x:  ∂ = 1/√(1 − x²) */
export const asin: Unary = ofInput('Asin', each(Math.asin), (g, x) =>
  g.mul(x.square().neg().add(1).rsqrt()),
);

/** The arccosine. arccos x:  ∂ = −1/√(1 − x²) */
export const acos: Unary = ofInput('Acos', each(Math.acos), (g, x) =>
  g.mul(x.square().neg().add(1).rsqrt().neg()),
);

/** The arctangent. arctan x:  ∂ = 1/(1 + x²) */
export const atan: Unary = ofInput('Atan', each(Math.atan), (g, x) => g.div(x.square().add(1)));

/** The hyperbolic sine. sinh x:  ∂ = cosh x */
export const sinh: Unary = ofInput('Sinh', each(Math.sinh), (g, x) => g.mul(x.cosh()));

/** The hyperbolic cosine. cosh x:  ∂ = sinh x */
export const cosh: Unary = ofInput('Cosh', each(Math.cosh), (g, x) => g.mul(x.sinh()));

/** The hyperbolic tangent, between −1 and 1. y = tanh x:  ∂ = 1 − y² */
export const tanh: Unary = ofOutput('Tanh', each(Math.tanh), (g, y) =>
  g.mul(y.square().neg().add(1)),
);
