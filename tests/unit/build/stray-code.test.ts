import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseChapter } from '../../../src/build/content/chapter-files.ts';
import { remarkStrayCode } from '../../../src/build/markdown/stray-code.ts';

/** What is said of a text, with the line. */
function check(text: string, path: string): string | null {
  try {
    remarkStrayCode()(parseChapter(path, text), new VFile({ path }));
    return null;
  } catch (error) {
    const { line, reason } = error as { line: number; reason: string };
    return `${line}: ${reason}`;
  }
}

const refused = (line: number, code: string) =>
  `${line}: ${code} would run as code. Write \\${code[0]} where it is meant as it stands, or put it between backticks.`;

test.each([
  ['The set {1, 2}.', refused(1, '{1, 2}')],
  ['It is\nthe set {x}.', refused(2, '{x}')],
  ['{x}', refused(1, '{x}')],
  ['A <b>set of {n}</b>.', refused(1, '{n}')],
  ['The set \\{1, 2}.', null],
  ['`{x}`, $\\frac{1}{n}$ and\n\n```ts\n{ 1; }\n```', null],
  ['{/* a remark */}', null],
  ['Two{" "}<b>words</b>', null],
  ['Of\nthe <Slider />', refused(2, '<Slider>')],
  ['<Slider at={1} />', refused(1, '<Slider>')],
  ['<details>\n<summary>More</summary>\n\nText.\n</details>', null],
  ["import S from './s.astro';\n\n<S />", null],
  ['export const x = 1;\n\nThe number {x}.', null],
])('in a chapter: %s', (text, message) => {
  expect(check(text, 'content/chapters/one.mdx')).toBe(message);
});

test('the front page has components', () => {
  expect(check('<Start />', 'content/front.mdx')).toBe(null);
  expect(check('The set {x}.', 'content/front.mdx')).toBe(refused(1, '{x}'));
});
