/** What a page asks of a slow line. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesIn, root, textOf } from '../support/tree.ts';
import { dist } from './support/site.ts';

/** The most bytes of a page, as a server with gzip sends it. */
const MOST = 80_000;

/** What a browser waits for, or fetches at once, before it shows any of the page. */
const FIRST =
  /<link[^>]*\srel="(?:stylesheet|preload)"[^>]*>|<script(?![^>]*\stype="module")[^>]*\ssrc=[^>]*>/g;

const pages = filesIn(dist.slice(root.length + 1))
  .filter(path => path.endsWith('.html'))
  .map(path => ({ path, html: textOf(path) ?? '' }));

test('no page is heavy', () => {
  const heavy = pages
    .map(({ path, html }) => ({ path, bytes: gzipSync(html).length }))
    .filter(({ bytes }) => bytes > MOST);
  expect(heavy).toEqual([]);
});

test('no page waits for another file before its first words', () => {
  const found = pages.flatMap(({ path, html }) =>
    (html.match(FIRST) ?? []).map(tag => [path, tag]),
  );
  expect(found).toEqual([]);
});
