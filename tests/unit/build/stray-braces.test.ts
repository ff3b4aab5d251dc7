import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseChapter } from '../../../src/build/chapter-files.ts';
import { remarkStrayBraces } from '../../../src/build/stray-braces.ts';

/** What is said of a text, with the line. */
function check(text: string): string | null {
  try {
    remarkStrayBraces()(parseChapter('one.mdx', text), new VFile({ path: 'one.mdx' }));
    return null;
  } catch (error) {
    const { line, reason } = error as { line: number; reason: string };
    return `${line}: ${reason}`;
  }
}

const refused = (line: number, braces: string) =>
  `${line}: ${braces} would run as code. Write \\{ where a brace is meant as it stands, or put it between backticks.`;

test.each([
  ['The set {1, 2}.', refused(1, '{1, 2}')],
  ['It is\nthe set {x}.', refused(2, '{x}')],
  ['{x}', refused(1, '{x}')],
  ['A <b>set of {n}</b>.', refused(1, '{n}')],
  ['The set \\{1, 2}.', null],
  ['`{x}`, $\\frac{1}{n}$ and\n\n```ts\n{ 1; }\n```', null],
  ['{/* a remark */}', null],
  ['Two{" "}<b>words</b>', null],
  ['<Start at={1} />', null],
  ['export const x = 1;\n\nThe number {x}.', null],
])('%s', (text, message) => {
  expect(check(text)).toBe(message);
});
