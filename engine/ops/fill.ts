/** Tensors beside a tensor: same dtype, other shape. */
import { numeric } from '../options.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { filled, type SizesAndOptions, type TensorOptions } from './creation.ts';

/** Zeros of the same dtype. */
export function new_zeros(x: Tensor, ...size: SizesAndOptions): Tensor {
  return filled(0, size, x.dtype);
}

/** Ones of the same dtype. */
export function new_ones(x: Tensor, ...size: SizesAndOptions): Tensor {
  return filled(1, size, x.dtype);
}

/** A tensor of the same dtype whose elements are all `value`. */
export function new_full(
  x: Tensor,
  size: Shape,
  value: number,
  options: TensorOptions = {},
): Tensor {
  return filled(numeric(value), [size, options], x.dtype);
}
