import { expect, test } from 'vitest';
import { deadSourceLinks } from '../../../src/build/links/source-links.ts';

const TARGETS = { base: '/course', paths: ['one/', 'two/', 'one.ipynb'] };

const WHAT = 'there is no three/';

test.each<[text: string, told: string[]]>([
  ['[x](../two/), [y](../two/#any), [z](#any), [n](../one.ipynb)', []],
  ['[x](https://example.edu/three/) and [y](/three/)', []],
  [
    '[x](/two/)\n![y](/one.ipynb) ![z](./beside.png)',
    [
      '1: /two/: the course begins at /course; from a chapter, it is ../two/',
      '2: /one.ipynb: the course begins at /course; from a chapter, it is ../one.ipynb',
    ],
  ],
  ['`[x](../three/)`\n\n```md\n[x](../three/)\n```', []],
  ['---\ntitle: A\n---\n\nA\n[x](../three/)', [`6: ../three/: ${WHAT}`]],
  [
    '[x][a] and [y](../three/#b)\n\n[a]: ../three/',
    [`1: ../three/#b: ${WHAT}`, `3: ../three/: ${WHAT}`],
  ],
])('in a chapter, %j', (text, told) => {
  const file = 'content/chapters/one.mdx';
  expect(deadSourceLinks(file, text, TARGETS)).toEqual(told.map(line => `${file}:${line}`));
});

test('from the front page and the foot, pages are below the course', () => {
  for (const file of ['content/front.mdx', 'content/footer.mdx']) {
    expect(deadSourceLinks(file, '[x](two/) [y](three/)', TARGETS)).toEqual([
      `${file}:1: three/: ${WHAT}`,
    ]);
  }
});
