/**
 * Python's keyword arguments. In TypeScript they are a trailing object, and every positional
 * argument can be given in it too: `x.sum(1, true)`, `x.sum(1, { keepdim: true })` and
 * `x.sum({ dim: 1, keepdim: true })` are one call.
 */
import { tensorAt } from './checks.ts';
import { checkDevice } from './device.ts';
import { DType } from './dtype.ts';
import { complaint, type TorchTypeError, typeName, wrongType } from './errors.ts';

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

/** An argument that has to be a number. `name` is for calls that take arguments in one way only. */
export function numeric(value: unknown, name?: string, wanted = 'Number'): number {
  if (isNumber(value)) return Number(value);
  throw name ? wrongType(name, wanted, value) : invalidCombination();
}

/** Arguments that a call does not take in any of its ways. */
export function invalidCombination(): TorchTypeError {
  return complaint(invalidArguments);
}

function invalidArguments(call: string, args: readonly unknown[]): string {
  const types = args.flatMap(arg =>
    isOptions(arg)
      ? Object.entries(arg).map(([name, value]) => `${name}=${typeName(value)}`)
      : typeName(arg),
  );
  // So PyTorch writes it, where all came by name.
  const only = args.length === 1 && isOptions(args[0]) ? ', ' : '';
  return `${call}() received an invalid combination of arguments - got (${types.join(', ')}${only})`;
}

/** NumPy's names of arguments, which PyTorch takes too. */
const numpyNames: Record<string, string> = { axis: 'dim', keepdims: 'keepdim' };

/** An argument that a call does not have. */
export function unexpected(name: string): TorchTypeError {
  return complaint(call => `${call}() got an unexpected keyword argument '${name}'`);
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
      const known = numpyNames[name] ?? name;
      if (!(names as readonly string[]).includes(known) && name !== 'device')
        throw unexpected(name);
      if (value[name] !== undefined) result[known] = value[name];
    }
  }
  const { dtype, keepdim, weight } = result;
  if (dtype != null && !(dtype instanceof DType)) throw wrongType('dtype', 'torch.dtype', dtype);
  if (keepdim !== undefined && typeof keepdim !== 'boolean') {
    throw wrongType('keepdim', 'bool', keepdim);
  }
  // Where a loss has a factor for each class.
  if (weight != null) tensorAt('weight', weight);
  return result as Options;
}

/**
 * Refuses an argument of an operation that takes none: `x.log(2)` is no logarithm to base 2. Let pass are `undefined`,
 * which is no argument in JavaScript, and two, an index and an array: `xs.map(torch.exp)` gives them along.
 */
export function noArgument(surplus: readonly unknown[]): void {
  if (surplus.length !== 1 || surplus[0] === undefined) return;
  if (isOptions(surplus[0])) named([], surplus);
  else throw complaint(surplusArgument);
}

function surplusArgument(call: string, { length }: readonly unknown[]): string {
  return length > 1
    ? `${call}() takes 1 positional argument but ${length} were given`
    : `TensorBase.${call}() takes no arguments (${length} given)`;
}

/** The default of what has to be given. */
export const REQUIRED: never = undefined as never;

/** The same, completed by defaults, which stand in the order of the parameters. */
export function withDefaults<Options extends object>(
  defaults: Options,
  args: readonly unknown[],
): Options {
  const names = Object.keys(defaults) as (keyof Options & string)[];
  return { ...defaults, ...named<Options>(names, args) };
}

/** Every positional argument may be a trailing object with the options that are left. */
export type Args<Options, Positional extends unknown[] = []> = {
  [K in keyof Positional]: Positional[K] | Options;
};

/** Complains of options that have to be given and were not, and of what should be a number. */
export function checkOptions(defaults: object, options: object): void {
  for (const [key, value] of Object.entries(options)) {
    if (value === REQUIRED) throw wrongType(key, 'float', value);
    // Where a number is the default, there may be one for each dimension, or for each group.
    const simple = typeof value !== 'object' || value === null;
    if (typeof defaults[key as never] === 'number' && simple && !isNumber(value)) {
      throw wrongType(key, 'float', value);
    }
  }
}
