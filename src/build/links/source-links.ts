/**
 * The link check before a build: finds, in the MDX sources alone, links to pages that the course does not have (a
 * chapter was removed), and links and images that begin with / although the course is not at the host's root.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { parseChapter } from '../content/chapter-files.ts';
import { root } from '../project-root.ts';
import { pathsNow, placeIn, type Targets, wrongPage, wrongTop } from './targets.ts';

/**
 * The links of a text to pages that are not there, each with the file and the line.
 * @param file its path from the project's root
 */
export function deadSourceLinks(file: string, text: string, targets: Targets): string[] {
  const lost: string[] = [];
  visit(parseChapter(file, text), node => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
    const what = wrong(node.url, node.type === 'image', file, targets);
    if (what) lost.push(`${file}:${node.position?.start.line}: ${node.url}: ${what}`);
  });
  return lost;
}

/** What is wrong with one of them. Whether an image's file exists is checked when its page is rendered. */
function wrong(link: string, isPicture: boolean, file: string, targets: Targets): string | null {
  const to = placeIn(link, file, targets);
  if (!to) return wrongTop(link, targets);
  return isPicture || to.isHere || !wrongPage(to.path, targets) ? null : `there is no ${to.path}`;
}

/** Those of the front page, the footer and all chapters. */
export function allDeadSourceLinks(base: string): string[] {
  const targets = { base, paths: pathsNow() };
  const chapters = targets.paths.flatMap(path => /^([\w-]+)\/$/.exec(path)?.[1] ?? []);
  return ['front', 'footer', ...chapters.map(name => `chapters/${name}`)]
    .map(name => `content/${name}.mdx`)
    .filter(file => existsSync(join(root, file)))
    .flatMap(file => inText(file, targets));
}

/** A source that cannot be parsed is reported when its page is built. */
function inText(file: string, targets: Targets): string[] {
  try {
    return deadSourceLinks(file, readFileSync(join(root, file), 'utf8'), targets);
  } catch {
    return [];
  }
}
