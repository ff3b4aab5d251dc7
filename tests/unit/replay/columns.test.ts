import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Column, packed, pick } from '../../../src/ui/replay/columns.ts';

const cases: [what: string, values: unknown[], column: Column][] = [
  ['equal numbers', [1, 1, 1], { all: 1 }],
  ['numbers', [1, 2, 1], { each: [1, 2, 1] }],
  ['equal charts', [{ x: [1, 2] }, { x: [1, 2] }], { all: { x: [1, 2] } }],
  [
    'charts that differ in one number',
    [
      { color: 'red', y: [1, 2] },
      { color: 'red', y: [1, 3] },
    ],
    {
      parts: { color: { all: 'red' }, y: { items: [{ all: 1 }, { each: [2, 3] }], lengths: 2 } },
    },
  ],
  [
    'a list that grows: what is in it already is written once',
    [[5], [5, 6], [5, 6, 7]],
    { items: [{ all: 5 }, { all: 6 }, { all: 7 }], lengths: [1, 2, 3] },
  ],
  [
    'a list of lists that grows',
    [[[1]], [[1], [2]], [[1], [3, 4]]],
    {
      items: [{ all: [1] }, { items: [{ each: [null, 2, 3] }, { all: 4 }], lengths: [0, 1, 2] }],
      lengths: [1, 2, 2],
    },
  ],
  ['objects with other names', [{ a: 1 }, { b: 1 }], { each: [{ a: 1 }, { b: 1 }] }],
  ['a gap', [null, 1], { each: [null, 1] }],
  ['lists and numbers', [[1], 1], { each: [[1], 1] }],
  ['an empty list', [[], []], { all: [] }],
];

test.each(cases)('%s', (_, values, column) => {
  expect(packed(values)).toEqual(column);
  expect(values.map((_, i) => pick(packed(values), i))).toEqual(values);
});

test('whatever JSON can hold comes back as it was', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const alike = fc
    .tuple(value, fc.array(fc.nat(3)))
    .map(([base, numbers]) => numbers.map(number => ({ base, number, list: [base, number] })));
  fc.assert(
    fc.property(fc.oneof(fc.array(value), alike), values => {
      const sent = JSON.parse(JSON.stringify(packed(values)));
      const plain = JSON.parse(JSON.stringify(values));
      expect(plain.map((_: unknown, i: number) => pick(sent, i))).toEqual(plain);
    }),
  );
});
