/** A table of the prose has a box of its own. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { rehypeTables } from '../../../src/build/markdown/tables.ts';

const TABLE = '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>';

test.each<[text: string, html: string]>([
  ['| a |\n|---|\n| 1 |', `<div class="table">${TABLE}</div>`],
  ['> | a |\n> |---|\n> | 1 |', `<blockquote><div class="table">${TABLE}</div></blockquote>`],
])('%j', async (text, html) => {
  const processor = await createMarkdownProcessor({ rehypePlugins: [rehypeTables] });
  expect((await processor.render(text)).code.replaceAll('\n', '')).toBe(html);
});
