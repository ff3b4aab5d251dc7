/** Tensors from nothing, of one value; like another tensor; and from JavaScript's own data. */
import { integersAt, roomFor, tensorAt } from '../checks.ts';
import { checkDevice } from '../device.ts';
import { converter, type DType, dtypeOf, float32 } from '../dtype.ts';
import { RuntimeError, TorchTypeError, typeName, ValueError, wrongType } from '../errors.ts';
import { make } from '../kernels/make.ts';
import { isNumber, isOptions, numeric, unexpected } from '../options.ts';
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

/** Refuses options that are none, and lets a tensor that was just made require a gradient where they say so. */
export function applyOptions(x: Tensor, options: TensorOptions): Tensor {
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
  return applyOptions(fill(shape, value, options.dtype ?? dtype), options);
}

/** Zeros. https://docs.pytorch.org/docs/stable/generated/torch.zeros.html */
export function zeros(...size: SizesAndOptions): Tensor {
  return filled(0, size, float32, 'zeros: Dimension size must be non-negative.');
}

/** Ones. https://docs.pytorch.org/docs/stable/generated/torch.ones.html */
export function ones(...size: SizesAndOptions): Tensor {
  return filled(1, size);
}

/** Zeros: memory is never uninitialised here. */
export function empty(...size: SizesAndOptions): Tensor {
  return filled(0, size);
}

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
export function numberOf(value: unknown, name?: string): number {
  return numeric(value instanceof Tensor ? value.item() : value, name);
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
  return applyOptions(x, options);
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
