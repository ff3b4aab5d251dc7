import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, onTestFinished, test } from 'vitest';
import { chapterNames } from '../../../src/build/content/chapter-names.ts';
import { byLetter, glossary, parseGlossary } from '../../../src/build/content/glossary.ts';

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
    'a colon in its meaning',
    LOSS.replace('How', 'Such: how'),
    'content/glossary.yaml:2: Nested mappings are not allowed in compact mappings:',
  ],
  [
    'no YAML',
    `x: 1\n${LOSS}`,
    'content/glossary.yaml:2: Implicit keys need to be on a single line:',
  ],
])('%s', (_, source, message) => {
  expect(() => parse(source)).toThrow(message);
});

/** Loads two words, the first of which has a meaning that is no Markdown; `watcher` is there while one writes. */
async function load(watcher: object | undefined): Promise<object[]> {
  const root = mkdtempSync(join(tmpdir(), 'downhill-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'content'));
  const [chapter] = chapterNames();
  const words = ['bad', 'good'].map(term => ({ term, meaning: `${term}.`, chapter }));
  writeFileSync(join(root, 'content/glossary.yaml'), JSON.stringify(words));
  const stored: object[] = [];
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: { clear: () => {}, set: (entry: object) => stored.push(entry) },
    parseData: async ({ data }: { data: object }) => data,
    async renderMarkdown(text: string) {
      if (text === 'bad.') throw Object.assign(new Error('In a file: no.'), { reason: 'no.' });
      return { html: text };
    },
    watcher,
  };
  await glossary().load(context as unknown as LoaderContext);
  return stored;
}

const NO_MARKDOWN = 'content/glossary.yaml: bad: no.';

test('a meaning that is no Markdown ends a build, with its word', async () => {
  await expect(load(undefined)).rejects.toThrow(NO_MARKDOWN);
});

test('while one writes, a meaning that is no Markdown is told by the page, and the other words are there', async () => {
  expect(await load({ add: () => {}, on: () => {} })).toMatchObject([
    { id: 'bad', body: NO_MARKDOWN },
    { id: 'good', rendered: { html: 'good.' } },
  ]);
});

test.each([
  ['order', 'en', ['loss', 'Adam', 'autograd'], { A: ['Adam', 'autograd'], L: ['loss'] }],
  [
    'accents that are none in the language',
    'sv',
    ['övning', 'ö', 'ord'],
    { O: ['ord'], Ö: ['ö', 'övning'] },
  ],
  ['accents', 'de', ['Übung', 'Ort', 'Ölung', 'Uhr'], { O: ['Ölung', 'Ort'], U: ['Übung', 'Uhr'] }],
  ['another alphabet', 'ru', ['шаг', 'градиент'], { Г: ['градиент'], Ш: ['шаг'] }],
  [
    'what begins with no letter',
    'en',
    ['k-fold', '0-1 loss'],
    { '#': ['0-1 loss'], K: ['k-fold'] },
  ],
])('words by letter: %s', (_, language, terms, expected) => {
  const letters = byLetter(
    terms.map(term => ({ term })),
    language,
  );
  const found = [...letters].map(([letter, words]) => [letter, words.map(({ term }) => term)]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
