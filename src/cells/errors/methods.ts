import type { ErrorOutput } from '../../program/output.ts';

/** Methods that Python has, or that stand on the wrong thing, and what to write: the first that applies. */
const METHODS: readonly [method: RegExp, hint: string][] = [
  [/^append$/, 'Python’s xs.append(x) is xs.push(x) here.'],
  [/^backwards$/, 'It is written backward, without an s.'],
  [/^requires_grad$/, 'To set it, write requires_grad_(), with an underscore at the end.'],
  [
    /^(shape|dtype|device|grad|grad_fn|data|is_leaf|ndim|T|length)$/,
    'That is a property and no function: leave the parentheses out.',
  ],
  [/^(astype|type)$/, 'The type of a tensor is changed by x.to(torch.float32), or x.long().'],
  [/^extend$/, 'Python’s xs.extend(ys) is xs.push(...ys) here.'],
  [/^keys$/, 'Python’s d.keys() is Object.keys(d) here.'],
  [/^values$/, 'Python’s d.values() is Object.values(d) here.'],
  [
    /^(upper|lower)$/,
    'Python’s s.upper() and s.lower() are s.toUpperCase() and s.toLowerCase() here.',
  ],
  [/^strip$/, 'Python’s s.strip() is s.trim() here.'],
  [/^(startswith|endswith)$/, 'It is written startsWith and endsWith here.'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what readers are to write
  [/^format$/, 'Python’s "loss {}".format(loss) is `loss ${loss}` here, between backticks.'],
  [
    /^join$/,
    'Python’s ", ".join(xs) is xs.join(", ") here, for arrays. Of a tensor, x.tolist() makes one.',
  ],
  [/^items$/, 'Python’s d.items() is Object.entries(d) here.'],
  [
    /^zero_grad$/,
    'zero_grad() is of an optimiser or a network. The gradient of a tensor is cleared by w.grad = null.',
  ],
  [/^slice$/, 'A part of a tensor is x[torch.slice(1, 3)]; x.slice(1, 3) is for arrays.'],
  [/^toFixed$/, 'Only a number has toFixed: x.item() is the number in a tensor of one element.'],
  [
    /^(map|forEach|filter|reduce|flatMap|every|some|push|indexOf)$/,
    'An array has this, and what stands before the dot is none. Of a tensor, x.tolist() makes one.',
  ],
  [
    /^backward$/,
    'backward() is of a tensor. A function has to be called first, and a plain number has no record of where it comes from.',
  ],
  [
    /^(item|tolist|detach|clone|abs|mean|sum|sqrt|exp|log|argmax|argmin|max|min|std|pow|clamp|float|long|reshape|requires_grad_|sub_|add_|mul_|zero_)$/,
    'A tensor has this, and what stands before the dot is none. Of a number or an array, torch.tensor(x) makes one.',
  ],
];

/** What to do about a method that is not there. */
export function methodAdvice({ name, message }: ErrorOutput): string | null {
  if (name !== 'TypeError') return null;
  const missing = /(?<!\b(?:console|torch|Math|plt|ui))\.(\w+) is not a function/.exec(
    message,
  )?.[1];
  return METHODS.find(([method]) => missing && method.test(missing))?.[1] ?? null;
}
