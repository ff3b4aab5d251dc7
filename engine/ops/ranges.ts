/** Tensors filled by a formula: constants, even spacing, the identity. */
import { implemented, integerAt, tensorAt } from '../checks.ts';
import { converter, dtypeOf, float32, int64 } from '../dtype.ts';
import { RuntimeError, wrongType } from '../errors.ts';
import { elements, make } from '../kernels/make.ts';
import { invalidCombination, isOptions, named, numeric } from '../options.ts';
import type { Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import {
  filled,
  type SizesAndOptions,
  sizesOf,
  type TensorOptions,
  withOptions,
} from './creation.ts';

/**
 * A tensor whose elements are all `fill_value`.
 * https://docs.pytorch.org/docs/stable/generated/torch.full.html
 */
export function full(
  size: Shape,
  fill_value: number | boolean | Tensor,
  options: TensorOptions = {},
): Tensor {
  if (!Array.isArray(size)) throw wrongType('size', 'tuple of ints', size);
  const dtype = fill_value instanceof Tensor ? fill_value.dtype : dtypeOf(fill_value);
  return filled(numberOf(fill_value, 'fill_value'), [size, options], dtype);
}

/** A number, which may be given as a tensor of one element. */
function numberOf(value: unknown, name?: string): number {
  return numeric(value instanceof Tensor ? value.item() : value, name);
}

/** Zeros: memory is never uninitialised here. */
export function empty(...size: SizesAndOptions): Tensor {
  return filled(0, size);
}

/** A tensor with the shape and dtype of another one, whose elements are all `value`. */
function like(x: Tensor, value: number, options: TensorOptions): Tensor {
  return filled(value, [tensorAt('input', x).shape, options], x.dtype);
}

/** Zeros with the shape and dtype of another tensor. */
export function zeros_like(x: Tensor, options: TensorOptions = {}): Tensor {
  return like(x, 0, options);
}

/** The same as `zeros_like`. */
export function empty_like(x: Tensor, options: TensorOptions = {}): Tensor {
  return zeros_like(x, options);
}

/** Ones with the shape and dtype of another tensor. */
export function ones_like(x: Tensor, options: TensorOptions = {}): Tensor {
  return like(x, 1, options);
}

/** A tensor with the shape and dtype of another one, whose elements are all `fill_value`. */
export function full_like(x: Tensor, fill_value: number, options: TensorOptions = {}): Tensor {
  return like(x, numberOf(fill_value), options);
}

/**
 * `steps` numbers, evenly spaced from `start` to `end`, both included.
 * https://docs.pytorch.org/docs/stable/generated/torch.linspace.html
 */
export function linspace(
  start: number | Tensor,
  end: number | Tensor,
  steps: number | (TensorOptions & { steps: number }),
  options: TensorOptions = {},
): Tensor {
  if (typeof steps !== 'number' || !Number.isInteger(steps)) throw invalidCombination();
  const whole = options.dtype === int64;
  const [from, to] = [start, end].map(limit => {
    const value = numberOf(limit);
    return whole ? Math.trunc(value) : value;
  });
  if (steps < 0) throw new RuntimeError('number of steps must be non-negative');
  const x = make(
    sizesOf([steps]).shape,
    implemented('linspace_cpu', options.dtype ?? float32, int64),
  );
  // float32 throughout: half of the numbers are counted from the start, half from the end.
  const round = x.dtype === float32 ? Math.fround : Number;
  const step = round((to - from) / Math.max(steps - 1, 1));
  const half = steps === 1 ? 1 : Math.floor(steps / 2);
  const data = elements(x);
  for (let i = 0; i < steps; i++) {
    const value = i < half ? from + step * i : to - step * (steps - i - 1);
    data[i] = whole ? Math.trunc(value) : value;
  }
  return withOptions(x, options);
}

/**
 * `steps` numbers from `base ** start` to `base ** end`, evenly spaced as powers.
 * https://docs.pytorch.org/docs/stable/generated/torch.logspace.html
 */
export function logspace(start: number, end: number, steps: number, ...args: unknown[]): Tensor {
  type Options = TensorOptions & { base?: number };
  const names = ['base', 'dtype', 'requires_grad'] as const;
  const { base = 10, ...options } = named<Options>(names, args);
  const x = linspace(start, end, steps, { dtype: options.dtype });
  const data = elements(x);
  for (let i = 0; i < steps; i++) data[i] = converter(x.dtype)(base ** data[i]);
  return withOptions(x, options);
}

/**
 * Ones on the diagonal, zeros elsewhere.
 * https://docs.pytorch.org/docs/stable/generated/torch.eye.html
 */
export function eye(n: number, m?: number | TensorOptions, options: TensorOptions = {}): Tensor {
  const given: TensorOptions = isOptions(m) ? m : options;
  const columns = typeof m === 'number' ? m : n;
  integerAt('n', n);
  if (n < 0) throw new RuntimeError(`n must be greater or equal to 0, got ${n}`);
  if (columns < 0) throw new RuntimeError(`m must be greater or equal to 0, got ${columns}`);
  const x = make(sizesOf([n, columns]).shape, given.dtype ?? float32);
  const data = elements(x);
  for (let i = 0; i < Math.min(n, columns); i++) data[i * (columns + 1)] = 1;
  return withOptions(x, given);
}
