/** A chapter's file, for what looks at it without building the site. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type Fence, takeFences } from '../../cells/chapter-fences.ts';
import { root } from '../project-root.ts';
import { chapterFolder } from './chapter-names.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMath).use(remarkMdx);

/**
 * Parses a text of the course.
 * @throws VFileMessage that names the place and what is wrong
 */
export const parseChapter = (path: string, text: string): Root =>
  parser.parse(new VFile({ path, value: text }));

/** A chapter's cells, and where they stand. */
export interface ChapterFile {
  /** Its name: `seven-steps`. */
  name: string;
  /** Its path from the project's root. */
  path: string;
  fences: readonly Fence[];
}

/**
 * Reads a chapter.
 * @throws VFileMessage that names the place and what is wrong
 */
export function readChapter(name: string): ChapterFile {
  const path = join(chapterFolder, `${name}.mdx`);
  const file = new VFile({ path: relative(root, path), value: readFileSync(path, 'utf8') });
  return { name, path: file.path, fences: takeFences(parser.parse(file), file) };
}
