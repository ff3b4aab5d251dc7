/** A question with its options and, folded, the answer: drawn at build time and in the page alike. */

import { makerFor } from '../../dom/html.ts';
import type { Prediction } from '../predict.ts';

/**
 * Draws a prediction. Its answer is in a `<details>`, and what the cell shows below it stays away until that is open:
 * so it works without any script, and predict-value.ts only has to open it. All the words for wrong choices are in there;
 * of those who have chosen, each sees their own.
 * @param key names it in its chapter
 * @param id begins every id in it
 */
export function renderPrediction(
  { question, options, words, answer, explanation }: Prediction,
  { document, key, id }: { document: Document; key: string; id: string },
): HTMLElement {
  const make = makerFor(document);
  const buttons = options.map((option, i) =>
    make('button', { type: 'button', 'data-option': String(i), 'aria-pressed': 'false' }, option),
  );
  const right = make(
    'p',
    { class: 'predict-answer' },
    make('span', { 'data-verdict': '' }, 'The answer: '),
    make('strong', {}, options[answer]),
    '.',
  );
  const saidOf = words.flatMap((word, i) =>
    word ? make('p', { 'data-word': String(i) }, make('span', {}, `“${options[i]}”: `), word) : [],
  );
  return make(
    'div',
    { class: 'predict', 'data-predict': key, 'data-answer': String(answer) },
    make('p', { class: 'predict-question', id: `${id}-question` }, question),
    make(
      'div',
      { class: 'predict-options', role: 'group', 'aria-labelledby': `${id}-question` },
      ...buttons,
    ),
    make(
      'details',
      {},
      make('summary', {}, 'Show the answer'),
      right,
      ...(explanation ? [make('p', {}, explanation)] : []),
      ...saidOf,
    ),
  );
}
