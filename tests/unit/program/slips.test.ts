/** What a cell says about code that is legal, and hardly what its writer means; and of which it says nothing. */
import { expect, test } from 'vitest';
import { compileCell } from '../../../src/program/compile.ts';

const slips: [source: string, said: RegExp][] = [
  ['let x = 2;\nif (1 < x < 3) x;', /^Line 2: The second comparison is with true or false/],
  ['const f = x => 3 >= x > 1;', /1 < x && x < 3/],
  ['x === NaN', /^Line 1: Nothing equals NaN/],
  ['const isBad = NaN != x;', /Number\.isNaN\(x\)/],
  ['let x = 1;\n\nwhile (x = 5) x;', /^Line 3: One = assigns/],
  ["console.log('loss ${loss}')", /^Line 1: \$\{loss\} is a value only between backticks/],
  ['const y = x ^ 2;', /A power is x \*\* 2 here/],
  ['const y = 2 ^ 0.5;', /A power is x \*\* 2 here/],
  ['const f = x => { x * 2 };', /^Line 1: What is calculated here is lost/],
  ['function f(x) {\n  const y = x;\n  y;\n}', /^Line 3: What is calculated here is lost/],
  ['[1].map(x => { a: x })', /An object stands in parentheses/],
  ['class Net extends N {\n  __init__(self) { self.a = 1; }\n}', /^Line 2: Nothing calls __init__/],
  ['if (x)\n  f();\n  g();', /^Line 3: This line looks as if it belonged to the lines above/],
  ['for (const x of xs)\n    f();\n    g();', /^Line 3: This line looks as if/],
  ['if (x) f();\nelse\n  g();\n  h();', /^Line 4: This line looks as if/],
  ['const f = () => {\n  while (x)\n    g();\n    h();\n};', /^Line 4: This line looks as if/],
  ['for (let i = 0; i < 3; i++);\n{\n  f();\n}', /^Line 1: The ; ends the statement/],
  ['const half = n // 2;', /^Line 1: Here \/\/ begins a comment/],
  ['const half = x.shape[0] // 2', /Math\.floor\(7 \/ 2\)/],
  ['const half = (a + b) // 2 + 1;', /Math\.floor\(7 \/ 2\)/],
];

test.each(slips)('%j', (source, said) => {
  const { slips } = compileCell(source, '0');
  expect(slips).toHaveLength(1);
  expect(slips[0]).toMatch(said);
});

test.each([
  '(a < b) < c',
  'a < b === c < d',
  'Number.isNaN(x) || x == nan',
  'while ((m = f())) m;',
  'while (m = pattern.exec(text)) m;',
  "'$5 {x}' + `${x}`",
  'mask ^ bit',
  'flag ^ 1',
  'const f = () => { g(); };',
  'const f = () => { i++; };',
  'const f = () => { w.grad = null; };',
  "const f = () => { 'use strict' };",
  'const f = x => ({ a: x });',
  'const f = () => { outer: for (;;) break outer; };',
  'if (x)\n  f();\ng();',
  'if (x) f();\n  g();',
  'if (x) {\n  f();\n}\n  g();',
  'for (let i = 0; i < 3; i++);\nf();',
  'const a = 7; // 2;',
  'const a = f(x); // 2',
  'f(x) // 8',
  '[1, 2].length // 2',
  'const a = 7 // seven, by hand',
  'const url = "http://a//2";',
])('nothing is said of %j', source => {
  expect(compileCell(source, '0').slips).toEqual([]);
});

test('what is said is in the order of the lines', () => {
  const { slips } = compileCell('const f = x => {\n  x == NaN;\n};\nconst a = 3 // 2;', '0');
  expect(slips.map(text => text.slice(0, 6))).toEqual(['Line 2', 'Line 2', 'Line 4']);
});
