/**
 * The link check of `npm run dev`: each page is checked as it is rendered. Ids on other pages are known only of the
 * chapters that have been rendered before it.
 */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { chapterFolder } from '../content/chapter-names.ts';
import { pathsNow, placeIn, placeOf, type Targets, wrongPage, wrongTop } from './targets.ts';

/** The base path of the course in dev; `null` in a build, which checks links otherwise. */
let base: string | null = null;

/** The chapters rendered since the dev server started, by path, each with the time its file had been saved at. */
const made = new Map<string, { tree: Root; file: VFile; time: number }>();

const timeOf = ({ path }: VFile): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether another chapter has an id; `null` where it has not been rendered since it was last saved. */
function hasIdElsewhere(path: string, id: string): boolean | null {
  const page = made.get(path.replace(/\/?$/, '/'));
  return page && page.time === timeOf(page.file) ? hasId(id, page.tree, `${page.file}`) : null;
}

/** Turns the plugin below on, for the dev server. */
export function checkPageLinks(path: string): void {
  base = path;
}

/** The rehype plugin; it must come after the one that gives headings their ids. */
export function rehypePageLinks() {
  return (tree: Root, file: VFile): void => {
    if (base === null) return;
    if (dirname(file.path) === chapterFolder) {
      made.set(`${placeOf(file.path)}`, { tree, file, time: timeOf(file) });
    }
    const [first, ...others] = deadPageLinks(tree, file, {
      base,
      paths: pathsNow(),
      hasIdElsewhere,
    });
    if (!first) return;
    const also = others.map(({ link, what, line }) => `\nAlso line ${line}: ${link}: ${what}.`);
    const words = `The link ${first.link} leads nowhere: ${first.what}. Mend it, or take it out.`;
    file.fail(words + also.join(''), first.node);
  };
}

/** A link that leads nowhere. */
interface Dead {
  link: string;
  what: string;
  line: number | undefined;
  node: Element;
}

/** The links of a page that lead nowhere. */
export function deadPageLinks(tree: Root, file: VFile, targets: Targets): Dead[] {
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
  if (!to) return wrongTop(link, targets);
  const isThere = to.isHere
    ? hasId(to.id, tree, `${file}`)
    : targets.hasIdElsewhere?.(to.path, to.id);
  if (to.id && isThere === false) return `there is no #${to.id} there`;
  return to.isHere && to.id ? null : wrongPage(to.path, targets);
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
