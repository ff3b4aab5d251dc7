import { expect, test } from 'vitest';
import { missingTwins } from '../../../src/build/content/missing-twins.ts';
import { fencesOf } from '../twins/fences.ts';

type Cells = Parameters<typeof fencesOf>;

const ones: Cells[number] = ['run id=ones', 'const x = torch.ones(3);', 'x = torch.ones(3)'];

const chapters: [what: string, cells: Cells, missing: Record<string, string[]>][] = [
  ['a cell that calls torch', [['run id=a', 'torch.ones(3)']], { a: ['torch'] }],
  ['one with its twin', [ones], {}],
  ['one that reads data', [['run id=a', "readCsv('digits.csv')"]], { a: ['readCsv'] }],
  ['one that uses a tensor from above', [ones, ['run id=b', 'x * 2']], { b: ['x'] }],
  [
    'one that uses a function from above that works on tensors',
    [
      ones,
      ['run id=f', 'function f(n: number) {\n  return x * n;\n}', '...'],
      ['run id=b', 'f(2)'],
    ],
    { b: ['f'] },
  ],
  [
    'parts of a pattern',
    [
      ['run id=a', 'const [p, { q }] = torch.ones(2);', '...'],
      ['run id=b', 'q'],
    ],
    { b: ['q'] },
  ],
  [
    'one that only calls a property so',
    [ones, ['run id=b', 'const point = { x: 1 };\npoint.x']],
    {},
  ],
  ['one that only mentions it', [['run id=a', "// torch.ones\n'torch'"]], {}],
  ['one with the type alone', [['run id=a', 'function f(t: torch.Tensor) {}']], {}],
  ['one in a template', [ones, ['run id=b', 'console.log(`${x}`)']], { b: ['x'] }],
  [
    'one for playing with',
    [ones, ['run id=b figure', "x * ui.slider('a', { min: 0, max: 1 })"]],
    {},
  ],
  [
    'one for playing with that calls torch',
    [['run id=b', "torch.ones(1) * ui.slider('a', { min: 0, max: 1 })"]],
    { b: ['torch'] },
  ],
  ['a hidden one', [['run id=a hidden', 'torch.ones(1)']], { a: ['torch'] }],
  ['a claim', [['run id=a claim', 'torch.ones(1)']], {}],
  [
    'a solution',
    [ones, ['run id=e exercise', 'x'], ['run id=s solution=e', 'x * 2']],
    { s: ['x'] },
  ],
  ['plain numbers', [ones, ['run id=b', '1 + 1']], {}],
];

test.each(chapters)('%s', (_, cells, missing) => {
  const found = missingTwins(fencesOf(...cells));
  expect(Object.fromEntries(found.map(({ fence, names }) => [fence.words.id, names]))).toEqual(
    missing,
  );
});
