import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { ChapterError } from '../../../src/build/run/chapter-error.ts';
import { type ChapterCell, runChapter } from '../../../src/build/run/run-chapter.ts';

/** Cells a, b, c, ...; leaves are `throws:Name source`, `checks:id source`, `solves:id source` and `role:any source`. */
function chapter(...sources: string[]): ChapterCell[] {
  return sources.map((text, i) => {
    const [, role, name, source] = /^(?:(\w+):(\w+) )?([\s\S]*)$/.exec(text) as RegExpExecArray;
    const leaf = role ? { leaf: true, [role]: name } : {};
    return { id: 'abcdef'[i], source, throws: null, ...leaf };
  });
}

test('collects what every cell shows, leaves too', async () => {
  const cells = chapter(
    'const x = 2; x',
    'throws:RangeError throw new RangeError("so far, " + x)',
    'plt.plot([x]); console.log(x + 1);',
  );
  const results = await runChapter({ cells, limit: 10_000 });
  const shown = [...results].map(([id, { outputs }]) => [
    id,
    ...outputs.map(output => ('text' in output ? output.text : output.kind)),
  ]);
  expect(Object.fromEntries(shown.map(([id, ...rest]) => [id, rest]))).toEqual({
    a: ['2'],
    b: ['error'],
    c: ['3', 'figure'],
  });
});

test('the last cell of a run says whose timers were still to come', async () => {
  const cells = chapter(
    'const t = setTimeout(() => {}, 60_000);',
    'role:leaf 1',
    'clearTimeout(t)',
  );
  const left = chapter('1', 'setTimeout(() => {}, 60_000);');
  const told = async (cells: ChapterCell[]) =>
    [...(await runChapter({ cells, limit: 10_000 }))].flatMap(([id, { outputs }]) =>
      outputs.flatMap(output =>
        'text' in output && output.stream === 'warn' ? [`${id}: ${output.text.split(',')[0]}`] : [],
      ),
    );
  expect(await told(cells)).toEqual(['b: The run ended before timers of a']);
  expect(await told(left)).toEqual(['b: The cell ended before its timers']);
});

test('a cell that takes long is told of long before the limit, and once', async () => {
  const told: string[] = [];
  const wait = (ms: number) => `await new Promise(done => setTimeout(done, ${ms}));`;
  const cells = chapter('1', wait(2500), 'role:leaf 2', wait(100));
  await runChapter({ cells, limit: 60_000, onSlow: cell => told.push(cell) });
  expect(told).toEqual(['b']);
});

/** An exercise b below a cell a, and its parts. */
const exercise = (starter: string, check: string, solution: string) =>
  chapter(
    'const x = 2;',
    `role:exercise ${starter}`,
    `checks:b ${check}`,
    `solves:b ${solution}`,
    'x',
  );

test('an exercise shows what it prints and what its checks say, a solution what it prints', async () => {
  const cells = exercise('const y = x; y', 'check("it is 3", () => y === 3);', 'const y = 3; y');
  const results = await runChapter({ cells, limit: 10_000 });
  const shown = (id: string) =>
    results
      .get(id)
      ?.outputs.map(output =>
        output.kind === 'check' ? output.passed : 'text' in output && output.text,
      );
  expect(['a', 'b', 'c', 'd', 'e'].map(shown)).toEqual([[], ['2'], [false], ['3'], ['2']]);
});

const failures: [what: string, cells: ChapterCell[], error: Partial<ChapterError>][] = [
  [
    'a cell that throws',
    chapter('1', '\nundefined.x'),
    {
      cell: 'b',
      line: 2,
      message: expect.stringMatching(/^TypeError: .*undefined.*\n.*not there/),
    },
  ],
  [
    'a cell that does not compile',
    chapter('const a = ;'),
    {
      cell: 'a',
      line: 1,
      message:
        'SyntaxError: Unexpected token\n' +
        'Here something is missing: the operator has nothing to its right.',
    },
  ],
  [
    'a cell that must throw and does not',
    chapter('throws:TypeError 1'),
    { cell: 'a', line: null, message: 'It must throw TypeError, and did not.' },
  ],
  [
    'a cell that throws something else than it must',
    chapter('throws:TypeError throw new RangeError("no")'),
    { cell: 'a', line: 1, message: 'RangeError: no (it must throw TypeError)' },
  ],
  [
    'a solution that fails a check',
    exercise(
      'const y = 1',
      'check("it is 3", () => y === 3); check("any", () => true);',
      'const y = 2',
    ),
    { cell: 'd', line: null, message: 'It fails the check "it is 3".' },
  ],
  [
    'a solution that throws, at its own line',
    exercise('const y = 1', 'check("it is 3", () => y === 3)', '\nnull.x'),
    { cell: 'd', line: 2, message: "TypeError: Cannot read properties of null (reading 'x')" },
  ],
  [
    'a solution without what is checked',
    exercise('const y = 1', 'check("it is 3", () => y === 3)', 'const z = 3'),
    {
      cell: 'd',
      message:
        'It fails the check "it is 3": The check looks for y, and your code does not declare it.',
    },
  ],
  [
    'an exercise that is solved as it stands',
    exercise('const y = 3', 'check("it is 3", () => y === 3)', 'const y = 3'),
    {
      cell: 'b',
      message: 'It passes every check as it stands: there is nothing left to do.',
    },
  ],
  [
    'an exercise that throws as it stands',
    exercise('const y = null.x', 'check("it is 3", () => y === 3)', 'const y = 3'),
    { cell: 'b', line: 1, message: "TypeError: Cannot read properties of null (reading 'x')" },
  ],
  [
    'checks that check nothing',
    exercise('const y = 1', 'y === 3', 'const y = 3'),
    { cell: 'c', message: "It checks nothing: call check('what has to be so', () => …)." },
  ],
  [
    'a check that fails and is no exercise’s',
    chapter('check("it is 3", () => 2 === 3);'),
    { cell: 'a', message: 'It fails the check "it is 3".' },
  ],
  [
    'an endless loop',
    chapter('1', 'while (true) {}'),
    {
      cell: 'b',
      line: null,
      message: 'It did not stop: the limit for a run of the chapter is 0.5 s.',
    },
  ],
  [
    'a promise that never settles',
    chapter('await new Promise(() => {})'),
    { cell: 'a', line: null, message: 'It awaits a promise that never settles.' },
  ],
  [
    'a promise that is rejected and not awaited',
    chapter('Promise.reject(new Error("late")); await new Promise(r => setTimeout(r, 50));'),
    { cell: 'a', line: null, message: 'Error: late' },
  ],
  [
    'a name that Node has and no page',
    chapter('await fetch("data:,1")'),
    {
      cell: 'a',
      line: 1,
      message: expect.stringMatching(
        /^ReferenceError: fetch is not defined\n.*neither the page nor the network/,
      ),
    },
  ],
];

test.each(failures)('%s breaks the build', async (_, cells, expected) => {
  const limit = /did not stop/.test(expected.message as string) ? 500 : 10_000;
  const error = await runChapter({ cells, limit }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ChapterError);
  expect(error).toMatchObject(expected);
});

test('its limit is on what it computes, not on what it waits for or others compute', async () => {
  const waiting = chapter('await new Promise(done => setTimeout(done, 1500)); 1');
  const busy = chapter('const end = performance.now() + 2000; while (performance.now() < end) {}');
  const [results] = await Promise.all([
    runChapter({ cells: waiting, limit: 1000 }),
    runChapter({ cells: busy, limit: 10_000 }),
  ]);
  expect(results.get('a')?.outputs).toMatchObject([{ text: '1' }]);
});

test.runIf(availableParallelism() > 1)(
  'leaves of a chapter that takes its time run beside one another',
  async () => {
    const wait = 'role:leaf await new Promise(done => setTimeout(done, 600_000))';
    const cells = chapter(wait, 'role:leaf throw new Error("beside it")');
    await expect(runChapter({ cells, limit: 10_000 })).rejects.toMatchObject({
      cell: 'b',
      message: 'Error: beside it',
    });
  },
);
