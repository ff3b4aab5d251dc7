import { expect, test } from 'vitest';
import { parseGlossary } from '../../../src/build/glossary.ts';

const LOSS = '- term: loss\n  meaning: How wrong a model is.\n  chapter: one\n';

const parse = (source: string) => parseGlossary(source, ['one', 'two']);

test('a word', () => {
  expect(parse(LOSS)).toEqual([{ term: 'loss', meaning: 'How wrong a model is.', chapter: 'one' }]);
});

test.each([
  ['no list', 'term: loss', 'expected a list of words, each "- term: …"; found {"term":"loss"}.'],
  [
    'a chapter that has left the course',
    LOSS.replace('one', 'three'),
    'content/glossary.yaml:3: loss: there is no content/chapters/three.mdx; the files there are one, two.',
  ],
  ['a word that is there twice', LOSS + LOSS, ':4: item 2, term: expected each term once; found'],
  [
    'no meaning',
    LOSS.replace(/ {2}m.*\n/, ''),
    ':1: item 1, meaning: expected what the word means',
  ],
  [
    'a misspelt field',
    LOSS.replace('term', 'word'),
    ':1: item 1, word: there is no such field; the',
  ],
  [
    'no YAML',
    `x: 1\n${LOSS}`,
    'content/glossary.yaml: Implicit keys need to be on a single line at line 2',
  ],
])('%s', (_, source, message) => {
  expect(() => parse(source)).toThrow(message);
});
