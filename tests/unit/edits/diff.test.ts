import { expect, test } from 'vitest';
import { diffTexts } from '../../../src/cells/edits/diff.ts';

/** A difference as text: a sign a line, and brackets round what makes a line differ. */
const drawn = (before: string, after: string) =>
  diffTexts(before, after)
    .map(({ kind, parts }) => {
      const text = parts.map(part => (part.changed ? `[${part.text}]` : part.text)).join('');
      return `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`;
    })
    .join('\n');

test.each([
  ['nothing', 'a\nb', 'a\nb', ' a\n b'],
  ['a word', 'const lr = 1;\nlr', 'const lr = 2;\nlr', '-const lr = [1];\n+const lr = [2];\n lr'],
  ['a line more', 'a\nc', 'a\nb\nc', ' a\n+b\n c'],
  ['a line less', 'a\nb\nc', 'a\nc', ' a\n-b\n c'],
  ['lines that have little in common', 'alpha', 'omega()', '-alpha\n+omega()'],
  ['an indentation', 'if (a) b;', 'if (a)\n  b;', '-if (a)[ ]b;\n+if (a)\n+[  ]b;'],
  ['everything', '', 'a', '-\n+a'],
])('%s', (_, before, after, expected) => {
  expect(drawn(before, after)).toBe(expected);
});

test('texts that would take too long to compare are shown one after the other', () => {
  const lines = (seed: number) =>
    Array.from({ length: 20_000 }, (_, i) => `${(i * seed) % 7919}`).join('\n');
  const kinds = diffTexts(lines(31), lines(57)).map(({ kind }) => kind);
  expect(kinds).toEqual([...Array(20_000).fill('removed'), ...Array(20_000).fill('added')]);
});
