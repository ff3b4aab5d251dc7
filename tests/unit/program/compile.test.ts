import { describe, expect, test } from 'vitest';
import { CellSyntaxError, compileCell } from '../../../src/program/compile.ts';

const wrong: [
  source: string,
  message: string | RegExp,
  line: number | null,
  column: number | null,
][] = [
  ['const x = ;', /^Unexpected token/, 1, 11],
  ['const a = 1;\nlet b = (a;', /^Unexpected token/, 2, 11],
  ['const a: number = 1;\nconst a = 2;', "Identifier 'a' has already been declared", 2, 7],
  ['return 3', "'return' outside of function", 1, 1],
  ['"\u2028";\r1;\nreturn 3', "'return' outside of function", 2, 1],
  ['"\u2029";\r1;\nlet a: = 1;', /^Unexpected token/, 2, 8],
  ["import x from 'y';", 'A cell cannot import or export.', 1, 1],
  ["1;\nawait import('y')", 'A cell cannot import or export.', 2, 7],
  ['export const y = 1;', 'A cell cannot import or export.', 1, 1],
  ['1;\nimport.meta.url', 'A cell cannot import or export.', 2, 1],
  ['const x = [[1]];\nx[0, 0]', 'An index is one value.', 2, 1],
  ['torch.zeros((2, 3))', 'What stands before the comma is lost.', 1, 14],
  ['const f = x => {\n  return 0,9 / x;\n}', 'What stands before the comma is lost.', 2, 10],
  ['let a, b;\na, b = b, a;', 'What stands before the comma is lost.', 2, 1],
  ['const f = () => {\n  return [1].x, f;\n}', 'What stands before the comma is lost.', 2, 10],
  ['#!/usr/bin/env node', /^Unexpected character/, 1, 2],
  ['1;\nnamespace N { export const x = 1; }', 'A cell cannot hold a namespace.', 2, 1],
  ['1;\nexport namespace N { export const x = 1; }', 'A cell cannot hold a namespace.', 2, 1],
  ['const $_add = 1;', 'The name $_add is reserved.', 1, 7],
];

test.each(wrong)('%j is refused', (source, message, line, column) => {
  let error: unknown;
  try {
    compileCell(source, '0');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(CellSyntaxError);
  const found = error as CellSyntaxError;
  if (typeof message === 'string') expect(found.message).toBe(message);
  else expect(found.message).toMatch(message);
  expect([found.line, found.column]).toEqual([line, column]);
});

const names: [source: string, names: (string | number)[][]][] = [
  [
    'const a = 1, [b,\n{ c, d: e = 2 }] = g;',
    [
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['e', 2],
    ],
  ],
  ['let [...f] = g;', [['f', 1]]],
  [
    'function f(x) { const y = x; }\nclass C {}\nlet z;',
    [
      ['f', 1],
      ['C', 2],
      ['z', 3],
    ],
  ],
  ['declare namespace N { const x: number }\n"\\\nnamespace N {"', []],
  ['interface T { a: number }\ntype U = T;\na = 1;', []],
  ['{ const inner = 1; }', []],
];

test.each(names)('%j declares %j', (source, expected) => {
  expect([...compileCell(source, '0').names]).toEqual(expected);
});

describe('the trailing expression', () => {
  const shown: [source: string, isShown: boolean][] = [
    ['1 + 1', true],
    ['1 + 1;', true],
    ['f();', true],
    ['await f()', true],
    ['x = 1', false],
    ['x++', false],
    ['const x = 1;', false],
    ['if (x) f();', false],
    ["'text'", true],
    ['f(); // done', true],
  ];
  test.each(shown)('%s: %s', (source, isShown) => {
    expect(compileCell(source, '0').code.includes('$_show(')).toBe(isShown);
  });
});

test('line n of the code is line n of the source', () => {
  const source = `interface Shape {
  sides: number;
}
const a: Shape = {
  sides: 3,
};

const b = a.sides *
  2 as number;
throw new Error(
  'here',
);`;
  const lines = compileCell(source, '0').code.split('\n');
  expect(lines).toHaveLength(source.split('\n').length);
  expect(lines[9]).toContain('throw');
});

test.each(['model\n  .w -= 1', 'model // a note\n  .w++', '--model\n  ["w"]', 'f()\n  .w *= 2'])(
  'so it is where %j is written to',
  source => {
    expect(compileCell(`${source};\nlast()`, '0').code.split('\n')).toHaveLength(3);
  },
);

test.each([2000, 3000, 4000, 6000, 9000, 20_000])(
  'a sum of %i terms compiles, or is refused',
  terms => {
    const source = Array(terms).fill('x').join(' + ');
    try {
      expect(compileCell(source, '0').helpers).toHaveLength(terms - 1);
    } catch (error) {
      expect(error).toBeInstanceOf(CellSyntaxError);
      expect((error as CellSyntaxError).message).toMatch(/stack/);
    }
  },
);
