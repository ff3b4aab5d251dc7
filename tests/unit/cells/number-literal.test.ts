import { expect, test } from 'vitest';
import { literalAt, nudged } from '../../../src/cells/live/number-literal.ts';

/** A text with the caret at the bar, and the number found there. */
const places: [text: string, number: string | null][] = [
  ['const lr = 1e|-5;', '1e-5'],
  ['0.7|5 * x', '0.75'],
  ['|42', '42'],
  ['f(42|)', '42'],
  ['ax.set_ylim(-3|00, 100)', '-300'],
  ['ax.set_ylim(-300, 1|00)', '100'],
  ['return -|1', '-1'],
  ['x -|5', '5'],
  ['x - 5|', '5'],
  ['(time - 9.5|) ** 2', '9.5'],
  ['(a) -4|', '4'],
  ['a[-1|]', '-1'],
  ["'12|3'", null],
  ['// 12|3', null],
  ['/* \n 1|2 */', null],
  ['`1${2|}`', null],
  ['x1|2', null],
  ['0xf|f', null],
  ['1_0|00', null],
  ['12|n', null],
  ['a |+ b', null],
  ['.5|', '.5'],
];

test.each(places)('%j', (marked, number) => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = literalAt(text, offset);
  expect(found?.text ?? null).toBe(number);
  if (found) expect(text.slice(found.start, found.end)).toBe(number);
});

const moves: [text: string, steps: number, moved: string][] = [
  ['10', 3, '13'],
  ['2', -3, '-1'],
  ['-1', 1, '0'],
  ['0.75', 1, '0.76'],
  ['0.1', 2, '0.3'],
  ['9.5', -10, '8.5'],
  ['.5', 1, '0.6'],
  ['1.0', 1, '1.1'],
  ['-0.1', 1, '0.0'],
  ['1e-5', 1, '2e-5'],
  ['1e-5', -1, '9e-6'],
  ['9e-6', 1, '1e-5'],
  ['1e-5', 9, '1e-4'],
  ['1e-5', -19, '9e-8'],
  ['1.5e-3', -6, '9.9e-4'],
  ['-2e3', 1, '-1e3'],
];

test.each(moves)('%s moved by %i is %s', (text, steps, moved) => {
  expect(nudged(text, steps)).toBe(moved);
});
