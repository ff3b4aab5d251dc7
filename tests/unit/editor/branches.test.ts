/** Cells of the reader's own between the lesson's, as the checker sees them. */
import { expect, test } from 'vitest';
import { BRANCHES_FILE, branchesText, cellFile } from '../../../src/editor/checker.ts';
import { check } from './check.ts';

/**
 * Cells, in page order: "a: source", leaves as "-a: source", and those of the reader's own with a star,
 * "*mine: source", or with a leaf that they go on from, "*mine<a: source".
 */
function chapter(...texts: string[]) {
  const cells = texts.map(text => {
    const found = /^([*-]?)(\w+)(?:<(\w+))?: ([\s\S]*)$/.exec(text) as RegExpExecArray;
    const [, kind, id, from, source] = found;
    return { id, source, leaf: kind !== '', branch: kind === '*', from };
  });
  const files = cells.map((cell, i) => cellFile(i, cell));
  const texted = files.map((file, i) => [file, cells[i].source]);
  return check({ [BRANCHES_FILE]: branchesText(cells, files), ...Object.fromEntries(texted) });
}

test.each<[what: string, cells: string[], errors: string[]]>([
  [
    'see the lesson and those right above, and may use their names again',
    [
      'a: const x = 1;',
      '*one: const y = x + 1;',
      "*two: const x = 'text';",
      '*three: x.length + y;',
    ],
    [],
  ],
  [
    'see none below them, nor those with a cell of the lesson in between',
    ['*one: const y = z;', '*two: const z = 1;', 'a: const x = 1;', '*three: z + x;'],
    ["TS2304: Cannot find name 'z'.", "TS2304: Cannot find name 'z'."],
  ],
  [
    'see the names of the leaf that they go on from, and of no other',
    ['-ex: const y = 1;', '-other: const z = 1;', '*one<ex: const w = y;', '*two<ex: w + y + z;'],
    ["TS2304: Cannot find name 'z'."],
  ],
  [
    'are not seen by the lesson',
    ['*one: const y = 1;', '*two: y;', 'a: y;'],
    ["TS2304: Cannot find name 'y'."],
  ],
  [
    'have types',
    ['*one: const y = 1;', '*two: y.length;'],
    ["TS2339: Property 'length' does not exist on type '1'."],
  ],
])('cells of one’s own %s', (_, cells, errors) => {
  expect(chapter(...cells).errors).toEqual(errors);
});

test('completions offer the names of those above, too', () => {
  const names = (...cells: string[]) => chapter(...cells).completions('first');
  const offered = names(
    'a: const fromLesson = 1;',
    '*one: const fromOne = 1;',
    '*two: first; const own = 2;',
  );
  expect(offered).toEqual(expect.arrayContaining(['fromLesson', 'fromOne', 'own']));
  expect(names('*one: const fromOne = 1;', 'a: 1;', '*two: first;')).not.toContain('fromOne');
});
