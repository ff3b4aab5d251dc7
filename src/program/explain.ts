/** What the browser's own errors mean to somebody who is learning. */

interface ErrorWords {
  name: string;
  message: string;
  hint: string | null;
}

/** What browsers say, each in its own words, and what a reader is told besides or instead. */
const MEANINGS: readonly {
  says: RegExp;
  words: (message: string) => Partial<ErrorWords>;
}[] = [
  {
    says: /^(RangeError|InternalError): .*(call stack|too much recursion)/i,
    words: message => ({
      message: `${message}: a function calls itself too often, or without end`,
    }),
  },
  {
    says: /^(Range)?Error: (array buffer allocation failed|out of memory|allocation size overflow)$/i,
    words: message => ({
      message: `${message}: there is not so much memory`,
      hint: 'Use smaller tensors, or let go of those that are no longer needed.',
    }),
  },
  {
    says: /^RangeError: (.*invalid (typed array|array|string) length|length too large|array length must)/i,
    words: message => ({ message: `${message}: nothing can be so long` }),
  },
  {
    says: /^TypeError: .*(of null \(reading '(data|item|shape|norm|abs|mul|zero_|clone|detach)'|\.grad(\.\w+'| is null))/,
    words: () => ({
      hint: 'It is null. A tensor’s grad is null until backward() has run on what was computed from it.',
    }),
  },
  {
    says: /^TypeError: (unsupported operand|'[<>]=?' not supported|bad operand|must be real).*NoneType/,
    words: () => ({
      hint: 'One of them is null or undefined: what a function without return gives, a property that is not there, or the grad of a tensor before backward() has run.',
    }),
  },
  {
    says: /^TypeError: must be real.*list/,
    words: () => ({
      hint: 'Math.max(...xs) takes the elements of an array one by one, and xs.map(x => Math.abs(x)) each by itself. A tensor has x.max(), x.abs() and so on.',
    }),
  },
  {
    says: /^TypeError: (unsupported operand|'[<>]=?' not supported|bad operand).*'list'/,
    words: () => ({ hint: 'An array is no tensor: torch.tensor(array) makes one of it.' }),
  },
  {
    says: /^ReferenceError: (.* is not defined$|can't find variable)/i,
    words: () => ({
      hint: 'A cell sees what the cells above it declare, outside of functions and blocks. Is the name spelt as there?',
    }),
  },
];

/** Adds what a browser's own words mean, where they are among those that readers meet. What has a hint keeps it. */
export function explain<E extends ErrorWords>(error: E): E {
  if (error.hint !== null) return error;
  const found = MEANINGS.find(({ says }) => says.test(`${error.name}: ${error.message}`));
  // Safari ends some of its sentences with a full stop, and here they go on.
  return found ? { ...error, ...found.words(error.message.replace(/\.$/, '')) } : error;
}
