import type { ErrorOutput } from '../../program/output.ts';
import { chartAdvice } from './charts.ts';
import { methodAdvice } from './methods.ts';
import { nameAdvice, PAGES_OWN } from './names.ts';
import { syntaxAdvice } from './syntax.ts';

/** What browsers say where a constant is assigned to. */
const CONSTANT = /constant variable|assignment to const|assign to readonly/i;

/** What an error means in a line that is written so, whatever else is said of it: the first that applies. */
const LINES: readonly { says: RegExp; code: RegExp; hint: string }[] = [
  {
    says: CONSTANT,
    code: new RegExp(String.raw`^\s*(${PAGES_OWN.join('|')})\s*([-+*/%&|^]|\*\*)?=(?![=>])`),
    hint: 'That name is the page’s own. Declare one of yours, such as const checked = …',
  },
  {
    says: /read only property|read-only|readonly property/,
    code: /\b(plt|axe?s?\d*)(\[.*\])?\.\w+\s*=/,
    hint: 'It is a function, and is called so: plt.xlabel("step").',
  },
  {
    says: /of undefined|undefined is not an object|has no properties/,
    code: /\bthis\b/,
    hint: 'Here this is not the object: a function within a method has a this of its own, and an arrow has not. Write x => { … }.',
  },
];

/** What the browser's errors mean, and what to do: the first that applies. */
const MEANINGS: readonly { says: RegExp; hint: string; message?: string }[] = [
  {
    says: /^EvalError: .*(content security policy|unsafe-eval)/i,
    message: 'text cannot be run as code here',
    hint: 'Write the code into the cell itself.',
  },
  {
    says: CONSTANT,
    hint: 'A name that is assigned to again, as by +=, is declared with let.',
  },
  {
    says: /^ReferenceError: .*before initiali[sz]ation/i,
    hint: 'It is declared further down: a line sees what stands above it.',
  },
  {
    says: /^NotImplementedError: "bitwise_xor/,
    hint: 'A power is x ** 2 here: ^ is an operator of bits.',
  },
  {
    says: /^TypeError: Class constructor Tensor /,
    hint: 'torch.tensor([1.0, 2.0]) makes a tensor.',
  },
  {
    says: /^TypeError: torch\.\S+ is not a constructor/,
    hint: 'Leave out new: it is a function, as in torch.tensor([1, 2]).',
  },
  {
    says: /^TypeError: Class constructor /,
    hint: 'An object of a class is made with new: new Name().',
  },
  {
    says: /^TypeError: 'NoneType' object is not callable/,
    hint: 'Give it a function, as in torch.no_grad(() => { … }).',
  },
  {
    says: /^TypeError: console\.clear /,
    hint: 'Each run begins with an empty output, so there is nothing to clear.',
  },
  {
    says: /^ReferenceError: must call super constructor/i,
    hint: 'The constructor of a class that extends another begins with super();',
  },
  {
    says: /^RuntimeError: .*can't allocate memory/,
    hint: 'Use smaller tensors: one with that shape does not fit into memory.',
  },
  {
    says: /^TypeError: (cat|stack|hstack|vstack)\(\): .*must be tuple of Tensors, not Tensor/,
    hint: 'The tensors are one array: torch.cat([a, b]).',
  },
  {
    says: /^TypeError: function is not a Module subclass/,
    hint: 'A module is made by a call, as in torch.nn.ReLU().',
  },
  {
    says: /^TypeError: list is not a Module subclass/,
    hint: 'Give the modules one after the other: torch.nn.Sequential(a, b).',
  },
  {
    says: /^TypeError: (.* must be Tensor, not list|torch\.from_numpy is not a function)/,
    hint: 'torch.tensor(array) makes a tensor of an array.',
  },
  {
    says: /^TypeError: ui\.slider\(.*\b(min|max) must be a number, not undefined/,
    hint: 'A slider goes from one number to another: ui.slider("rate", { min: 0, max: 1 })',
  },
  {
    says: /^TypeError: .*destructure/,
    hint: 'What is to be taken apart is null or undefined. A function without return gives undefined.',
  },
  {
    says: /^TypeError: .*not iterable/,
    hint: 'What is to be taken apart, or gone through, is no list. A function without return gives undefined.',
  },
  {
    says: /^TypeError: .*\bundefined$/,
    hint: 'undefined is what a function without return gives.',
  },
  {
    says: /^TypeError: .*\.\w+ is not a function/,
    hint: 'There is no such function here. In the editor, a dot after the name lists those that there are.',
  },
  {
    says: /^TypeError: .*(of undefined|has no properties|undefined is not an object)/,
    hint: 'What stands before the dot or the bracket is undefined: a property or an element that is not there, or what a function without return gives.',
  },
];

/** The error with what to do about it, where that is known and its thrower has not said. */
export function advised(error: ErrorOutput): ErrorOutput {
  const special = nameAdvice(error) ?? lineAdvice(error);
  if (special) return { ...error, hint: special };
  if (error.hint) return error;
  const { name, message } = error;
  const meaning = MEANINGS.find(({ says }) => says.test(`${name}: ${message}`));
  return {
    ...error,
    message: meaning?.message ?? message,
    hint: chartAdvice(error) ?? methodAdvice(error) ?? meaning?.hint ?? syntaxAdvice(error),
  };
}

const lineAdvice = ({ message, code }: ErrorOutput) =>
  LINES.find(line => line.says.test(message) && line.code.test(code ?? ''))?.hint ?? null;
