import { readFileSync } from 'node:fs';
import { codeToHtml } from 'shiki';
import darkTheme from 'shiki/themes/github-dark-default.mjs';
import { expect, test } from 'vitest';
import { LONG_LINE } from '../../../src/editor/highlight-options.ts';
import { lightTheme } from '../../../src/editor/light-theme.ts';
import { pageHighlighting } from '../../../src/editor/page-highlighting.ts';
import { TOKEN_CLASSES } from '../../../src/editor/token-classes.ts';

/** What the themes tell apart in other texts than code, or not at all in pages. */
const NO_CODE = /^(markup|brackethighlighter|carriage-return|message)/;

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

/** The colours of all that the theme tells apart in code, by its names in the grammar. */
function coloursOf(theme: typeof lightTheme): Map<string, string> {
  const rules = theme.tokenColors ?? [];
  return new Map(
    rules.flatMap(({ scope = [], settings: { foreground = '' } }) =>
      [scope].flat().map(name => [name, foreground.toLowerCase()] as const),
    ),
  );
}

const dark = coloursOf(darkTheme);
const pairs = [...coloursOf(lightTheme)].filter(([name]) => !NO_CODE.test(name));

test.each(Object.entries(TOKEN_CLASSES))('the colour %s is that of .%s', (colour, name) => {
  const light = colour.toLowerCase();
  const partners = pairs.filter(([, its]) => its === light).map(([scope]) => dark.get(scope));
  expect(css).toContain(
    `.line > .${name} {\n  color: light-dark(${light}, ${[...new Set(partners)].join()});`,
  );
});

test('all other code has the colour of text', () => {
  const others = pairs.filter(([, colour]) => !(colour.toUpperCase() in TOKEN_CLASSES));
  expect([...new Set(others.map(([, colour]) => colour))]).toEqual(['#1f2328']);
});

test('a line that is very long has no colours, and those around it have', async () => {
  const long = `'${'x'.repeat(LONG_LINE)}'`;
  const html = await codeToHtml(`1;\n${long}\n2;`, pageHighlighting);
  expect(/<code>([\s\S]*)<\/code>/.exec(html)?.[1]).toBe(
    '<span class="line"><span class="constant">1</span>;</span>\n' +
      `<span class="line">${long}</span>\n` +
      '<span class="line"><span class="constant">2</span>;</span>',
  );
});
