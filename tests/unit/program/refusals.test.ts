/** What JavaScript would make nothing of, without a word, and a cell refuses. */
import { expect, test } from 'vitest';
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
    'a tensor of several elements is no condition',
    chapter('const t = torch.ones(2);', 'if (t > 0) console.log(1);'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      'b: RuntimeError: Boolean value of Tensor with more than one value is ambiguous (b:1) [Say whether all() or any() of them have to be true.]',
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
  ...['x > 1 && x < 3', 'const f = y => y || 1; f(x > 1)', '[1].map(one => x && one)'].map(
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
    chapter('const loss = (torch.tensor(2.0) - 5) ^ 2;'),
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
