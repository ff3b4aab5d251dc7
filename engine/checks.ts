/** What arguments have to be. Each check returns its argument, or throws what Python or PyTorch would say. */
import { type DType, float32, float64 } from './dtype.ts';
import {
  complaint,
  NotImplementedError,
  RuntimeError,
  TorchTypeError,
  typeName,
  wrongType,
} from './errors.ts';

/** A tensor. */
export function tensorAt<T>(argument: string, value: T): T {
  if (typeName(value) !== 'Tensor') throw wrongType(argument, 'Tensor', value);
  return value;
}

/** A whole number. */
export function integerAt(argument: string, value: number): number {
  if (!Number.isInteger(value)) throw wrongType(argument, 'int', value);
  return value;
}

/** Whole numbers, one for each dimension. */
export function integersAt(argument: string, list: readonly unknown[]): readonly number[] {
  const i = list.findIndex(item => !Number.isInteger(item));
  if (i < 0) return list as readonly number[];
  if (i === 0) throw wrongType(argument, 'tuple of ints', list[i]);
  throw complaint(
    call =>
      `${call}(): argument '${argument}' failed to unpack the object at pos ${i + 1} with error "type must be tuple of ints,but got ${typeName(list[i])}"`,
  );
}

/** A dtype from `least` up to `most`: PyTorch has no `kernel` for others. */
export function implemented(kernel: string, dtype: DType, least = float32, most = float64): DType {
  if (dtype.rank < least.rank || dtype.rank > most.rank) {
    throw new NotImplementedError(`"${kernel}" not implemented for '${dtype.scalarName}'`);
  }
  return dtype;
}

/** Something to go through: a list, a set, `model.parameters()`. */
export function iterable<T>(value: Iterable<T>, hint?: string): Iterable<T> {
  if (value != null && Symbol.iterator in Object(value)) return value;
  throw new TorchTypeError(`'${typeName(value)}' object is not iterable`, hint);
}

/** One tensor, or several. */
export function several<T>(value: T | Iterable<T>): T[] {
  return typeName(value) === 'Tensor' ? [value as T] : [...iterable(value as Iterable<T>)];
}

/** A function. */
export function callableAt<F>(value: F): F {
  if (typeof value === 'function') return value;
  throw new TorchTypeError(`'${typeName(value)}' object is not callable`);
}

/** A `{...}` with what `state_dict()` told. */
export function stateDict<T>(state: T): T {
  if (typeName(state) === 'dict') return state;
  throw new TorchTypeError(
    `Expected state_dict to be dict-like, got <class '${typeName(state)}'>.`,
  );
}

/** More elements than this no browser can hold: 4 GB of float32. */
const MOST = 2 ** 30;

/** The number of elements that a tensor is to have. */
export function roomFor(count: number, itemsize = 4): number {
  if (count <= MOST) return count;
  throw new RuntimeError(
    `[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate ${itemsize * count} bytes. Error code 12 (Cannot allocate memory)`,
  );
}
