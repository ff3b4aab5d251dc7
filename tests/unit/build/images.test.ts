import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { expect, onTestFinished, test } from 'vitest';
import { parseChapter } from '../../../src/build/content/chapter-files.ts';
import { rehypeImages, remarkHtmlMedia } from '../../../src/build/markdown/images.ts';

const elsewhere = (address: string) =>
  `${address} would not be shown: pages load nothing from other sites. Put a copy beside this file, or a link to it into the text.`;

test.each([
  ['./small.png', null],
  ['data:image/gif;base64,R0lGOD', null],
  ['/at-the-top.png', null],
  ['https://example.edu/x.png', elsewhere('https://example.edu/x.png')],
  ['./gone.png', 'There is no picture ./gone.png beside this file.'],
  [
    './large.png',
    'The picture ./large.png has 7 MB, and at most 5 are allowed: scale it down, to about 2000 pixels across.',
  ],
])('the picture %s', async (picture, reason) => {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, bytes] of Object.entries({ 'small.png': 10, 'large.png': 6_500_000 })) {
    writeFileSync(join(folder, name), '');
    truncateSync(join(folder, name), bytes);
  }
  const file = new VFile({ path: join(folder, 'one.mdx') });
  const look = () => (tree: Root) => rehypeImages()(tree, file);
  const processor = await createMarkdownProcessor({ rehypePlugins: [look] });
  const told = await processor.render(`One.\n\n![x](${picture})`).then(
    () => null,
    ({ reason, line }) => ({ reason, line }),
  );
  expect(told).toEqual(reason && { reason, line: 3 });
});

test.each([
  ['<video src="../film.mp4" />', null],
  ['<img src="../icon.svg" width="40" />', null],
  ['<img src="//example.edu/x.png" />', elsewhere('//example.edu/x.png')],
  ['<iframe src="https://example.edu/video" />', elsewhere('https://example.edu/video')],
  [
    'An <img src="small.png" /> in a line',
    'An <img> does not find small.png beside this file: write ![what it shows](small.png), in a <div> where it needs a style.',
  ],
])('%s', (text, reason) => {
  const path = 'content/chapters/one.mdx';
  const check = () => remarkHtmlMedia()(parseChapter(path, text), new VFile({ path }));
  if (reason === null) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ reason, line: 1 }));
});
