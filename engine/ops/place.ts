import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { copyInto, make } from '../kernels/make.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Cuts a window out of a tensor of a given shape; must be a view. */
export type Window = (x: Tensor) => Tensor;

/** placing is linear:  ∂ = cutting out */
const PlaceBackward: Rule<[Tensor], [Window]> = {
  name: 'PlaceBackward',
  backward: (g, [window]) => [window(g)],
};

/**
 * Zeros of a shape, with `x` in a window of it. This is the gradient of cutting out that window:
 * what was not in the window had no influence.
 */
export function place(x: Tensor, shape: Shape, window: Window): Tensor {
  const whole = make(shape, x.dtype);
  copyInto(window(whole), x);
  return record(PlaceBackward, whole, [x], [window]);
}
