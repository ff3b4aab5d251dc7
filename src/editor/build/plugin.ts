/**
 * The editor's part of the site's build: Monaco with the patched TypeScript and without what no
 * cell needs, and the declarations that cells see.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { cellTypes } from './cell-types.ts';
import {
  languageLibraries,
  libraries,
  readTypeScript,
  typescriptRegister,
  typescriptServices,
  typescriptWorker,
  workers,
} from './monaco-files.ts';
import { patchTypeScript } from './patch-typescript.ts';

const slimWorkers = fileURLToPath(new URL('../monaco/web-worker.ts', import.meta.url));

/** What stands in for a file of monaco-editor, by the file's path. */
const swaps: Record<string, () => Promise<string>> = {
  [typescriptServices]: async () => patchTypeScript(await readTypeScript()),
  [libraries]: async () =>
    `export const libFileMap = ${JSON.stringify(await languageLibraries())};`,
  [workers]: async () => `export { createWebWorker } from ${JSON.stringify(slimWorkers)};`,
};

/** A bundle that has the first of two files must have had the second swapped, or Monaco has changed. */
const expected: [file: string, swapped: string][] = [
  [typescriptRegister, workers],
  [typescriptWorker, typescriptServices],
  [typescriptWorker, libraries],
];

const withoutQuery = (id: string) => id.replace(/\?.*$/, '');

/** Swaps the files of monaco-editor; one for the page's bundle, and one for the workers'. */
function monacoPlugin(): Plugin {
  const swapped = new Set<string>();
  return {
    name: 'downhill:monaco',
    enforce: 'pre',
    async load(id) {
      const file = withoutQuery(id);
      const source = swaps[file];
      if (!source) return;
      swapped.add(file);
      return { code: await source(), map: null };
    },
    buildEnd(error) {
      if (error) return;
      const files = new Set(Array.from(this.getModuleIds(), withoutQuery));
      for (const [file, swap] of expected) {
        if (files.has(file) && !swapped.has(swap)) {
          this.error(
            `${swap} was not swapped: monaco-editor has moved it. Review monaco-files.ts.`,
          );
        }
      }
    },
  };
}

const typesId = 'virtual:downhill/cell-types';

/** `virtual:downhill/cell-types`: the declarations that cells see. */
function cellTypesPlugin(): Plugin {
  return {
    name: 'downhill:cell-types',
    resolveId: id => (id === typesId ? `\0${typesId}` : undefined),
    load(id) {
      if (id !== `\0${typesId}`) return;
      const { files, sources } = cellTypes();
      for (const source of sources) this.addWatchFile(source);
      return `export const cellTypes = ${JSON.stringify(files)};`;
    },
  };
}

/** What the site's Vite needs for the editor: merge into `vite` of the Astro config. */
export function editorPlugins(): Pick<UserConfig, 'plugins' | 'worker' | 'optimizeDeps'> {
  return {
    plugins: [monacoPlugin(), cellTypesPlugin()],
    worker: { format: 'es', plugins: () => [monacoPlugin()] },
    // pre-bundling would take the files before they are swapped, and twice: for page and worker
    optimizeDeps: { exclude: ['monaco-editor'] },
  };
}
