/**
 * Keeps the styles of what loads later out of the page until it comes. Astro links the CSS of whatever a page's
 * script can ever import, so a stylesheet that a script imports is made a module that adds a style element instead.
 * What a page shows from the start is imported by its components.
 */
import type { Plugin } from 'vite';

const PREFIX = '\0downhill:style:';

/** For the build alone: the development server's own way serves as well, and reloads what changes. */
export function lazyStyles(): Plugin {
  return {
    name: 'downhill:lazy-styles',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer) {
      if (!source.endsWith('.css') || !/\.[jt]s$/.test(importer ?? '')) return;
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
