/**
 * Operators on objects, as cells use them: `a * t ** 2`.
 *
 * A class takes part by having methods named after the operators (Python's names in brackets):
 * `"operator *"(other)` [`__mul__`], `"operator r*"(left)` [`__rmul__`, asked when the left operand has
 * no say], `"operator *="(other)` [`__imul__`], `"operator unary-"()` [`__neg__`], and
 * `"operator bool"()` [`__bool__`] for conditions. Everything else keeps JavaScript's meaning.
 */

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '**' | '<' | '>' | '<=' | '>=';
export type UnaryOperator = '-' | '+';

// biome-ignore lint/suspicious/noExplicitAny: an operand is any value that a reader's program can hold
type Operand = any;
type Binary = (a: Operand, b: Operand) => unknown;

/** What JavaScript does, for operands that have no operators of their own. */
const plain: Record<BinaryOperator, Binary> = {
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
};

/** The method that the right operand answers with: `2 < t` is `t > 2`; `2 - t` is `t["operator r-"](2)`. */
const mirrored: Partial<Record<BinaryOperator, string>> = {
  '<': 'operator >',
  '>': 'operator <',
  '<=': 'operator >=',
  '>=': 'operator <=',
};

const isObject = (value: Operand) => typeof value === 'object' && value !== null;

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

function unary(op: UnaryOperator): (a: Operand) => unknown {
  const method = `operator unary${op}`;
  const fallback = op === '-' ? (a: Operand) => -a : (a: Operand) => +a;
  return a => (isObject(a) && method in a ? a[method]() : fallback(a));
}

/** A value as a condition: objects with `"operator bool"` decide for themselves. */
function truth(value: Operand): unknown {
  return isObject(value) && 'operator bool' in value ? value['operator bool']() : value;
}

/** The object and key of `f().x[g()] += e`, each evaluated once. */
class Reference {
  private readonly object: Operand;
  private readonly key: PropertyKey;
  constructor(object: Operand, key: PropertyKey) {
    this.object = object;
    this.key = key;
  }
  get value(): unknown {
    return this.object[this.key];
  }
  set value(value: unknown) {
    this.object[this.key] = value;
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

const names: Record<BinaryOperator, string> = {
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
};

const numbers = (op: string, name: string) =>
  `(a,b)=>typeof a==='number'&&typeof b==='number'?a${op}b:$_${name}(a,b)`;

function binarySites(): [BinaryOperator, OperatorSite][] {
  return (Object.keys(names) as BinaryOperator[]).map(op => {
    const name = names[op];
    return [op, { name, source: numbers(op, name), general: binary(op) }];
  });
}

function inPlaceSites(): [string, OperatorSite][] {
  const arithmetic: BinaryOperator[] = ['+', '-', '*', '/', '%', '**'];
  return arithmetic.map(op => {
    const name = `i${names[op]}`;
    return [`${op}=`, { name, source: numbers(op, name), general: inPlace(op) }];
  });
}

/** By operator as written: `a ** b`. */
export const BINARY: ReadonlyMap<string, OperatorSite> = new Map(binarySites());
/** By operator as written: `a **= b`. */
export const COMPOUND: ReadonlyMap<string, OperatorSite> = new Map(inPlaceSites());
/** By operator as written: `-a`. */
export const UNARY: ReadonlyMap<string, OperatorSite> = new Map([
  ['-', { name: 'neg', source: `a=>typeof a==='number'?-a:$_neg(a)`, general: unary('-') }],
  ['+', { name: 'pos', source: `a=>typeof a==='number'?a:$_pos(a)`, general: unary('+') }],
]);
/** A value used as a condition. */
export const TRUTH: OperatorSite = {
  name: 'truth',
  source: `a=>a===true||a!==false&&$_truth(a)`,
  general: truth,
};

/** What compiled programs call, by the names in their text (without the `$_`). */
export const runtime: Readonly<Record<string, unknown>> = {
  ref: (object: object, key: PropertyKey) => new Reference(object, key),
  ...Object.fromEntries(
    [...BINARY.values(), ...COMPOUND.values(), ...UNARY.values(), TRUTH].map(site => [
      site.name,
      site.general,
    ]),
  ),
};
