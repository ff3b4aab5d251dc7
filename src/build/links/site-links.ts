/** The link check after a build: finds every dead link, image and file reference in the built HTML. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFrom } from './targets.ts';

/** The text at the foot of every page. */
const FOOT = 'content/footer.mdx';

/** Where the text of a page comes from, by the page's file. */
function sourceOf(page: string): string {
  if (page === 'index.html') return 'content/front.mdx';
  const [name, ...below] = page.split('/');
  if (name === 'glossary') return 'content/glossary.yaml';
  return name === 'engine' || below.length !== 1 ? page : `content/chapters/${name}.mdx`;
}

/** The links, images and other files that a page's HTML names. Scripts hold texts that only look like them. */
function linksIn(html: string): string[] {
  const outsideScripts = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
  const found = outsideScripts.matchAll(/<\w+\s(?:[^>]*?\s)?(?:href|src)="([^"]*)"/g);
  return [...new Set([...found].map(([, link]) => link.replaceAll('&amp;', '&')))];
}

/** The lines of a text that hold a link, from 1. */
function linesWith(link: string, text: string): number[] {
  return text.split('\n').flatMap((line, i) => (line.includes(link) ? [i + 1] : []));
}

/**
 * What leads nowhere in a built site, each with the file and the line.
 * @param folder the site
 * @param base the path that the site is for
 * @param textOf the text of a file of the project; empty where there is none
 */
export function deadSiteLinks(
  folder: string,
  base: string,
  textOf: (file: string) => string,
): string[] {
  const pages = new Map(
    globSync('**/*.html', { cwd: folder }).map(path => {
      const page = path.replaceAll('\\', '/');
      return [page, readFileSync(join(folder, path), 'utf8')];
    }),
  );
  /** What is wrong with a link, if anything. A page's address ends with a slash or, less well, without. */
  const wrong = (link: string, page: string): string | null => {
    const to = placeFrom(page, link, base);
    if (!to) return null;
    const { path, id } = to;
    const target = path.replace(/(^|\/)$/, '$1index.html');
    const html = pages.get(target) ?? pages.get(`${target}/index.html`);
    if (html === undefined) return existsSync(join(folder, target)) ? null : `there is no ${path}`;
    return id === '' || html.includes(`id="${id}"`) ? null : `there is no #${id} there`;
  };
  /** Where a link of a page stands: in its text, or in the foot of every page, below the course's path. */
  const placesOf = (link: string, file: string): string[] => {
    const lines = linesWith(link, textOf(file));
    if (lines.length > 0) return lines.map(line => `${file}:${line}`);
    const top = base.replace(/\/?$/, '/');
    const foot = linesWith(link.startsWith(top) ? link.slice(top.length) : link, textOf(FOOT));
    return foot.length > 0 ? foot.map(line => `${FOOT}:${line}`) : [file];
  };
  const told = [...pages].flatMap(([page, html]) => {
    const file = sourceOf(page);
    return linksIn(html).flatMap(link => {
      const what = wrong(link, page);
      if (what === null) return [];
      return placesOf(link, file).map(place => `${place}: ${link}: ${what}`);
    });
  });
  return [...new Set(told)];
}
