import { expect, test } from 'vitest';
import { ChapterError } from '../../../src/build/chapter-error.ts';
import { type ChapterCell, runChapter } from '../../../src/build/run-chapter.ts';

/** Cells a, b, c, ...; `throws:Name source` is one that must throw, and a leaf. */
function chapter(...sources: string[]): ChapterCell[] {
  return sources.map((text, i) => {
    const [, name, source] = /^(?:throws:(\w+) )?([\s\S]*)$/.exec(text) as RegExpExecArray;
    return { id: 'abcdef'[i], source, leaf: Boolean(name), throws: name ?? null };
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

const failures: [what: string, cells: ChapterCell[], error: Partial<ChapterError>][] = [
  [
    'a cell that throws',
    chapter('1', '\nundefined.x'),
    { cell: 'b', line: 2, message: "TypeError: Cannot read properties of undefined (reading 'x')" },
  ],
  [
    'a cell that does not compile',
    chapter('const a = ;'),
    { cell: 'a', line: 1, message: 'SyntaxError: Unexpected token' },
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
    'a cell that ends the thread',
    chapter('process.exit(3)'),
    { cell: 'a', line: null, message: 'It ended its own thread, with exit code 3.' },
  ],
];

test.each(failures)('%s breaks the build', async (_, cells, expected) => {
  const limit = /did not stop/.test(expected.message as string) ? 500 : 10_000;
  const error = await runChapter({ cells, limit }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ChapterError);
  expect(error).toMatchObject(expected);
});
