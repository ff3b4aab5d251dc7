/** What browsers say of an error, each in its own words, and what a reader is told. */
import { expect, test } from 'vitest';
import { explain } from '../../../src/program/explain.ts';

const told = (name: string, message: string) => explain({ name, message, hint: null });

const TOO_OFTEN = 'a function calls itself too often, or without end';
const TOO_LONG = 'nothing can be so long';

test.each([
  ['Chromium', 'RangeError', 'Maximum call stack size exceeded', TOO_OFTEN],
  ['Safari', 'RangeError', 'Maximum call stack size exceeded.', TOO_OFTEN],
  ['Firefox', 'InternalError', 'too much recursion', TOO_OFTEN],
  ['Chromium', 'RangeError', 'Invalid typed array length: 5000000000', TOO_LONG],
  ['Safari', 'RangeError', 'length too large', TOO_LONG],
  ['Safari', 'RangeError', 'Array length must be a positive integer of safe magnitude.', TOO_LONG],
  ['Firefox', 'RangeError', 'invalid array length', TOO_LONG],
])('%s says %s: %s', (_, name, message, meaning) => {
  expect(told(name, message).message).toBe(`${message.replace(/\.$/, '')}: ${meaning}`);
});

const NO_GRADIENT =
  'It is null. A tensor’s grad is null until backward() has run on what was computed from it.';
const NO_NAME =
  'A cell sees what the cells above it declare, outside of functions and blocks. Is the name spelt as there?';

test.each([
  ['Chromium', 'TypeError', "Cannot read properties of null (reading 'data')", NO_GRADIENT],
  ['Safari', 'TypeError', "null is not an object (evaluating 'w.grad.data')", NO_GRADIENT],
  ['Firefox', 'TypeError', 'w.grad is null', NO_GRADIENT],
  ['Chromium', 'ReferenceError', 'nope is not defined', NO_NAME],
  ['Safari', 'ReferenceError', "Can't find variable: nope", NO_NAME],
])('%s says %s: %s', (_, name, message, hint) => {
  expect(told(name, message)).toEqual({ name, message, hint });
});
