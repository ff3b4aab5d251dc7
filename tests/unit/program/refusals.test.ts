/** What JavaScript would make nothing of, without a word, and a cell refuses. */
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { evaluate } from './evaluate.ts';
import { chapter, createRunner, type Told } from './runner.ts';

const ARRAY = 'An array is no tensor: torch.tensor(array) makes one of it.';
const PROMISE = 'A promise has its value later: write await before it, as in await f().';
const COUNTED = {
  NULL: 'A count has to begin with a number: counts[key] = (counts[key] ?? 0) + 1',
  TENSOR: 'They count plain numbers. Of a tensor, x += 1 adds 1 to each of its elements.',
};

const runs: Told[] = [
  [
    'tensors are not compared by identity',
    chapter('const t = torch.ones(2);', '\nt === torch.ones(2)'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      'b: RuntimeError: JavaScript compares objects by identity: == and === cannot compare the elements of tensors (b:2) [torch.eq(a, b) compares element by element, torch.equal(a, b) as a whole.]',
      'failed in b',
    ],
  ],
  [
    'a gradient that is not there yet',
    chapter('const w = torch.ones(2).requires_grad_();', 'w.grad.data'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      "b: TypeError: Cannot read properties of null (reading 'data') (b:1) [It is null. A tensor’s grad is null until backward() has run on what was computed from it.]",
      'failed in b',
    ],
  ],
  ...(
    [
      ['const t = torch.tensor(1); t++', 'Tensor', 'TENSOR'],
      ['let t = torch.tensor(1);\n--t', 'Tensor', 'TENSOR'],
      ['const t = torch.zeros(2);\nt[0]++', 'Tensor', 'TENSOR'],
      ['const o = { w: torch.zeros(2).requires_grad_() };\no.w.grad++', 'NoneType', 'NULL'],
      ['const counts = {}; counts[`b`]++', 'NoneType', 'NULL'],
      ['let xs = [];\nxs++', 'list', 'TENSOR'],
    ] as const
  ).map(
    ([source, type, hint]): Told => [
      `what is no number is not counted: ${source}`,
      chapter(source),
      'a',
      [
        'a {',
        `a: TypeError: bad operand type for ++ and --: '${type}' (a:${source.split('\n').length}) [${COUNTED[hint]}]`,
        'failed in a',
      ],
    ],
  ),
  ...(
    [
      ['[1] + 2', 'list', 'int', ARRAY],
      ['[1] + [2]', 'list', 'list', ARRAY],
      ['const f = async () => 2;\nf() + 1', 'Promise', 'int', PROMISE],
      ['2 - Promise.resolve(1)', 'int', 'Promise', PROMISE, '-'],
    ] as const
  ).map(
    ([source, left, right, hint, op = '+']): Told => [
      `nobody calculates with arrays and promises: ${source}`,
      chapter(source),
      'a',
      [
        'a {',
        `a: TypeError: unsupported operand type(s) for ${op}: '${left}' and '${right}' (a:${source.split('\n').length}) [${hint}]`,
        'failed in a',
      ],
    ],
  ),
  ...[
    'if (x > 0) console.log(1);',
    'x > 1 && x < 3',
    'const f = y => y || 1; f(x > 1)',
    '[1].map(one => x && one)',
  ].map(
    (source): Told => [
      `a tensor of several elements decides nothing: ${source}`,
      chapter('const x = torch.ones(2);', source),
      'b',
      [
        'a {',
        '} a',
        'b {',
        'b: RuntimeError: Boolean value of Tensor with more than one value is ambiguous (b:1) [Say whether all() or any() of them have to be true.]',
        'failed in b',
      ],
    ],
  ),
  [
    'a tensor of one element decides as it would in if',
    chapter('const [no, yes] = torch.tensor([0.0, 1.0]);', '[no || 2, yes && 3, (no && 1).item()]'),
    'b',
    ['a {', '} a', 'b {', 'b: value [2, 3, 0]', '} b', 'done'],
  ],
  [
    'nothing is compared with a gradient that is not there',
    chapter('const w = torch.tensor(2.0).requires_grad_();\nw.grad > 0 ? 1 : -1'),
    'a',
    [
      'a {',
      "a: TypeError: '>' not supported between instances of 'NoneType' and 'int' (a:2) [One of them is null or undefined: what a function without return gives, a property that is not there, or the grad of a tensor before backward() has run.]",
      'failed in a',
    ],
  ],
  [
    'a tensor has no length',
    chapter('const x = torch.ones(2);\nfor (let i = 0; i < x.length; i++) x;'),
    'a',
    [
      'a {',
      "a: AttributeError: 'Tensor' object has no attribute 'length' (a:2) [x.shape[0] counts its rows, and x.numel() its elements.]",
      'failed in a',
    ],
  ],
  [
    'what is past the end of an array is less than nothing',
    chapter('const xs = [1]; !(xs[1] > 0)'),
    'a',
    ['a {', 'a: value true', '} a', 'done'],
  ],
  [
    'nothing is calculated with a gradient that is not there',
    chapter('const w = torch.ones(2).requires_grad_();', 'w.data.sub_(w.grad * 0.1)'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      "b: TypeError: unsupported operand type(s) for *: 'NoneType' and 'float' (b:1) [One of them is null or undefined: what a function without return gives, a property that is not there, or the grad of a tensor before backward() has run.]",
      'failed in b',
    ],
  ],
  [
    'a tensor is no index of an array, nor the name of a property',
    chapter('const names = ["a", "b"];', 'const i = torch.tensor([1, 3]).argmax();\nnames[i]'),
    'b',
    ['a {', '} a', 'b {'].concat(
      'b: TypeError: list indices must be integers or slices, not Tensor (b:2) [item() gives the number in a tensor: names[i.item()].]',
      'failed in b',
    ),
  ],
  [
    'the names of a tensor’s methods are not gone through',
    chapter('for (const k in { a: 1 }) console.log(k);', 'for (const i in torch.ones(2)) i;'),
    'b',
    ['a {', 'a: log a', '} a', 'b {'].concat(
      "b: TypeError: for … in lists names, and 'Tensor' has values (b:1) [for (const row of x) goes through the rows of a tensor.]",
      'failed in b',
    ),
  ],
  [
    'the bits of floats are not compared',
    chapter('const loss = (torch.tensor(2.0) - 5) ^ 4;'),
    'a',
    ['a {'].concat(
      `a: NotImplementedError: "bitwise_xor_cpu" not implemented for 'Float' (a:1)`,
      'failed in a',
    ),
  ],
];

test.each(runs)('%s', async (_, cells, target, events) => {
  expect(await createRunner().run(cells, target)).toEqual(events);
});

/** One line each: what is refused, and in which words, with what to do in brackets. */
const refused: [source: string, said: string | RegExp][] = [
  ['const xs = [1, 2];\nxs[-1]', 'an array has no index -1 [xs.at(-1) counts from the end.]'],
  ["'text'[-2]", 'a text has no index -2 [xs.at(-2) counts from the end.]'],
  ['x.shape[-1]', /^an array has no index -1/],
  ['const xs = [1];\nxs[-1] = 5', /\[xs\[xs\.length - 1\] = … counts from the end\.\]$/],
  ['Math.max([1, 2])', 'must be real number, not list []'],
  ['Math.abs(undefined)', 'must be real number, not NoneType []'],
  [
    'Math.sqrt(x.sum)',
    /^must be real number, not function \[One is a function, which is called so/,
  ],
  ['Math.exp(Promise.resolve(1))', /^must be real number, not Promise \[.* write await/],
  ['Number.isNaN(x[0])', /^must be real number, not Tensor \[.*loss\.item\(\)/],
  ['x.sum * 2', /^unsupported operand type\(s\) for \*: 'function' and 'int' \[One is a function/],
  ['1 - x.sum', /^unsupported operand type\(s\) for -: 'int' and 'function'/],
  ['x.sum > 1', /^'>' not supported between instances of 'function' and 'int'/],
  [
    'const f = async () => 2;\nf() > 1',
    /^'>' not supported .* 'Promise' and 'int' \[.*write await/,
  ],
  ['[1, 2] > 1', /^'>' not supported between instances of 'list' and 'int'/],
  ["'-' * 20", /^unsupported operand .*'str' and 'int' \[A text is repeated so: '-'\.repeat/],
  ["'loss %.2f' % 2", /^unsupported operand .*'str' and 'int' \[Values stand in a text between/],
  ['const s = [`a`][0];\n2 / s', /^unsupported operand type\(s\) for \/: 'int' and 'str'/],
  ['-[1]', "bad operand type for unary -: 'list' []"],
  ['-[][0]', "bad operand type for unary -: 'NoneType' []"],
  ['torch.tensor([1], { dtype: torch.flaot32 })', /^module 'torch' has no attribute 'flaot32'/],
  ['torch.nn.Liner', /^module 'torch\.nn' has no attribute 'Liner'/],
  ['2 * torch.pi', "module 'torch' has no attribute 'pi' [It is Math.PI here.]"],
  ['2 * Math.pi', "module 'Math' has no attribute 'pi' [It is Math.PI here.]"],
  ['for (let i = 0; i < x.lenght; i++) i;', /^x\.lenght is undefined \[xs\.length counts/],
  ['let i = 0;\nwhile (x.lenght > i) i++;', /^x\.lenght is undefined/],
  ['for (let i = 0; i < x.numel; i++) i;', /^'<' not supported .* 'int' and 'function'/],
  ['x.zero_;\n1', 'x.zero_ is a function, and nothing calls it [x.zero_() does.]'],
  ['for (const y of x) y.abs;\n1', /^y\.abs is a function, and nothing calls it/],
];

test.each(refused)('refused: %s', (source, said) => {
  let words = '';
  try {
    evaluate(source, { torch, x: torch.ones([2, 3]) });
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string };
    words = `${message} [${hint ?? ''}]`;
  }
  if (typeof said === 'string') expect(words).toBe(said);
  else expect(words).toMatch(said);
});

test.each([
  ['const xs = [1];\nconst i = -1;\nxs[i]', undefined],
  ['const o = { [-1]: 5 };\no[-1]', 5],
  ['x[-1][-1].item()', 1],
  ['const xs = [1, 2];\nxs?.[-1] ?? 3', 3],
  ['const o = { n: 2 };\nMath.max(o?.[`n`], o?.n, 1)', 2],
  ['let n = 3;\nMath.max((f => f)(n), (n -= 1))', 3],
  ['Math.max("3", 2) + Math.max(true, 0)', 4],
  ['Math.max(x[0][0], 0) + Math.min(...x[0])', 2],
  ['Number.isNaN(undefined) || Number.isInteger("a")', false],
  ["'3' * 4 - '2'", 10],
  ["'f' + (y => y)", 'fy => y'],
  ["'b' > 'a' && new Date(5) > 3", true],
  ['[1] < [2]', true],
  ['Math.ticks === undefined && typeof torch.nope === "undefined"', true],
  ['(torch.nope ?? 4) + (Math.nope ?? 5)', 9],
  ['torch.nope?.x ?? torch.float32.itemsize', 4],
  ['Math.PI > 3 && torch.nn.functional !== undefined', true],
  ['const o = {};\nlet n = 0;\nfor (const xs = [1]; xs[n] < 3; n++);\nn', 1],
  ['const o = { f() {} };\no.f?.();\no.n;\no.f', expect.any(Function)],
])('not refused: %s', (source, value) => {
  expect(evaluate(source, { torch, x: torch.ones([2, 3]) })).toEqual(value);
});
