import { inWords, readChoices } from './options.ts';

/** A question that is asked before the answer is shown, as plain data. */
export interface Prediction {
  question: string;
  options: readonly string[];
  /** The index of the option that is right. */
  answer: number;
  /** Why it is; `null` where the question does not say. */
  explanation: string | null;
}

/** What a reader can choose from, and what the program says is right. */
type Option = string | number;

/**
 * Makes a prediction of what a program passes to `ui.predict`.
 * @throws TypeError or RangeError that says what does not fit.
 */
export function predictionOf(
  question: string,
  options: readonly Option[],
  answer: Option,
  explanation?: string,
): Prediction {
  if (typeof question !== 'string' || question === '') {
    throw new TypeError(
      "ui.predict: give it a question first, as in ui.predict('Will it fall?', ['yes', 'no'], answer)",
    );
  }
  const what = `ui.predict("${question}")`;
  const texts = readChoices(what, options, 2);
  const twice = texts.find((text, i) => texts.indexOf(text) < i);
  if (twice !== undefined) throw new RangeError(`${what}: the option ${twice} is there twice`);
  const index = options.indexOf(answer);
  if (index < 0) {
    throw new RangeError(
      `${what}: the answer, ${inWords(answer)}, is none of its options, ${texts.join(', ')}`,
    );
  }
  if (explanation != null && typeof explanation !== 'string') {
    throw new TypeError(`${what}: the explanation must be a text, not ${typeof explanation}`);
  }
  return { question, options: texts, answer: index, explanation: explanation ?? null };
}
