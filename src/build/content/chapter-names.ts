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

/** The name of the chapter that a module of Vite's is made from; `null` where it is another file. */
export const chapterOf = (id: string): string | null =>
  /\/content\/chapters\/([^/]+)\.mdx$/.exec(id.split('?')[0])?.[1] ?? null;
