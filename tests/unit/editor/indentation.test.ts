import { describe, expect, it } from 'vitest';
import {
  closingLine,
  indentLines,
  newLine,
  outdentLines,
  tabSpaces,
} from '../../../src/editor/indentation.ts';
import { applied, marked } from './marked.ts';

describe('Enter keeps the indentation', () => {
  const cases: [text: string, offset: number, inserted: string][] = [
    ['a', 1, '\n'],
    ['  a', 3, '\n  '],
    ['x\n    a', 7, '\n    '],
    ['\ta', 2, '\n\t'],
    ['f(x) {', 6, '\n  '],
    ['  if (x) {  ', 12, '\n    '],
    ['[', 1, '\n  '],
    ['f(x);', 5, '\n'],
    ['  a', 1, '\n '],
    ['', 0, '\n'],
    ['a {\n}', 5, '\n'],
  ];
  it.each(cases)('%j at %i: %j', (text, offset, inserted) => {
    expect(newLine(text, offset)).toBe(inserted);
  });
});

describe('Tab inserts spaces to the next stop', () => {
  const cases: [text: string, offset: number, spaces: string][] = [
    ['', 0, '  '],
    ['a', 1, ' '],
    ['ab', 2, '  '],
    ['ab\nc', 4, ' '],
  ];
  it.each(cases)('%j at %i: %j', (text, offset, spaces) => {
    expect(tabSpaces(text, offset)).toBe(spaces);
  });
});

describe('lines move by one level, and stay selected', () => {
  const cases: [before: string, right: string, left: string][] = [
    ['a|b', '  a|b', 'a|b'],
    ['|', '  |', '|'],
    ['  a|', '    a|', 'a|'],
    ['   |a', '     |a', ' |a'],
    ['a  b|', '  a  b|', 'a  b|'],
    ['a\n|  b', 'a\n  |  b', 'a\n|b'],
    ['\ta|', '  \ta|', 'a|'],
    ['| a', '  | a', '|a'],
    ['x\n  «a\n  b»\ny', 'x\n    «a\n    b»\ny', 'x\n«a\nb»\ny'],
    ['«a\n\nb»', '  «a\n\n  b»', '«a\n\nb»'],
    ['«  a\n»b', '  «  a\n»b', '«a\n»b'],
  ];
  it.each(cases)('%j: %j, %j', (before, right, left) => {
    const { text, from, to } = marked(before);
    expect(applied(text, indentLines(text, from, to))).toBe(right);
    expect(applied(text, outdentLines(text, from, to))).toBe(left);
  });
});

describe('a closing bracket, first on its line, goes back to where its opening one is', () => {
  const cases: [before: string, bracket: string, expected: string | null][] = [
    ['if (x) {\n  y\n  |', '}', 'if (x) {\n  y\n}|'],
    ['  f(\n    |', ')', '  f(\n  )|'],
    ['x = [\n  1,\n  |', ']', 'x = [\n  1,\n]|'],
    ['f();\n  if (x) {\n    |', '}', 'f();\n  if (x) {\n  }|'],
    ['{\n  {\n  }\n  |', '}', '{\n  {\n  }\n}|'],
    ['a {\n  b|', '}', null],
    ['  |', '}', null],
    ['{\n|', '}', null],
    ['{\n  |', ']', null],
    ['{\n  |', 'x', null],
  ];
  it.each(cases)('%j and %s: %j', (before, bracket, expected) => {
    const { text, from } = marked(before);
    const change = closingLine(text, from, bracket);
    expect(change && applied(text, change)).toBe(expected);
  });
});
