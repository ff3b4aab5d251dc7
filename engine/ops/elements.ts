/** From a tensor back to JavaScript's own values. */
import { recording } from '../autograd/mode.ts';
import { bool, type Numbers } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { elements } from '../kernels/make.ts';
import type { Tensor } from '../tensor.ts';

/** Nested arrays of numbers, or a number. */
export type NestedArray = number | boolean | NestedArray[];

/** The only element as a JavaScript number, or as a boolean. */
export function item(x: Tensor): number | boolean {
  if (x.count !== 1) {
    throw new RuntimeError(
      `a Tensor with ${x.count} elements cannot be converted to Scalar`,
      'Use tolist(), or reduce it first: x.mean().item().',
    );
  }
  return element(x, x.offset);
}

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

/** The elements as nested arrays; a number for a single one. */
export function tolist(x: Tensor): NestedArray {
  return nested(x, 0, x.offset);
}

/** A typed array over the elements: it shares their memory if they are contiguous. */
export function numpy(x: Tensor): Numbers {
  if (x.edge !== null && recording) {
    throw new RuntimeError(
      "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
    );
  }
  x.storage.expose();
  return elements(x);
}

function element(x: Tensor, index: number): number | boolean {
  const value = x.storage.data[index];
  return x.dtype === bool ? value !== 0 : value;
}

function nested(x: Tensor, dim: number, index: number): NestedArray {
  if (dim === x.ndim) return element(x, index);
  return Array.from({ length: x.shape[dim] }, (_, i) =>
    nested(x, dim + 1, index + i * x.strides[dim]),
  );
}
