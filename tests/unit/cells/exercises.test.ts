/** Exercises of a chapter's file: which fences make one, and what the page gets of it. */
import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkHints } from '../../../src/cells/exercises/hints.ts';
import { remarkCells } from '../../../src/cells/remark-cells.ts';

/** Fences, one below the other, each an info string and its text. */
const fences = (...pieces: [info: string, text: string][]) =>
  pieces.map(([info, text]) => `\`\`\`${info}\n${text}\n\`\`\``).join('\n\n');

/** Runs the plugins over a chapter, as the build does. */
async function treeOf(text: string): Promise<{ tree: Root; file: VFile }> {
  const file = new VFile({ path: 'one.mdx', value: text, data: { astro: { frontmatter: {} } } });
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkHints).use(remarkCells);
  return { tree: (await processor.run(processor.parse(file), file)) as Root, file };
}

interface Element {
  type: string;
  name?: string;
  value?: string;
  attributes?: { name: string; value: string }[];
  children?: Element[];
}

/** A tree in short: names, texts, and of a cell its id. */
function short({ type, name, value, attributes = [], children = [] }: Element): string {
  if (value !== undefined) return value;
  const words = attributes.find(attribute => attribute.name === 'words')?.value;
  const id = words ? ` ${JSON.parse(words).id}` : '';
  return `${name ?? type}${id}(${children.map(short).join(', ')})`;
}

const STARTER: [string, string] = ['ts run id=half exercise', 'const half = 8;'];
const CHECK: [string, string] = [
  'ts run id=half-check check=half',
  "check('it is 4', () => half === 4);",
];
const SOLUTION: [string, string] = ['ts run id=half-solution solution=half', 'const half = 4;'];

test('an exercise holds its cell, its hints and its solution', async () => {
  const { tree, file } = await treeOf(
    fences(
      ['ts run id=a', '1'],
      STARTER,
      ['py twin', 'half = 8'],
      CHECK,
      ['md hint=half', 'Divide by *two*.'],
      ['md hint=half', 'It is 4.'],
      SOLUTION,
      ['py twin', 'half = 4'],
      ['ts run id=b', '2'],
    ),
  );
  expect(short(tree as unknown as Element)).toBe(
    'root(Cell a(), Exercise half(' +
      'details(summary(Hint 1), paragraph(Divide by , emphasis(two), .)), ' +
      'details(summary(Hint 2), paragraph(It is 4.)), ' +
      'Solution half-solution()), Cell b())',
  );
  const [, exercise] = tree.children as unknown as Element[];
  const props = Object.fromEntries(
    (exercise.attributes ?? []).map(({ name, value }) => [name, value]),
  );
  expect(props).toMatchObject({
    number: '1',
    source: STARTER[1],
    twin: 'half = 8',
    'check-id': 'half-check',
    'check-source': CHECK[1],
    outputs: expect.stringContaining('data-passed="false"'),
  });
  expect(file.data).toEqual({ astro: { frontmatter: { exercises: 1, questions: {} } } });
});

/** What the page is told of a chapter's first exercise, under a name. */
async function told(prop: string, ...pieces: [string, string][]): Promise<string | undefined> {
  const { tree } = await treeOf(fences(...pieces));
  const [exercise] = tree.children as unknown as Element[];
  return exercise.attributes?.find(({ name }) => name === prop)?.value;
}

/** What an exercise is known by, once it is solved. */
const versionOf = (...pieces: [string, string][]) => told('version', ...pieces);

test('an exercise is another one when its starter or its checks are others', async () => {
  const version = await versionOf(STARTER, CHECK, SOLUTION);
  const starter: [string, string] = [STARTER[0], 'const half = 9;'];
  const check: [string, string] = [CHECK[0], "check('it is four', () => half === 4);"];
  const solution: [string, string] = [SOLUTION[0], 'const half = 2 + 2;'];
  expect(await versionOf(STARTER, CHECK, ['md hint=half', 'No.'], solution)).toBe(version);
  expect(await versionOf(starter, CHECK, SOLUTION)).not.toBe(version);
  expect(await versionOf(STARTER, check, SOLUTION)).not.toBe(version);
});

test('an exercise is known to take what its solution takes, with the checks', async () => {
  const solution = `function half() {
    const end = Date.now() + 50;
    while (Date.now() < end);
    return 4;
  }`;
  const ms = await told(
    'ms',
    [STARTER[0], 'function half() { return 8; }'],
    [CHECK[0], "check('it is 4', () => half() === 4);"],
    [SOLUTION[0], solution],
  );
  expect(Number(ms)).toBeGreaterThanOrEqual(50);
});

const failures: [what: string, text: string, message: string][] = [
  [
    'no checks',
    fences(STARTER, SOLUTION),
    'one.mdx:1:1-3:4: The exercise "half" needs checks: a cell with the word check=half right below it.',
  ],
  [
    'no solution',
    fences(STARTER, CHECK),
    'one.mdx:1:1-3:4: The exercise "half" needs a solution: a cell with the word solution=half right below it.',
  ],
  [
    'checks twice',
    fences(STARTER, CHECK, ['ts run id=more check=half', ''], SOLUTION),
    'one.mdx:9:1-11:4: The exercise "half" has a check already; write both as one.',
  ],
  [
    'prose between',
    `${fences(STARTER, CHECK)}\n\nNow think.\n\n${fences(SOLUTION)}`,
    'one.mdx:11:1-13:4: The solution of "half" must stand right below that exercise, with nothing but its other parts between.',
  ],
  [
    'a hint of no exercise',
    fences(STARTER, CHECK, SOLUTION, ['md hint=third', 'No.']),
    'one.mdx:13:1-15:4: hint=third: there is no exercise of that id in this chapter; the exercises are half.',
  ],
  [
    'a misspelt check',
    fences(STARTER, ['ts run id=half-check check=halve', CHECK[1]], SOLUTION),
    'one.mdx:5:1-7:4: check=halve: there is no exercise of that id in this chapter; the exercises are half.',
  ],
  [
    'a hint above its exercise',
    fences(['md hint=half', 'No.'], STARTER, CHECK, SOLUTION),
    'one.mdx:1:1-3:4: The hint of "half" must stand right below that exercise, with nothing but its other parts between.',
  ],
  [
    'a hint that names none',
    fences(STARTER, ['md hint', 'No.'], CHECK, SOLUTION),
    'one.mdx:5:1-7:4: A hint names its exercise: write hint=id, and nothing after it.',
  ],
  [
    'a hint that is no MDX',
    fences(STARTER, CHECK, ['md hint=half', 'a < b, {'], SOLUTION),
    'one.mdx:9:1-11:4: hint of "half": ',
  ],
  [
    'a solution that fails a check, at its fence',
    fences(STARTER, CHECK, [SOLUTION[0], 'const half = 5;']),
    'one.mdx:9:1: cell "half-solution": It fails the check "it is 4".',
  ],
  [
    'an exercise that is done',
    fences([STARTER[0], 'const half = 4;'], CHECK, SOLUTION),
    'one.mdx:1:1: cell "half": It passes every check as it stands: there is nothing left to do.',
  ],
];

test.each(failures)('%s breaks the build and says where', async (_, text, message) => {
  const error = await treeOf(text).catch((thrown: unknown) => thrown);
  expect(String(error)).toContain(message);
});
