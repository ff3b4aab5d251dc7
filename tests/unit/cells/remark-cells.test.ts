import type { BlockContent, Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkCells } from '../../../src/cells/remark-cells.ts';

/** The tree of a chapter of fences, each three lines long, its code on the second. */
function tree(...fences: [info: string, code: string][]): Root {
  return {
    type: 'root',
    children: fences.map(([info, value], i) => {
      const [, lang, meta] = /^(\S+) ?(.*)$/.exec(info) as RegExpExecArray;
      const start = { line: 3 * i + 1, column: 1 };
      return {
        type: 'code',
        lang,
        meta,
        value,
        position: { start, end: { line: 3 * i + 3, column: 4 } },
      };
    }),
  };
}

const file = () => new VFile({ path: 'chapters/one.mdx' });

/** The props of the cells that stand in a tree. */
function cells(root: Root): Record<string, string>[] {
  return root.children.map(child => {
    const { attributes } = child as unknown as { attributes: { name: string; value: string }[] };
    return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
  });
}

test('a fence becomes a cell with its twin and its outputs', async () => {
  const root = tree(['ts run id=a', '1 + 1'], ['py twin', 'print(2)'], ['ts run id=b', '"<b>"']);
  await remarkCells()(root, file());
  expect(cells(root)).toMatchObject([
    {
      source: '1 + 1',
      twin: 'print(2)',
      outputs: '<pre class="output-text" data-stream="value" translate="no">2</pre>',
    },
    {
      twin: '',
      outputs: `<pre class="output-text" data-stream="value" translate="no">'&lt;b&gt;'</pre>`,
    },
  ]);
});

test('other fences stay', async () => {
  const root = tree(['ts', 'const x = 1;'], ['py', 'x = 1']);
  await remarkCells()(root, file());
  expect(root.children.map(child => child.type)).toEqual(['code', 'code']);
});

/** The same within a quotation. */
const nested = ({ children }: Root): Root => ({
  type: 'root',
  children: [{ type: 'blockquote', children: children as BlockContent[] }],
});

const failures: [what: string, root: Root, message: string][] = [
  [
    'another language',
    tree(['js run id=a', '1']),
    'chapters/one.mdx:1:1-3:4: A cell is "ts run …", and its twin "py twin"; found "js run id=a".',
  ],
  [
    'a check without run',
    tree(['ts id=a check=b', '1']),
    'chapters/one.mdx:1:1-3:4: A cell is "ts run …", and its twin "py twin"; found "ts id=a check=b".',
  ],
  [
    'a twin by another name',
    tree(['ts run id=a', '1'], ['py Twin', '1']),
    'chapters/one.mdx:4:1-6:4: A cell is "ts run …", and its twin "py twin"; found "py Twin".',
  ],
  [
    'an unknown word',
    tree(['ts', ''], ['ts run id=a fold', '1']),
    'chapters/one.mdx:4:1-6:4: "fold" is not a word',
  ],
  [
    'an id twice',
    tree(['ts run id=a', '1'], ['ts run id=a', '2']),
    'chapters/one.mdx:4:1-6:4: Two cells have the id "a".',
  ],
  [
    'a twin without a cell',
    tree(['ts', '1'], ['py twin', '1']),
    'chapters/one.mdx:4:1-6:4: A "py twin" stands right below its cell.',
  ],
  [
    'a cell in a quotation',
    nested(tree(['ts', '1'], ['ts run id=a', '1'])),
    'chapters/one.mdx:4:1-6:4: A cell stands by itself, and not in a list, a quotation, a hint or a tag',
  ],
  [
    'an error in a cell, at its line in the file',
    tree(['ts run id=a', '1'], ['ts run id=b', 'null.x']),
    `chapters/one.mdx:5:1: cell "b": TypeError: Cannot read properties of null (reading 'x')`,
  ],
];

test.each(failures)('%s breaks the build and says where', async (_, root, message) => {
  const error = await remarkCells()(root, file()).catch((thrown: unknown) => thrown);
  expect(String(error)).toContain(message);
});
