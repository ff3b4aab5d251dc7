/** The files of monaco-editor's TypeScript, by path, and what becomes of them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CELL_COMPILER_OPTIONS } from '../checker.ts';

const index = createRequire(import.meta.url).resolve('monaco-editor/index.js');

/** The absolute path of a file of monaco-editor. */
export const monacoFile = (file: string) => join(dirname(index), file);

/** TypeScript itself, 9 MB. */
export const typescriptServices = monacoFile(
  'languages/features/typescript/lib/typescriptServices.js',
);
/** TypeScript's own declarations, `libFileMap`: all of them, DOM and all. */
export const libraries = monacoFile('languages/features/typescript/lib/lib.js');
/** Starts workers, and imports every feature of the editor. */
export const workers = monacoFile('internal/common/workers.js');
/** Asks for the worker, and says where it is: of that a bundler makes a second copy of the worker. */
export const workerManager = monacoFile('languages/features/typescript/workerManager.js');
/** What the page's bundle has where it has Monaco's TypeScript. */
export const typescriptRegister = monacoFile('languages/features/typescript/register.js');
/** What the worker's bundle has where it has Monaco's TypeScript. */
export const typescriptWorker = monacoFile('languages/features/typescript/ts.worker.js');

/** The declarations of the language alone, for the library that cells are checked with: no DOM, half the size. */
export async function languageLibraries(): Promise<Record<string, string>> {
  const { libFileMap } = (await import(libraries)) as { libFileMap: Record<string, string> };
  const wanted: Record<string, string> = {};
  const add = (file: string) => {
    if (file in wanted) return;
    const text = libFileMap[file];
    if (text === undefined) throw new Error(`monaco-editor has no ${file}`);
    wanted[file] = text.replace(/^\/\*!.*?\*\/\s*/s, '');
    for (const [, name] of text.matchAll(/<reference lib="([^"]+)"/g)) add(`lib.${name}.d.ts`);
  };
  for (const file of CELL_COMPILER_OPTIONS.lib) add(file);
  return wanted;
}

/**
 * The list of completions, and the hovers: each asks for the room above and below in the window, and
 * measures from the top of the page, as if no page round an editor were ever scrolled.
 */
export const placedInWindow = [
  'editor/contrib/suggest/browser/suggestWidget.js',
  'editor/contrib/hover/browser/resizableContentWidget.js',
].map(monacoFile);

/** Such a file, measuring from the top of the window. */
export async function measuredInWindow(file: string): Promise<string> {
  const source = await readFile(file, 'utf8');
  const place = /(?<=const editorBox = )getDomNodePagePosition\(([\w.()]+)\)(?=;)/g;
  const changed = source.replace(place, '$1.getBoundingClientRect()');
  if (changed === source) throw new Error(`${file} has changed`);
  return changed;
}

/** The source of TypeScript as monaco-editor brings it. */
export function readTypeScript(): Promise<string> {
  return readFile(typescriptServices, 'utf8');
}

/** The worker's manager, which leaves it to `MonacoEnvironment` where the worker is. */
export async function placelessWorkerManager(): Promise<string> {
  const source = await readFile(workerManager, 'utf8');
  const placeless = source.replace(/^\s*createWorker: \(\) => new Worker\(.*\),\n/m, '');
  if (placeless.includes('new Worker(')) throw new Error(`${workerManager} has changed`);
  return placeless;
}
