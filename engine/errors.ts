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

/** An argument of the wrong type. Also a JavaScript `TypeError`. */
export class TorchTypeError extends TypeError {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'TypeError';
    this.hint = hint;
  }
}
