import vm from 'node:vm';
import { expect, test } from 'vitest';
import { PROGRAM_NAME, takeProgram } from '../../../src/program/assemble.ts';
import type { Cell } from '../../../src/program/cell.ts';
import type { Output } from '../../../src/program/output.ts';
import { type RunEvent, Runner } from '../../../src/program/run.ts';
import type { Inputs } from '../../../src/ui/control.ts';

/** Cells a, b, c, ... from their sources; one that starts with "leaf:" is a leaf, with "check b:" checks b. */
function chapter(...sources: string[]): Cell[] {
  return sources.map((text, i) => {
    const [, leaf, checks, source] = /^(leaf:|check (.):)?([\s\S]*)$/.exec(text) as RegExpExecArray;
    return { id: 'abcdefgh'[i], source, leaf: Boolean(leaf), checks };
  });
}

function createRunner() {
  let events: RunEvent[] = [];
  const runner = new Runner({
    load(text) {
      vm.runInThisContext(text, { filename: PROGRAM_NAME });
      return takeProgram();
    },
    now: () => performance.now(),
    emit: event => events.push(event),
  });
  return {
    runner,
    async run(cells: Cell[], target: string, inputs: Inputs = {}): Promise<string[]> {
      events = [];
      await runner.run({ cells, target, inputs });
      return events.map(written);
    },
  };
}

/** An event in a line. */
function written(event: RunEvent): string {
  switch (event.kind) {
    case 'start':
      return `${event.cell} {`;
    case 'end':
      return `} ${event.cell}`;
    case 'output':
      return `${event.cell}: ${shown(event.output)}`;
    case 'progress':
      return `${event.cell}: ${event.progress.done} of ${event.progress.total}`;
    case 'done':
      return event.error ? `failed in ${event.error.cell}` : 'done';
  }
}

function shown(output: Output): string {
  if (output.kind === 'text') return `${output.stream} ${output.text}`;
  if (output.kind === 'figure') return 'figure';
  if (output.kind === 'replay') return `replay of ${output.replay.total}`;
  if (output.kind === 'table')
    return [output.columns, ...output.rows].map(row => row.join('|')).join(' / ');
  if (output.kind === 'control') return `${output.control.type} ${output.key}`;
  if (output.kind === 'predict') return `asks ${output.prediction.question}`;
  if (output.kind === 'check') {
    const { passed, name, message, at } = output;
    return `${passed ? '✓' : '✗'} ${name}${message ? `: ${message}` : ''}${at ? ` (${at.cell}:${at.line})` : ''}`;
  }
  const { name, message, cell, line, column, hint } = output;
  const place = `${cell}:${line}${column === null ? '' : `:${column}`}`;
  return `${name}: ${message} (${place})${hint ? ` [${hint}]` : ''}`;
}

const runs: [what: string, cells: Cell[], target: string, events: string[]][] = [
  [
    'cells above run first, and their names are seen',
    chapter('const x = 1; console.log("x is", x);', 'x + 1', 'never'),
    'b',
    ['a {', 'a: log x is 1', '} a', 'b {', 'b: value 2', '} b', 'done'],
  ],
  [
    'console and its streams',
    chapter('console.warn("w", [1]); console.error("e"); console.info("i"); "v"'),
    'a',
    ['a {', 'a: warn w [1]', 'a: error e', 'a: log i', "a: value 'v'", '} a', 'done'],
  ],
  [
    'console.table',
    chapter(
      'console.table([{ lr: 0.1, loss: 3 }, { lr: 0.2 }]);',
      'console.table(torch.arange(4).reshape(2, 2)); console.table({ a: [1], b: "x" }); console.table([{ a: 1, b: 2 }], ["b"]); console.table(7);',
    ),
    'b',
    [
      'a {',
      'a: |lr|loss / 0|0.1|3 / 1|0.2|',
      '} a',
      'b {',
      'b: |0|1 / 0|0|1 / 1|2|3',
      'b: |0|value / a|1| / b||x',
      'b: |b / 0|2',
      'b: log 7',
      '} b',
      'done',
    ],
  ],
  [
    'tensors print as in PyTorch',
    chapter('torch.manual_seed(42); const t = torch.arange(0, 3).float();', '2 * t ** 2 - 1'),
    'b',
    ['a {', '} a', 'b {', 'b: value tensor([-1.,  1.,  7.])', '} b', 'done'],
  ],
  [
    'a network is called, indexed and printed as in PyTorch',
    chapter(
      'const net = torch.nn.Sequential(torch.nn.Linear(2, 1), torch.nn.ReLU()); net',
      'console.log(net[-1], net(torch.zeros(1, 2)).shape)',
    ),
    'b',
    [
      'a {',
      'a: value Sequential(\n  (0): Linear(in_features=2, out_features=1, bias=True)\n  (1): ReLU()\n)',
      '} a',
      'b {',
      'b: log ReLU() [1, 1]',
      '} b',
      'done',
    ],
  ],
  [
    'a literal written as a float makes a tensor of floats',
    chapter('console.log(torch.tensor([1.0, 2]).dtype, torch.tensor([1, 2]).dtype)'),
    'a',
    ['a {', 'a: log torch.float32 torch.int64', '} a', 'done'],
  ],
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
    'await at the top',
    chapter('const x = await Promise.resolve(3);', 'await new Promise(r => setTimeout(r, 5)); x'),
    'b',
    ['a {', '} a', 'b {', 'b: value 3', '} b', 'done'],
  ],
  [
    'a chart is shown when its cell ends',
    chapter('plt.plot([1, 2]); console.log("drawn");'),
    'a',
    ['a {', 'a: log drawn', 'a: figure', '} a', 'done'],
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
    chapter('const x = 1;', 'let [x] = [2];'),
    'b',
    [
      'a {',
      '} a',
      'b {',
      'b: SyntaxError: x has already been declared, in the cell "a". (b:null) [A chapter is one program: give this one another name, or assign to it without const or let.]',
      'failed in b',
    ],
  ],
  [
    'a leaf sees what is above, and nothing sees the leaf',
    chapter('const x = 1;', 'leaf:const y = x + 1; const x2 = y; y', 'typeof y'),
    'c',
    ['a {', '} a', 'c {', "c: value 'undefined'", '} c', 'done'],
  ],
  [
    'a leaf runs when it is the target, and may reuse names',
    chapter('const x = 1;', 'leaf:const y = x + 1; y', 'leaf:const y = x + 2, x3 = 1; y'),
    'c',
    ['a {', '} a', 'c {', 'c: value 3', '} c', 'done'],
  ],
  [
    'checks see what their exercise declares and what is above it, and nothing else sees either',
    chapter(
      'const x = 2;',
      'leaf:const y = x + 1; y',
      'check b:check("3", () => y === 3); check("mine", () => { const x = 7; return x === y; });',
      'const z = typeof y;',
    ),
    'c',
    ['a {', '} a', 'b {', 'b: value 3', '} b', 'c {', 'c: ✓ 3', 'c: ✗ mine', '} c', 'done'],
  ],
  [
    'what goes wrong in an exercise is placed there',
    chapter('', 'leaf:const f = () => {\n  null.x;\n};', 'check b:check("f", () => f());'),
    'c',
    [
      'a {',
      '} a',
      'b {',
      '} b',
      'c {',
      "c: ✗ f: TypeError: Cannot read properties of null (reading 'x') (b:2)",
      '} c',
      'done',
    ],
  ],
  [
    'an exercise that throws is not checked',
    chapter('leaf:null.x', 'check a:check("a", () => true)'),
    'b',
    ['a {', "a: TypeError: Cannot read properties of null (reading 'x') (a:1)", 'failed in a'],
  ],
  [
    'what checks throw outside of a check fails the exercise, and not the run',
    chapter('leaf:1', 'check a:y.z; check("a", () => true)'),
    'b',
    [
      'a {',
      'a: value 1',
      '} a',
      'b {',
      'b: ✗ the checks can run to their end: The check looks for y, and your code does not declare it.',
      'done',
    ],
  ],
  [
    'a cell waits for its async checks',
    chapter('check("slow", async () => { await new Promise(r => setTimeout(r, 5)); });', '1'),
    'b',
    ['a {', 'a: ✓ slow', '} a', 'b {', 'b: value 1', '} b', 'done'],
  ],
  [
    'a question',
    chapter('ui.predict("Which?", ["this", "that"], "that"); 1'),
    'a',
    ['a {', 'a: asks Which?', 'a: value 1', '} a', 'done'],
  ],
  [
    'a cell does not see the functions of the cells below',
    chapter('typeof later', 'function later() {}', 'typeof later'),
    'c',
    [
      'a {',
      "a: value 'undefined'",
      '} a',
      'b {',
      '} b',
      'c {',
      "c: value 'function'",
      '} c',
      'done',
    ],
  ],
  [
    'endless recursion is an error',
    chapter('function f(): void { f(); }\nf();'),
    'a',
    [
      'a {',
      'a: RangeError: Maximum call stack size exceeded: a function calls itself without end (a:1)',
      'failed in a',
    ],
  ],
];

test.each(runs)('%s', async (_, cells, target, events) => {
  expect(await createRunner().run(cells, target)).toEqual(events);
});

test('every run starts afresh: no names, no random state are left from the last', async () => {
  const { run } = createRunner();
  const cells = chapter(
    'torch.manual_seed(1);',
    'let n = 0; n += 1; console.log(n, torch.rand(1).item());',
  );
  const first = await run(cells, 'b');
  expect(await run(cells, 'b')).toEqual(first);
  const unseeded = chapter('torch.rand(1).item()');
  expect(await run(unseeded, 'a')).toEqual(await run(unseeded, 'a'));
});

test('the next cell goes on where the last run paused; anything else starts afresh', async () => {
  const { run } = createRunner();
  const cells = chapter(
    'let n = 0; console.log("fresh");',
    'n += 1',
    'n += 10;',
    '"leaf " + n',
    'n',
  );
  cells[3].leaf = true;
  expect(await run(cells, 'b')).toEqual(['a {', 'a: log fresh', '} a', 'b {', '} b', 'done']);
  expect(await run(cells, 'c')).toEqual(['c {', '} c', 'done']);
  expect(await run(cells, 'e')).toEqual(['e {', 'e: value 11', '} e', 'done']);
  // Back, a leaf, and an edit further down: all of them from the start.
  const fresh = ['a {', 'a: log fresh', '} a', 'b {', '} b'];
  expect(await run(cells, 'b')).toEqual([...fresh, 'done']);
  expect(await run(cells, 'd')).toEqual([
    ...[...fresh, 'c {', '} c'],
    ...['d {', "d: value 'leaf 11'", '} d', 'done'],
  ]);
  expect(await run(cells, 'b')).toEqual([...fresh, 'done']);
  cells[4].source = 'n * 2';
  expect(await run(cells, 'e')).toEqual([
    ...[...fresh, 'c {', '} c'],
    ...['e {', 'e: value 22', '} e', 'done'],
  ]);
});

test('what is thrown outside the flow ends the run, and nothing is told after it', async () => {
  const { runner, run } = createRunner();
  const cells = chapter('await new Promise(r => setTimeout(r, 20)); console.log(1);');
  const running = run(cells, 'a');
  await new Promise(resolve => setTimeout(resolve, 5));
  runner.failLate(new Error('late'));
  expect(await running).toEqual(['a {', 'a: Error: late (a:null)', 'failed in a']);
});

test('output is cut when it is too much to show', async () => {
  const { run } = createRunner();
  const events = await run(chapter('for (let i = 0; i < 5000; i++) console.log(i);'), 'a');
  expect(events.length).toBe(1004);
  expect(events.at(-3)).toBe(
    'a: warn Cut after 1000 outputs. The program went on; show less to see the rest.',
  );
});
