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
  return { boolean: 'bool', string: 'str' }[typeof value as string] ?? typeof value;
}

/** An argument of the wrong type. Also a JavaScript `TypeError`. */
export class TorchTypeError extends TypeError {
  readonly hint: string | undefined;
  /** What is wrong with which argument, where the call is not known yet: `reworded` adds it. */
  problem: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'TypeError';
    this.hint = hint;
  }
}

/** Says that an argument has the wrong type; the method that was called puts its name in front. */
export function wrongType(argument: string, wanted: string, value: unknown): TorchTypeError {
  const problem = `argument '${argument}' must be ${wanted}, not ${typeName(value)}`;
  return Object.assign(new TorchTypeError(problem), { problem });
}
