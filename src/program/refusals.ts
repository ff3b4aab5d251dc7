/** What JavaScript makes a 0, a NaN, a text or undefined of, without a word: a cell refuses it, as Python does. */

import { AttributeError, IndexError, TorchTypeError, typeName } from '../../engine/errors.ts';

/** What stands at an operator. */
// biome-ignore lint/suspicious/noExplicitAny: an operand is any value that a reader's program can hold
export type Operand = any;

const isPromise = (value: Operand) => value instanceof Promise;
const isUncalled = (value: Operand) => typeof value === 'function';

/** What nobody calculates with. */
const isNoNumber = (value: Operand) =>
  value == null || Array.isArray(value) || isPromise(value) || isUncalled(value);

/** A text that no number can be read from. */
const isWords = (value: Operand) => typeof value === 'string' && Number.isNaN(Number(value));

/** The name of a value's type, as Python writes it, or JavaScript what Python has not. */
const nameOf = (value: Operand) => (isPromise(value) ? 'Promise' : typeName(value));

/** What to do about operands, where one of them is not yet what its writer thinks. */
function advice(...operands: Operand[]): string | undefined {
  if (operands.some(isPromise))
    return 'A promise has its value later: write await before it, as in await f().';
  if (operands.some(isUncalled)) return 'One is a function, which is called so: x.sum().';
  return undefined;
}

/** Refuses to calculate with what is no number. */
export function refuseNoNumbers(op: string, a: Operand, b: Operand): void {
  const isText = op !== '+' && (isWords(a) || isWords(b));
  if (!isText && !isNoNumber(a) && !isNoNumber(b)) return;
  if (op === '+' && typeof b === 'string') return;
  throw new TorchTypeError(
    `unsupported operand type(s) for ${op}: '${nameOf(a)}' and '${nameOf(b)}'`,
    advice(a, b) ?? (isText ? TEXTS[op] : undefined),
  );
}

/** What Python does with texts and these operators. */
const TEXTS: Readonly<Record<string, string>> = {
  '*': "A text is repeated so: '-'.repeat(20).",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what readers are to write
  '%': 'Values stand in a text between backticks: `loss ${loss.toFixed(2)}`.',
};

/**
 * Refuses to ask which of two is more: a gradient that is not there yet is neither more nor less than 0, nor is an
 * array. What is undefined keeps JavaScript's meaning: so loops end that look past an array's end.
 */
export function refuseNoOrder(op: string, a: Operand, b: Operand): void {
  const isNone = (value: Operand) => value === null || isPromise(value) || isUncalled(value);
  if (!isNone(a) && !isNone(b) && Array.isArray(a) === Array.isArray(b)) return;
  throw new TorchTypeError(
    `'${op}' not supported between instances of '${nameOf(a)}' and '${nameOf(b)}'`,
    advice(a, b),
  );
}

/** Refuses `-a` of what is no number. */
export function refuseNegation(a: Operand): void {
  if (isNoNumber(a) || isWords(a))
    throw new TorchTypeError(`bad operand type for unary -: '${nameOf(a)}'`, advice(a));
}

/** What a function of `Math` is given: of an array it would make NaN, or of one element a number. */
export function number(value: Operand): unknown {
  if (!isNoNumber(value)) return value;
  throw new TorchTypeError(`must be real number, not ${nameOf(value)}`, advice(value));
}

/** What `Number.isNaN` and its like are given: no tensor is NaN. */
export function lone(value: Operand): unknown {
  if (typeName(value) !== 'Tensor') return value;
  throw new TorchTypeError(
    'must be real number, not Tensor',
    'item() gives the number in a tensor: Number.isNaN(loss.item()).',
  );
}

const isList = (value: Operand) =>
  typeof value === 'string' || Array.isArray(value) || ArrayBuffer.isView(value);

/** Refuses an index that counts from the end: to an array it is no element, but the name of a property. */
export function refuseFromEnd(object: Operand, key: number, hint: string): void {
  const kind = typeof object === 'string' ? 'a text' : 'an array';
  if (isList(object)) throw new IndexError(`${kind} has no index ${key}`, hint);
}

/** What has to be there, and is undefined: a part of `torch` or of `Math`, or how far a loop goes. */
export function missing(written: string): never {
  const [, owner, name] = /^(.*)\.(.*)$/s.exec(written) as RegExpExecArray;
  if (!/^(torch|Math)\b/.test(owner)) throw new TorchTypeError(`${written} is undefined`, COUNTS);
  const hint = CONSTANTS.get(name) ?? 'In the editor, a dot after the name lists what there is.';
  throw new AttributeError(`module '${owner}' has no attribute '${name}'`, hint);
}

const COUNTS = 'xs.length counts the elements of an array, and x.shape[0] the rows of a tensor.';

/** What Python’s libraries have, and what it is here. */
const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ['pi', 'It is Math.PI here.'],
  ['e', 'It is Math.E here.'],
  ['inf', 'It is Infinity here.'],
  ['nan', 'It is NaN here.'],
]);

/** A statement that only names something: a function is not called by that. */
export function idle(value: Operand, written: string): void {
  if (isUncalled(value))
    throw new TorchTypeError(
      `${written} is a function, and nothing calls it`,
      `${written}() does.`,
    );
}
