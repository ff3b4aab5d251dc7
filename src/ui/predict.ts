import { inWords, readChoices } from './options.ts';

/** A question that is asked before the answer is shown, as plain data. */
export interface Prediction {
  question: string;
  options: readonly string[];
  /** What is said to those who choose an option; `null` where there is nothing to say of it. */
  words: readonly (string | null)[];
  /** The index of the option that is right. */
  answer: number;
  /** Why it is; `null` where the question does not say. */
  explanation: string | null;
}

/** What a reader can choose from, and what the program says is right. */
type Option = string | number;

/** An option, alone or with a word for those who choose it. */
export type Choice = Option | readonly [option: Option, word: string];

/**
 * Makes a prediction of what a program passes to `ui.predict`.
 * @throws TypeError or RangeError that says what does not fit.
 */
export function predictionOf(
  question: string,
  choices: readonly Choice[],
  answer: Option,
  explanation?: string,
): Prediction {
  if (typeof question !== 'string' || question === '') {
    throw new TypeError(
      "ui.predict: give it a question first, as in ui.predict('Will it fall?', ['yes', 'no'], answer)",
    );
  }
  const what = `ui.predict("${question}")`;
  const pairs = Array.isArray(choices) ? choices.map(choice => pairOf(what, choice)) : [];
  const options = pairs.map(([option]) => option);
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
  const words = pairs.map(([, word]) => word);
  return { question, options: texts, words, answer: index, explanation: explanation ?? null };
}

/** An option and the word for it. */
function pairOf(what: string, choice: Choice): readonly [option: Option, word: string | null] {
  if (!Array.isArray(choice)) return [choice as Option, null];
  const [option, word] = choice;
  if (choice.length === 2 && typeof word === 'string') return [option, word];
  throw new TypeError(
    `${what}: an option with a word of its own is a pair, as in ['up', 'Up is the wrong way.'], not ${inWords(choice)}`,
  );
}
