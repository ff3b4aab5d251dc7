import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { type Check, Checks } from '../../../src/program/check.ts';
import type { CheckOutput } from '../../../src/program/output.ts';

/** Makes checks, and returns what came of each in a line. */
async function made(ask: (check: Check) => void): Promise<string[]> {
  const shown: CheckOutput[] = [];
  const checks = new Checks(
    output => shown.push(output),
    () => 'x-check',
    thrown => {
      const { name, message } = thrown as Error;
      const { hint = null, cell = 'x-check' } = thrown as { hint?: string; cell?: string };
      return { kind: 'error', name, message, hint, cell, line: 2, column: null, code: null };
    },
  );
  ask(checks.check);
  await checks.settled();
  return shown.map(
    ({ name, passed, message, at }) =>
      `${passed ? '✓' : '✗'} ${name}${message ? `: ${message}` : ''}${at ? ` (${at.cell}:${at.line})` : ''}`,
  );
}

const fail = (error: Error) => () => {
  throw error;
};

const verdicts: [what: string, test: Parameters<Check>[1], result: string][] = [
  ['true', () => true, '✓ a'],
  ['nothing', () => {}, '✓ a'],
  ['false', () => false, '✗ a'],
  ['a tensor that is true', () => torch.tensor([2]), '✓ a'],
  ['a tensor that is not', () => torch.tensor(false), '✗ a'],
  [
    'a tensor of several',
    () => torch.ones(2),
    '✗ a: RuntimeError: Boolean value of Tensor with more than one value is ambiguous\n' +
      'Say whether all() or any() of them have to be true.',
  ],
  [
    'a number',
    () => 0 as never,
    '✗ a: TypeError: a check gives true or false, and this one gave 0',
  ],
  ['a message', fail(new Error('it is 3')), '✗ a: it is 3'],
  ['an error of a class', fail(new RangeError('too far')), '✗ a: RangeError: too far'],
  [
    'an error in the exercise',
    fail(Object.assign(new TypeError('no'), { cell: 'x' })),
    '✗ a: TypeError: no (x:2)',
  ],
  [
    'a name that the exercise does not declare',
    fail(new ReferenceError('half is not defined')),
    '✗ a: The check looks for half, and your code does not declare it.',
  ],
  [
    'a name that is missing in the exercise',
    fail(Object.assign(new ReferenceError('half is not defined'), { cell: 'x' })),
    '✗ a: ReferenceError: half is not defined (x:2)',
  ],
  ['a promise of true', async () => true, '✓ a'],
  ['a promise of false', async () => false, '✗ a'],
  ['a promise that is rejected', () => Promise.reject(new Error('late')), '✗ a: late'],
];

test.each(verdicts)('%s', async (_, verdict, result) => {
  expect(await made(check => check('a', verdict))).toEqual([result]);
});

test('checks are made one after the other', async () => {
  const order: string[] = [];
  const results = await made(check => {
    check('now', () => void order.push('now'));
    check('later', async () => {
      await new Promise(resolve => setTimeout(resolve, 10));
      order.push('later');
    });
    check('last', () => void order.push('last'));
    order.push('end of the cell');
  });
  expect(results).toEqual(['✓ now', '✓ later', '✓ last']);
  expect(order).toEqual(['now', 'end of the cell', 'later', 'last']);
});

test.each([
  ['no name', (check: Check) => check('', () => true)],
  ['no function', (check: Check) => check('a', true as never)],
])('%s is refused', async (_, ask) => {
  await expect(made(ask)).rejects.toThrow('check: give it a name and a function');
});
