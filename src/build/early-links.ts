/**
 * Refuses pictures that are not there, and, while one writes, links to what the course does not have. Each page is
 * checked as it is made, by its own text: whether other pages have the headings that it names, only the build knows,
 * which checks every link.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { dataNames } from './data-sets.ts';
import { parseCourse } from './parse-course.ts';
import { root } from './root.ts';

/** The path that the course is written for; `null` where nobody is writing. */
let base: string | null = null;

/** Tells the plugin below that somebody is writing. */
export function watchLinks(): AstroIntegration {
  return {
    name: 'downhill:early-links',
    hooks: {
      'astro:config:setup'({ command, config }) {
        base = command === 'dev' ? config.base : null;
      },
    },
  };
}

/** The rehype plugin, after the one that gives headings their ids. */
export function rehypeEarlyLinks() {
  return (tree: Root, file: VFile): void => {
    refuseLostPictures(tree, file);
    if (base === null) return;
    const [first, ...others] = earlyLinks(tree, file, { base, paths: pathsNow() });
    if (!first) return;
    const also = others.map(({ link, what, line }) => `\nAlso line ${line}: ${link}: ${what}.`);
    const words = `The link ${first.link} leads nowhere: ${first.what}. Mend it, or take it out.`;
    file.fail(words + also.join(''), first.node);
  };
}

/** Astro would say neither the file nor the line. */
function refuseLostPictures(tree: Root, file: VFile): void {
  visit(tree, 'element', node => {
    const { src } = node.properties;
    if (node.tagName !== 'img' || typeof src !== 'string' || /^(?:[a-z]+:|\/)/i.test(src)) return;
    const path = join(dirname(file.path), decodeURI(src));
    if (!existsSync(path)) file.fail(`There is no picture ${src} beside this file.`, node);
  });
}

/** What links may lead to. */
export interface Targets {
  /** The path of the course. */
  base: string;
  /** Pages and files below it; those of pages end with a slash. */
  paths: readonly string[];
}

/** A link that leads nowhere. */
interface Dead {
  link: string;
  what: string;
  line: number | undefined;
  node: Element;
}

/** The links of a page that lead nowhere. */
export function earlyLinks(tree: Root, file: VFile, targets: Targets): Dead[] {
  const dead: Dead[] = [];
  visit(tree, 'element', node => {
    const link = node.tagName === 'a' ? node.properties.href : undefined;
    const what = typeof link === 'string' ? wrong(link, tree, file, targets) : null;
    if (what) dead.push({ link: `${link}`, what, line: node.position?.start.line, node });
  });
  return dead;
}

/** Pages that every course has: the front page, the glossary, the hand-ins, the engine's. */
const ALWAYS = /^(?:glossary\/?|hand-ins\/?|engine(?:\/.*)?)?$/;

/** What is wrong with a link of a page, if anything. */
function wrong(link: string, tree: Root, file: VFile, { base, paths }: Targets): string | null {
  const top = new URL(base.replace(/\/?$/, '/'), 'http://site.invalid');
  const place = placeOf(file.path);
  const to = URL.parse(link, new URL(place ?? '', top));
  if (to?.origin !== top.origin || !to.pathname.startsWith(top.pathname)) return null;
  const path = decodeURIComponent(to.pathname.slice(top.pathname.length));
  const id = decodeURIComponent(to.hash.slice(1));
  if (path === place && id) return hasId(id, tree, `${file}`) ? null : `there is no #${id} there`;
  if (ALWAYS.test(path) || [path, `${path}/`].some(name => paths.includes(name))) return null;
  return `the course has no ${path}; it has ${paths.filter(name => name.endsWith('/')).join(' ')}`;
}

/** Where the page of a text is, below the course's path; `null` for the foot, which stands on every page. */
function placeOf(file: string): string | null {
  const name = basename(file).replace(/\.\w+$/, '');
  if (name === 'footer') return null;
  if (name === 'glossary') return 'glossary/';
  return name === 'front' ? '' : `${name}/`;
}

/** Whether a page has an id: a heading's, that of a cell or an exercise, which its fence says, or one in its markup. */
function hasId(id: string, tree: Root, text: string): boolean {
  const [, cell] = /^(?:cell|exercise)-([\w-]+)$/.exec(id) ?? [];
  if (cell && new RegExp(`\\bid=${cell}(?![\\w-])`).test(text)) return true;
  let isFound = text.includes(`id="${id}"`);
  visit(tree, 'element', ({ properties }) => {
    isFound ||= properties.id === id;
  });
  return isFound;
}

/** The pages and files of the course as it stands: its list may have been saved since. */
function pathsNow(): string[] {
  const course = parseCourse(readFileSync(join(root, 'content/course.yaml'), 'utf8'));
  const chapters = [...course.chapters.map(({ file }) => file), ...course.appendices];
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
