import { RuntimeError } from '../errors.ts';
import type { Tensor } from '../tensor.ts';

/** A tensor as a condition: true unless its only element is 0. */
export function truth(x: Tensor): boolean {
  if (x.count === 0) throw new RuntimeError('Boolean value of Tensor with no values is ambiguous');
  if (x.count > 1) {
    throw new RuntimeError(
      'Boolean value of Tensor with more than one value is ambiguous',
      'Say whether all() or any() of them have to be true.',
    );
  }
  return x.storage.data[x.offset] !== 0;
}
