import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isCell, isTwin, parseWords, twinTolerance, WORDS } from '../../../src/cells/fence.ts';

const none = {
  hidden: false,
  claim: false,
  folded: false,
  figure: false,
  leaf: false,
  exercise: false,
  check: null,
  solution: null,
  throws: null,
  limit: null,
  slow: false,
};

const good: [meta: string, words: object][] = [
  ['run id=loss', { ...none, id: 'loss' }],
  ['id=a-1 run  folded slow', { ...none, id: 'a-1', folded: true, slow: true }],
  [
    'run id=x throws=RuntimeError limit=2.5',
    { ...none, id: 'x', throws: 'RuntimeError', limit: 2.5 },
  ],
  ['run id=x limit=600', { ...none, id: 'x', limit: 600 }],
  ['run id=x claim', { ...none, id: 'x', claim: true }],
  ['run id=x check=fit', { ...none, id: 'x', check: 'fit' }],
];

test.each(good)('%s', (meta, words) => {
  expect(parseWords(meta)).toEqual(words);
});

const bad: [meta: string, message: string][] = [
  ['run', 'A cell needs a name: write id=… after "run" in "run".'],
  ['run id=', 'The word "id" needs a value: id=name; found "id=".'],
  ['run id=Loss', 'The id "Loss" must be lower-case letters, digits and hyphens, a letter first.'],
  ['run id=a id=b', 'The word "id" stands twice in "run id=a id=b".'],
  ['run id=a hidden=yes', 'The word "hidden" takes no value; found "hidden=yes".'],
  ['run id=a hidden=', 'The word "hidden" takes no value; found "hidden=".'],
  ['run id=a limit=0', 'limit is a number of seconds from 0 to 600; found "0".'],
  ['run id=a limit=601', 'limit is a number of seconds from 0 to 600; found "601".'],
  ['run id=a limit=soon', 'limit is a number of seconds from 0 to 600; found "soon".'],
  [
    'run id=a exercise solution=b',
    'A cell is one of leaf, claim, exercise, check, solution, throws; "run id=a exercise solution=b" has exercise and solution.',
  ],
  [
    'run id=a hiden',
    '"hiden" is not a word that a cell knows. It knows run, id, hidden, claim, folded, figure, leaf, exercise, check, solution, throws, limit, slow.',
  ],
];

test.each(bad)('%s is refused', (meta, message) => {
  expect(() => parseWords(meta)).toThrow(message);
});

test.each([
  ['ts', 'run id=a', true],
  ['typescript', 'id=a run', true],
  ['ts', 'prune', false],
  ['ts', null, false],
  ['js', 'run', false],
])('%s %s is a cell: %s', (lang, meta, expected) => {
  expect(isCell(lang, meta)).toBe(expected);
});

test.each([
  ['py', 'twin', true],
  ['py', 'twin within=0.1', true],
  ['python', 'twin', true],
  ['py', 'twins', false],
  ['py', null, false],
  ['ts', 'twin', false],
])('%s %s is a twin: %s', (lang, meta, expected) => {
  expect(isTwin(lang, meta)).toBe(expected);
});

test.each([
  ['twin', null],
  ['twin within=0.01', 0.01],
  ['twin  within=1e-3 ', 0.001],
])('"%s" may be off by %s', (meta, within) => {
  expect(twinTolerance(meta)).toBe(within);
});

test.each([
  ['twin loosely', 'After "twin" may stand within=0.01, say; found "loosely".'],
  ['twin within=0.1 slow', 'After "twin" may stand within=0.01, say; found "within=0.1 slow".'],
  ['twin within=much', 'within is a number between 0 and 1, such as 0.01; found "much".'],
  ['twin within=0', 'within is a number between 0 and 1, such as 0.01; found "0".'],
  ['twin within=1', 'within is a number between 0 and 1, such as 0.01; found "1".'],
  ['twin within=2', 'within is a number between 0 and 1, such as 0.01; found "2".'],
])('"%s" is refused', (meta, message) => {
  expect(() => twinTolerance(meta)).toThrow(message);
});

test('the guide for authors tells of every word', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../content/README.md'), 'utf8');
  const rows = Object.entries(WORDS).map(
    ([word, { value, meaning }]) => `| \`${word}${value ? `=${value}` : ''}\` | ${meaning} |`,
  );
  expect(rows.filter(row => !guide.includes(row))).toEqual([]);
});
