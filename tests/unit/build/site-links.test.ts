import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deadSiteLinks } from '../../../src/build/links/site-links.ts';

/** The dead links of a site of these files, which is for `/course/`. */
function check(site: Record<string, string>, texts: Record<string, string> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return deadSiteLinks(folder, '/course/', file => texts[file] ?? '');
}

test.each<[link: string, what: string[]]>([
  ['../two/', []],
  ['../two', []],
  ['../two/#part', []],
  ['#here', []],
  ['/course/', []],
  ['/course/a/picture.png', []],
  ['https://example.edu/gone/', []],
  ['mailto:ada@example.edu', []],
  ['/elsewhere/on/the/host/', []],
  ['../three/', ['content/chapters/one.mdx:2: ../three/: there is no three/']],
  ['../two/#gone', ['content/chapters/one.mdx:2: ../two/#gone: there is no #gone there']],
  ['#gone', ['content/chapters/one.mdx:2: #gone: there is no #gone there']],
  ['picture.png', ['content/chapters/one.mdx:2: picture.png: there is no one/picture.png']],
])('%s in a chapter', (link, what) => {
  const site = {
    'index.html': '<p>',
    'one/index.html': `<h2 id="here"><a class="x" href="${link}">`,
    'two/index.html': '<h2 id="part">',
    'a/picture.png': '',
  };
  expect(check(site, { 'content/chapters/one.mdx': `#\n[x](${link})` })).toEqual(what);
});

test('a chapter that has left the course, wherever it is named', () => {
  const link = '<a href="../gone/">';
  const site = {
    'index.html': '<a href="gone/">',
    'one/index.html': link + link,
    'glossary/index.html': link,
    'engine/a.ts/index.html': '<a href="../../gone/">',
  };
  const texts = {
    'content/front.mdx': 'gone/',
    'content/chapters/one.mdx': '../gone/\n\n../gone/',
  };
  expect(check(site, texts).toSorted()).toEqual([
    'content/chapters/one.mdx:1: ../gone/: there is no gone/',
    'content/chapters/one.mdx:3: ../gone/: there is no gone/',
    'content/front.mdx:1: gone/: there is no gone/',
    'content/glossary.yaml: ../gone/: there is no gone/',
    'engine/a.ts/index.html: ../../gone/: there is no gone/',
  ]);
});

test('a link in the foot of every page', () => {
  const foot = '<footer><a href="/course/#credits">';
  const site = { 'index.html': foot, 'one/index.html': foot };
  expect(check(site, { 'content/footer.mdx': 'See the\n[credits](#credits).' })).toEqual([
    'content/footer.mdx:2: /course/#credits: there is no #credits there',
  ]);
});

test('what only looks like a link in a script', () => {
  expect(check({ 'index.html': '<script>\'<a href="gone/">\'</script>' })).toEqual([]);
});
