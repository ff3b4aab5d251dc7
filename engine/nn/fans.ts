import { tensorAt } from '../checks.ts';
import { ValueError } from '../errors.ts';
import { numelOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** How many numbers each output of a layer with this weight is summed from, and how many outputs each input goes to. */
export function fans(tensor: Tensor): [fanIn: number, fanOut: number] {
  if (tensorAt('tensor', tensor).ndim < 2) {
    throw new ValueError(
      'Fan in and fan out can not be computed for tensor with fewer than 2 dimensions',
    );
  }
  const [out, inputs, ...window] = tensor.shape;
  const field = numelOf(window);
  return [inputs * field, out * field];
}
