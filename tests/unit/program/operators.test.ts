/** What operators do with objects that have operators of their own. */
import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';

/** A number that writes down what is done to it. */
class Log {
  text: string;
  constructor(text: string) {
    this.text = text;
  }
  'operator +'(other: unknown) {
    return new Log(`(${this.text} + ${show(other)})`);
  }
  'operator -'(other: unknown) {
    return new Log(`(${this.text} - ${show(other)})`);
  }
  'operator r+'(left: unknown) {
    return new Log(`(${show(left)} r+ ${this.text})`);
  }
  'operator r-'(left: unknown) {
    return new Log(`(${show(left)} r- ${this.text})`);
  }
  'operator *'(other: unknown) {
    return new Log(`(${this.text} * ${show(other)})`);
  }
  'operator r*'(left: unknown) {
    return new Log(`(${show(left)} r* ${this.text})`);
  }
  'operator **'(other: unknown) {
    return new Log(`(${this.text} ** ${show(other)})`);
  }
  'operator >'(other: unknown) {
    return new Log(`(${this.text} > ${show(other)})`);
  }
  'operator -='(other: unknown) {
    this.text = `${this.text} -= ${show(other)}`;
    return this;
  }
  'operator unary-'() {
    return new Log(`-${this.text}`);
  }
  'operator &'(other: unknown) {
    return new Log(`(${this.text} & ${show(other)})`);
  }
  'operator ^'(other: unknown) {
    return new Log(`(${this.text} ^ ${show(other)})`);
  }
  'operator ~'() {
    return new Log(`~${this.text}`);
  }
  'operator []'(key: unknown) {
    return new Log(`${this.text}[${show(key)}]`);
  }
  'operator []='(key: unknown, value: unknown) {
    this.text = `${this.text}[${show(key)}] = ${show(value)}`;
  }
  'operator =='(other: unknown) {
    return `${this.text} == ${show(other)}`;
  }
  'operator bool'() {
    return this.text !== 'false';
  }
  toString() {
    return this.text;
  }
}

const show = (value: unknown) => (value instanceof Log ? value.text : String(value));

const cases: [source: string, expected: string][] = [
  ['a * t ** 2 + b * t + c', '(((a * (t ** 2)) + (b * t)) + c)'],
  ['(a + b) * (t)', '((a + b) * t)'],
  ['2 * a - 1', '((2 r* a) - 1)'],
  ['1 - a', '(1 r- a)'],
  ['-a * b', '(-a * b)'],
  ['-(a * b)', '-(a * b)'],
  ['a*-b', '(a * -b)'],
  ['a - -1', '(a - -1)'],
  ['1 < a', '(a > 1)'],
  ['a /* times */ * // and\n b', '(a * b)'],
  ['[a, b].map(x => x * 2)[1]', '(b * 2)'],
  ['const o = { a }; o.a -= b; o.a', 'a -= b'],
  ['let x = a; x -= 2 * b; x', 'a -= (2 r* b)'],
  ['let x = a; x *= b; x', '(a * b)'],
  ['const o = { a }; let n = 0; const f = () => (n++, o); f().a -= b; o.a.text + n', 'a -= b1'],
  ['const o = [a]; let i = 0; o[i++] -= b; o[0].text + i', 'a -= b1'],
  ['const g = () => { const t = 3; return t * 2; }; g() * t', '(6 r* t)'],
  ['function g(t: number) { return t * 2; }\n t * g(2)', '(t * 4)'],
  ['{ let t = 1; t += 1; }\n t * 2', '(t * 2)'],
  ['let n = 1; n = t; n * 2', '(t * 2)'],
  ['const n = 1; const f = () => { const m = n * 2; return m; }; a * f()', '(a * 2)'],
  ['~a & b', '(~a & b)'],
  ['a ^ b', '(a ^ b)'],
  ['let x = a; x ^= b; x', '(a ^ b)'],
  ['a[0] * a[-1]', '(a[0] * a[-1])'],
  ['a[b > 2]', 'a[(b > 2)]'],
  ['[a, b][1][2]', 'b[2]'],
  ['a["text"] + "!"', 'a!'],
  ['a[1] = b; a', 'a[1] = b'],
  ['a[0] -= b; a', 'a[0] = a[0] -= b'],
  ['[a[0], b[1]] = [b, c]; [a, b].join()', 'a[0] = b,b[1] = c'],
  ['({ k: a[0], ...b[1] } = { k: c }); [a, b].join()', 'a[0] = c,b[1] = [object Object]'],
  ['for (a[0] of [b]); a', 'a[0] = b'],
  ['a[0] ??= b; a', 'a'],
  ['const { [0]: x } = [a]; x', 'a'],
  ['a?.[0]', 'a[0]'],
  ['a?.[0]?.[b[1]].text', 'a[0][b[1]]'],
  ['({ a })?.a[0]', 'a[0]'],
  ['[null, a].map(x => x?.[0]?.[1]).join("-")', '-a[0][1]'],
  ['delete ({ a: [1] })?.a[0]', 'true'],
  ['const o = { f: k => [a, c][k] }; o.f?.(0)[b]', 'a[b]'],
  ['const o = { f: () => [a] }; o?.f?.()[0][b > 2]?.[1].text', 'a[(b > 2)][1]'],
  ['const o = { v: a }, w = { "operator []": () => o }; w[0].v -= b; o.v.text', 'a -= b'],
  ['[a][0].text', 'a'],
  ['let s; [s] = [b]; s', 'b'],
  ['const o = { f(k) { return [a, b][k]; } }; o["f"](1)', 'b'],
  ['a === b', 'a == b'],
  ['2 != a', 'false'],
  ['a === null', 'false'],
  ['if (a) a; else b;\na', 'a'],
  ["'a: ' + a.text", 'a: a'],
  ["'a: ' + a", 'a: a'],
  ['1 + a', '(1 r+ a)'],
  ['a ? b : c', 'b'],
  ['no ? b : c', 'c'],
  ['!no', 'true'],
  [
    'const x = { "operator bool": () => (no && b) === no }, y = x || c, z = x && c; [y === x, z].join()',
    'true,c',
  ],
  ['no || a ? 1 : 2', '1'],
  ['no && a ? 1 : 2', '2'],
  ['a && no ? 1 : 2', '2'],
  ['const o = {}; const f = x => (o.x = x, o); f(a * 2)[0] = b; o.x', '(a * 2)'],
  ['const o = [1]; const f = x => (o.x = x, o); f(a * 2)[0] += 1; o.x', '(a * 2)'],
  ['const o = { y: 1 }; const f = x => (o.x = x, o); f(a * 2).y += 1; o.x', '(a * 2)'],
  ['const o = {}; o[(a * 2).text] = b; Object.keys(o)[0]', '(a * 2)'],
  ['const o = { "(a * 2)": a }; o[(a * 2).text] -= b; a', 'a -= b'],
];

test.each(cases)('%s', (source, expected) => {
  const names = { a: 'a', b: 'b', c: 'c', t: 't', no: 'false' };
  const scope = Object.fromEntries(
    Object.entries(names).map(([name, text]) => [name, new Log(text)]),
  );
  expect(show(evaluate(source, scope))).toBe(expected);
});

test.each([
  ['t.tensor(1.0)', [true]],
  ['t.tensor(1)', [false]],
  ['t.tensor(0x1e)', [false]],
  ['t.tensor([1.0, -2.0, 3, 4.5, [1e3]])', [true, true, false, false, true]],
  ['t.full([2, 1], 3., { dtype: null })', [false, false, true]],
  ["t.where('mask', 1.0, 0)", [true, false]],
  ['t.reshape([2.0])', [false]],
])('%s: numbers that are written as floats are marked', (source, marked) => {
  const numbers = (value: unknown): unknown[] =>
    Array.isArray(value) ? value.flatMap(numbers) : [value];
  const note = (...args: unknown[]) => numbers(args).filter(arg => Number.isFinite(Number(arg)));
  const t = { tensor: note, full: note, where: note, reshape: note };
  const found = evaluate(source, { t }) as unknown[];
  expect(found.map(value => value instanceof Number)).toEqual(marked);
});
