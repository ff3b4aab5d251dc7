import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project-root.ts';

/** Where the chapters are. */
export const chapterFolder = join(root, 'content/chapters');

/** The names of all chapters, also of those that the course does not list yet: `seven-steps`. */
export function chapterNames(folder: string = chapterFolder): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.mdx'))
    .map(file => file.replace(/\.mdx$/, ''))
    .sort();
}
