/** What goes wrong in a program, and where it is said to. */
import { expect, test } from 'vitest';
import { chapter, createRunner, type Told } from './runner.ts';

const runs: Told[] = [
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
    chapter('const speed = 1;', 'height'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      'b: ReferenceError: height is not defined (b:1) [A cell sees what the cells above it declare, outside of functions and blocks. Is the name spelt as there?]',
      'failed in b',
    ],
  ],
  ...(
    [
      ['of a cell above', 'sped', 'sped is not defined (b:1) [Did you mean speed?]'],
      ['of the page', '\nplot.plot([1])', 'plot is not defined (b:2) [Did you mean plt?]'],
      [
        'of a parameter',
        'const half = value => vlaue / 2;\nhalf(2)',
        'vlaue is not defined (b:1) [Did you mean value?]',
      ],
    ] as const
  ).map(
    ([what, source, said]): Told => [
      `a misspelt name ${what}`,
      chapter('const speed = 1;', source),
      'b',
      ['a {', '} a', 'b {', `b: ReferenceError: ${said}`, 'failed in b'],
    ],
  ),
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
    'a message names no helper of the compiler',
    chapter('const xs = [1, 2];\nconst f = () => xs;\nf()[0].abs()'),
    'a',
    ['a {', 'a: TypeError: (...).abs is not a function (a:3)', 'failed in a'],
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
