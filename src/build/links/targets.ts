/** The pages and files that a course has, and where the links of its texts lead among them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataNames } from '../content/data-sets.ts';
import { listedIn, parseCourse } from '../content/parse-course.ts';
import { root } from '../project-root.ts';

/** What is known of the pages that links may lead to. */
export interface Targets {
  /** The base path of the course. */
  base: string;
  /** Its pages and files, relative to that; pages end with a slash. */
  paths: readonly string[];
  /** Whether another page has an id; `null` where that is unknown. */
  hasIdElsewhere?(path: string, id: string): boolean | null;
}

/** Pages that every course has: the front page, the glossary, the hand-ins and the pages of the engine. */
const ALWAYS = /^(?:glossary\/?|hand-ins\/?|engine(?:\/.*)?)?$/;

/** What is wrong with a path below the course's, if anything. */
export function wrongPage(path: string, { paths }: Targets): string | null {
  if (ALWAYS.test(path) || [path, `${path}/`].some(name => paths.includes(name))) return null;
  const file = basename(path);
  const meant = [`${file.replace(/\.\w+$/, '')}/`, file].find(name => paths.includes(name));
  if (meant) return `the course has no ${path}; from a chapter, it is ../${meant}`;
  if (/\.(?!mdx)\w+$/.test(file)) {
    return `the course has no ${path}; put files for readers into public/, and lead to ../${file}`;
  }
  return `the course has no ${path}; it has ${paths.filter(name => name.endsWith('/')).join(' ')}`;
}

/** What is wrong with a link that begins at the host's top, where a course that is below it is not, if anything. */
export function wrongTop(link: string, { base, paths }: Targets): string | null {
  const [, path] = /^\/([^?#]*)/.exec(link) ?? [];
  const found = paths.find(name => path && (name === path || name === `${path}/`));
  return found ? `the course begins at ${base}; from a chapter, it is ../${found}` : null;
}

/** The target of a link within the course. */
interface Place {
  /** The page, relative to the base path. */
  path: string;
  /** The fragment; empty for none. */
  id: string;
}

/**
 * Where a link leads; `null` where that is outside the course.
 * @param page the path of the page that it is on, below the course's, which is `base`
 */
export function placeFrom(page: string, link: string, base: string): Place | null {
  const top = new URL(base.replace(/\/?$/, '/'), 'http://site.invalid');
  const to = URL.parse(link, new URL(page, top));
  if (to?.origin !== top.origin || !to.pathname.startsWith(top.pathname)) return null;
  const path = decodeURIComponent(to.pathname.slice(top.pathname.length));
  return { path, id: decodeURIComponent(to.hash.slice(1)) };
}

/** Where a link of a text of the project leads, and whether that is on its own page; `null` as above. */
export function placeIn(
  link: string,
  file: string,
  { base }: Targets,
): (Place & { isHere: boolean }) | null {
  const page = placeOf(file);
  const to = placeFrom(page ?? '', link, base);
  return to && { ...to, isHere: to.path === page };
}

/** The page that a source file makes, relative to the base path; `null` for the footer, which is on every page. */
export function placeOf(file: string): string | null {
  const name = basename(file).replace(/\.\w+$/, '');
  if (name === 'footer') return null;
  if (name === 'glossary') return 'glossary/';
  return name === 'front' ? '' : `${name}/`;
}

/** The pages and files of the course, read anew: content/course.yaml may have changed. */
export function pathsNow(): string[] {
  const chapters = listedIn(parseCourse(readFileSync(join(root, 'content/course.yaml'), 'utf8')));
  const folder = join(root, 'public');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  return [
    ...chapters.map(file => `${file}/`),
    ...chapters.map(file => `${file}.ipynb`),
    ...dataNames().map(name => `data/${name}`),
    ...files.map(file => file.replaceAll('\\', '/')),
  ];
}
