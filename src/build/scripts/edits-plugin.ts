/**
 * A Vite plugin for the two scripts of a chapter's edits that are not part of the page's own: the one that puts
 * edits back before the page is drawn, as text to stand inline, and what a downloaded chapter runs on, as a file.
 */
import type { Plugin } from 'vite';
import { bundle } from './bundle.ts';
import { scriptFile } from './script-files.ts';

const RESTORE = 'virtual:downhill/restore';
const STANDALONE = 'virtual:downhill/standalone';

/** Provides `virtual:downhill/restore` and `virtual:downhill/standalone`. */
export function editsPlugin(): Plugin {
  const host = scriptFile({ entry: 'program/standalone-host.ts', name: 'standalone-host.js' });
  return {
    name: 'downhill:edits',
    configureServer: host.configureServer,
    resolveId: id => (id === RESTORE || id === STANDALONE ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${RESTORE}`) {
        const script = (await bundle('cells/edits/restore.ts')).trim();
        return `export const restoreScript = ${JSON.stringify(script)};`;
      }
      if (id === `\0${STANDALONE}`) {
        return `export const standaloneHostUrl = ${await host.url(this)};`;
      }
      return undefined;
    },
  };
}
