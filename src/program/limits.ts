/** What a program is told that has come to a limit: in one place, so that the words are alike. */

interface ErrorWords {
  name: string;
  message: string;
  hint: string | null;
}

/** What browsers say at their own limits, and what a reader is told instead. */
const MEANINGS: readonly {
  names: RegExp;
  says: RegExp;
  words: (message: string) => Partial<ErrorWords>;
}[] = [
  {
    names: /^(RangeError|InternalError)$/,
    says: /call stack|too much recursion/i,
    words: message => ({ message: `${message}: a function calls itself without end` }),
  },
  {
    names: /^(RangeError|Error)$/,
    says: /^(array buffer allocation failed|out of memory|allocation size overflow)$/i,
    words: message => ({
      message: `${message}: there is not so much memory`,
      hint: 'Use smaller tensors, or let go of those that are no longer needed.',
    }),
  },
  {
    names: /^RangeError$/,
    says: /invalid (typed array|array|string) length/i,
    words: message => ({ message: `${message}: nothing can be so long` }),
  },
  {
    names: /^EvalError$/,
    says: /content security policy|unsafe-eval/i,
    words: () => ({
      message: 'text cannot be run as code here',
      hint: 'Write the code into the cell itself.',
    }),
  },
];

/** Says what a browser's own words mean, where they are about a limit. */
export function explainLimit<E extends ErrorWords>(error: E): E {
  const found = MEANINGS.find(
    ({ names, says }) => names.test(error.name) && says.test(error.message),
  );
  return found ? { ...error, ...found.words(error.message) } : error;
}

/** A program that waits, and nothing is left that could end its waiting. */
export class NeverSettlesError extends Error {
  override name = 'Error';
  readonly hint = 'Call the promise’s resolve or reject, or do not await it.';
  constructor() {
    super('it awaits a promise that never settles: no timer is left, and nothing else is going on');
  }
}
