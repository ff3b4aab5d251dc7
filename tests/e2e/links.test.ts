/** No link of the site leads nowhere: every page that can be reached, and every place in a page. */
import { expect, inject, test } from 'vitest';

/** The site's own links in a page's HTML. */
function linksOf(html: string, page: URL): URL[] {
  const outsideCode = html.replace(/<script[\s\S]*?<\/script>/g, '');
  const found = [...outsideCode.matchAll(/<a\s[^>]*?href="([^"]*)"/g)];
  return found
    .map(([, href]) => new URL(href.replaceAll('&amp;', '&'), page))
    .filter(({ origin }) => origin === page.origin);
}

test('every link leads to a page and, where it names one, to a place in it', async () => {
  const home = new URL(inject('site'));
  const pages = new Map<string, string | null>();
  const broken: string[] = [];
  const waiting: { from: string; to: URL }[] = [{ from: '', to: home }];
  for (const { from, to } of waiting) {
    const isNew = !pages.has(to.pathname);
    if (isNew) {
      const response = await fetch(new URL(to.pathname, home));
      const isPage = response.headers.get('content-type')?.includes('html');
      const body = await response.text();
      pages.set(to.pathname, response.ok ? (isPage ? body : '') : null);
      if (response.ok && isPage) {
        waiting.push(...linksOf(body, to).map(link => ({ from: to.pathname, to: link })));
      }
    }
    const html = pages.get(to.pathname);
    const place = decodeURIComponent(to.hash.slice(1));
    if (html === null) broken.push(`${from}: there is no ${to.pathname}`);
    else if (place && !html?.includes(`id="${place}"`)) {
      broken.push(`${from}: there is no #${place} in ${to.pathname}`);
    }
  }
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(20);
});
