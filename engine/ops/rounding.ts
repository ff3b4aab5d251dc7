/** Size, sign and rounding of every element, and tests for special values. */
import type { Rule } from '../autograd/node.ts';
import { constant, record, tracks } from '../autograd/record.ts';
import { bool } from '../dtype.ts';
import { each, type Map1, map } from '../kernels/elementwise.ts';
import { named } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import { ofInput, type UnaryRule } from './unary.ts';

/** |x|:  ∂ = sign x, and 0 at 0 */
const AbsBackward: UnaryRule = { name: 'AbsBackward0', backward: (g, [x]) => [g.mul(x.sign())] };
const absKernel = each(Math.abs);
/** The absolute value. */
export function abs(x: Tensor): Tensor {
  return ofInput(absKernel, AbsBackward, x, x.dtype);
}

/** A step does not change with x, except where it jumps:  ∂ = 0 */
function stepRule(name: string): Rule<[Tensor], []> {
  return { name, backward: g => [g.mul(0)] };
}

function step(kernel: Map1, rule: Rule<[Tensor], []>, x: Tensor): Tensor {
  const y = map(kernel, x, x.dtype);
  return tracks(x) ? record(rule, y, [x], []) : constant(y);
}

const SignBackward = stepRule('SignBackward0');
const signKernel = each(x => Number(x > 0) - Number(x < 0));
/** −1, 0 or 1. */
export function sign(x: Tensor): Tensor {
  return step(signKernel, SignBackward, x);
}

const FloorBackward = stepRule('FloorBackward0');
const floorKernel = each(Math.floor);
/** The largest integer that is not greater. */
export function floor(x: Tensor): Tensor {
  return step(floorKernel, FloorBackward, x);
}

const CeilBackward = stepRule('CeilBackward0');
const ceilKernel = each(Math.ceil);
/** The smallest integer that is not less. */
export function ceil(x: Tensor): Tensor {
  return step(ceilKernel, CeilBackward, x);
}

const TruncBackward = stepRule('TruncBackward0');
const truncKernel = each(Math.trunc);
/** The integer part: fractions are cut off. */
export function trunc(x: Tensor): Tensor {
  return step(truncKernel, TruncBackward, x);
}

/** x − trunc x:  ∂ = 1 */
const FracBackward: Rule<[Tensor], []> = { name: 'FracBackward0', backward: g => [g] };
const fracKernel = each(x => x - Math.trunc(x));
/** The fractional part. */
export function frac(x: Tensor): Tensor {
  return step(fracKernel, FracBackward, x);
}

/** The nearest integer; of two, the even one. */
function toEven(x: number): number {
  const floored = Math.floor(x);
  const rest = x - floored;
  if (rest !== 0.5) return rest < 0.5 ? floored : floored + 1;
  return floored % 2 === 0 ? floored : floored + 1;
}

const RoundBackward = stepRule('RoundBackward0');
const RoundDecimalsBackward = stepRule('RoundBackward1');
const roundKernel = each(toEven);

/**
 * The nearest integer, or number with `decimals` digits after the point; ties go to the even one.
 * https://docs.pytorch.org/docs/stable/generated/torch.round.html
 */
export function round(x: Tensor, ...args: unknown[]): Tensor {
  const { decimals } = named<{ decimals?: number }>('round', ['decimals'], args);
  if (decimals === undefined) return step(roundKernel, RoundBackward, x);
  const scale = 10 ** Math.abs(decimals);
  // PyTorch scales in float32, so a product that float32 rounds to a tie counts as one.
  const kernel =
    decimals < 0
      ? each(v => toEven(Math.fround(v / scale)) * scale)
      : each(v => toEven(Math.fround(v * scale)) / scale);
  return step(kernel, RoundDecimalsBackward, x);
}

const isnanKernel = each(x => Number(Number.isNaN(x)));
const isfiniteKernel = each(x => Number(Number.isFinite(x)));
const isinfKernel = each(x => Number(Math.abs(x) === Number.POSITIVE_INFINITY));

/** Where it is not a number. */
export function isnan(x: Tensor): Tensor {
  return constant(map(isnanKernel, x, bool));
}

/** Where it is neither infinite nor NaN. */
export function isfinite(x: Tensor): Tensor {
  return constant(map(isfiniteKernel, x, bool));
}

/** Where it is infinite. */
export function isinf(x: Tensor): Tensor {
  return constant(map(isinfKernel, x, bool));
}
