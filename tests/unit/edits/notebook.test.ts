import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NotebookCell } from '../../../src/cells/notebook/format.ts';
import { linkInto, markdown } from '../../../src/cells/notebook/markdown.ts';
import { type NotebookChapter, notebook } from '../../../src/cells/notebook/notebook.ts';
import { root } from '../../support/tree.ts';

const titles = new Map([['loss', 'Loss']]);

const imageAt = (src: string) => (src.startsWith('.') ? `data:${src}` : src);

/** The notebook of a chapter with this text. */
const bookOf = (body: string, more: Partial<NotebookChapter> = {}) =>
  notebook({
    title: 'One',
    description: 'A chapter.',
    page: 'the page',
    body,
    linkInto: linkInto(titles, null),
    imageAt,
    data: [],
    questions: {},
    solutions: true,
    ...more,
  });
const texts = (cells: NotebookCell[]) => cells.map(({ source }) => source.join(''));

/** The rules of nbformat's schema for version 4.5, as far as a notebook without outputs meets them. */
function expectValid(value: unknown): void {
  const book = JSON.parse(JSON.stringify(value));
  expect(Object.keys(book).sort()).toEqual(['cells', 'metadata', 'nbformat', 'nbformat_minor']);
  expect([book.nbformat, book.nbformat_minor]).toEqual([4, 5]);
  expect(book.metadata.kernelspec).toMatchObject({
    name: expect.any(String),
    display_name: expect.any(String),
  });
  expect(book.metadata.language_info.name).toBe('python');
  const ids = book.cells.map((cell: { id: string }) => cell.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const cell of book.cells) {
    expect(cell.id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
    expect([{}, { tags: ['raises-exception'] }]).toContainEqual(cell.metadata);
    expect(cell.source.every((line: unknown) => typeof line === 'string')).toBe(true);
    for (const line of cell.source.slice(0, -1)) expect(line.endsWith('\n')).toBe(true);
    const rest =
      cell.cell_type === 'code'
        ? { execution_count: null, outputs: [] }
        : { cell_type: 'markdown' };
    expect(cell).toMatchObject(rest);
    const allowed = ['cell_type', 'id', 'metadata', 'source', 'execution_count', 'outputs'];
    expect(allowed).toEqual(expect.arrayContaining(Object.keys(cell)));
  }
}

test('prose, twins and samples find their places', () => {
  const body = `
import Thing from './Thing.astro';

Before.

\`\`\`ts run id=loss
const loss = 1;
\`\`\`

\`\`\`py twin
loss = 1

loss
\`\`\`

<aside>

**By the way.** More.

</aside>

<Thing size={3} />

\`\`\`ts run id=claim hidden
throw 1;
\`\`\`

\`\`\`\`md
\`\`\`ts run id=sample
\`\`\`
\`\`\`\`

After.
`;
  const book = bookOf(body);
  expectValid(book);
  expect(book.cells.map(({ cell_type }) => cell_type)).toEqual(['markdown', 'code', 'markdown']);
  const [first, code, rest] = texts(book.cells);
  expect(first).toMatch(/^# One\n\nA chapter\.\n\n/);
  expect(first.split('gets them.*')[1]).toBe('\n\nBefore.');
  expect(code).toBe('loss = 1\n\nloss');
  expect(rest).toBe('> **By the way.** More.\n\n````md\n```ts run id=sample\n```\n````\n\nAfter.');
});

/** An exercise with its checks, a hint and a solution. */
const EXERCISE = `
\`\`\`ts run id=ex exercise
// your turn
\`\`\`

\`\`\`py twin
# your turn
\`\`\`

\`\`\`ts run id=ex-check check=ex
check('it is one', () => true);
\`\`\`

\`\`\`md hint=ex
Look *up*.
\`\`\`

\`\`\`ts run id=answer solution=ex
1
\`\`\`

\`\`\`py twin
1
\`\`\`
`;

test('of an exercise, the task is code; hints and the solution are folded below it, and checks left out', () => {
  const book = bookOf(EXERCISE);
  expectValid(book);
  const [first, code, rest, ...others] = texts(book.cells);
  expect(first).toMatch(/\*An exercise\. .*\*$/);
  expect(code).toBe('# your turn');
  expect(rest).toBe(
    '<details>\n<summary>Hint 1</summary>\n\nLook *up*.\n\n</details>\n\n' +
      '<details>\n<summary>A solution</summary>\n\n````python\n1\n````\n\n</details>',
  );
  expect(others).toEqual([]);
});

test('a notebook of a course that keeps its solutions back has none of them', () => {
  const text = texts(bookOf(EXERCISE, { solutions: false }).cells).join('\n');
  expect(text).toContain('<summary>Hint 1</summary>');
  expect(text).not.toMatch(/solution|````python/i);
});

test('the hints of each exercise are counted from one', () => {
  const both = EXERCISE + EXERCISE.replaceAll(/\b(ex|answer)\b/g, 'other-$1');
  const hints = texts(bookOf(both).cells)
    .join('\n')
    .match(/Hint \d/g);
  expect(hints).toEqual(['Hint 1', 'Hint 1']);
});

test('data is written beside the notebook by a cell that is shut, before the first code', () => {
  const body = "Before.\n\n```ts run id=a\nreadCsv('x.csv')\n```\n\n```py twin\n1\n```\n";
  const data = [{ name: 'x.csv', credit: 'Numbers, CC BY 4.0', packed: 'eJw=' }];
  const { cells } = bookOf(body, { data });
  expect(cells.map(({ id }) => id)).toEqual(['text-0', 'code-data-x-csv', 'text-2', 'code-a']);
  expect(texts(cells)[1]).toBe(
    [
      '#@title x.csv: Numbers, CC BY 4.0',
      'import base64, pathlib, zlib',
      '',
      "packed = 'eJw='",
      "_ = pathlib.Path('x.csv').write_bytes(zlib.decompress(base64.b64decode(packed)))",
    ].join('\n'),
  );
  expect(cells[1].metadata).toEqual({ jupyter: { source_hidden: true }, cellView: 'form' });
});

const folder = join(root, 'content/chapters');

test.each(readdirSync(folder).filter(name => name.endsWith('.mdx')))(
  'the notebook of %s is one that Jupyter opens, with every twin',
  name => {
    const [, , ...rest] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
    const body = rest.join('---');
    const book = bookOf(body);
    expectValid(book);
    const count = (found: RegExp, text: string) => text.match(found)?.length ?? 0;
    const folded = count(/A solution<\/summary>/g, texts(book.cells).join('\n'));
    expect(book.cells.filter(({ cell_type }) => cell_type === 'code')).toHaveLength(
      count(/^```py twin( .*)?$/gm, body) - folded,
    );
    const prose = texts(book.cells.filter(({ cell_type }) => cell_type === 'markdown')).join('\n');
    expect(prose.replace(/^`{3,}[\s\S]*?^`{3,}/gm, '')).not.toMatch(/^(import|export) |<\/?[A-Z]/m);
  },
);

test('formulae stay in TeX, which Jupyter sets itself', () => {
  const text = 'Let $a_1 < B$ and $\\frac{a}{b}$.\n\n$$\n{ x } > 0\n$$';
  expect(texts(bookOf(text).cells).join('\n')).toContain(text);
});

test('a question stands above the code that finds the answer, which is folded below it', () => {
  const ask = '```ts run id=ask figure\nui.predict();\n```\n\n```py twin\n2 ** 3\n```\n\nAfter.';
  const question = { question: 'What is 2 * 2 * 2?', options: ['6', '8'], answer: 1 };
  const words = ['That is 2 * 3.', null];
  const questions = { ask: [{ ...question, words, explanation: 'It is 2 cubed.' }] };
  const [before, code, after] = texts(bookOf(ask, { questions }).cells);
  expect(before).toMatch(/\n\n\*\*Before you go on:\*\* What is 2 \\\* 2 \\\* 2\?\n\n- 6\n- 8$/);
  expect(code).toBe('2 ** 3');
  expect(after).toBe(
    '<details>\n<summary>The answer</summary>\n\n**8.** It is 2 cubed.\n\n- “6”: That is 2 \\* 3.\n\n</details>\n\nAfter.',
  );
});

test.each([
  ['figure', 'ui.slider()', '*Here the page has a figure to play with.*'],
  ['figure leaf', 'ui.graph(loss)', '*On the page, this is drawn as a graph.*'],
  ['figure', 'ui.landscape({})', '*On the page, this is a landscape to walk in.*'],
  ['leaf', 'ui.frame({ loss })', '*On the page, these steps can be played, one by one.*'],
  ['claim', 'ui.graph(loss)', ''],
])('a cell without a twin (%s) that calls %s leaves a word: %s', (words, source, note) => {
  const { cells } = bookOf(`\`\`\`ts run id=a ${words}\n${source}\n\`\`\`\n\nAfter.`);
  expect(texts(cells).join('').split('gets them.*')[1]).toBe(
    note ? `\n\n${note}\n\nAfter.` : '\n\nAfter.',
  );
});

test('a cell that must throw does not keep the cells below it from running', () => {
  const { cells } = bookOf('```ts run id=a throws=RuntimeError\n1\n```\n\n```py twin\n1 / 0\n```');
  expect(cells[1].metadata).toEqual({ tags: ['raises-exception'] });
});

test.each([
  ['plt.plot(xs)\nplt.legend()', 'plt.plot(xs)\nplt.legend();'],
  ["plt.plot(\n    xs,\n    color='red',\n)", "plt.plot(\n    xs,\n    color='red',\n);"],
  ["right.set_title('accuracy')", "right.set_title('accuracy');"],
  ['plt.plot(xs)\nxs', 'plt.plot(xs)\nxs'],
  ['for x in xs:\n    plt.plot(x)', 'for x in xs:\n    plt.plot(x)'],
])('what a last call draws is not printed, too: %j', (twin, expected) => {
  const { cells } = bookOf(`\`\`\`ts run id=a\n1\n\`\`\`\n\n\`\`\`py twin\n${twin}\n\`\`\``);
  expect(texts(cells)[1]).toBe(expected);
});

test.each([
  ['[the last chapter](../loss/)', 'the last chapter (“Loss”)'],
  ['[the loss](../loss/#root)', 'the loss (“Loss”)'],
  ['In [Loss](../loss/) it is.', 'In Loss it is.'],
  ['[`ops/matmul.ts`](../engine/ops/matmul/)', '`ops/matmul.ts`'],
  ['[a page](https://example.com/a/)', '[a page](https://example.com/a/)'],
  ['![a curve](./curve.png)', '![a curve](data:./curve.png)'],
  ['![a curve](../images/curve.png)', '![a curve](data:../images/curve.png)'],
  ['![a dot](data:image/gif;base64,R0lGOD)', '![a dot](data:image/gif;base64,R0lGOD)'],
])('without an address of the course, %s is %s', (text, expected) => {
  expect(markdown(text, linkInto(titles, null), imageAt)).toBe(expected);
});

test.each([
  ['[the last\nchapter](../loss/)', '[the last\nchapter](https://example.edu/sgd/loss/)'],
  ['[it](../engine/ops/matmul/)', '[it](https://example.edu/sgd/engine/ops/matmul/)'],
])('with one, %s is %s', (text, expected) => {
  expect(markdown(text, linkInto(titles, 'https://example.edu/sgd/'), imageAt)).toBe(expected);
});

test.each([
  ['`params.grad = null`', '`params.grad = None`'],
  ['`scores.amax(-1, { keepdim: true })`', '`scores.amax(-1, keepdim=True)`'],
  ['`(a - b).clamp({ min: 0 })`', '`(a - b).clamp(min=0)`'],
  ['`const r = (a - b).abs();`', '`r = (a - b).abs()`'],
  ['`const middle = Math.sqrt(a * b)`', '`middle = math.sqrt(a * b)`'],
  [
    '`sums = this.params.map(p => torch.zeros_like(p))`',
    '`sums = [torch.zeros_like(p) for p in self.params]`',
  ],
  ['`model.parameters().map(p => p.clone())`', '`[p.clone() for p in model.parameters()]`'],
  ['`Math.sign` gives the sign', '`torch.sign` gives the sign'],
  ['one of `true` and `false`', 'one of `True` and `False`'],
  ['make `const x` twice', 'make `const x` twice'],
  ['`None` becomes `null`.', '`None` becomes `null`.'],
  ['| `x.grad = null` | a row |', '| `x.grad = null` | a row |'],
])('code in prose is Python: %s', (text, expected) => {
  expect(markdown(text, linkInto(titles, null), imageAt)).toBe(expected);
});
