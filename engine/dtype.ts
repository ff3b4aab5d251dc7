/**
 * What a tensor's elements are.
 *
 * Three dtypes do the work of a course: `float32`, `int64` and `bool`; `float64` is there because
 * finite differences (`gradcheck`) need the digits. Elements go in and out as plain JavaScript
 * numbers. An `int64` is stored in a `Float64Array`, which is exact up to 2^53.
 */

/** The storage arrays behind the dtypes. */
export type Numbers = Float32Array | Float64Array | Uint8Array;

/** An element type, such as `torch.float32`. */
export class DType {
  /** PyTorch's name: `float32`, `int64`, ... */
  declare readonly name: string;
  /** C++'s name, which PyTorch's error messages use: `Float`, `Long`, ... */
  declare readonly scalarName: string;
  declare readonly is_floating_point: boolean;
  /** Bytes of one element, as `element_size()` tells. */
  declare readonly itemsize: number;
  /** Where it stands in promotion: of two dtypes, the higher one is the result's. @internal */
  declare readonly rank: number;
  /** The typed array that holds its elements. @internal */
  readonly array: new (
    size: number,
  ) => Numbers;

  constructor(
    name: string,
    scalarName: string,
    rank: number,
    itemsize: number,
    array: new (size: number) => Numbers,
  ) {
    this.name = name;
    this.scalarName = scalarName;
    this.rank = rank;
    this.itemsize = itemsize;
    this.array = array;
    this.is_floating_point = rank >= 2;
  }

  /** `torch.float32`, as Python prints it. */
  toString(): string {
    return `torch.${this.name}`;
  }
}

/** Truth values. */
export const bool: DType = /* @__PURE__ */ new DType('bool', 'Bool', 0, 1, Uint8Array);
/** Whole numbers, exact up to 2^53. */
export const int64: DType = /* @__PURE__ */ new DType('int64', 'Long', 1, 8, Float64Array);
/** Real numbers with about seven digits: what everything is unless told otherwise. */
export const float32: DType = /* @__PURE__ */ new DType('float32', 'Float', 2, 4, Float32Array);
/** Real numbers with about sixteen digits. */
export const float64: DType = /* @__PURE__ */ new DType('float64', 'Double', 3, 8, Float64Array);

/** Another name of `float32`. */
export const float: DType = float32;
/** Another name of `float64`. */
export const double: DType = float64;
/** Another name of `int64`. */
export const long: DType = int64;

/**
 * The dtype that PyTorch infers from a Python number. JavaScript cannot tell `1.0` from `1`, so the
 * compiler of the site's cells passes a number written with a point as a boxed `Number`.
 */
export function dtypeOf(value: unknown): DType {
  if (typeof value === 'boolean') return bool;
  return Number.isInteger(value) ? int64 : float32;
}

/** C++'s word for what is stored, which some of PyTorch's error messages use. */
export function cType({ name }: DType): string {
  return { int64: 'long int', float32: 'float', float64: 'double' }[name] ?? name;
}

/** The class of tensors of a dtype, such as `torch.FloatTensor`, which others use. */
export function tensorClass({ scalarName }: DType): string {
  return `torch.${scalarName}Tensor`;
}

/** Turns a number into what an element of this dtype may be. */
export function converter(to: DType): (value: number) => number {
  if (to === bool) return value => (value !== 0 ? 1 : 0);
  return to === int64 ? Math.trunc : Number;
}

/** The dtype of an operation on tensors of these two. */
export function promote(a: DType, b: DType): DType {
  return a.rank >= b.rank ? a : b;
}

/**
 * The dtype of an operation between a tensor and a JavaScript number or boolean. A number lifts the
 * tensor only to its own *kind*: an integer leaves `int64` alone, a fraction makes it `float32`.
 */
export function promoteScalar(a: DType, scalar: number | boolean): DType {
  if (a.is_floating_point || typeof scalar === 'boolean') return a;
  return Number.isInteger(scalar) ? int64 : float32;
}
