/** No link of the site leads nowhere: every page that can be reached, and every place in a page. */
import { expect, inject, test } from 'vitest';
import { crawl } from './support/links.ts';

test('every link leads to a page and, where it names one, to a place in it', async () => {
  const { files, broken } = await crawl(inject('site'));
  expect(broken).toEqual([]);
  expect(files).toBeGreaterThan(20);
});
