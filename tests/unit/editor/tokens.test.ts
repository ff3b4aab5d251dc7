import { readFileSync } from 'node:fs';
import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { pageHighlighting } from '../../../src/editor/page-highlighting.ts';
import { TOKEN_CLASSES } from '../../../src/editor/token-classes.ts';

const css = readFileSync('src/editor/tokens.css', 'utf8');

test('code has classes for its colours, and none for the colour of most of it', async () => {
  const source = "const f = (x: number) => x.pow(2).add('a'); // more";
  const html = await codeToHtml(source, pageHighlighting);
  expect(/<code>(.*)<\/code>/.exec(html)?.[1]).toBe(
    '<span class="line"><span class="keyword">const</span><span class="function"> f</span>' +
      '<span class="keyword"> =</span> (<span class="variable">x</span><span class="keyword">:</span>' +
      '<span class="constant"> number</span>) <span class="keyword">=></span> x.' +
      '<span class="function">pow</span>(<span class="constant">2</span>).<span class="function">add</span>(' +
      '<span class="string">\'a\'</span>); <span class="comment">// more</span></span>',
  );
});

test.each(Object.entries(TOKEN_CLASSES))('the colours %s are those of .%s', (colors, name) => {
  expect(css).toContain(`.line > .${name} {\n  color: light-dark(${colors.toLowerCase()});`);
});
