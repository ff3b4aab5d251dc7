/** The engine's files, for the pages that show them to readers. */
import { sitePath } from './course.ts';

/** One file of the engine. */
export interface EngineFile {
  /** In the folder engine: `autograd/node.ts`. */
  path: string;
  text: string;
}

const FOLDER = '../engine/';
const texts = import.meta.glob<string>('../engine/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All of them, by path. */
export const engineFiles: readonly EngineFile[] = Object.entries(texts)
  .map(([key, text]) => ({ path: key.slice(FOLDER.length), text }))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** What a file's page is called, below the page of the engine. */
export function slugOf(path: string): string {
  return path.replace(/\.ts$/, '');
}

/** The address of a file's page; `null` where the engine has no such file. */
function addressOf(path: string): string | null {
  const isThere = engineFiles.some(file => file.path === path);
  return isThere ? sitePath(`engine/${slugOf(path)}/`) : null;
}

/** Makes links of what the pattern finds in HTML, where its first group is a file of the engine. */
export function withLinks(
  html: string,
  pattern: RegExp,
  pathOf: (found: string) => string,
): string {
  return html.replace(pattern, (whole, found: string) => {
    const address = addressOf(pathOf(found));
    return address ? `<a href="${address}">${whole}</a>` : whole;
  });
}
