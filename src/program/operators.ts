/** The operators of compiled cells: what the compiler puts in their place, and what that calls at run time. */
import {
  at,
  BINARY_OPERATORS,
  type BinaryOperator,
  binary,
  counted,
  EQUALITY_OPERATORS,
  type EqualityOperator,
  equality,
  inPlace,
  listed,
  method,
  type Operand,
  Reference,
  setAt,
  truth,
  unary,
} from './operator-protocol.ts';

/**
 * One operator of a compiled cell: the name that the compiler gives its helper, the helper's source
 * with numbers taken care of at once, and the general case.
 */
export interface OperatorSite {
  /** Part of the helper's name. */
  name: string;
  /** Source of the helper; `$_name` in it is the general case. */
  source: string;
  /** The general case: whatever the operands are. */
  general: (...operands: Operand[]) => unknown;
}

/** The helpers' names, by operator. */
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
  '^': 'xor',
  '==': 'eq',
  '!=': 'ne',
  '===': 'seq',
  '!==': 'sne',
} as const satisfies Record<BinaryOperator | EqualityOperator, string>;

/** The source of a helper for numbers, which leaves all else to the general case. */
const numbers = (op: string, name: string) =>
  `(a,b)=>typeof a==='number'&&typeof b==='number'?a${op}b:$_${name}(a,b)`;

const hasEquality = (x: string) =>
  `typeof ${x}==='object'&&${x}!==null&&${x}['operator ==']!==undefined`;

/** The source of a helper that asks the general case about objects with `"operator =="` alone. */
const objects = (op: string, name: string) =>
  `(a,b)=>${hasEquality('a')}||${hasEquality('b')}?$_${name}(a,b):a${op}b`;

/** Those that can stand before `=`: all but the comparisons. */
const COMPOUND_OPERATORS = BINARY_OPERATORS.filter(op => !/[<>]/.test(op));

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
  source: `(a,b)=>typeof b==='object'||a!=null&&a['operator []']!==undefined?$_at(a,b):a[b]`,
  general: at,
};
/** `a[b] = c`. */
export const SET_AT: OperatorSite = {
  name: 'setAt',
  source: `(a,b,c)=>typeof b==='object'||a!=null&&a['operator []=']!==undefined?$_setAt(a,b,c):(a[b]=c)`,
  general: setAt,
};
/** What `++` and `--` are to count with. */
export const COUNTED: OperatorSite = {
  name: 'counted',
  source: `a=>typeof a==='number'?a:$_counted(a)`,
  general: counted,
};

/** The source of a helper that gives `a[b]` to write to and to read, and notes it in `$_t`. */
export const HELD_INDEX = '(a,b)=>$_t=$_ref(a,b)';
/** The source of one that gives what it gets, and notes it in `$_t`. */
export const HELD = 'a=>$_t=a';

const ALL = [BINARY, COMPOUND, EQUALITY, UNARY].flatMap(sites => [...sites.values()]);

/** What compiled programs call, by the names in their text (without the `$_`). */
export const runtime: Readonly<Record<string, unknown>> = {
  ref: (object: Operand, key: Operand) => new Reference(object, key),
  same: (value: unknown) => value,
  method,
  listed,
  float: (value: number) => Object(value),
  ...Object.fromEntries(
    [...ALL, TRUTH, AT, SET_AT, COUNTED].map(site => [site.name, site.general]),
  ),
};
