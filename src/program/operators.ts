/** The operators of compiled cells: what the compiler puts in their place, and what that calls at run time. */
import {
  at,
  BINARY_OPERATORS,
  type BinaryOperator,
  binary,
  counted,
  EQUALITY_OPERATORS,
  type EqualityOperator,
  fromEnd,
  inPlace,
  listed,
  method,
  Reference,
  setAt,
  setFromEnd,
  truth,
  unary,
} from './operator-protocol.ts';
import { idle, lone, missing, number, type Operand } from './refusals.ts';
import { arrayEquality, indices, sortable, type Warn, within } from './surprises.ts';

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

/** The source of a helper that asks the general case about objects alone. */
const objects = (op: string, name: string) =>
  `(a,b)=>typeof a==='object'||typeof b==='object'?$_${name}(a,b):a${op}b`;

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
    return [op, { name, source: objects(op, name), general: arrayEquality(op) }];
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
/** `a in b`. */
export const WITHIN: OperatorSite = {
  name: 'within',
  source: `(a,b)=>Array.isArray(b)?$_within(a,b):a in b`,
  general: within,
};
/** What is given to `Math.max` and its like. */
export const NUMBER: OperatorSite = {
  name: 'number',
  source: `a=>typeof a==='number'?a:$_number(a)`,
  general: number,
};
/** What is given to `Number.isNaN` and its like. */
export const LONE: OperatorSite = {
  name: 'lone',
  source: `a=>typeof a==='number'?a:$_lone(a)`,
  general: lone,
};
/** The source of a helper for what has to be there: `written` is how it is written. */
export const present = (written: string) =>
  `a=>a===undefined?$_missing(${JSON.stringify(written)}):a`;

/** What `++` and `--` are to count with. */
export const COUNTED: OperatorSite = {
  name: 'counted',
  source: `a=>typeof a==='number'?a:$_counted(a)`,
  general: counted,
};

/** The source of a helper for `a.x++` and its like; `key` is the `.x`. */
export const counting = (operator: '++' | '--', isPrefix: boolean, key: string) =>
  `a=>{let b=a${key};if(typeof b!=='number')$_counted(b);` +
  `const c=${isPrefix ? `${operator}b` : `b${operator}`};a${key}=b;return c}`;

/** The source of a helper that gives `a[b]` to write to and to read, and notes it in `$_t`. */
export const HELD_INDEX = '(a,b)=>$_t=$_ref(a,b)';
/** The source of one that gives what it gets, and notes it in `$_t`. */
export const HELD = 'a=>$_t=a';
/** The source of one that decides as a condition does, and then notes what it got: deciding may note things of its own. */
export const HELD_TRUTH = 'a=>{const b=a===true||a!==false&&$_truth(a);$_t=a;return b}';

const SITES = [BINARY, COMPOUND, UNARY].flatMap(sites => [...sites.values()]);
const ALL = [...SITES, TRUTH, AT, SET_AT, COUNTED, NUMBER, LONE];

/** What can surprise, and is to say so. */
const SURPRISING = [...EQUALITY.values(), WITHIN];

const constant: Readonly<Record<string, unknown>> = {
  ref: (object: Operand, key: Operand) => new Reference(object, key),
  same: (value: unknown) => value,
  method,
  listed,
  fromEnd,
  setFromEnd,
  missing,
  idle,
  float: (value: number) => Object(value),
  ...Object.fromEntries(ALL.map(site => [site.name, site.general])),
};

/** What compiled programs call, by the names in their text (without the `$_`). */
export const createRuntime = (warn: Warn): Readonly<Record<string, unknown>> => ({
  ...constant,
  indices: (object: Operand) => indices(object, warn),
  sortable: (object: Operand) => sortable(object, warn),
  ...Object.fromEntries(
    SURPRISING.map(({ name, general }) => [name, (a: Operand, b: Operand) => general(a, b, warn)]),
  ),
});

/** Those names. */
export const RUNTIME_NAMES: readonly string[] = Object.keys(createRuntime(() => {}));
