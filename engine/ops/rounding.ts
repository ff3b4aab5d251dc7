/** Size, sign and rounding of every element, and tests for special values. */
import { each } from '../kernels/elementwise.ts';
import { makeLike } from '../kernels/make.ts';
import { named } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import { ofInput, ofNeither, sameType, sameTypeOf, test, type Unary } from './unary.ts';

/** The absolute value. |x|:  ∂ = sign x, and 0 at 0 */
export const abs: Unary = ofInput(
  'Abs',
  each(Math.abs),
  (g, x) => g.mul(x.sign()),
  sameTypeOf('abs_cpu'),
);

/** What stays at one value, and jumps to the next:  ∂ = 0 */
const steps = (name: string, f: (x: number) => number, dtype = sameType, form = 0): Unary =>
  ofNeither(name, each(f), g => makeLike(g, g.dtype), dtype, form);

/** −1, 0 or 1. */
export const sign: Unary = steps('Sign', x => Number(x > 0) - Number(x < 0));

/** The largest integer that is not greater. */
export const floor: Unary = steps('Floor', Math.floor, sameTypeOf('floor_vml_cpu'));

/** The smallest integer that is not less. */
export const ceil: Unary = steps('Ceil', Math.ceil, sameTypeOf('ceil_vml_cpu'));

/** The integer part: fractions are cut off. */
export const trunc: Unary = steps('Trunc', Math.trunc, sameTypeOf('trunc_vml_cpu'));

/** The fractional part. x − trunc x:  ∂ = 1 */
export const frac: Unary = ofNeither(
  'Frac',
  each(x => x - Math.trunc(x)),
  g => g,
  sameTypeOf('frac_cpu'),
);

/** The nearest integer; of two, the even one. Just below 0 it is −0. */
function toEven(x: number): number {
  const nearest = Math.round(x);
  return nearest % 2 !== 0 && nearest - x === 0.5 ? nearest - 1 : nearest;
}

const roundWhole = steps('Round', toEven, sameTypeOf('round_vml_cpu'));

/**
 * The nearest integer, or number with `decimals` digits after the point; ties go to the even one.
 * https://docs.pytorch.org/docs/stable/generated/torch.round.html
 */
export function round(x: Tensor, ...args: unknown[]): Tensor {
  const { decimals } = named<{ decimals?: number }>(['decimals'], args);
  if (decimals === undefined) return roundWhole(x);
  const scale = 10 ** Math.abs(decimals);
  // PyTorch scales in float32, so a product that float32 rounds to a tie counts as one.
  const f =
    decimals < 0
      ? (v: number) => toEven(Math.fround(v / scale)) * scale
      : (v: number) => toEven(Math.fround(v * scale)) / scale;
  return steps('Round', f, sameTypeOf('round_cpu'), 1)(x);
}

/** Where it is not a number. */
export const isnan: Unary = test(Number.isNaN);

/** Where it is neither infinite nor NaN. */
export const isfinite: Unary = test(Number.isFinite);

/** Where it is infinite. */
export const isinf: Unary = test(x => Math.abs(x) === Number.POSITIVE_INFINITY);
