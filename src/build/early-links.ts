/**
 * Refuses pictures that are not there, and, while one writes, links to what the course does not have. Each page is
 * checked as it is made, by its own text: whether other pages have the headings that it names, only the build knows,
 * which checks every link.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { pathsNow, placeIn, type Targets, wrongPage } from './course-paths.ts';

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

/** What is wrong with a link of a page, if anything. */
function wrong(link: string, tree: Root, file: VFile, targets: Targets): string | null {
  const to = placeIn(link, file.path, targets);
  if (to?.isHere && to.id) {
    return hasId(to.id, tree, `${file}`) ? null : `there is no #${to.id} there`;
  }
  return to && wrongPage(to.path, targets);
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
