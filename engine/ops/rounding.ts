/** Size, sign and rounding of every element, and tests for special values. */
import type { Rule } from '../autograd/node.ts';
import { constant, record } from '../autograd/record.ts';
import { bool } from '../dtype.ts';
import { each, map } from '../kernels/elementwise.ts';
import { makeLike } from '../kernels/make.ts';
import { named, noArgument } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import { ofInput, sameType, sameTypeOf, type Unary } from './unary.ts';

/** The absolute value. |x|:  ∂ = sign x, and 0 at 0 */
export const abs: Unary = ofInput(
  'Abs',
  each(Math.abs),
  (g, x) => g.mul(x.sign()),
  sameTypeOf('abs_cpu'),
);

/** What stays at one value, and jumps to the next:  ∂ = 0, where it is not told otherwise */
function steps(
  name: string,
  f: (x: number) => number,
  dtype = sameType,
  derivative = (g: Tensor) => makeLike(g, g.dtype),
): Unary {
  const kernel = each(f);
  const rule: Rule<[Tensor], []> = { name, backward: g => [derivative(g)] };
  return (x, ...surplus: unknown[]) => {
    noArgument(surplus);
    const y = map(kernel, x, dtype(x));
    return record(rule, y, [x], []);
  };
}

/** −1, 0 or 1. */
export const sign: Unary = steps('SignBackward0', x => Number(x > 0) - Number(x < 0));

/** The largest integer that is not greater. */
export const floor: Unary = steps('FloorBackward0', Math.floor, sameTypeOf('floor_vml_cpu'));

/** The smallest integer that is not less. */
export const ceil: Unary = steps('CeilBackward0', Math.ceil, sameTypeOf('ceil_vml_cpu'));

/** The integer part: fractions are cut off. */
export const trunc: Unary = steps('TruncBackward0', Math.trunc, sameTypeOf('trunc_vml_cpu'));

/** The fractional part. x − trunc x:  ∂ = 1 */
export const frac: Unary = steps(
  'FracBackward0',
  x => x - Math.trunc(x),
  sameTypeOf('frac_cpu'),
  g => g,
);

/** The nearest integer; of two, the even one. Just below 0 it is −0. */
function toEven(x: number): number {
  const nearest = Math.round(x);
  return nearest % 2 !== 0 && nearest - x === 0.5 ? nearest - 1 : nearest;
}

const roundWhole = steps('RoundBackward0', toEven, sameTypeOf('round_vml_cpu'));

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
  return steps('RoundBackward1', f, sameTypeOf('round_cpu'))(x);
}

/** Where something is true of an element. */
function test(holds: (x: number) => boolean): Unary {
  const kernel = each(x => Number(holds(x)));
  return (x, ...surplus: unknown[]) => {
    noArgument(surplus);
    return constant(map(kernel, x, bool));
  };
}

/** Where it is not a number. */
export const isnan: Unary = test(Number.isNaN);

/** Where it is neither infinite nor NaN. */
export const isfinite: Unary = test(Number.isFinite);

/** Where it is infinite. */
export const isinf: Unary = test(x => Math.abs(x) === Number.POSITIVE_INFINITY);
