/** A Vite plugin that tells pages of the course's data sets: their names, addresses and credits. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { creditLine, type DataSource, dataFolder, dataNames, dataSource } from './data-sets.ts';

const MODULE = 'virtual:downhill/data';

/** Provides `virtual:downhill/data`. */
export function dataPlugin(): Plugin {
  return {
    name: 'downhill:data',
    // Whatever is missing is said before the chapters run, which takes longer.
    buildStart() {
      if (this.environment.mode === 'build') for (const name of dataNames()) dataSource(name);
    },
    resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const base = this.environment.config.base.replace(/\/?$/, '/');
      const sets = dataNames().map(name => {
        this.addWatchFile(join(dataFolder, name.replace(/\.csv$/, '.yaml')));
        const source = dataSource(name);
        return { name, url: `${base}data/${name}`, source };
      });
      const dataSets = sets.map(({ name, url }) => ({ name, url }));
      const byName = <T>(of: (source: DataSource) => T) =>
        Object.fromEntries(sets.map(({ name, source }) => [name, of(source)]));
      return [
        `export const dataSets = ${JSON.stringify(dataSets)};`,
        `export const credits = ${JSON.stringify(byName(creditLine))};`,
        `export const sources = ${JSON.stringify(byName(source => source))};`,
      ].join('\n');
    },
  };
}
