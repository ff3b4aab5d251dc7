/** Size, sign and rounding of every element. */
import type { Rule } from '../autograd/node.ts';
import { constant, record, tracks } from '../autograd/record.ts';
import { each, map } from '../kernels/elementwise.ts';
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
const stepRule = (name: string): Rule<[Tensor], []> => ({ name, backward: g => [g.mul(0)] });

const SignBackward = /* @__PURE__ */ stepRule('SignBackward0');
const signKernel = each(x => Number(x > 0) - Number(x < 0));
/** −1, 0 or 1. */
export function sign(x: Tensor): Tensor {
  const y = map(signKernel, x, x.dtype);
  return tracks(x) ? record(SignBackward, y, [x], []) : constant(y);
}
