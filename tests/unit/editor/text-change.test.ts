import { expect, it } from 'vitest';
import { difference, insertion } from '../../../src/editor/text-change.ts';
import { applied, marked } from './marked.ts';

it.each([
  ['a|b', 'x', 'ax|b'],
  ['a«b»c', 'xyz', 'axyz|c'],
  ['a«b»c', '', 'a|c'],
])('%j with %j inserted: %j', (before, text, after) => {
  const { text: value, from, to } = marked(before);
  expect(applied(value, insertion(from, to, text))).toBe(after);
});

it.each([
  { before: 'one| two', next: 'one three', after: 'one| three', put: 'hree' },
  { before: 'one two|', next: 'three two', after: 'three two|', put: 'thre' },
  { before: 'one «two» three', next: 'one 2 three', after: 'one «2» three', put: '2' },
  { before: 'one «two» three', next: '1 two 3', after: '|1 two 3', put: '1 two 3' },
  { before: 'a b|c d', next: 'a d', after: 'a |d', put: '' },
  { before: 'aa|', next: 'aaa', after: 'aa|a', put: 'a' },
  { before: 'a|b', next: '', after: '|', put: '' },
  { before: '|', next: 'new', after: '|new', put: 'new' },
])('$before becomes $after by putting $put', ({ before, next, after, put }) => {
  const { text: value, from, to } = marked(before);
  const change = difference({ value, selectionStart: from, selectionEnd: to }, next);
  expect(applied(value, change)).toBe(after);
  expect(change.text).toBe(put);
});
