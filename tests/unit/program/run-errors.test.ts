/** What goes wrong in a program, and where it is said to. */
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/program/cell.ts';
import type { RunEvent } from '../../../src/program/run-spec.ts';
import { Runner } from '../../../src/program/runner.ts';
import type { RunnerHost } from '../../../src/program/runner-host.ts';
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
  [
    'a constant that is assigned to',
    chapter('const w = torch.ones(2);', 'w -= 1'),
    'b',
    ['a {', '} a', 'b {', 'b: TypeError: Assignment to constant variable. (b:1)', 'failed in b'],
  ],
  [
    'below ends of lines that only JavaScript knows, above it and in it',
    chapter("'\u2028\u2029';\n/* \r */ 1;\r\n2", "'\u2028' + 1;\r3;\nw"),
    'b',
    [
      'a {',
      'a: value 2',
      '} a',
      'b {',
      'b: ReferenceError: w is not defined (b:2) [A cell sees what the cells above it declare, outside of functions and blocks. Is the name spelt as there?]',
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
    'a name of the page that a cell above hides',
    chapter('const x = 1;\nconst torch = 2;', 'torch.tensor(x)'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      'b: TypeError: torch.tensor is not a function (b:1) [The cell a declares a torch of its own, in line 2, which hides the page’s. Give it another name.]',
      'failed in b',
    ],
  ],
  [
    'a name of the page that the cell hides further down',
    chapter("plt.title('no');\nfunction f() {}\nconst plt = f();"),
    'a',
    [
      'a {',
      "a: ReferenceError: Cannot access 'plt' before initialization (a:1) [The cell a declares a plt of its own, in line 3, which hides the page’s. Give it another name.]",
      'failed in a',
    ],
  ],
  [
    'a name of the page that is assigned to',
    chapter('console = 3'),
    'a',
    ['a {', 'a: TypeError: Assignment to constant variable. (a:1)', 'failed in a'],
  ],
  ...['const check = () => true', 'var check = 1', 'function check() {}', 'class check {}'].map(
    (source): Told => [
      `checks check, whatever the exercise declares: ${source}`,
      chapter('let ui = 2;', `leaf:${source};`, "check b:check('it is 3', () => ui === 3);"),
      'c',
      ['a {', '} a', 'b {', '} b', 'c {', 'c: ✗ it is 3', '} c', 'done'],
    ],
  ),
  [
    'a name that is nowhere',
    chapter('const speed = 1;', 'sped'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      'b: ReferenceError: sped is not defined (b:1) [A cell sees what the cells above it declare, outside of functions and blocks. Is the name spelt as there?]',
      'failed in b',
    ],
  ],
  [
    'an error names its cell and line, and stops the run',
    chapter('const x = 1;', '\n// two\nnull.f();', 'x'),
    'c',
    [
      'a {',
      '} a',
      'b {',
      "b: TypeError: Cannot read properties of null (reading 'f') (b:3)",
      'failed in b',
    ],
  ],
  [
    'an error in a function of an earlier cell is placed there',
    chapter('function f(): never {\n  throw new RangeError("too far");\n}', 'f();'),
    'b',
    ['a {', '} a', 'b {', 'b: RangeError: too far (a:2)', 'failed in a'],
  ],
  [
    'a rejected promise that is awaited',
    chapter('await Promise.reject(new Error("no"));'),
    'a',
    ['a {', 'a: Error: no (a:1)', 'failed in a'],
  ],
  [
    'anything can be thrown',
    chapter('throw "text";'),
    'a',
    ['a {', 'a: Error: thrown: text (a:null)', 'failed in a'],
  ],
  [
    'what is thrown is shown as it would be printed',
    chapter('throw { code: 5 };'),
    'a',
    ['a {', 'a: Error: thrown: { code: 5 } (a:null)', 'failed in a'],
  ],
  [
    'an error tells its cause',
    chapter('throw new Error("outer", { cause: new TypeError("inner") });'),
    'a',
    ['a {', 'a: Error: outer\nCaused by TypeError: inner (a:1)', 'failed in a'],
  ],
  [
    'an error that has gathered others tells them',
    chapter('throw new AggregateError([new Error("one"), 2], "several");'),
    'a',
    ['a {', 'a: AggregateError: several\n- Error: one\n- 2 (a:1)', 'failed in a'],
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
    'a message names no helper of the compiler',
    chapter('const xs = [1, 2];\nconst f = () => xs;\nf()[0].abs()'),
    'a',
    ['a {', 'a: TypeError: (...).abs is not a function (a:3)', 'failed in a'],
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
    'cells above one that does not compile run',
    chapter('1', 'const x = ;', '3'),
    'c',
    ['a {', 'a: value 1', '} a', 'b {', 'b: SyntaxError: Unexpected token (b:1:11)', 'failed in b'],
  ],
  [
    'cells below one that does not compile do not matter',
    chapter('1', 'const x = ;'),
    'a',
    ['a {', 'a: value 1', '} a', 'done'],
  ],
  [
    'a name declared twice is reported on the later cell',
    chapter('const x = 1;', '// x\nlet [x] = [2];'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      'b: SyntaxError: x has already been declared, in the cell "a". (b:2) [A chapter is one program: give this one another name, or assign to it without const or let.]',
      'failed in b',
    ],
  ],
  [
    'a var in a block is declared in all of the program',
    chapter('var i = 1;', 'for (var i = 0; i < 3; i++);', 'const j = i;', '{ var j = 1; }'),
    'd',
    ['a {', '} a', 'b {', '} b', 'c {', '} c', 'd {'].concat(
      'd: SyntaxError: j has already been declared, in the cell "c". (d:1) [With let in place of var it can have that name here.]',
      'failed in d',
    ),
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
  [
    'endless recursion is an error',
    chapter('function f(): void { f(); }\nf();'),
    'a',
    [
      'a {',
      'a: RangeError: Maximum call stack size exceeded: a function calls itself too often, or without end (a:1)',
      'failed in a',
    ],
  ],
];

test.each(runs)('%s', async (_, cells, target, events) => {
  expect(await createRunner().run(cells, target)).toEqual(events);
});

test('what is thrown outside the flow ends the run, and nothing is told after it', async () => {
  const { runner, run } = createRunner();
  const cells = chapter('await new Promise(r => setTimeout(r, 20)); console.log(1);');
  const running = run(cells, 'a');
  await new Promise(resolve => setTimeout(resolve, 5));
  runner.failLate(new Error('late'));
  expect(await running).toEqual(['a {', 'a: Error: late (a:null)', 'failed in a']);
});

/** What a runner tells whose host loads programs in a way of its own. */
async function eventsWith(load: RunnerHost['load'], cells: Cell[], target: string) {
  const events: RunEvent[] = [];
  const runner = new Runner({ load, now: () => 0, emit: event => events.push(event) });
  await runner.run({ cells, target, inputs: {} });
  return events;
}

const refuse = () => {
  throw new Error('Load failed');
};

test('a program that cannot even be loaded is the failure of the cell that was to run', async () => {
  const error = {
    name: 'Error',
    message: 'Load failed',
    hint: null,
    line: null,
    column: null,
    code: null,
  };
  expect(await eventsWith(refuse, chapter('1', '2', '3'), 'b')).toEqual([
    { kind: 'start', cell: 'b' },
    { kind: 'output', cell: 'b', output: { kind: 'error', cell: 'b', ...error } },
    { kind: 'done', error: { kind: 'error', cell: 'b', ...error } },
  ]);
});

test('a program that cannot be loaded, and has a cell that does not compile, still comes to its end', async () => {
  const events = await eventsWith(refuse, chapter('1', '2 +', '3'), 'c');
  expect(events[0]).toEqual({ kind: 'start', cell: 'b' });
  expect(events.at(-1)).toMatchObject({
    kind: 'done',
    error: { cell: 'b', message: 'Load failed' },
  });
});

test('an error is placed by the name that a browser’s stacks give the program', async () => {
  const address = 'blob:null/1-2-3';
  const program = async () => {
    const stack = `@blob:null/9-9-9:1:1\nf@${address}:6:1\n@${address}:4:1`;
    throw Object.assign(new Error('no'), { stack });
  };
  const load = () => Object.assign(program, { address });
  const events = await eventsWith(load, chapter('1\n2', '3'), 'a');
  expect(events.at(-1)).toMatchObject({ error: { cell: 'b', line: 1 } });
});
