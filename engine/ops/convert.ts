/** The same values as another dtype. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { checkDevice } from '../device.ts';
import { bool as boolType, type DType, float32, float64, int64 } from '../dtype.ts';
import { contiguousCopy } from '../kernels/make.ts';
import type { Tensor } from '../tensor.ts';

/** another dtype:  ∂ = 1; the backward pass converts g back */
const ToCopyBackward: Rule<[Tensor], []> = { name: 'ToCopyBackward0', backward: g => [g] };

/** A dtype, by itself, or as that of another tensor; and a device, of which there is but one. */
export type Target = DType | Tensor | string | { dtype?: DType | null; device?: string | null };

/**
 * The same values as another dtype, and on a device: `to('cpu', torch.float64)`. The tensor itself if it has that
 * dtype.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
 */
export function to(x: Tensor, target: Target, then: Target = x): Tensor {
  if (typeof target === 'string') {
    checkDevice(target);
    return to(x, then);
  }
  if (!('scalarName' in target)) checkDevice(target.device);
  const dtype = 'scalarName' in target ? target : (target.dtype ?? x.dtype);
  if (dtype === x.dtype) return x;
  const y = contiguousCopy(x, dtype);
  return dtype.is_floating_point ? record(ToCopyBackward, y, [x], []) : y;
}

/** The same values as `float32`. */
export function float(x: Tensor): Tensor {
  return to(x, float32);
}

/** The same values as `float64`. */
export function double(x: Tensor): Tensor {
  return to(x, float64);
}

/** The same values as `int64`: fractions are cut off. */
export function long(x: Tensor): Tensor {
  return to(x, int64);
}

/** `false` where 0, else `true`. */
export function bool(x: Tensor): Tensor {
  return to(x, boolType);
}

/** The same values as the dtype of another tensor. */
export function type_as(x: Tensor, other: Tensor): Tensor {
  return to(x, other.dtype);
}
