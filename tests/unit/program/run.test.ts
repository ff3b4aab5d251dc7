/** What a run tells, cell by cell. */
import { expect, test } from 'vitest';
import { chapter, createRunner, type Told } from './runner.ts';

const runs: Told[] = [
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
    'of several values the last is the cell’s',
    chapter('let n = 0; n++, 2', '(n += 1, [3])'),
    'b',
    ['a {', 'a: value 2', '} a', 'b {', 'b: value [3]', '} b', 'done'],
  ],
  [
    'a console can count, group, assert and keep time',
    chapter(
      'console.count(); console.count(); console.group("in"); console.log("a\\nb"); console.groupEnd(); console.dir([1]);',
      'console.assert(true, "so"); console.assert(false, "not so", 1); console.time("t"); console.timeEnd("u");',
    ),
    'b',
    [
      'a {',
      'a: log default: 1',
      'a: log default: 2',
      'a: log in',
      'a: log   a\n  b',
      'a: log [1]',
      '} a',
      'b {',
      'b: error Assertion failed not so 1',
      'b: log u: not started',
      '} b',
      'done',
    ],
  ],
  [
    'a tensor is a number where JavaScript wants one, and an array in JSON',
    chapter('Math.sqrt(torch.tensor(4.0))', 'JSON.stringify({ w: torch.ones(2) })'),
    'b',
    ['a {', 'a: value 2', '} a', 'b {', `b: value '{"w":[1,1]}'`, '} b', 'done'],
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
];

test.each(runs)('%s', async (_, cells, target, events) => {
  expect(await createRunner().run(cells, target)).toEqual(events);
});

test('output is cut when it is too much to show', async () => {
  const { run } = createRunner();
  const events = await run(chapter('for (let i = 0; i < 5000; i++) console.log(i);'), 'a');
  expect(events.length).toBe(1004);
  expect(events.at(-3)).toBe(
    'a: warn Cut after 1000 outputs. The program went on; show less to see the rest.',
  );
});
