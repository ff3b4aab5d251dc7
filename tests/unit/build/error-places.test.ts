import { unified } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { placed, withPlaces } from '../../../src/build/markdown/error-places.ts';
import { remarkCells } from '../../../src/cells/remark-cells.ts';
import { root } from '../../support/tree.ts';

test.each<[what: string, text: string, message: string]>([
  [
    'a wrong word',
    'One.\n\n```ts run id=a fold\n1\n```',
    'content/chapters/one.mdx:3: "fold" is not a word that a cell knows.',
  ],
  [
    'a brace in prose',
    'One.\n\nThe set {a b}.',
    'content/chapters/one.mdx:3: Could not parse expression with acorn\n' +
      'In a chapter { and < begin code. Write \\{ and \\< where they are meant as they stand.',
  ],
  [
    'a text that begins like code',
    'One.\n\nimport the data first.',
    'content/chapters/one.mdx:3: Could not parse import/exports with acorn\n' +
      'A paragraph that begins with "import" or "export" is code: begin it with another word.',
  ],
  [
    'a tag without its end',
    'One.\n\n<div>\n\nTwo.',
    'content/chapters/one.mdx:3: Expected a closing tag for `<div>` (3:1-3:6)\n' +
      'A tag such as <div> needs its </div>, each with an empty line round it.',
  ],
  [
    'an end without its tag',
    'One.\n\nTwo.\n\n</div>',
    'content/chapters/one.mdx:5: Unexpected closing slash `/` in tag, expected an open tag first\n' +
      'A tag such as <div> needs its </div>, each with an empty line round it.',
  ],
])('%s is said with the file and the line', async (_, text, message) => {
  const processor = withPlaces(unified({ remarkPlugins: [remarkCells] }));
  const shared = { syntaxHighlight: false } as const;
  const renderer = await processor.createMdxRenderer?.(shared, { optimize: false });
  const file = `${root}/content/chapters/one.mdx`;
  await expect(renderer?.process(text, file, {})).rejects.toThrow(message);
});

test.each<[error: Error & { line?: number }, file: string, message: string]>([
  [new Error('no'), 'content/chapters/one.mdx', 'content/chapters/one.mdx: no'],
  [
    Object.assign(new Error('no'), { line: 3 }),
    'content/chapters/one.mdx?astroPropagatedAssets',
    'content/chapters/one.mdx:3: no',
  ],
  [new Error('x (9:1-9:6)'), 'content/chapters/one.mdx', 'content/chapters/one.mdx:9: x (9:1-9:6)'],
])('the place of an error comes first: %s, in %s', (error, file, message) => {
  expect(placed(error, `${root}/${file}`)).toBe(message);
});
