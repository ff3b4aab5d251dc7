/** Tensors beside a tensor: same dtype, other shape. */
import { numeric } from '../options.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import {
  fill,
  type SizesAndOptions,
  sizesOf,
  type TensorOptions,
  withOptions,
} from './creation.ts';

function beside(x: Tensor, value: number, size: SizesAndOptions): Tensor {
  const { shape, options } = sizesOf(size);
  return withOptions(fill(shape, value, options.dtype ?? x.dtype), options);
}

/** Zeros of the same dtype. */
export function new_zeros(x: Tensor, ...size: SizesAndOptions): Tensor {
  return beside(x, 0, size);
}

/** Ones of the same dtype. */
export function new_ones(x: Tensor, ...size: SizesAndOptions): Tensor {
  return beside(x, 1, size);
}

/** A tensor of the same dtype whose elements are all `value`. */
export function new_full(
  x: Tensor,
  size: Shape,
  value: number,
  options: TensorOptions = {},
): Tensor {
  return beside(x, numeric(value), [size, options]);
}
