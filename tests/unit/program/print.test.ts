import { expect, test } from 'vitest';
import { inspect, printed, shownValue } from '../../../src/program/print.ts';

class Point {
  x = 1;
  y = -0;
}
class Named {
  toString() {
    return 'I am\nnamed';
  }
}
const circular: { self?: unknown; n: number } = { n: 1 };
circular.self = circular;
const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no');
    },
    ownKeys: () => {
      throw new Error('no');
    },
  },
);

const values: [value: unknown, text: string][] = [
  [0, '0'],
  [-0, '-0'],
  [2 ** 53, '9007199254740992'],
  [Math.fround(1.2e18), '1.1999999811680993e+18'],
  [-1e21, '-1e+21'],
  [5n, '5n'],
  [null, 'null'],
  [undefined, 'undefined'],
  [true, 'true'],
  ['plain', "'plain'"],
  ["it's", `"it's"`],
  ['two\nlines', "'two\\nlines'"],
  [Symbol('s'), 'Symbol(s)'],
  [[], '[]'],
  [{}, '{}'],
  [[1, 'a', [2]], "[1, 'a', [2]]"],
  [{ a: 1, 'b-c': [] }, "{ a: 1, 'b-c': [] }"],
  [new Point(), 'Point { x: 1, y: -0 }'],
  [new Map([['k', { v: 1 }]]), "Map(1) { 'k' => { v: 1 } }"],
  [new Set([1, 2]), 'Set(2) { 1, 2 }'],
  [new Float32Array([1, 2.5]), 'Float32Array(2) [1, 2.5]'],
  [new RangeError('far'), 'RangeError: far'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [/a+/g, '/a+/g'],
  [Math.sin, '[Function sin]'],
  [Point, '[class Point]'],
  [() => 1, '[Function (anonymous)]'],
  [Object.assign(() => 1, { toString: () => 'Linear()' }), 'Linear()'],
  [circular, '{ n: 1, self: [Circular] }'],
  [[[[[[1]]]]], '[[[[[Array]]]]]'],
  [[new Named()], '[\n  I am\n  named\n]'],
  [Object.create(null), '{}'],
  [Array(2), '[undefined, undefined]'],
  [Promise.resolve(1), '[Promise: await it for its value]'],
  [[1].entries(), '[Array Iterator: [...it] lists its values]'],
  [(function* () {})(), '[Generator: [...it] lists its values]'],
  [hostile, '[a value that cannot be shown]'],
  [Array.from({ length: 103 }, () => 1), `[\n  ${Array(24).fill('1,').join(' ')}`],
];

// Named by the text: some of the values throw when they are looked at.
test.each(values.map(([value, text]) => [text, value]))('prints %s', (text, value) => {
  const shown = inspect(value);
  if (text.length > 70) expect(shown.slice(0, 40)).toBe(text.slice(0, 40));
  else expect(shown).toBe(text);
});

test('long lists are cut and counted, in lines that are as full as can be', () => {
  expect(inspect(Array(1e6).fill(1)).split('\n').length).toBe(7);
  expect(inspect(Array.from({ length: 103 }, () => 1))).toMatch(/1,\s+\.\.\. 3 more\n\]$/);
});

const lines: [values: unknown[], text: string][] = [
  [[], ''],
  [[undefined], 'undefined'],
  [['%s is %d', 'x', '5', { a: 1 }], 'x is 5 { a: 1 }'],
  [['%o and %i%c', [1], 2.7, 'color: red'], '[1] and 2'],
  [['%s'], '%s'],
  [['100% sure', '%d', 1], '100% sure %d 1'],
];

test.each(lines)('%j is printed as %j', (values, text) => {
  expect(printed(values)).toBe(text);
});

test('a printed line joins values, strings as they are', () => {
  expect(printed(['loss', 1.5, ['a'], undefined])).toBe("loss 1.5 ['a'] undefined");
});

const shownValues: [value: unknown, written: string | undefined, text: string | null][] = [
  [undefined, undefined, null],
  [undefined, 'x.foo', 'undefined'],
  [null, 'w.grad', 'null'],
  [() => 1, 'x.sum', '[Function x.sum: x.sum() calls it]'],
  [Math.max, undefined, '[Function max]'],
  [class Net {}, 'Net', '[class Net]'],
  [Object.assign(() => 1, { toString: () => 'Linear()' }), 'net', 'Linear()'],
  ['[Function', 's', "'[Function'"],
];

test.each(shownValues)('a cell that ends in %s, written %s, shows %s', (value, written, text) => {
  expect(shownValue(value, written)).toBe(text);
});

test('of a large typed array no more is looked at than is shown', () => {
  class Few extends Float32Array {
    override *[Symbol.iterator](): ArrayIterator<number> {
      for (let i = 0; i < this.length; i++) {
        if (i === 100) throw new Error('one more than is shown');
        yield this[i];
      }
    }
  }
  expect(inspect(new Few(1e6))).toMatch(/^Few\(1000000\) \[[\s0,]+\.\.\. 999900 more\n\]$/);
});
