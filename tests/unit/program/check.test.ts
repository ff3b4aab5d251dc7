import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { type Check, Checks } from '../../../src/program/check.ts';
import type { Expected } from '../../../src/program/expected.ts';
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
    ({ name, passed, message, error }) =>
      `${passed ? '✓' : '✗'} ${name}${message ? `: ${message}` : ''}` +
      (error ? `: ${error.name}: ${error.message} (${error.cell}:${error.line})` : ''),
  );
}

const fail = (error: Error) => () => {
  throw error;
};

const verdicts: [
  what: string,
  test: () => void | boolean | torch.Tensor | Promise<boolean>,
  result: string,
][] = [
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

const comparisons: [what: string, value: unknown, expected: Expected, wrong: string | null][] = [
  ['the number', 3, 3, null],
  ['a number next to it', 0.1 + 0.2, 0.3, null],
  ['a float32 of it', torch.tensor(0.1).item(), 0.1, null],
  ['another number', 2, 3, 'It should give 3, and gives 2.'],
  ['one that is not near enough', 3.0001, 3, 'It should give 3, and gives 3.0001.'],
  ['not a number', Number.NaN, 0, 'It should give 0, and gives NaN.'],
  ['not a number, as expected', Number.NaN, Number.NaN, null],
  ['infinity', Infinity, 1, 'It should give 1, and gives Infinity.'],
  ['nothing', undefined, 3, 'It should give 3, and gives undefined: is a return missing?'],
  ['null', null, 3, 'It should give 3, and gives null.'],
  ['a text for a number', '3', 3, "It should give 3, and gives '3'."],
  ['true for 1', true, 1, 'It should give 1, and gives true.'],
  ['a tensor of one element', torch.tensor([3]), 3, null],
  ['a tensor of several', torch.ones(2), 3, 'It should give 3, and gives tensor([1., 1.]).'],
  ['rows', torch.ones(2, 1), 3, 'It should give\n3\nand gives\ntensor([[1.],\n        [1.]]).'],
  ['a function', Math.abs, 3, 'It should give 3, and gives [Function abs].'],
  ['the array', [1, 2], [1, 2], null],
  ['a tensor for an array', torch.tensor([[1], [2]]), [[1], [2]], null],
  ['an array of tensors', [torch.tensor(1), torch.tensor([2])], [1, 2], null],
  ['an array for a tensor', [1, 2], torch.tensor([1.0, 2]), null],
  ['one too few', [1], [1, 2], 'It should give [1, 2], and gives [1].'],
  ['another order', [2, 1], [1, 2], 'It should give [1, 2], and gives [2, 1].'],
  ['a number for an array', 1, [1, 2], 'It should give [1, 2], and gives 1.'],
  ['the text', 'up', 'up', null],
];

test.each(comparisons)('expected: %s', async (_, value, expected, wrong) => {
  const result = wrong === null ? '✓ a' : `✗ a: ${wrong}`;
  expect(await made(check => check('a', () => value, expected))).toEqual([result]);
  expect(await made(check => check('a', async () => value, expected))).toEqual([result]);
});

test('an error is told once in a row, and what a check says every time', async () => {
  const inExercise = (message: string) => Object.assign(new TypeError(message), { cell: 'x' });
  const errors = ['no', 'no', 'nor', 'no'].map(inExercise);
  const own = [
    new TypeError('no'),
    new TypeError('no'),
    new Error('too large'),
    new Error('too large'),
  ];
  const results = await made(check => {
    for (const error of [...errors, ...own]) check('a', fail(error));
  });
  expect(results).toEqual([
    '✗ a: TypeError: no (x:2)',
    '✗ a: The same error again.',
    '✗ a: TypeError: nor (x:2)',
    '✗ a: TypeError: no (x:2)',
    '✗ a: TypeError: no',
    '✗ a: The same error again.',
    '✗ a: too large',
    '✗ a: too large',
  ]);
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
