/** Short code in a sentence stays on one line. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { rehypeWholeCode } from '../../../src/build/markdown/whole-code.ts';

const WHOLE = '<code class="whole">';

test.each<[text: string, html: string]>([
  ['by `1 - beta ** i`.', `<p>by ${WHOLE}1 - beta ** i</code>.</p>`],
  ['- in **`a + b`**', `<ul>\n<li>in <strong>${WHOLE}a + b</code></strong></li>\n</ul>`],
  ['`const [a, b] = await all(many)`', '<p><code>const [a, b] = await all(many)</code></p>'],
  ['```\na + b\n```', '<pre><code>a + b\n</code></pre>'],
])('%s', async (text, html) => {
  const processor = await createMarkdownProcessor({
    rehypePlugins: [rehypeWholeCode],
    syntaxHighlight: false,
  });
  expect((await processor.render(text)).code).toBe(html);
});
