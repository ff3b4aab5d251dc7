/** A Vite plugin that tells pages of the course's data sets: their names, addresses and credits. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { creditLine, dataFolder, dataNames, dataSource } from './data-sets.ts';

const MODULE = 'virtual:downhill/data';

/** Provides `virtual:downhill/data`. */
export function dataPlugin(): Plugin {
  let base = '/';
  let building = false;
  return {
    name: 'downhill:data',
    configResolved: config => {
      base = config.base.replace(/\/?$/, '/');
      building = config.command === 'build';
    },
    // Whatever is missing is said before the chapters run, which takes longer.
    buildStart() {
      if (building) for (const name of dataNames()) dataSource(name);
    },
    resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const sets = dataNames().map(name => {
        this.addWatchFile(join(dataFolder, name.replace(/\.csv$/, '.yaml')));
        const source = dataSource(name);
        return { name, url: `${base}data/${name}`, credit: creditLine(source), source };
      });
      const brief = sets.map(({ name, url }) => ({ name, url }));
      return [
        `export const dataSets = ${JSON.stringify(brief)};`,
        `export const credits = ${JSON.stringify(Object.fromEntries(sets.map(({ name, credit }) => [name, credit])))};`,
        `export const sources = ${JSON.stringify(Object.fromEntries(sets.map(({ name, source }) => [name, source])))};`,
      ].join('\n');
    },
  };
}
