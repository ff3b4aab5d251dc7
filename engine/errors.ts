/**
 * PyTorch's exceptions, by PyTorch's names and with PyTorch's words, so that a message can be pasted
 * into a search engine. `hint` is ours: one sentence on what to do about it.
 */

/** What PyTorch raises when an operation cannot be done: shapes, dtypes, graphs. */
export class RuntimeError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'RuntimeError';
    this.hint = hint;
  }
}

/** What PyTorch raises where an operation has no kernel for a dtype, or a module no `forward`. */
export class NotImplementedError extends RuntimeError {
  override name = 'NotImplementedError';
}

/** A dimension or an index that is not there. */
export class IndexError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'IndexError';
    this.hint = hint;
  }
}

/** An argument of the right type with a value that makes no sense. */
export class ValueError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'ValueError';
    this.hint = hint;
  }
}

/** Python's name for the type of a value, as messages write it. */
export function typeName(value: unknown): string {
  if (value == null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (typeof value === 'object') return 'storage' in value ? 'Tensor' : 'dict';
  // Modules are functions, of a class of their own.
  if (typeof value === 'function' && value.constructor !== Function) return value.constructor.name;
  return { boolean: 'bool', string: 'str' }[typeof value as string] ?? typeof value;
}

/** An argument of the wrong type. Also a JavaScript `TypeError`. */
export class TorchTypeError extends TypeError {
  readonly hint: string | undefined;
  /** Where the call is not known yet, what is wrong with which argument: `reworded` adds the rest. */
  problem: Problem | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'TypeError';
    this.hint = hint;
  }
}

/** An argument, what it should be, and what it is. */
interface Problem {
  readonly argument: string;
  readonly wanted: string;
  readonly value: unknown;
}

/** Says that an argument has the wrong type; the call puts its name in front. */
export function wrongType(argument: string, wanted: string, value: unknown): TorchTypeError {
  const error = new TorchTypeError('');
  error.problem = { argument, wanted, value };
  error.message = describe(error.problem, []);
  return error;
}

/** `argument 'dim' (position 2) must be int, not str` */
export function describe({ argument, wanted, value }: Problem, args: readonly unknown[]): string {
  const place = args.indexOf(value) + 1;
  const position = place > 0 ? ` (position ${place})` : '';
  return `argument '${argument}'${position} must be ${wanted}, not ${typeName(value)}`;
}
