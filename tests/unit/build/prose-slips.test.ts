import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseChapter } from '../../../src/build/content/chapter-files.ts';
import { remarkProseSlips } from '../../../src/build/markdown/prose-slips.ts';

const address = (text: string) =>
  `"${text}" is no address, for there is a space in it: give the file a name without one.`;

const money = (text: string) =>
  `"${text}" would be a formula. Write \\$ for a dollar that is money; a formula has no space inside its dollars, and no digit after them.`;

const TITLE = 'The page has its title already: headings in its text begin with ##.';

test.each([
  ['![x](./my sketch.png)', address('./my sketch.png')],
  ['see [the sheet](../sheet one.pdf).', address('../sheet one.pdf')],
  ['![x](./sketch.png "a title")', null],
  ['[the gradient](../gradients/) and a list [i] (see above)', null],
  ['`xs[0](a b)`', null],
  ['It costs $5 or $6.', money('$5 or $')],
  ['$5–$6', money('$5–$')],
  ['It costs \\$5 or \\$6.', null],
  ['Let $x$ be $ y $, and\n$z$2-', money('$z$')],
  ['Let $x$ be $ y $ or $$z$$', null],
  [
    'They are made up.[^made-up]',
    '[^made-up] has no text: write it in a paragraph of its own, [^made-up]: and then the text.',
  ],
  ['`xs[^1]`', null],
  ['# Students', TITLE],
  ['Students\n===', TITLE],
  ['## Students', null],
])('%s', (text, reason) => {
  const check = () =>
    remarkProseSlips()(parseChapter('content/chapters/one.mdx', text), new VFile());
  if (reason === null) expect(check).not.toThrow();
  else expect(check).toThrow(reason);
});
