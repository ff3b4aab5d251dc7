/**
 * Operators on objects, as cells use them: `a * t ** 2`.
 *
 * A class takes part by having methods named after the operators (Python's names in brackets):
 * `"operator *"(other)` [`__mul__`], `"operator r*"(left)` [`__rmul__`, asked when the left operand has
 * no say], `"operator *="(other)` [`__imul__`], `"operator unary-"()` [`__neg__`], `"operator ~"()`
 * [`__invert__`], `"operator []"(key)` and `"operator []="(key, value)` [`__getitem__`, `__setitem__`],
 * `"operator =="(other)` [`__eq__`], and `"operator bool"()` [`__bool__`] for conditions. Everything else
 * keeps JavaScript's meaning.
 */

import { TorchTypeError, typeName } from '../../engine/errors.ts';
import {
  type Operand,
  refuseFromEnd,
  refuseNegation,
  refuseNoNumbers,
  refuseNoOrder,
} from './refusals.ts';

/** Operators of two operands, but for those of equality. */
export const BINARY_OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '**',
  '<',
  '>',
  '<=',
  '>=',
  '&',
  '|',
  '^',
] as const;
/** One of them. */
export type BinaryOperator = (typeof BINARY_OPERATORS)[number];

/** Operators of equality, which are all answered by `"operator =="`. */
export const EQUALITY_OPERATORS = ['==', '!=', '===', '!=='] as const;
/** One of them. */
export type EqualityOperator = (typeof EQUALITY_OPERATORS)[number];

type UnaryOperator = '-' | '+' | '~';

type Binary = (a: Operand, b: Operand) => unknown;

/** What JavaScript does, for operands that have no operators of their own. */
const plain: Record<BinaryOperator | EqualityOperator, Binary> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  // biome-ignore lint/suspicious/noDoubleEquals: it is the reader's own operator
  '==': (a, b) => a == b,
  // biome-ignore lint/suspicious/noDoubleEquals: it is the reader's own operator
  '!=': (a, b) => a != b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
};

const plainUnary: Record<UnaryOperator, (a: Operand) => unknown> = {
  '-': a => -a,
  '+': a => +a,
  '~': a => ~a,
};

/** The method that the right operand answers with: `2 < t` is `t > 2`; `2 - t` is `t["operator r-"](2)`. */
const mirrored: Partial<Record<BinaryOperator, string>> = {
  '<': 'operator >',
  '>': 'operator <',
  '<=': 'operator >=',
  '>=': 'operator <=',
};

/** What can have methods; a function may be an object to call, such as a network. */
const isObject = (value: Operand) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** `a op b`: the left operand is asked, then the right one. */
export function binary(op: BinaryOperator): Binary {
  const left = `operator ${op}`;
  const right = mirrored[op] ?? `operator r${op}`;
  const fallback = plain[op];
  const isArithmetic = /[-+*/%]/.test(op);
  const isOrder = /[<>]/.test(op);
  return (a, b) => {
    if (isObject(a)) {
      if (left in a) return a[left](b);
    } else if (typeof a === 'string' && op === '+') {
      return a + b; // 'loss ' + tensor is text
    }
    if (isObject(b) && right in b) return b[right](a);
    if (isArithmetic) refuseNoNumbers(op, a, b);
    if (isOrder) refuseNoOrder(op, a, b);
    return fallback(a, b);
  };
}

/** `a op= b`: the left operand is asked to change itself; else it is `a = a op b`. */
export function inPlace(op: BinaryOperator): Binary {
  const method = `operator ${op}=`;
  const otherwise = binary(op);
  return (a, b) => (isObject(a) && method in a ? a[method](b) : otherwise(a, b));
}

/** What `++` and `--` count with: JavaScript would make a number of what is none, or NaN, without a word. */
export function counted(value: Operand): Operand {
  const hint = value == null ? COUNT_FROM_ZERO : COUNT_NUMBERS;
  if (value != null && !Array.isArray(value) && !(isObject(value) && 'operator +' in value))
    return value;
  throw new TorchTypeError(`bad operand type for ++ and --: '${typeName(value)}'`, hint);
}

const COUNT_FROM_ZERO = 'A count has to begin with a number: counts[key] = (counts[key] ?? 0) + 1';
const COUNT_NUMBERS =
  'They count plain numbers. Of a tensor, x += 1 adds 1 to each of its elements.';

/** `a == b` and its like. */
export function equality(op: EqualityOperator): Binary {
  const method = 'operator ==';
  const isNegated = op.startsWith('!');
  const fallback = plain[op];
  return (a, b) => {
    if (isObject(a) && method in a) return negated(a[method](b), isNegated);
    if (isObject(b) && method in b) return negated(b[method](a), isNegated);
    return fallback(a, b);
  };
}

const negated = (value: unknown, isNegated: boolean) => (isNegated ? !value : value);

/** `-a` and its like. */
export function unary(op: UnaryOperator): (a: Operand) => unknown {
  const method = op === '~' ? 'operator ~' : `operator unary${op}`;
  const fallback = plainUnary[op];
  return a => {
    if (isObject(a) && method in a) return a[method]();
    if (op === '-') refuseNegation(a);
    return fallback(a);
  };
}

/** A value as a condition: objects with `"operator bool"` decide for themselves. */
export function truth(value: Operand): unknown {
  return isObject(value) && 'operator bool' in value ? value['operator bool']() : value;
}

/** `object[key]` for objects with `"operator []"`; a string is always the name of a property. */
export function at(object: Operand, key: Operand): unknown {
  const isIndex = typeof key !== 'string' && isSequence(object);
  return isIndex ? object['operator []'](key) : object[nameFrom(key)];
}

/** `object[key] = value`; an assignment's value is the value assigned. */
export function setAt(object: Operand, key: Operand, value: Operand): unknown {
  if (typeof key !== 'string' && isObject(object) && 'operator []=' in object) {
    object['operator []='](key, value);
  } else {
    object[nameFrom(key)] = value;
  }
  return value;
}

/** `object[-1]`. */
export function fromEnd(object: Operand, key: number): unknown {
  refuseFromEnd(object, key, `xs.at(${key}) counts from the end.`);
  return at(object, key);
}

/** `object[-1] = value`. */
export function setFromEnd(object: Operand, key: number, value: Operand): unknown {
  refuseFromEnd(object, key, `xs[xs.length - ${-key}] = … counts from the end.`);
  return setAt(object, key, value);
}

/** `object.key` for `object.key?.()`: a function that is still called on the object. */
export function method(object: Operand, key: Operand): unknown {
  const value = at(object, key);
  return typeof value === 'function' ? value.bind(object) : value;
}

/** What is indexed by an operator, as a tensor is. */
const isSequence = (value: Operand) => isObject(value) && 'operator []' in value;

/** A property's name. JavaScript would take a tensor's text for one, which no object has. */
function nameFrom(key: Operand): PropertyKey {
  if (!isSequence(key)) return key;
  throw new TorchTypeError(
    `list indices must be integers or slices, not ${typeName(key)}`,
    'item() gives the number in a tensor: names[i.item()].',
  );
}

/** What `for (… in object)` goes through: the names of all its methods are not what a tensor is asked for. */
export function listed(object: Operand): unknown {
  if (!isSequence(object)) return object;
  throw new TorchTypeError(
    `for … in lists names, and '${typeName(object)}' has values`,
    'for (const row of x) goes through the rows of a tensor.',
  );
}

/** The object and key of `f()[g()] += e`, each evaluated once. */
export class Reference {
  private readonly object: Operand;
  private readonly key: Operand;
  constructor(object: Operand, key: Operand) {
    this.object = object;
    this.key = key;
  }
  get value(): unknown {
    return at(this.object, this.key);
  }
  set value(value: unknown) {
    setAt(this.object, this.key, value);
  }
  /** The same for `++` and `--`. */
  get number(): unknown {
    return counted(this.value);
  }
  set number(value: unknown) {
    this.value = value;
  }
}
