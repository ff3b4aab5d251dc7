/**
 * PyTorch's exceptions, by PyTorch's names and with PyTorch's words, so that a message can be pasted
 * into a search engine. `hint` is ours: one sentence on what to do about it.
 */

/** What all but `TypeError` have in common. */
class TorchError extends Error {
  declare readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** What PyTorch raises when an operation cannot be done: shapes, dtypes, graphs. */
export class RuntimeError extends TorchError {
  override name = 'RuntimeError';
}

/** What PyTorch raises where an operation has no kernel for a dtype, or a module no `forward`. */
export class NotImplementedError extends RuntimeError {
  override name = 'NotImplementedError';
}

/** A dimension or an index that is not there. */
export class IndexError extends TorchError {
  override name = 'IndexError';
}

/** An argument of the right type with a value that makes no sense. */
export class ValueError extends TorchError {
  override name = 'ValueError';
}

/** An attribute that an object does not have. */
export class AttributeError extends TorchError {
  override name = 'AttributeError';
}

/** What Python's own checks raise, PyTorch's search for a GPU among them. */
export class AssertionError extends TorchError {
  override name = 'AssertionError';
}

/** Python's name for the type of a value, as messages write it. */
export function typeName(value: unknown): string {
  if (value == null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (value instanceof Number) return 'float';
  if (typeof value === 'object') {
    return 'storage' in value ? 'Tensor' : 'itemsize' in value ? 'torch.dtype' : 'dict';
  }
  // Modules are functions, of a class of their own.
  if (typeof value === 'function' && value.constructor !== Function) return value.constructor.name;
  return { boolean: 'bool', string: 'str' }[typeof value as string] ?? typeof value;
}

/** An argument of the wrong type. Also a JavaScript `TypeError`. */
export class TorchTypeError extends TypeError {
  override name = 'TypeError';
  declare readonly hint: string | undefined;
  /** What is wrong with the arguments of a call that is not known yet: `reworded` asks. */
  declare complaint: Complaint | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Says what is wrong with the arguments of a call. */
type Complaint = (call: string, args: readonly unknown[]) => string;

/** An error about the arguments of the call in which it happens: that puts its name in front. */
export function complaint(tell: Complaint): TorchTypeError {
  const error = new TorchTypeError(tell('', []).replace(/^\W+/, ''));
  error.complaint = tell;
  return error;
}

/** Says that an argument has the wrong type: `sum(): argument 'dim' (position 2) must be int, not str` */
export function wrongType(argument: string, wanted: string, value: unknown): TorchTypeError {
  return complaint((call, args) => {
    if (value === undefined && !args.includes(value)) {
      // What PyTorch has written in Python, classes and losses, says it as Python does.
      const inPython = call.endsWith('__init__') || argument === 'target';
      return `${call}() missing 1 required positional argument${inPython ? `: '${argument}'` : `s: "${argument}"`}`;
    }
    const [, turned, operator] = /^operator (r?)([^[\w]+)$/.exec(call) ?? [];
    if (operator) {
      const types = turned ? [typeName(value), 'Tensor'] : ['Tensor', typeName(value)];
      const problem = /[<>]/.test(operator)
        ? `'${operator}' not supported between instances of`
        : `unsupported operand type(s) for ${operator.replace('**', '** or pow()')}:`;
      return `${problem} '${types.join("' and '")}'`;
    }
    const place = args.indexOf(value) + 1;
    const position = place > 0 ? ` (position ${place})` : '';
    return `${call}(): argument '${argument}'${position} must be ${wanted}, not ${typeName(value)}`;
  });
}
