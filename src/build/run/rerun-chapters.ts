/** A Vite plugin for the development server: what chapters run on has changed, so they run again. */
import { matchesGlob, relative } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../project-root.ts';
import { RUN_BY } from './kept-runs.ts';

/** What a chapter is made from besides its own text: no module of a page imports it for that. */
const MADE_FROM = ['content/course.yaml', ...RUN_BY];

/** Takes the chapters for changed when the list of chapters, a data file or a file of the engine is saved. */
export function rerunChapters(): Plugin {
  return {
    name: 'downhill:rerun-chapters',
    apply: 'serve',
    hotUpdate({ file, modules }) {
      if (this.environment.name === 'client') return;
      const path = relative(root, file).replaceAll('\\', '/');
      if (!MADE_FROM.some(pattern => matchesGlob(path, pattern))) return;
      const known = [...this.environment.moduleGraph.idToModuleMap.values()];
      return [...modules, ...known.filter(module => module.file?.endsWith('.mdx'))];
    },
  };
}
