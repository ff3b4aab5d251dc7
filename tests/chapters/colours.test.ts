/** What the text says of colours: it is read beside charts on a light page and on a dark one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chapterFolder, chapterNames } from '../../src/build/content/chapter-names.ts';

test.each(chapterNames())('%s calls nothing black that is light on a dark page', name => {
  const text = readFileSync(join(chapterFolder, `${name}.mdx`), 'utf8');
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
  expect(prose.match(/\b(black|dark)\s+(dot|line|curve|bar|cross)\w*/g)).toBe(null);
});
