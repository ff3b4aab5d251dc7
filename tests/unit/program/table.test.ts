/** What console.table makes of what it is given. */
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { tableOf, tableText } from '../../../src/program/table.ts';

class Point {
  x = 1;
  toString() {
    return 'a point';
  }
}

const tables: [what: string, value: unknown, text: string][] = [
  ['records', [{ lr: 0.1, loss: 3 }, { lr: 'none' }], '   lr    loss\n0  0.1   3\n1  none'],
  [
    'lists',
    [
      [1, 2],
      [3, 4],
    ],
    '   0  1\n0  1  2\n1  3  4',
  ],
  ['values', [1, 'b', null], '   value\n0  1\n1  b\n2  null'],
  ['records and values', [{ a: 1 }, 2], '   a  value\n0  1\n1     2'],
  ['an object', { first: [1], second: [2] }, '        0\nfirst   1\nsecond  2'],
  ['a map', new Map([['k', { v: 1 }]]), '   v\nk  1'],
  ['a set', new Set(['a', 'b']), '   value\n0  a\n1  b'],
  ['what writes itself', [new Point()], '   value\n0  a point'],
  ['a tensor', torch.arange(4).reshape(2, 2), '   0  1\n0  0  1\n1  2  3'],
];

test.each(tables)('%s', (_, value, text) => {
  const table = tableOf(value);
  expect(table && tableText(table)).toBe(text);
});

test('only the columns that are asked for, in their order', () => {
  const table = tableOf([{ a: 1, b: 2, c: 3 }], ['c', 'a', 'd']);
  expect(table && tableText(table)).toBe('   c  a  d\n0  3  1');
});

test('two hundred rows, and how many are left', () => {
  const table = tableOf(Array.from({ length: 203 }, (_, i) => i));
  expect([table?.rows.length, table?.left]).toEqual([200, 3]);
  expect(table && tableText(table)).toMatch(/\n199 {2}199\nand 3 more rows$/);
});

test.each([[7], ['text'], [null], [undefined]])('%j has no rows', value => {
  expect(tableOf(value)).toBeNull();
});
