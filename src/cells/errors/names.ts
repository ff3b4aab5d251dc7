import type { ErrorOutput } from '../../program/output.ts';
import type { SCOPE_NAMES } from '../../program/scope-names.ts';

/** Names of Python and its libraries, and what does the same in a cell. */
const PYTHON: Readonly<Record<string, string>> = {
  print: 'Python’s print is console.log here; a cell also shows its last expression.',
  range: 'Python’s range(3) is part of the loop here: for (let i = 0; i < 3; i++) { … }',
  len: 'Python’s len(x) is x.length here, and x.shape[0] for a tensor.',
  None: 'Python’s None is null here.',
  True: 'Python’s True is true here.',
  False: 'Python’s False is false here.',
  abs: 'Python’s abs(x) is Math.abs(x) here, and x.abs() for a tensor.',
  max: 'Python’s max(a, b) is Math.max(a, b) here, and x.max() for a tensor.',
  min: 'Python’s min(a, b) is Math.min(a, b) here, and x.min() for a tensor.',
  round: 'Python’s round(x) is Math.round(x) here; x.toFixed(2) writes two decimals.',
  sum: 'Python’s sum(x) is x.sum() for a tensor here; for an array, x.reduce((a, b) => a + b).',
  int: 'Python’s int(x) is Math.trunc(x) here.',
  float: 'Python’s float(x) is Number(x) here, and x.item() for a tensor.',
  str: 'Python’s str(x) is String(x) here.',
  list: 'Python’s list(x) is [...x] here, and x.tolist() for a tensor.',
  dict: 'Python’s dict(a=1) is { a: 1 } here.',
  zip: 'Python’s zip(a, b) is a.map((x, i) => [x, b[i]]) here, for arrays.',
  enumerate: 'Python’s enumerate(x) is x.entries() here, for arrays.',
  sorted: 'Python’s sorted(x) is x.toSorted((a, b) => a - b) here, for arrays of numbers.',
  math: 'Python’s math is Math here: Math.sqrt(2), Math.PI.',
  random: 'Random numbers come from torch.rand(3), torch.randn(3) or Math.random() here.',
  pd: 'There is no pandas here: readCsv("digits.csv") reads a file of the course.',
  open: 'A cell opens no file: readCsv("digits.csv") reads a file of the course.',
  np: 'There is no NumPy here: torch has tensors, and Math has functions of numbers.',
  nn: 'It is torch.nn here; to write nn alone, declare it: const { nn } = torch;',
  optim: 'It is torch.optim here; to write optim alone, declare it: const { optim } = torch;',
  F: 'It is torch.nn.functional here; to write F alone, declare it: const F = torch.nn.functional;',
  self: 'Python’s self is this here.',
  pass: 'Python’s pass is an empty pair of braces here: { }',
  pi: 'Python’s math.pi is Math.PI here.',
  isinstance:
    'Python’s isinstance(x, list) is Array.isArray(x) here, and x instanceof torch.Tensor.',
  type: 'Python’s type(x) is typeof x here; the type of a tensor’s elements is x.dtype.',
  set: 'Python’s set(x) is new Set(x) here.',
  tuple: 'Python’s tuple is an array here: [1, 2].',
  reversed: 'Python’s reversed(x) is x.toReversed() here, for arrays.',
  any: 'Python’s any(x) is x.any() for a tensor here; for an array, x.some(y => y > 0).',
  all: 'Python’s all(x) is x.all() for a tensor here; for an array, x.every(y => y > 0).',
  map: 'Python’s map(f, x) is x.map(f) here, for arrays.',
  filter: 'Python’s filter(f, x) is x.filter(f) here, for arrays.',
  assert: 'Python’s assert is console.assert(x > 0) here.',
  input: 'A control asks the reader: ui.number("name", { value: 1 })',
};

/** The names that a cell sees, whatever is above it. The page has the compiler's types alone. */
export const PAGES_OWN: typeof SCOPE_NAMES = ['torch', 'plt', 'ui', 'readCsv', 'console', 'check'];

/** Functions that numbers and tensors have, each in a place of its own. */
const MATHS = /^(sqrt|exp|log|sin|cos|tan|tanh|sign|floor|ceil|pow)$/;

/** What is to be had from `torch` alone. */
const TORCH =
  /^(tensor|zeros|ones|full|arange|linspace|logspace|rand|randn|randint|randperm|zeros_like|ones_like|where|stack|cat|matmul|maximum|minimum|relu|sigmoid|softmax|manual_seed|no_grad)$/;

/** What pages and Node's programs have, and cells do not. */
const ELSEWHERE =
  /^(fetch|XMLHttpRequest|WebSocket|EventSource|localStorage|sessionStorage|indexedDB|document|window|navigator|location|alert|confirm|prompt|requestAnimationFrame|Image|Audio|Worker|postMessage|importScripts|require|module|process|Buffer|URL|crypto|WebAssembly|SharedArrayBuffer)$/;

/** What to do about a name that is not there, where more is known of it than that. */
export function nameAdvice({ name, message, code }: ErrorOutput): string | null {
  if (name !== 'ReferenceError') return null;
  const hidden = /^(?:Cannot access|can't access lexical declaration) '(\S+)'/.exec(message)?.[1];
  if (
    hidden &&
    new RegExp(`\\b(const|let)\\s+${escaped(hidden)}\\s*=.*\\b${escaped(hidden)}\\b`).test(
      code ?? '',
    )
  )
    return `This line declares a ${hidden} of its own, which hides the other one. Give it another name.`;
  const missing = /(\S+) is not defined$|^Can't find variable: (\S+)/.exec(message);
  const word = missing?.[1] ?? missing?.[2];
  if (!word) return null;
  const small = PAGES_OWN.find(name => name.toLowerCase() === word.toLowerCase());
  if (small) return `It is written ${small} here.`;
  const assigned = String.raw`${escaped(word)}\s*=(?![=>])`;
  if (new RegExp(`\\bfor\\s*\\(\\s*${assigned}`).test(code ?? ''))
    return `What counts in a loop is declared there: for (let ${word} = 0; …`;
  if (new RegExp(`\\b(if|while)\\s*\\(\\s*\\S*\\(?${assigned}`).test(code ?? ''))
    return 'One = assigns. To ask whether two are equal, write ===.';
  if (new RegExp(`[(,]\\s*(${assigned}|\\w+\\s*=\\s*${word}\\b)`).test(code ?? ''))
    return 'Keyword arguments are an object at the end here: torch.ones(2, { requires_grad: true })';
  if (new RegExp(`^\\s*${assigned}`).test(code ?? ''))
    return `A name is declared before it is assigned to: let ${word} = …`;
  if (/^\s*\[?\w+(\s*,\s*\w+)+\]?\s*=(?!=)/.test(code ?? ''))
    return 'Several names at once are declared so: const [a, b] = …';
  if (MATHS.test(word))
    return `It is Math.${word}(x) for a number here, and torch.${word}(x) for a tensor.`;
  if (TORCH.test(word)) return `It is torch.${word} here.`;
  if (ELSEWHERE.test(word))
    return 'A cell sees neither the page nor the network. It shows things with console.log, plt and ui, and reads data with readCsv.';
  return Object.hasOwn(PYTHON, word) ? PYTHON[word] : null;
}

/** A name as part of a pattern. */
const escaped = (name: string) => name.replaceAll('$', '\\$');
