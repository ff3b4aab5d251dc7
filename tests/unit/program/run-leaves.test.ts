/** Cells that nothing below sees: leaves, exercises and their checks, and readers' own between the lesson's. */
import { expect, test } from 'vitest';
import { chapter, createRunner, type Told } from './runner.ts';

const runs: Told[] = [
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
    'what a leaf declares with var cannot have a name that is in reach',
    chapter('const x = 1;', 'leaf:let y = 1;\nfor (var x = 0; x < 3; x++);'),
    'b',
    ['a {', '} a', 'b {'].concat(
      'b: SyntaxError: x has already been declared, in the cell "a". (b:2) [With let in place of var it can have that name here.]',
      'failed in b',
    ),
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
    chapter('', 'leaf:const f = () => {\n  return null.x;\n};', 'check b:check("f", () => f());'),
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
    'cells of one’s own that stand together see the lesson above and one another, and may reuse names',
    chapter('const x = 1;', 'own:const y = x + 1; y', 'own:const x = y * 5; x', 'own:x', '2'),
    'd',
    [
      'a {',
      '} a',
      'b {',
      'b: value 2',
      '} b',
      'c {',
      'c: value 10',
      '} c',
      'd {',
      'd: value 10',
    ].concat('} d', 'done'),
  ],
  [
    'those with a cell of the lesson between them do not see one another',
    chapter('const x = 1;', 'own:const y = 2;', 'const z = 3;', 'own:[typeof y, x, z]'),
    'd',
    ['a {', '} a', 'c {', '} c', 'd {', "d: value ['undefined', 1, 3]", '} d', 'done'],
  ],
  [
    'the lesson sees nothing of them: no names, no changes, no random numbers drawn',
    chapter(
      'torch.manual_seed(42); const list = [1];',
      'own:var late = 1; list.push(2); torch.randn(3);',
      '[typeof late, list.length, torch.randn(1)]',
    ),
    'c',
    ['a {', '} a', 'c {', "c: value ['undefined', 1, tensor([0.3367])]", '} c', 'done'],
  ],
  [
    'what follows a leaf goes on from it, without its checks',
    chapter('const x = 1;', 'leaf:const y = x + 1; y', 'check b:check("2", () => y === 2)')
      .concat({ id: 'd', source: 'y * 5', leaf: true, branch: true, from: 'b' })
      .concat({ id: 'e', source: 'y * 7', leaf: true, branch: true, from: 'b' }),
    'e',
    ['a {', '} a', 'b {', 'b: value 2', '} b', 'd {', 'd: value 10', '} d'].concat(
      'e {',
      'e: value 14',
      '} e',
      'done',
    ),
  ],
  [
    'a cell of one’s own that throws stops those that stand with it',
    chapter('1', 'own:null.x', 'own:2'),
    'c',
    ['a {', 'a: value 1', '} a', 'b {'].concat(
      "b: TypeError: Cannot read properties of null (reading 'x') (b:1)",
      'failed in b',
    ),
  ],
  [
    'a cell waits for its async checks',
    chapter('check("slow", async () => { await new Promise(r => setTimeout(r, 5)); });', '1'),
    'b',
    ['a {', 'a: ✓ slow', '} a', 'b {', 'b: value 1', '} b', 'done'],
  ],
];

test.each(runs)('%s', async (_, cells, target, events) => {
  expect(await createRunner().run(cells, target)).toEqual(events);
});

test('in a branch too the program waits where it is, and goes on from there', async () => {
  const { run, loads } = createRunner();
  const cells = chapter('const x = 1;', 'own:const y = x + 1; y', 'own:y * 2');
  await run(cells, 'b');
  expect(await run(cells, 'c')).toEqual(['c {', 'c: value 4', '} c', 'done']);
  expect(loads()).toBe(1);
});
