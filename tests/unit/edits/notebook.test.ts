import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type NotebookCell, notebook } from '../../../src/cells/notebook.ts';
import { root } from '../../support/tree.ts';

const about = { title: 'One', description: 'A chapter.' };
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
    expect(cell.metadata).toEqual({});
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
  const book = notebook(about, body);
  expectValid(book);
  expect(book.cells.map(({ cell_type }) => cell_type)).toEqual(['markdown', 'code', 'markdown']);
  const [first, code, rest] = texts(book.cells);
  expect(first).toMatch(/^# One\n\nA chapter\.\n\n[\s\S]*\n\nBefore\.$/);
  expect(code).toBe('loss = 1\n\nloss');
  expect(rest).toBe('> **By the way.** More.\n\n````md\n```ts run id=sample\n```\n````\n\nAfter.');
});

test('of an exercise, the task is code; hints and the solution are folded below it, and checks left out', () => {
  const body = `
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
  const book = notebook(about, body);
  expectValid(book);
  const [first, code, rest, ...others] = texts(book.cells);
  expect(first).toMatch(/\*An exercise\. .*\*$/);
  expect(code).toBe('# your turn');
  expect(rest).toBe(
    '<details><summary>A hint</summary>\n\nLook *up*.\n\n</details>\n\n' +
      '<details><summary>A solution</summary>\n\n```python\n1\n```\n\n</details>',
  );
  expect(others).toEqual([]);
});

test('data is written beside the notebook by a cell that is shut, before the first code', () => {
  const body = "Before.\n\n```ts run id=a\nreadCsv('x.csv')\n```\n\n```py twin\n1\n```\n";
  const data = [{ name: 'x.csv', credit: 'Numbers, CC BY 4.0', packed: 'eJw=' }];
  const { cells } = notebook(about, body, data);
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
    const book = notebook(about, body);
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
  expect(texts(notebook(about, text).cells).join('\n')).toContain(text);
});
