/** What operations on every element by itself have in common. */
import type { Rule } from '../autograd/node.ts';
import { constant, record, tracks } from '../autograd/record.ts';
import { type DType, float32 } from '../dtype.ts';
import { type Map1, map } from '../kernels/elementwise.ts';
import type { Tensor } from '../tensor.ts';

/** An operation on every element by itself. */
export type Unary = (x: Tensor) => Tensor;

/** A rule that needs the input, or the output, of the operation. */
export type UnaryRule = Rule<[Tensor], [Tensor]>;

/** What the gradient `g` of the output becomes, with the input or the output of the operation. */
type Derivative = (g: Tensor, saved: Tensor) => Tensor;

/** The dtype of functions with real values: integers become `float32`. */
export function realType(x: Tensor): DType {
  return x.dtype.is_floating_point ? x.dtype : float32;
}

/** The dtype of functions that leave it as it is. */
export function sameType(x: Tensor): DType {
  return x.dtype;
}

function ruleOf(name: string, derivative: Derivative): UnaryRule {
  return { name: `${name}Backward0`, backward: (g, [saved]) => [derivative(g, saved)] };
}

/** y = f(x), with a derivative that needs x. `name`: PyTorch's, before `Backward0`. */
export function ofInput(
  name: string,
  kernel: Map1,
  derivative: Derivative,
  dtype = realType,
): Unary {
  const rule = ruleOf(name, derivative);
  return x => {
    const y = map(kernel, x, dtype(x));
    return tracks(x) ? record(rule, y, [x], [x]) : constant(y);
  };
}

/** y = f(x), with a derivative that needs y. */
export function ofOutput(
  name: string,
  kernel: Map1,
  derivative: Derivative,
  dtype = realType,
): Unary {
  const rule = ruleOf(name, derivative);
  return x => {
    const y = map(kernel, x, dtype(x));
    return tracks(x) ? record(rule, y, [x], [constant(y)]) : constant(y);
  };
}
