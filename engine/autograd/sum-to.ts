import { RuntimeError } from '../errors.ts';
import { sum } from '../ops/reduce.ts';
import { type Shape, showShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import type { Node } from './node.ts';

/**
 * Undoes broadcasting: sums a gradient over the dimensions that its tensor did not have, or had with
 * size 1.
 */
export function sumTo(grad: Tensor, shape: Shape, node: Node): Tensor {
  const extra = grad.ndim - shape.length;
  const dims: number[] = [];
  for (let d = 0; d < grad.ndim; d++) {
    const size = d < extra ? 1 : shape[d - extra];
    if (size === grad.shape[d] && d >= extra) continue;
    if (size !== 1) throw invalid(grad, shape, node);
    dims.push(d);
  }
  if (extra < 0) throw invalid(grad, shape, node);
  return sum(grad, dims, true).reshape(shape);
}

function invalid(grad: Tensor, shape: Shape, node: Node): RuntimeError {
  return new RuntimeError(
    `Function ${node.name()} returned an invalid gradient at index 0 - got ${showShape(grad.shape)} but expected shape compatible with ${showShape(shape)}`,
  );
}
