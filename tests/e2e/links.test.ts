/** No link of the site leads nowhere: every page that can be reached, and every place in a page. */
import { expect, inject, test } from 'vitest';
import { crawl } from './support/links.ts';

test('every link leads to a page and, where it names one, to a place in it', async () => {
  const { files, broken } = await crawl(inject('site'));
  expect(broken).toEqual([]);
  expect(files).toBeGreaterThan(20);
});

test('the tour of the engine leads to every file that it names', async () => {
  const tour = await (await fetch(new URL('engine/', inject('site')))).text();
  const named = [...tour.matchAll(/(<a [^>]*>)?<code[^>]*>[\w-]+\/[\w/-]+\.ts</g)];
  expect(named.length).toBeGreaterThan(20);
  const without = named
    .filter(([, link]) => !link)
    .map(([found]) => found.replace(/.*>(.*)</, '$1'));
  // A file of the tests is not one of the engine.
  expect(without.filter(path => !path.startsWith('tests/'))).toEqual([]);
});
