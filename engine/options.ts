/**
 * Python's keyword arguments. In TypeScript they are a trailing object, and every positional
 * argument can be given in it too: `x.sum(1, true)`, `x.sum(1, { keepdim: true })` and
 * `x.sum({ dim: 1, keepdim: true })` are one call.
 */
import { tensorAt } from './checks.ts';
import { checkDevice } from './device.ts';
import { DType } from './dtype.ts';
import { complaint, TorchTypeError, typeName, wrongType } from './errors.ts';

/** Is this a literal `{...}`, and not a tensor, an array, a dtype? */
export function isOptions(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Is it a number, boxed ones and booleans included? */
export function isNumber(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Number;
}

/** An argument that has to be a number. */
export function numeric(value: unknown): number {
  if (isNumber(value)) return Number(value);
  throw complaint(invalidArguments);
}

function invalidArguments(call: string, args: readonly unknown[]): string {
  const types = args.flatMap(arg =>
    isOptions(arg)
      ? Object.entries(arg).map(([name, value]) => `${name}=${typeName(value)}`)
      : typeName(arg),
  );
  return `${call}() received an invalid combination of arguments - got (${types.join(', ')})`;
}

/** Errors of functions that a reader wrote, and that the engine called. */
const foreignErrors = new WeakSet<object>();

/** Calls a function that a reader wrote: its errors are no complaint about the arguments of ours. */
export function unworded<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error) foreignErrors.add(error);
    throw error;
  }
}

/**
 * What a call throws when `error` happened in it. JavaScript's own complaints about a value of the
 * wrong type, wherever they came up, become PyTorch's about the arguments of the call.
 */
export function reworded(
  error: unknown,
  operation: string,
  args: readonly unknown[],
  isFunction = false,
): unknown {
  if (foreignErrors.has(error as object)) return error;
  if (error instanceof TorchTypeError && error.complaint) {
    error.message = error.complaint(operation, args);
    return error;
  }
  const raised =
    (error instanceof TypeError && !('hint' in error && error.cause === undefined)) ||
    (error instanceof RangeError && error.message.startsWith('Invalid'));
  if (!raised) return error;
  const [input] = args;
  const overloaded = typeof input === 'number' && args.length > 1;
  const missing = isFunction && typeName(input) !== 'Tensor' && !overloaded;
  const problem = missing ? wrongType('input', 'Tensor', input) : complaint(invalidArguments);
  return Object.assign(reworded(problem, operation, args) as Error, { cause: error });
}

/**
 * Sorts the arguments of a call by name. `names` are the parameters in positional order, followed by
 * those that can only be given by name.
 */
export function named<Options extends object>(
  names: readonly (keyof Options & string)[],
  args: readonly unknown[],
): Options {
  const result: Record<string, unknown> = {};
  for (let i = 0; i < args.length; i++) {
    const value = args[i];
    if (!isOptions(value)) {
      if (i >= names.length) throw new TypeError('too many arguments');
      if (value !== undefined) result[names[i]] = value;
      continue;
    }
    for (const name of Object.keys(value)) {
      if (name === 'device') checkDevice(value[name] as string);
      else if (!(names as readonly string[]).includes(name)) {
        throw complaint(call => `${call}() got an unexpected keyword argument '${name}'`);
      }
      if (value[name] !== undefined) result[name] = value[name];
    }
  }
  const { dtype } = result;
  if (dtype != null && !(dtype instanceof DType)) throw wrongType('dtype', 'torch.dtype', dtype);
  return result as Options;
}

/** Lets the errors of a function name it. `ofTensor`: its first argument has to be a tensor. */
function guarded<Call>(name: string, call: Call, ofTensor = false): Call {
  const run = call as (...args: unknown[]) => unknown;
  return ((...args: unknown[]) => {
    try {
      if (ofTensor) tensorAt('input', args[0]);
      return run(...args);
    } catch (error) {
      throw reworded(error, name, args, true);
    }
  }) as Call;
}

/** All functions of a table, guarded; `ofTensor` says of which the first argument has to be a tensor. */
export function guardedAll<Table extends object>(
  table: Table,
  ofTensor: (name: string) => boolean = () => false,
): Table {
  const all: Record<string, unknown> = Object.create(null);
  for (const [name, call] of Object.entries(table)) all[name] = guarded(name, call, ofTensor(name));
  return all as Table;
}
