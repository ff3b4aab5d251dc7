/** Tensors filled by a formula: even spacing, and the identity. */
import { implemented, integerAt } from '../checks.ts';
import { converter, dtypeOf, float32, int64 } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { elements, make } from '../kernels/make.ts';
import { invalidCombination, isOptions, named, numeric } from '../options.ts';
import { fixed } from '../print-number.ts';
import type { Tensor } from '../tensor.ts';
import { applyOptions, numberOf, sizesOf, type TensorOptions } from './creation.ts';

/**
 * Numbers from `start` up to, but without, `end`. Integers unless an argument is a fraction.
 * https://docs.pytorch.org/docs/stable/generated/torch.arange.html
 */
export function arange(end: number, options?: TensorOptions): Tensor;
export function arange(start: number, end: number, options?: TensorOptions): Tensor;
export function arange(start: number, end: number, step: number, options?: TensorOptions): Tensor;
export function arange(...args: (number | TensorOptions | undefined)[]): Tensor {
  type Options = TensorOptions & { start: number; end: number; step: number };
  const count = args.findIndex(arg => arg === undefined || isOptions(arg));
  const names: (keyof Options)[] =
    count === 1 || args.length === 1 ? ['end', 'start'] : ['start', 'end'];
  const options = named<Options>([...names, 'step', 'dtype', 'requires_grad'], args);
  const given = [options.start ?? 0, options.end, options.step ?? 1];
  const whole = given.every(arg => dtypeOf(arg) !== float32);
  const dtype = implemented('arange_cpu', options.dtype ?? (whole ? int64 : float32), int64);
  const [start, end, step] = given.map(arg => {
    const value = numeric(arg, args.length === 1 ? 'end' : undefined);
    return dtype === int64 && Number.isFinite(value) ? Math.trunc(value) : value;
  });
  if (step === 0) throw new RuntimeError('step must be nonzero');
  if (!Number.isFinite(start) || !Number.isFinite(end)) {
    throw new RuntimeError(`unsupported range: ${fixed(start, 0)} -> ${fixed(end, 0)}`);
  }
  if (step > 0 ? end < start : end > start) {
    throw new RuntimeError('upper bound and lower bound inconsistent with step sign');
  }
  const x = make(sizesOf([Math.ceil((end - start) / step)]).shape, dtype);
  const data = elements(x);
  for (let i = 0; i < data.length; i++) data[i] = start + i * step;
  return applyOptions(x, { requires_grad: options.requires_grad });
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
  return applyOptions(x, options);
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
  return applyOptions(x, options);
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
  return applyOptions(x, given);
}
