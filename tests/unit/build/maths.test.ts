import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { rehypeMaths } from '../../../src/build/markdown/maths.ts';

const processor = await createMarkdownProcessor({
  remarkPlugins: [remarkMath],
  rehypePlugins: [rehypeMaths],
});

const html = async (markdown: string) => (await processor.render(markdown)).code;

test.each([
  [
    'a formula in a line',
    'Let $x^2$ be',
    '<p>Let <math><msup><mi>x</mi><mn class="tml-sml-pad">2</mn></msup></math> be</p>',
  ],
  ['dollars that are money', 'It costs \\$5 or \\$6', '<p>It costs $5 or $6</p>'],
  [
    'punctuation stays with its formula',
    'Let $a$, then',
    '<p>Let <span class="maths"><math><mi>a</mi></math>,</span> then</p>',
  ],
  ['code with dollars', '`$a$`', '<p><code>$a$</code></p>'],
])('%s', async (_, markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('a display stands in a box that scrolls', async () => {
  expect(await html('$$\n\\frac{1}{n}\n$$')).toBe(
    '<div class="display-math"><math display="block" class="tml-display" style="display:block math;"><mfrac><mn>1</mn><mi>n</mi></mfrac></math></div>',
  );
});

test.each([
  ['in a line', 'One.\n\nLet $\\sqroot{2}$ be'],
  ['as a display', 'One.\n\n$$\n\\sqroot{2}\n$$'],
])('a formula that TeX does not know breaks the build, with its line: %s', async (_, markdown) => {
  await expect(html(markdown)).rejects.toMatchObject({
    reason: 'The formula "\\sqroot{2}": Unsupported function name: \\sqroot at position 1.',
    line: 3,
  });
});

test.each([
  ['\\sqrt{s}', 'low-root'],
  ['\\sqrt{\\hat{s}}', 'low-root'],
  ['\\sqrt{x_1 + \\text{eps}}', 'low-root'],
  ['\\sqrt[3]{n}', 'low-root'],
  ['\\sqrt{x^2 + y^2}', 'low-root'],
  ['\\sqrt{\\frac{a}{b}}', undefined],
  ['\\sqrt{\\sum_i i}', undefined],
])('the sign of %s: %s', async (tex, expected) => {
  const root = /<(?:msqrt|mroot)(?: class="([^"]*)")?>/.exec(await html(`$${tex}$`));
  expect(root?.[1]).toBe(expected);
});

test('a low root stands over letters of one height', async () => {
  expect(await html('$\\sqrt{s}$')).toContain(
    '<mspace width="0" height="0.72em" depth="0.16em"></mspace></mrow></msqrt>',
  );
});
