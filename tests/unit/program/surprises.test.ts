/** What arrays do otherwise than people think who come from Python: it happens, and the cell says so. */
import { expect, test } from 'vitest';
import { chapter, createRunner, type Told } from './runner.ts';

const NAMES =
  "warn for … in goes through the indices of an array, which are the texts '0', '1', …: for (const x of xs) goes through its elements.";
const WITHIN =
  'warn key in xs asks whether an array has that index: xs.includes(x) asks for an element.';
const SORT =
  'warn sort() compares texts, and 10 comes before 9 then: xs.sort((a, b) => a - b) compares numbers.';
const equality = (op: string) =>
  `warn ${op} asks whether two arrays are one, and not whether they hold the same: String(a) === String(b) compares what they hold, and xs.length === 0 asks for an empty one.`;

const told: [source: string, ...told: string[]][] = [
  ['for (const k in [5, 6]) console.log(k + 1);', NAMES, 'log 01', 'log 11'],
  ['for (const k in []) console.log(k);'],
  ['const xs = [5]; for (const k in xs) console.log(k, xs[k]);', 'log 0 5'],
  ['for (const k in { a: 1 }) console.log(k);', 'log a'],
  ['5 in [5, 6]', WITHIN, 'value false'],
  ["'a' in ['a']", WITHIN, 'value false'],
  ["[7 in [5, 6], 'a' in { a: 1 }]", 'value [false, true]'],
  ['[10, 9].sort()', SORT, 'value [10, 9]'],
  ['[1, 10, 9].toSorted()', SORT, 'value [1, 10, 9]'],
  ['[3, 1, 2].sort()', 'value [1, 2, 3]'],
  ["['b', 'a'].sort()", "value ['a', 'b']"],
  ['[10, 9].sort((a, b) => a - b)', 'value [9, 10]'],
  ['const xs = null; xs?.sort();'],
  ['torch.tensor([10, 9]).sort()[0]', 'value tensor([ 9, 10])'],
  ['[1, 2] === [1, 2]', equality('==='), 'value false'],
  ['torch.ones(2).shape != torch.ones(2).shape', equality('!='), 'value true'],
  ['const xs = []; xs == []', equality('=='), 'value false'],
  ['const xs = [1], ys = xs; [xs === ys, xs === [2], xs == null]', 'value [true, false, false]'],
  ['for (let i = 0; i < 3; i++) [1] == [1];', equality('==')],
];

test.each(told)('%s', async (source, ...lines) => {
  const events: Told[3] = ['a {', ...lines.map(line => `a: ${line}`), '} a', 'done'];
  expect(await createRunner().run(chapter(source), 'a')).toEqual(events);
});

test('a cell says so each time it runs, and once', async () => {
  const { run } = createRunner();
  const cells = chapter('let n = 0;', 'leaf:5 in [5];\n5 in [5]');
  const first = await run(cells, 'b');
  expect(first).toEqual(['a {', '} a', 'b {', `b: ${WITHIN}`, 'b: value false', '} b', 'done']);
  expect(await run(cells, 'b')).toEqual(expect.arrayContaining([`b: ${WITHIN}`]));
});
