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

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '**'
  | '<'
  | '>'
  | '<='
  | '>='
  | '&'
  | '|';
export type EqualityOperator = '==' | '!=' | '===' | '!==';
export type UnaryOperator = '-' | '+' | '~';

// biome-ignore lint/suspicious/noExplicitAny: an operand is any value that a reader's program can hold
type Operand = any;
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

function binary(op: BinaryOperator): Binary {
  const left = `operator ${op}`;
  const right = mirrored[op] ?? `operator r${op}`;
  const fallback = plain[op];
  return (a, b) => {
    if (isObject(a)) {
      if (left in a) return a[left](b);
    } else if (typeof a === 'string') {
      return fallback(a, b); // 'loss ' + tensor is text
    }
    if (isObject(b) && right in b) return b[right](a);
    return fallback(a, b);
  };
}

function inPlace(op: BinaryOperator): Binary {
  const method = `operator ${op}=`;
  const otherwise = binary(op);
  return (a, b) => (isObject(a) && method in a ? a[method](b) : otherwise(a, b));
}

function equality(op: EqualityOperator): Binary {
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

function unary(op: UnaryOperator): (a: Operand) => unknown {
  const method = op === '~' ? 'operator ~' : `operator unary${op}`;
  const fallback = plainUnary[op];
  return a => (isObject(a) && method in a ? a[method]() : fallback(a));
}

/** A value as a condition: objects with `"operator bool"` decide for themselves. */
function truth(value: Operand): unknown {
  return isObject(value) && 'operator bool' in value ? value['operator bool']() : value;
}

/** `object[key]` for objects with `"operator []"`; a string is always the name of a property. */
function at(object: Operand, key: Operand): unknown {
  const isIndex = typeof key !== 'string' && isObject(object) && 'operator []' in object;
  return isIndex ? object['operator []'](key) : object[key];
}

/** `object[key] = value`; an assignment's value is the value assigned. */
function setAt(object: Operand, key: Operand, value: Operand): unknown {
  if (typeof key !== 'string' && isObject(object) && 'operator []=' in object) {
    object['operator []='](key, value);
  } else {
    object[key] = value;
  }
  return value;
}

/** The object and key of `f()[g()] += e`, each evaluated once. */
class Reference {
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
}

/**
 * One operator of a compiled cell: the name that the compiler gives its helper, the helper's source
 * with numbers taken care of at once, and the general case.
 */
export interface OperatorSite {
  /** Part of the helper's name. */
  name: string;
  /** Source of the helper; `$_name` in it is the general case. */
  source: string;
  general: (...operands: Operand[]) => unknown;
}

const names = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '%': 'mod',
  '**': 'pow',
  '<': 'lt',
  '>': 'gt',
  '<=': 'le',
  '>=': 'ge',
  '&': 'and',
  '|': 'or',
  '==': 'eq',
  '!=': 'ne',
  '===': 'seq',
  '!==': 'sne',
} as const satisfies Record<BinaryOperator | EqualityOperator, string>;

const numbers = (op: string, name: string) =>
  `(a,b)=>typeof a==='number'&&typeof b==='number'?a${op}b:$_${name}(a,b)`;

const hasEquality = (x: string) =>
  `typeof ${x}==='object'&&${x}!==null&&${x}['operator ==']!==undefined`;

const objects = (op: string, name: string) =>
  `(a,b)=>${hasEquality('a')}||${hasEquality('b')}?$_${name}(a,b):a${op}b`;

const BINARY_OPERATORS: BinaryOperator[] = [
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
];
const COMPOUND_OPERATORS: BinaryOperator[] = ['+', '-', '*', '/', '%', '**', '&', '|'];
const EQUALITY_OPERATORS: EqualityOperator[] = ['==', '!=', '===', '!=='];

/** By operator as written: `a ** b`. */
export const BINARY: ReadonlyMap<string, OperatorSite> = new Map(
  BINARY_OPERATORS.map(op => {
    const name = names[op];
    return [op, { name, source: numbers(op, name), general: binary(op) }];
  }),
);
/** By operator as written: `a **= b`. */
export const COMPOUND: ReadonlyMap<string, OperatorSite> = new Map(
  COMPOUND_OPERATORS.map(op => {
    const name = `i${names[op]}`;
    return [`${op}=`, { name, source: numbers(op, name), general: inPlace(op) }];
  }),
);
/** By operator as written: `a === b`. */
export const EQUALITY: ReadonlyMap<string, OperatorSite> = new Map(
  EQUALITY_OPERATORS.map(op => {
    const name = names[op];
    return [op, { name, source: objects(op, name), general: equality(op) }];
  }),
);
/** By operator as written: `-a`. */
export const UNARY: ReadonlyMap<string, OperatorSite> = new Map([
  ['-', { name: 'neg', source: `a=>typeof a==='number'?-a:$_neg(a)`, general: unary('-') }],
  ['+', { name: 'pos', source: `a=>typeof a==='number'?a:$_pos(a)`, general: unary('+') }],
  ['~', { name: 'inv', source: `a=>typeof a==='number'?~a:$_inv(a)`, general: unary('~') }],
]);
/** A value used as a condition. */
export const TRUTH: OperatorSite = {
  name: 'truth',
  source: `a=>a===true||a!==false&&$_truth(a)`,
  general: truth,
};
/** `a[b]` that is read. */
export const AT: OperatorSite = {
  name: 'at',
  source: `(a,b)=>a!=null&&a['operator []']!==undefined?$_at(a,b):a[b]`,
  general: at,
};
/** `a[b] = c`. */
export const SET_AT: OperatorSite = {
  name: 'setAt',
  source: `(a,b,c)=>a!=null&&a['operator []=']!==undefined?$_setAt(a,b,c):(a[b]=c)`,
  general: setAt,
};

const ALL = [BINARY, COMPOUND, EQUALITY, UNARY].flatMap(sites => [...sites.values()]);

/** What compiled programs call, by the names in their text (without the `$_`). */
export const runtime: Readonly<Record<string, unknown>> = {
  ref: (object: object, key: PropertyKey) => new Reference(object, key),
  float: (value: number) => Object(value),
  ...Object.fromEntries([...ALL, TRUTH, AT, SET_AT].map(site => [site.name, site.general])),
};
