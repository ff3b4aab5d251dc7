/** Roots, exponentials and logarithms of every element. */

import { each } from '../kernels/elementwise.ts';
import { erf as errorFunction } from './erf.ts';
import { ofInput, ofOutput, type Unary } from './unary.ts';

/** The square root; NaN of negative numbers. y = √x:  ∂ = 1 / 2y */
export const sqrt: Unary = ofOutput('Sqrt', each(Math.sqrt), (g, y) => g.div(y.mul(2)));

/** One over the square root. y = 1/√x:  ∂ = −y³/2 */
export const rsqrt: Unary = ofOutput(
  'Rsqrt',
  each(x => 1 / Math.sqrt(x)),
  (g, y) => g.mul(y.pow(3)).mul(-0.5),
);

/** One over each element. y = 1/x:  ∂ = −y² */
export const reciprocal: Unary = ofOutput(
  'Reciprocal',
  each(x => 1 / x),
  (g, y) => g.neg().mul(y.mul(y)),
);

/** The exponential, e to the power x. y = e^x:  ∂ = y */
export const exp: Unary = ofOutput('Exp', each(Math.exp), (g, y) => g.mul(y));

/** 2 to the power x. y = 2^x:  ∂ = y·ln 2 */
export const exp2: Unary = ofOutput(
  'Exp2',
  each(x => 2 ** x),
  (g, y) => g.mul(y).mul(Math.LN2),
);

/** e to the power x, minus 1; exact also for small x. y = e^x − 1:  ∂ = y + 1 */
export const expm1: Unary = ofOutput('Expm1', each(Math.expm1), (g, y) => g.mul(y.add(1)));

/** The natural logarithm: −∞ of 0, NaN of negative numbers. ln x:  ∂ = 1/x */
export const log: Unary = ofInput('Log', each(Math.log), (g, x) => g.div(x));

/** The natural logarithm of 1 + x; exact also for small x. ln(1 + x):  ∂ = 1/(1 + x) */
export const log1p: Unary = ofInput('Log1P', each(Math.log1p), (g, x) => g.div(x.add(1)));

/** The logarithm to base 2. log₂ x:  ∂ = 1 / (x·ln 2) */
export const log2: Unary = ofInput('Log2', each(Math.log2), (g, x) => g.div(x.mul(Math.LN2)));

/** The logarithm to base 10. log₁₀ x:  ∂ = 1 / (x·ln 10) */
export const log10: Unary = ofInput('Log10', each(Math.log10), (g, x) => g.div(x.mul(Math.LN10)));

/** The error function. erf x:  ∂ = 2/√π · e^(−x²) */
export const erf: Unary = ofInput('Erf', each(errorFunction), (g, x) =>
  g.mul(
    x
      .square()
      .neg()
      .exp()
      .mul(2 / Math.sqrt(Math.PI)),
  ),
);
