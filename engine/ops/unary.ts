/** What operations on every element by itself have in common. */
import type { Rule } from '../autograd/node.ts';
import { constant, record, tracks } from '../autograd/record.ts';
import { type DType, float32 } from '../dtype.ts';
import { type Map1, map } from '../kernels/elementwise.ts';
import type { Tensor } from '../tensor.ts';

/** A rule that needs the input, or the output, of the operation. */
export type UnaryRule = Rule<[Tensor], [Tensor]>;

/** The dtype of functions with real values: integers become `float32`. */
export function realType(x: Tensor): DType {
  return x.dtype.is_floating_point ? x.dtype : float32;
}

/** y = f(x), with a rule that needs x. */
export function ofInput(kernel: Map1, rule: UnaryRule, x: Tensor, dtype = realType(x)): Tensor {
  const y = map(kernel, x, dtype);
  return tracks(x) ? record(rule, y, [x], [x]) : constant(y);
}

/** y = f(x), with a rule that needs y. */
export function ofOutput(kernel: Map1, rule: UnaryRule, x: Tensor, dtype = realType(x)): Tensor {
  const y = map(kernel, x, dtype);
  return tracks(x) ? record(rule, y, [x], [constant(y)]) : constant(y);
}
