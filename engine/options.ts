/**
 * Python's keyword arguments. In TypeScript they are a trailing object, and every positional
 * argument can be given in it too: `x.sum(1, true)`, `x.sum(1, { keepdim: true })` and
 * `x.sum({ dim: 1, keepdim: true })` are one call.
 */
import { TorchTypeError } from './errors.ts';

/** Is this a literal `{...}`, and not a tensor, an array, a dtype? */
export function isOptions(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/**
 * Sorts the arguments of a call by name. `names` are the parameters in positional order, followed by
 * those that can only be given by name.
 */
export function named<Options extends object>(
  operation: string,
  names: readonly (keyof Options & string)[],
  args: readonly unknown[],
): Options {
  const result: Record<string, unknown> = {};
  for (let i = 0; i < args.length; i++) {
    const value = args[i];
    if (!isOptions(value)) {
      if (value !== undefined) result[names[i]] = value;
      continue;
    }
    for (const name of Object.keys(value)) {
      if (!(names as readonly string[]).includes(name) && name !== 'device') {
        throw new TorchTypeError(`${operation}() got an unexpected keyword argument '${name}'`);
      }
      if (value[name] !== undefined) result[name] = value[name];
    }
  }
  return result as Options;
}
