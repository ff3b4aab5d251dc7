/** Follows the links of a served site, from its home page on: to pages, to places in them, to scripts, styles and files. */

/** What following them found. */
export interface Crawl {
  /** How many files there are, pages and others. */
  files: number;
  /** The links that lead nowhere, each with the page it is on. */
  broken: string[];
}

export async function crawl(home: string): Promise<Crawl> {
  const files = new Map<string, string | null>();
  const broken: string[] = [];
  const waiting: { from: string; to: URL }[] = [{ from: '', to: new URL(home) }];
  for (const { from, to } of waiting) {
    if (!files.has(to.pathname)) {
      const response = await fetch(new URL(to.pathname, home));
      const isPage = response.headers.get('content-type')?.includes('html');
      const body = await response.text();
      files.set(to.pathname, response.ok ? (isPage ? body : '') : null);
      if (response.ok && isPage) {
        waiting.push(...linksOf(body, to).map(link => ({ from: to.pathname, to: link })));
      }
    }
    const html = files.get(to.pathname);
    const place = decodeURIComponent(to.hash.slice(1));
    if (html === null) broken.push(`${from}: there is no ${to.pathname}`);
    else if (place && !html?.includes(`id="${place}"`)) {
      broken.push(`${from}: there is no #${place} in ${to.pathname}`);
    }
  }
  return { files: files.size, broken };
}

/** The site's own links in a page's HTML. */
function linksOf(html: string, page: URL): URL[] {
  const outsideCode = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
  const found = [...outsideCode.matchAll(/<\w+\s(?:[^>]*?\s)?(?:href|src)="([^"]*)"/g)];
  return found
    .map(([, href]) => new URL(href.replaceAll('&amp;', '&'), page))
    .filter(({ origin }) => origin === page.origin);
}
