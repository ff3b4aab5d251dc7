import { expect, test } from 'vitest';
import type { CellResult } from '../../../src/build/run/run-chapter.ts';
import type { Output } from '../../../src/program/output.ts';
import { changedTwins, differences, type Recording, twinsOf } from '../../twins/recording.ts';
import { fencesOf } from './fences.ts';

const fences = fencesOf(
  ['run id=a', 'const a = 1; a', 'a = 1\n\na'],
  ['run id=quiet', 'const b = 2;'],
  ['run id=raises throws=RuntimeError', 'throw …', 'raise RuntimeError("no")'],
);

const recording: Recording = {
  pytorch: '2.13.0',
  cells: [
    { id: 'a', twin: 'a = 1\n\na', leaf: false, printed: 'so\n', value: '1', error: null },
    {
      id: 'raises',
      twin: 'raise RuntimeError("no")',
      leaf: true,
      printed: '',
      value: null,
      error: 'RuntimeError: no',
    },
  ],
};

test('twins are taken in order, leaves marked', () => {
  expect(twinsOf(fences)).toEqual([
    { id: 'a', twin: 'a = 1\n\na', leaf: false, throws: false },
    { id: 'raises', twin: 'raise RuntimeError("no")', leaf: true, throws: true },
  ]);
});

const [a, , raises] = fences;

test.each([
  ['as recorded', fences, []],
  ['one changed', fencesOf(['run id=a', '1', 'a = 2']).concat(raises), ['a']],
  ['one a leaf now', fencesOf(['run id=a leaf', '1', 'a = 1\n\na']).concat(raises), ['a']],
  ['one gone', [a], ['raises']],
  ['one new', [...fences, ...fencesOf(['run id=new', '1', '1'])], ['new']],
  ['in another order', [raises, a], ['raises', 'a']],
])('%s', (_, now, changed) => {
  expect(changedTwins(now, recording)).toEqual(changed);
});

const text = (stream: 'log' | 'value', text: string): Output => ({ kind: 'text', stream, text });
const results = (...outputs: Output[]) =>
  new Map<string, CellResult>([
    ['a', { outputs, ms: 1 }],
    ['raises', { outputs: [failed], ms: 1 }],
  ]);
const failed: Output = {
  kind: 'error',
  name: 'RuntimeError',
  message: 'no',
  hint: 'a hint of ours',
  cell: 'raises',
  line: 1,
  column: 1,
  code: null,
};

test('what is printed, the value and the error are compared, charts and controls are not', () => {
  const button = { type: 'button', label: 'again', value: 0 } as const;
  const control: Output = { kind: 'control', key: 'a/again', control: button };
  const same = results(text('log', 'so'), control, text('value', '1'));
  expect(differences(fences, same, recording)).toEqual([]);
  expect(differences(fences, results(text('value', '1')), recording)).toEqual([
    { fence: a, difference: 'found 1, but PyTorch printed so' },
  ]);
});

test('a table is its rows, without their numbers', () => {
  const rows = [['0', 'so', '1']];
  const table: Output = { kind: 'table', columns: ['(index)', 'x', 'y'], rows, left: 0 };
  expect(differences(fences, results(table), recording)).toEqual([]);
});
