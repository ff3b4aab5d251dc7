/** The links of a built site: every one must lead to a file, and to a place in it. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ADDRESSES = /\s(?:href|src|data-href)\s*=\s*"([^"]*)"/g;

/**
 * The links that lead nowhere, each with the page it is on.
 * @param folder where the site is built
 * @param base the path that it is built for, with a slash at both ends
 */
export function brokenLinks(folder: string, base: string): string[] {
  const pages = globSync('**/*.html', { cwd: folder });
  const texts = new Map(pages.map(page => [page, readFileSync(join(folder, page), 'utf8')]));
  return pages.flatMap(page => {
    const here = new URL(base + page.replace(/index\.html$/, ''), 'http://site.test');
    const links = [...(texts.get(page) ?? '').matchAll(ADDRESSES)].map(([, link]) => link);
    return [...new Set(links)].filter(link => !leads(link, here)).map(link => `${page}: ${link}`);
  });

  function leads(link: string, here: URL): boolean {
    const url = new URL(link.replaceAll('&amp;', '&'), here);
    if (url.origin !== here.origin) return true;
    if (!url.pathname.startsWith(base)) return false;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!statSync(join(folder, file), { throwIfNoEntry: false })?.isFile()) return false;
    const id = decodeURIComponent(url.hash.slice(1));
    return !id || !texts.has(file) || (texts.get(file) ?? '').includes(` id="${id}"`);
  }
}
