/**
 * Keeps the editor's styles out of the page until the editor comes. Astro links the CSS of whatever a
 * page's script can ever import, so these files are made modules that add a style element instead.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { monacoFile } from './monaco-files.ts';

const OWNERS = [dirname(monacoFile('index.js')), fileURLToPath(new URL('..', import.meta.url))];

const PREFIX = '\0downhill:style:';

/** For the build alone: the development server's own way serves as well, and reloads what changes. */
export function lazyStylesPlugin(): Plugin {
  return {
    name: 'downhill:lazy-styles',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer) {
      if (!source.endsWith('.css') || !OWNERS.some(owner => importer?.startsWith(owner))) return;
      const file = await this.resolve(source, importer, { skipSelf: true });
      // The ending keeps Vite from taking the module itself for CSS.
      return file && { id: `${PREFIX}${file.id}.js`, moduleSideEffects: true };
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return;
      const file = id.slice(PREFIX.length, -'.js'.length);
      return `import css from ${JSON.stringify(`${file}?inline`)};
const style = document.createElement('style');
style.textContent = css;
document.head.append(style);`;
    },
  };
}
