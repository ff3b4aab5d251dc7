import { createMarkdownProcessor, rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { deadPageLinks } from '../../../src/build/links/page-links.ts';
import type { Targets } from '../../../src/build/links/targets.ts';

/** Of its pages, one has been made already. */
const TARGETS: Targets = {
  base: '/course',
  paths: ['one/', 'two/', 'made/', 'one.ipynb', 'icon.svg'],
  hasIdElsewhere: (path, id) => (path === 'made/' ? id === 'known' : null),
};

/** What is said of the links of a text of the project. */
async function check(file: string, text: string): Promise<string[]> {
  let told: string[] = [];
  const look = () => (tree: Root) => {
    const dead = deadPageLinks(tree, new VFile({ path: file, value: text }), TARGETS);
    told = dead.map(({ link, what, line }) => `${line}: ${link}: ${what}`);
  };
  const processor = await createMarkdownProcessor({ rehypePlugins: [rehypeHeadingIds, look] });
  await processor.render(text);
  return told;
}

const THERE = 'it has one/ two/ made/';

test.each<[link: string, what: string[]]>([
  ['../two/', []],
  ['../two', []],
  ['../two/#any-heading', []],
  ['../made/', []],
  ['../made/#known', []],
  ['../made/#gone', ['4: ../made/#gone: there is no #gone there']],
  ['../', []],
  ['../glossary/#loss', []],
  ['../hand-ins/', []],
  ['../engine/tensor.ts/', []],
  ['../one.ipynb', []],
  ['/course/icon.svg', []],
  ['/elsewhere/on/the/host/', []],
  ['/two/#part', ['4: /two/#part: the course begins at /course; from a chapter, it is ../two/']],
  ['/icon.svg', ['4: /icon.svg: the course begins at /course; from a chapter, it is ../icon.svg']],
  ['https://example.edu/gone/', []],
  ['mailto:ada@example.edu', []],
  ['#here', []],
  ['../one/#here', []],
  ['#cell-known', []],
  ['../three/', [`4: ../three/: the course has no three/; ${THERE}`]],
  ['../three/#part', [`4: ../three/#part: the course has no three/; ${THERE}`]],
  ['two/', ['4: two/: the course has no one/two/; from a chapter, it is ../two/']],
  ['two', ['4: two: the course has no one/two; from a chapter, it is ../two/']],
  [
    './two.mdx#part',
    ['4: ./two.mdx#part: the course has no one/two.mdx; from a chapter, it is ../two/'],
  ],
  [
    './icon.svg',
    ['4: ./icon.svg: the course has no one/icon.svg; from a chapter, it is ../icon.svg'],
  ],
  [
    './sheet.pdf',
    [
      '4: ./sheet.pdf: the course has no one/sheet.pdf; put files for readers into public/, and lead to ../sheet.pdf',
    ],
  ],
  ['#gone', ['4: #gone: there is no #gone there']],
  ['#cell-know', ['4: #cell-know: there is no #cell-know there']],
])('%s in a chapter', async (link, what) => {
  const text = `## Here\n\nA\n[x](${link})\n\n\`\`\`ts run id=known\n\`\`\`\n`;
  expect(await check('/project/content/chapters/one.mdx', text)).toEqual(what);
});

test.each([
  ['content/front.mdx', 'two/', []],
  ['content/front.mdx', '../two/', []], // /two/, which is elsewhere on the host
  ['content/front.mdx', '#gone', ['1: #gone: there is no #gone there']],
  ['content/footer.mdx', '#a-heading-of-the-front-page', []],
  ['content/footer.mdx', 'three/', [`1: three/: the course has no three/; ${THERE}`]],
  ['content/glossary.yaml', '../two/', []],
  ['content/glossary.yaml', '../three/', [`1: ../three/: the course has no three/; ${THERE}`]],
])('in %s, %s', async (file, link, what) => {
  expect(await check(`/project/${file}`, `[x](${link})`)).toEqual(what);
});
