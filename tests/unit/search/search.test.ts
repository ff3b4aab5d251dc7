/** Which sections are found, in which order, and how they are shown. */
import { expect, test } from 'vitest';
import { createSearch, type Pieces } from '../../../src/search/search.ts';
import type { Section } from '../../../src/search/section.ts';

const section = (href: string, title: string, text: string, more: Partial<Section> = {}) => ({
  href,
  title,
  page: href.split('/')[0],
  text,
  ...more,
});

const FILLER = 'And so on, and on, without a word that anybody would look for. '.repeat(6);

const search = createSearch([
  section('engine/#L1', 'momentum', 'An option.', { isSource: true }),
  section('steps/#momentum', 'Momentum', 'Let the walker remember its velocity.'),
  section('steps/#adam', 'Adam', 'Momentum, and a rate for each parameter.'),
  section('steps/#schedules', 'Schedules', `${FILLER}The rate follows a cosine wave.${FILLER}`),
  section('loss/#naive', 'Naïve answers', 'The same for everyone: the mean.', {
    code: 'const preds = torch.full([5], 2);\npreds.requires_grad_();',
  }),
  section('loss/#pate', 'Pâté', `The bill. ${FILLER}What is the bill of the second guest?`),
]);

/** Pieces with what was looked for between brackets. */
const marked = (pieces: Pieces) =>
  pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

test.each<[query: string, found: string[]]>([
  ['momentum', ['steps/#momentum', 'engine/#L1', 'steps/#adam']],
  ['MOMENT', ['steps/#momentum', 'engine/#L1', 'steps/#adam']],
  ['adam rate', ['steps/#adam']],
  ['cosine velocity', ['steps/#momentum', 'steps/#schedules']],
  ['momentun', ['steps/#momentum', 'engine/#L1', 'steps/#adam']],
  ['naive', ['loss/#naive']],
  ['pate', ['loss/#pate']],
  ['loss', ['loss/#naive', 'loss/#pate']],
  ['requires_grad_', ['loss/#naive']],
  ['torch.full(', ['loss/#naive']],
  ['rats', []],
  ['  ', []],
  ['?', []],
])('%s', (query, found) => {
  expect(search(query).map(({ section }) => section.href)).toEqual(found);
});

test.each<[query: string, title: string, passage: string, isCode: boolean]>([
  ['adam', '[Adam]', 'Momentum, and a rate for each parameter.', false],
  ['mean naïve', '[Naïve] answers', 'The same for everyone: the [mean].', false],
  ['same full', 'Naïve answers', 'The [same] for everyone: the mean.', false],
  [
    'guest bill',
    'Pâté',
    '… a word that anybody would look for. What is the [bill] of the second [guest]?',
    false,
  ],
  ['full', 'Naïve answers', 'const preds = torch.[full]([5], 2);\npreds.requires_grad_();', true],
  [
    'cosine rate',
    'Schedules',
    '… without a word that anybody would look for. The [rate] follows a [cosine] wave.And so on, and on, without a word that anybody would look for. And so on, and on, without a …',
    false,
  ],
])('%s is shown in %s', (query, title, passage, isCode) => {
  const [found] = search(query);
  expect([marked(found.title), marked(found.passage), found.isCode]).toEqual([
    title,
    passage,
    isCode,
  ]);
});

test('no more than twenty, the best first', () => {
  const many = Array.from({ length: 30 }, (_, i) => section(`a/#${i}`, `part ${i}`, 'a slope'));
  const found = createSearch([...many, section('b/', 'Slope', 'steep')])('slope');
  expect(found.map(({ section }) => section.href).slice(0, 1)).toEqual(['b/']);
  expect(found).toHaveLength(20);
});
