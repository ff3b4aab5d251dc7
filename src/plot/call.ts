/** The arguments of a call, told apart as Python does. */
import { repr } from './repr.ts';

/**
 * Options by name. What they hold is anybody's guess until it is checked: `never` fits wherever it is handed on to.
 */
type Options = Record<string, never>;

/**
 * Is this trailing argument a bag of keyword arguments, and not data? An object literal is known by
 * its prototype, which has none itself: comparing with `Object.prototype` would miss other realms'.
 */
export function isOptions(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || 'tolist' in value) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The arguments, with the options taken off their end. One that is null is left out, as Python's None is. */
export function takeOptions(args: readonly unknown[]): { rest: unknown[]; options: Options } {
  const last = args.at(-1);
  if (!isOptions(last)) return { rest: [...args], options: {} };
  const given = Object.entries(last).filter(([, value]) => value != null);
  return { rest: args.slice(0, -1), options: Object.fromEntries(given) as Options };
}

const wordsOf = (names: string): string[] => names.split(' ').filter(Boolean);

/**
 * The arguments of a call by their names: those that must be there, then those that may stand in order or be named.
 * What is missing, surplus or there twice is an error in Python's words.
 */
export function readCall(
  call: string,
  required: string,
  optional: string,
  args: readonly unknown[],
): Options {
  const { rest, options } = takeOptions(args);
  const needed = wordsOf(required);
  const names = [...needed, ...wordsOf(optional)];
  if (rest.length > names.length) {
    const most = optional === '' ? names.length : `from ${needed.length} to ${names.length}`;
    throw new TypeError(
      `${call}() takes ${most} positional argument${most === 1 ? '' : 's'} but ${rest.length} ${rest.length === 1 ? 'was' : 'were'} given: keyword arguments are an object at the end, as in { label: 'loss' }`,
    );
  }
  const given = rest.flatMap((value, i) =>
    value === undefined || (value === null && i >= needed.length) ? [] : [[names[i], value]],
  );
  const inOrder = Object.fromEntries(given) as Options;
  const twice = names.find(name => name in inOrder && name in options);
  if (twice) throw new TypeError(`${call}() got multiple values for argument '${twice}'`);
  const missing = needed.filter(name => !(name in inOrder || name in options));
  if (missing.length === 0) return { ...inOrder, ...options };
  throw new TypeError(
    `${call}() missing ${missing.length} required positional argument${missing.length === 1 ? '' : 's'}: ${missing.map(repr).join(' and ')}`,
  );
}
