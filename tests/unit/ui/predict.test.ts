// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { outputInWords } from '../../../src/program/output-words.ts';
import { predictionOf } from '../../../src/ui/predict.ts';
import { renderPrediction } from '../../../src/ui/render/predict.ts';
import { guess } from '../../../src/ui/render/predict-value.ts';

const asked = predictionOf(
  'What is 3 × 0?',
  [['3', 'That is 3 + 0.'], '0', 'nobody knows'],
  '0',
  'Three times nothing.',
);

/** A question of a key of its own, as it is drawn. */
const draw = (key: string) => renderPrediction(asked, { document, key, id: key });

/** What is to be read in its answer, a paragraph each. */
const read = (box: HTMLElement) =>
  [...box.querySelectorAll('details > p:not([hidden])')].map(({ textContent }) => textContent);

const UNASKED = ['The answer: 0.', 'Three times nothing.', '“3”: That is 3 + 0.'];

test('as it is drawn, the answer has the words for all choices', () => {
  expect(read(draw('built'))).toEqual(UNASKED);
});

test.each<[what: string, chosen: number | null, said: string[]]>([
  [
    'with a word of its own',
    0,
    ['You said “3”. That is 3 + 0.', 'The answer: 0.', 'Three times nothing.'],
  ],
  ['that is right', 1, ['Right: 0.', 'Three times nothing.']],
  ['without a word', 2, ['You said “nobody knows”. The answer: 0.', 'Three times nothing.']],
  ['of nothing: the answer was asked for', null, UNASKED],
])('a choice $0', (what, chosen, said) => {
  const box = draw(what);
  expect(guess(box, chosen)).toBe(said.join(' '));
  expect(read(box)).toEqual(said);
  expect(box.querySelector('details')?.open).toBe(true);
});

test('where there is no page, a question tells all of it in words', () => {
  const output = { kind: 'predict', key: 'cell/q', prediction: asked } as const;
  expect(outputInWords(output, () => undefined)).toBe(
    [
      'What is 3 × 0? (3, 0, nobody knows)',
      '  The answer: 0. Three times nothing.',
      '  “3”: That is 3 + 0.',
    ].join('\n'),
  );
});
