/** The chapters' files, for what looks at them without building the site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type Fence, takeFences } from '../cells/chapter-fences.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'content/chapters');
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMath).use(remarkMdx);

/** A chapter's cells, and where they stand. */
export interface ChapterFile {
  /** Its name: `seven-steps`. */
  name: string;
  /** Its path from the project's root. */
  path: string;
  fences: readonly Fence[];
}

/** The names of all chapters, also of those that the course does not list yet. */
export function chapterNames(): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.mdx'))
    .map(file => file.replace(/\.mdx$/, ''))
    .sort();
}

/**
 * Reads a chapter.
 * @throws VFileMessage that names the place and what is wrong
 */
export function readChapter(name: string): ChapterFile {
  const path = join(folder, `${name}.mdx`);
  const file = new VFile({ path: relative(root, path), value: readFileSync(path, 'utf8') });
  return { name, path: file.path, fences: takeFences(parser.parse(file), file) };
}
