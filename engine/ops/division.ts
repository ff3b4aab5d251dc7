/** Divisions that round, and what they leave over. */
import type { Rule } from '../autograd/node.ts';
import { record, tracks } from '../autograd/record.ts';
import { implemented } from '../checks.ts';
import { int64 } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { eachPair, zip } from '../kernels/elementwise.ts';
import { makeLike } from '../kernels/make.ts';
import { Tensor } from '../tensor.ts';
import { trueDivide } from './arithmetic.ts';
import { first, type Operand, operand, resultType } from './operands.ts';

/** The quotient rounded down, without the error that dividing first would bring. */
function floorQuotient(a: number, b: number): number {
  if (b === 0) return a / b;
  const rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0 && b < 0 !== rest < 0) quotient--;
  // Nothing, with the sign of the quotient.
  if (quotient === 0) return 0 * (a / b);
  const floored = Math.floor(quotient);
  return quotient - floored > 0.5 ? floored + 1 : floored;
}

/** What Python's % leaves: it has the sign of the divisor. */
export function floorRest(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && b < 0 !== rest < 0 ? rest + b : rest;
}

const floorKernel = eachPair(floorQuotient);
const truncKernel = eachPair((a, b) => Math.trunc(a / b));

/** Integers have no infinity to stand for a division by zero. */
function checkDivisor(kernel: string, a: Tensor, b: Operand): void {
  const dtype = resultType(a, b);
  if (dtype.is_floating_point) return;
  implemented(`${kernel}_cpu`, dtype, int64);
  const zero = b instanceof Tensor ? b.eq(0).any().item<boolean>() : b === 0;
  if (zero && a.count > 0) throw new RuntimeError('ZeroDivisionError');
}

/** a step:  ∂ = 0 */
const RoundedDivBackward: Rule<[Tensor, Operand], []> = {
  name: 'DivBackward2',
  frees: true,
  backward: g => [() => makeLike(g, g.dtype), () => makeLike(g, g.dtype)],
};

/** How a quotient is rounded: not at all, towards zero, or down. */
export type RoundingMode = 'trunc' | 'floor' | null;

/**
 * Divides elementwise; with a `rounding_mode`, integers stay integers.
 * https://docs.pytorch.org/docs/stable/generated/torch.div.html
 */
export function div(
  x: Operand,
  other: Operand,
  { rounding_mode = null }: { rounding_mode?: RoundingMode } = {},
): Tensor {
  const a = first(x, other);
  if (rounding_mode === null) return trueDivide(a, other);
  if (rounding_mode !== 'floor' && rounding_mode !== 'trunc') {
    throw new RuntimeError(
      `div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '${rounding_mode}'`,
    );
  }
  const b = operand(other);
  checkDivisor(`div_${rounding_mode}`, a, b);
  const y = zip(rounding_mode === 'floor' ? floorKernel : truncKernel, a, b, resultType(a, b));
  return record(RoundedDivBackward, y, [a, b], []);
}

/** PyTorch has no derivative for this one, though its steps have one, 0: `div` with a `rounding_mode` knows it. */
const NotImplemented: Rule<[Tensor, Operand], []> = {
  name: 'NotImplemented',
  backward: () => {
    throw new RuntimeError(
      'derivative for aten::floor_divide is not implemented',
      "div(other, { rounding_mode: 'floor' }) is the same with a derivative, which is 0.",
    );
  },
};

/** Divides and rounds down. https://docs.pytorch.org/docs/stable/generated/torch.floor_divide.html */
export function floor_divide(x: Operand, other: Operand): Tensor {
  const a = first(x, other);
  const b = operand(other);
  checkDivisor('div_floor', a, b);
  return record(NotImplemented, zip(floorKernel, a, b, resultType(a, b)), [a, b], []);
}

/**
 * Makes what a division leaves over. a − b·⌊a/b⌋, or with the quotient cut off:
 * ∂/∂a = 1,  ∂/∂b = −⌊a/b⌋
 */
function rest(
  name: string,
  rounding_mode: RoundingMode,
  f: (a: number, b: number) => number,
): (x: Operand, other: Operand) => Tensor {
  const kernel = eachPair(f);
  const rule: Rule<[Operand, Operand], [Tensor, Operand] | [null, null]> = {
    name: `${name}Backward0`,
    backward: (g, [a, b]) => [g, a && (() => g.neg().mul(div(a, b, { rounding_mode })))],
  };
  return (x, other) => {
    const a = first(x, other);
    const b = operand(other);
    checkDivisor(name.toLowerCase(), a, b);
    const y = zip(kernel, a, b, resultType(a, b));
    const form = b instanceof Tensor ? 1 : 0;
    return record(rule, y, [a, b], tracks(b) ? [a, b] : [null, null], form);
  };
}

/**
 * What a division that rounds down leaves over; it has the sign of the divisor, as in Python.
 * https://docs.pytorch.org/docs/stable/generated/torch.remainder.html
 */
export const remainder = rest('Remainder', 'floor', floorRest);

/**
 * What a division that rounds towards zero leaves over; it has the sign of the dividend.
 * https://docs.pytorch.org/docs/stable/generated/torch.fmod.html
 */
export const fmod = rest('Fmod', 'trunc', (a, b) => a % b);
