import type { ErrorOutput } from '../../program/output.ts';

/** What the compiler itself knows better than the line: the first that applies. */
const MESSAGES: readonly [message: RegExp, hint: string][] = [
  [/^'return' outside/, 'A cell shows its last expression by itself: leave out return.'],
  [
    /^Cannot use keyword 'await'/,
    'A function that awaits is async: async function f() { … }, or async x => { … }.',
  ],
  [/^Unterminated template/, 'A text that begins with a backtick, `, ends with one.'],
  [
    /has already been declared$/,
    'A name is declared once. Give one of the two another name, or take it out.',
  ],
];

/** How Python writes what TypeScript writes otherwise, and marks that look like others: the first that applies. */
const LINES: readonly [line: RegExp, hint: string][] = [
  [/(^|\s)#/, 'A comment begins with // here.'],
  [
    /^\s*(import|from)\s/,
    'A cell imports nothing: torch, plt, ui, readCsv and console are already here.',
  ],
  [
    /^\s*for\s+\w+(\s*,\s*\w+)*\s+in\b/,
    'Python’s for is for (let i = 0; i < 3; i++) { … } here, or for (const x of xs) { … }.',
  ],
  [
    /^\s*(if|elif|else|while)\b[^{]*:\s*(#.*)?$/,
    'Python’s if is if (x > 0) { … } else if (x < 0) { … } else { … } here, and while is while (x > 0) { … }.',
  ],
  [
    /\bfor\s*\(\s*(const|let|var)\s+\w+\s*,\s*\w+\s+(of|in)\b/,
    'Several names at once stand in brackets: for (const [k, v] of Object.entries(d)) { … }',
  ],
  [/^[^?]*\b(if|for|while)\s*\(.*\)\s*:/, 'What follows stands in braces here: if (x > 0) { … }'],
  [/\belif\b/, 'Python’s elif is else if here.'],
  [/\belse\s*:/, 'Python’s else: is else { … } here.'],
  [/(?<!\belse)\s+if\b.+\belse\b/, 'Python’s a if x > 0 else b is x > 0 ? a : b here.'],
  [/\b(if|while)\b\s*[^(\s]/, 'A condition stands in parentheses: if (x > 0) { … }'],
  [
    /\bfor\s*\([^;)]*,[^;)]*,[^;)]*\)/,
    'Semicolons part what stands in a for: for (let i = 0; i < 3; i++) { … }',
  ],
  [
    /\b(const|let|var)\s*\(|^\s*(const|let|var)\s+\w+(\s*,\s*\w+)+\s*=\s*[\w.]+\(/,
    'Several names at once are declared so: const [a, b] = …',
  ],
  [/^\s*const\s+\w+\s*;?\s*$/, 'A const has its value where it is declared: const a = 1;'],
  [
    /^\s*(async\s+)?function\s*\*?\s*\(/,
    'A function that stands by itself has a name: function f() { … }',
  ],
  [/^\s*(async\s+)?def\s/, 'Python’s def is function f(x) { return x * 2; } here.'],
  [
    /^\s*class\s+\w+\s*(\(.*\))?:/,
    'Python’s class Net(nn.Module): is class Net extends torch.nn.Module { … } here.',
  ],
  [/^\s*with\b.*/, 'Python’s with torch.no_grad(): is torch.no_grad(() => { … }) here.'],
  [/^\s*(try|finally|except\b.*)\s*:/, 'Python’s try is try { … } catch (error) { … } here.'],
  [/^\s*raise\b/, 'Python’s raise is throw new Error("…") here.'],
  [/^\s*(del|global|nonlocal)\b/, 'There is no such statement here, and none is needed.'],
  [/\blambda\b/, 'Python’s lambda x: x * 2 is x => x * 2 here.'],
  [/\[.*\bfor\b.*\bin\b.*\]/, 'Python’s [x * 2 for x in xs] is xs.map(x => x * 2) here.'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what readers are to write
  [/\b[fF]["']/, 'Python’s f"loss {loss}" is `loss ${loss}` here, between backticks.'],
  [/"""|'''/, 'A text of several lines stands between backticks here: `…`'],
  [/\[\s*:\s*,|,\s*:\s*\]/, 'Python’s x[:, 0] is x.index([torch.slice(), 0]) here.'],
  [
    /\[[^\]?]*:[^\]]*\]/,
    'Python’s x[1:3] is x[torch.slice(1, 3)] for a tensor here, and x.slice(1, 3) for an array.',
  ],
  [/^\s*@/, 'There are no decorators here: call the function instead.'],
  [/[\w)\]]\s*@\s*[\w(]/, 'Python’s a @ b is torch.matmul(a, b) here.'],
  [
    /[\w)\]'"]\s+(and|or|is|not)\s|\bnot\s+\w/,
    'Python’s and, or, not and is are &&, ||, ! and === here.',
  ],
  [/:=/, 'Assign in a line of its own: n = 3;'],
  [/[“”‘’„«»]/, 'These quotation marks are for prose. Code has straight ones: "…" or \'…\''],
  [/[−–—×·÷]/, 'This mark only looks like an operator. Type it anew: - * /'],
  [
    /[≤≥≠²³½√]|[=(,+*/-]\s*\|[^|]/,
    'Code has signs of its own: <=, >=, !=, x ** 2, Math.sqrt(x). |x| is x.abs() for a tensor, and Math.abs(x) for a number.',
  ],
  [
    /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/,
    'The line holds a character that cannot be seen, which often comes with copied text. Type the line anew.',
  ],
  [/-\s*[\w.]+(\([^()]*\)|\[[^\]]*\])*\s*\*\*/, 'Say which comes first: (-x) ** 2 or -(x ** 2).'],
  [
    /(?<![\w.])\d+(\.\d+)?(?!e[-+]?\d|n\b|_|[xob][\da-f])[a-z_]/i,
    'A product has its sign, as in 2 * x, and no name begins with a digit.',
  ],
  [/(=|return)\s*\d+,\d+\s*;?$/, 'A decimal number has a point: 0.5'],
  [/[(,=]\s*\(\s*[\w.]+\s*,\s*\)/, 'Python’s (3,) is [3] here.'],
  [/->/, 'An arrow is written =>, as in x => x * 2.'],
  [
    /^\s*(Const|Let|Var|Function|Return|For|While|If|Else|Class)\b/,
    'Words of the language are written small: const, let, return.',
  ],
  [
    /\b(const|let|var)\s+(break|case|catch|class|default|delete|do|else|export|for|function|if|import|in|new|return|super|switch|this|throw|try|typeof|var|void|while|with)\b/,
    'That name is a word of the language: take another.',
  ],
  [/<\/?[a-zA-Z][^>]*>/, 'Cells are TypeScript without HTML in it.'],
  [
    /^\s*\{.*:/,
    'A line that begins with { begins a block. An object stands in parentheses: ({ … })',
  ],
];

/** Texts, whose words are not code. */
const QUOTED = /(["'`])(?:\\.|(?!\1).)*\1?/g;

/** What to do about a cell that does not compile, where its line shows what its writer has in mind. */
export function syntaxAdvice({ name, message, column, code }: ErrorOutput): string | null {
  // One without a column was thrown by the program: by JSON.parse, say.
  if (name !== 'SyntaxError' || column === null || code === null) return null;
  const known = MESSAGES.find(([said]) => said.test(message));
  if (known) return known[1];
  const bare = code.replace(QUOTED, '""').replace(/\/\/.*/, '');
  const found = LINES.find(([line]) => line.test(bare));
  if (found) return found[1];
  const [before, rest] = [code.slice(0, column - 1).trim(), code.slice(column - 1).trim()];
  if (/[-+*/%=<>&|^]$/.test(before) && /^[;,)\]}]/.test(rest))
    return 'Here something is missing: the operator has nothing to its right.';
  if (rest === '' || (/expected ","/.test(message) && /^[;)\]}]/.test(rest)))
    return 'Something that was opened is not closed: a bracket, or a quotation mark.';
  if (/^[)\]}]/.test(rest)) return 'This bracket closes nothing: none of its kind is open here.';
  const missing = /expected "([)\]}])"/.exec(message)?.[1];
  if (missing) return `Here a ${missing} is missing.`;
  if (/[\w)\]"'`]$/.test(before) && /^[\w("'`]/.test(rest) && /expected "[,;]"/.test(message))
    return 'Something is missing here between two values: an operator, or a comma.';
  if (/^Unterminated string/.test(message))
    return 'A text in quotation marks ends in the line where it begins; between backticks it may go on.';
  return null;
}
