/**
 * The editor's part of the site's build: Monaco with the patched TypeScript and without what no
 * cell needs, and the declarations that cells see.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { cellTypes } from './cell-types.ts';
import { LEFT_OUT } from './left-out.ts';
import {
  languageLibraries,
  libraries,
  measuredInWindow,
  monacoFile,
  placedInWindow,
  placelessWorkerManager,
  readTypeScript,
  typescriptRegister,
  typescriptServices,
  typescriptWorker,
  workerManager,
  workers,
} from './monaco-files.ts';
import { patchTypeScript } from './patch-typescript.ts';

const slimWorkers = fileURLToPath(new URL('../monaco/web-worker.ts', import.meta.url));

/** What stands in for a file of monaco-editor, by the file's path. */
const swaps: Record<string, () => string | Promise<string>> = {
  [typescriptServices]: async () => patchTypeScript(await readTypeScript()),
  [libraries]: async () =>
    `export const libFileMap = ${JSON.stringify(await languageLibraries())};`,
  [workerManager]: placelessWorkerManager,
  ...Object.fromEntries(placedInWindow.map(file => [file, () => measuredInWindow(file)])),
  [workers]: () => `export { createWebWorker } from ${JSON.stringify(slimWorkers)};`,
};
for (const [file, source] of Object.entries(LEFT_OUT))
  swaps[monacoFile(`editor/${file}`)] = () => source;

/** What must have been swapped in a bundle that has Monaco, or its worker: else Monaco has changed. */
const EXPECTED: Record<string, string[]> = {
  [typescriptWorker]: [typescriptServices, libraries],
  [typescriptRegister]: Object.keys(swaps).filter(
    file => file !== typescriptServices && file !== libraries,
  ),
};

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
      for (const [file, wanted] of Object.entries(EXPECTED)) {
        const missed = files.has(file) && wanted.find(swap => !swapped.has(swap));
        if (missed) this.error(`monaco-editor no longer uses ${missed}: review build/plugin.ts.`);
      }
    },
  };
}

const TYPES_ID = 'virtual:downhill/cell-types';

/** `virtual:downhill/cell-types`: the declarations that cells see. */
function cellTypesPlugin(): Plugin {
  return {
    name: 'downhill:cell-types',
    resolveId: id => (id === TYPES_ID ? `\0${TYPES_ID}` : undefined),
    load(id) {
      if (id !== `\0${TYPES_ID}`) return;
      const { files, sources } = cellTypes();
      for (const source of sources) this.addWatchFile(source);
      return `export const cellTypes = ${JSON.stringify(files)};`;
    },
  };
}

/** What the site's Vite needs for the editor: merge it into `vite` of the Astro config. */
export function editorPlugins(): UserConfig {
  return {
    plugins: [monacoPlugin(), cellTypesPlugin()],
    worker: {
      format: 'es',
      plugins: () => [monacoPlugin(), cellTypesPlugin()],
      // Workers are bundled by themselves: what the site's build is told not to remark on, they are told here.
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    optimizeDeps: {
      // Pre-bundling would take the files before they are swapped, and twice: for page and worker.
      exclude: ['monaco-editor'],
      // Found on the first edit only, these would make the development server reload the page.
      include: [
        '@shikijs/monaco',
        'shiki/core',
        'shiki/engine/javascript',
        'shiki/langs/typescript.mjs',
        'shiki/themes/github-dark-default.mjs',
        'shiki/themes/github-light-default.mjs',
      ],
    },
  };
}
