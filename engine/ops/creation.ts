/** Tensors from nothing: constants, ranges, and JavaScript data. */
import { implemented, integersAt, roomFor } from '../checks.ts';
import { checkDevice } from '../device.ts';
import { converter, type DType, dtypeOf, float32, int64 } from '../dtype.ts';
import { RuntimeError, TorchTypeError, typeName, ValueError, wrongType } from '../errors.ts';
import { elements, make } from '../kernels/make.ts';
import { isNumber, isOptions, named, numeric, unexpected } from '../options.ts';
import { fixed } from '../print-number.ts';
import { numelOf, type Shape, showShape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** What every function that makes a tensor takes. */
export interface TensorOptions {
  /** The dtype; where it can be told from the values, it is, else it is `float32`. */
  dtype?: DType | null;
  /** Only `cpu`. */
  device?: string | null;
  /** Whether operations on it are recorded for `backward()`. Default: `false`. */
  requires_grad?: boolean;
}

/** Sizes one by one, or as a list; options may follow. */
export type SizesAndOptions<Options = TensorOptions> =
  | [...sizes: number[]]
  | [shape: Shape]
  | [options: Options & { size: Shape }]
  | [...sizes: number[], options: Options]
  | [shape: Shape, options: Options];

/** Nested arrays of numbers or booleans, tensors among them, or typed arrays. */
export type TensorData =
  | number
  | boolean
  | Tensor
  | readonly TensorData[]
  | Float32Array
  | Float64Array
  | Int32Array
  | Uint8Array;

/** Splits `(2, 3, options)` and `([2, 3], options)` into shape and options. */
export function sizesOf(
  args: readonly unknown[],
  negative?: string,
): { shape: number[]; options: TensorOptions } {
  const last = args.at(-1);
  const options: TensorOptions & { size?: unknown } = isOptions(last) ? last : {};
  const { size } = options;
  const sizes = size !== undefined ? [size] : isOptions(last) ? args.slice(0, -1) : args;
  if (sizes.length === 0) throw wrongType('size', 'tuple of ints', undefined);
  const shape = (Array.isArray(sizes[0]) ? [...sizes[0]] : [...sizes]) as number[];
  checkSizes(shape, negative);
  return { shape, options };
}

/** Are these sizes of dimensions? `negative` is what to say of those that are negative. */
function checkSizes(shape: readonly number[], negative?: string): void {
  for (const size of integersAt('size', shape)) {
    if (size < 0) {
      throw new RuntimeError(
        negative ?? `Trying to create tensor with negative dimension ${size}: ${showShape(shape)}`,
      );
    }
  }
  roomFor(numelOf(shape));
}

/** Turns what was made into what the options ask for. */
export function withOptions(x: Tensor, options: TensorOptions): Tensor {
  for (const name in options) {
    if (name === 'device') checkDevice(options.device);
    else if (!/^(dtype|requires_grad|generator|size)$/.test(name)) throw unexpected(name);
  }
  if (!options.requires_grad) return x;
  if (options.requires_grad !== true) {
    throw wrongType('requires_grad', 'bool', options.requires_grad);
  }
  if (x.dtype.is_floating_point) return x.requires_grad_();
  throw new RuntimeError(
    'Only Tensors of floating point and complex dtype can require gradients',
    'Give floats: dtype: torch.float32.',
  );
}

/** A tensor whose elements are all `value`. */
export function fill(shape: Shape, value: number, dtype: DType): Tensor {
  const x = make(shape, dtype);
  if (value !== 0) x.storage.data.fill(converter(dtype)(value), x.offset, x.offset + x.count);
  return x;
}

/** The same by the arguments of a call: sizes, maybe followed by options, which have the last word on the dtype. */
export function filled(
  value: number,
  size: readonly unknown[],
  dtype = float32,
  negative?: string,
): Tensor {
  const { shape, options } = sizesOf(size, negative);
  return withOptions(fill(shape, value, options.dtype ?? dtype), options);
}

/** One element and no dimensions. */
export function scalar(value: number, dtype: DType): Tensor {
  return fill([], value, dtype);
}

/** Zeros. https://docs.pytorch.org/docs/stable/generated/torch.zeros.html */
export function zeros(...size: SizesAndOptions): Tensor {
  return filled(0, size, float32, 'zeros: Dimension size must be non-negative.');
}

/** Ones. https://docs.pytorch.org/docs/stable/generated/torch.ones.html */
export function ones(...size: SizesAndOptions): Tensor {
  return filled(1, size);
}

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
  const shape = [Math.ceil((end - start) / step)];
  checkSizes(shape);
  const x = make(shape, dtype);
  const data = elements(x);
  for (let i = 0; i < data.length; i++) data[i] = start + i * step;
  return withOptions(x, { requires_grad: options.requires_grad });
}

/**
 * A tensor with these values. Integers alone give `int64`, booleans `bool`, anything else `float32`;
 * `dtype` overrides that.
 * https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
 */
export function tensor(data: TensorData, options: TensorOptions = {}): Tensor {
  if (!isOptions(options as unknown)) {
    throw new TorchTypeError('tensor() takes 1 positional argument but 2 were given');
  }
  const shape = shapeOf(data);
  const values: number[] = [];
  let dtype: DType | null = null;
  flatten(data, shape, 0, (value, type) => {
    values.push(value);
    if (dtype === null || type.rank > dtype.rank) dtype = type;
  });
  const x = make(shape, options.dtype ?? dtype ?? float32);
  const convert = converter(x.dtype);
  // `elements` would take as long as all the rest, where these are few.
  for (let i = 0; i < values.length; i++) x.storage.data[x.offset + i] = convert(values[i]);
  return withOptions(x, options);
}

/**
 * Like `tensor`, but a tensor that has the dtype already is returned as it is.
 * https://docs.pytorch.org/docs/stable/generated/torch.as_tensor.html
 */
export function as_tensor(data: TensorData, options: TensorOptions = {}): Tensor {
  return data instanceof Tensor ? data.to(options) : tensor(data, options);
}

/** A tensor of one number, `float32` unless `dtype` says otherwise. */
export function scalar_tensor(value: number | boolean, options: TensorOptions = {}): Tensor {
  return tensor(value, { ...options, dtype: options.dtype ?? float32 });
}

type List = ArrayLike<TensorData>;

function isList(data: unknown): data is List {
  return Array.isArray(data) || ArrayBuffer.isView(data);
}

/** The shape that the first element of every list tells; `flatten` checks the others. */
function shapeOf(data: TensorData): number[] {
  if (data instanceof Tensor) return [...data.shape];
  if (!isList(data)) return [];
  return data.length === 0 ? [0] : [data.length, ...shapeOf(data[0])];
}

function flatten(
  data: TensorData,
  shape: readonly number[],
  dim: number,
  push: (value: number, dtype: DType) => void,
): void {
  if (data instanceof Tensor) {
    const values = data.tolist();
    flatten(values as TensorData, shape, dim, value => push(value, data.dtype));
  } else if (isList(data)) {
    if (dim >= shape.length) {
      throw new TorchTypeError("'list' object cannot be interpreted as an integer");
    }
    if (data.length !== shape[dim]) {
      throw new ValueError(
        `expected sequence of length ${shape[dim]} at dim ${dim} (got ${data.length})`,
        'All rows of a tensor have to be of one length.',
      );
    }
    const real = data instanceof Float32Array || data instanceof Float64Array;
    for (let i = 0; i < data.length; i++) {
      if (real) push(data[i] as number, float32);
      else flatten(data[i], shape, dim + 1, push);
    }
  } else if (isNumber(data)) {
    if (dim < shape.length) {
      throw new TorchTypeError('not a sequence');
    }
    push(Number(data), dtypeOf(data));
  } else if (typeof data === 'string') {
    throw new TorchTypeError("new(): invalid data type 'str'");
  } else {
    throw new RuntimeError(`Could not infer dtype of ${typeName(data)}`);
  }
}
