import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository. */
export const root = join(import.meta.dirname, '../..');

/** What is not ours, or is made by a command. */
const skipped = new Set(['node_modules', 'dist']);

/** The files of a folder, and of those in it, as paths from the root with `/`; hidden ones left out. */
export function filesIn(folder = '.'): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(entry => !skipped.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap(entry => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}

/** A file's text, or null for one that is not text. */
export function textOf(path: string): string | null {
  const text = readFileSync(join(root, path), 'utf8');
  return text.includes('\0') ? null : text;
}
