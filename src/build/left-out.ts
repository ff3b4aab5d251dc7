/** Leaves out of a library, in bundles for the browser, what none of its callers here comes to. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Modules that are never called, by the end of their path, and the module by which one knows that their library is
 * in a bundle.
 */
interface LeftOut {
  name: string;
  entry: string;
  modules: readonly string[];
}

/** JSX, Flow, CommonJS, older JavaScript, source maps: `compileCell` asks for none, and its options need no check. */
const SUCRASE: LeftOut = {
  name: 'sucrase',
  entry: '/sucrase/dist/esm/index.js',
  modules: [
    'CJSImportProcessor',
    'Options',
    'computeSourceMap',
    'identifyShadowedGlobals',
    'parser/plugins/flow',
    'parser/plugins/jsx/index',
    'transformers/CJSImportTransformer',
    'transformers/FlowTransformer',
    'transformers/JSXTransformer',
    'transformers/JestHoistTransformer',
    'transformers/NumericSeparatorTransformer',
    'transformers/OptionalCatchBindingTransformer',
    'transformers/OptionalChainingNullishTransformer',
    'transformers/ReactDisplayNameTransformer',
    'transformers/ReactHotLoaderTransformer',
    'util/formatTokens',
  ].map(name => `/sucrase/dist/esm/${name}.js`),
};

/** Maps of the earth, tips and legends: charts here have none of the first, and the others of our own. */
const PLOT: LeftOut = {
  name: 'plot',
  entry: '/@observablehq/plot/src/plot.js',
  modules: [
    'projection',
    'interactions/pointer',
    'marks/tip',
    'legends/ramp',
    'legends/swatches',
  ].map(name => `/@observablehq/plot/src/${name}.js`),
};

/** For bundles that compile cells. */
export const sucraseLeftOut = (): Plugin => leaveOut(SUCRASE);
/** For bundles that draw charts. */
export const plotLeftOut = (): Plugin => leaveOut(PLOT);

/** A module with the same exports, which do nothing. */
function emptied(source: string): string {
  const names = [...source.matchAll(/^export (?:async )?(?:function|class|const|var) (\w+)/gm)];
  const named = names.map(([, name]) => `export function ${name}() {}`);
  const isDefault = /^export default /m.test(source);
  return [...named, ...(isDefault ? ['export default class {}'] : [])].join('\n');
}

/** The plugin; it fails where the library has none of a module any more, so that the list stays true. */
function leaveOut({ name, entry, modules }: LeftOut): Plugin {
  const met = new Set<string>();
  let isUsed = false;
  return {
    name: `downhill:${name}-left-out`,
    enforce: 'pre',
    applyToEnvironment: environment => environment.name === 'client',
    load(id) {
      const path = id.replaceAll('\\', '/');
      if (path.endsWith(entry)) isUsed = true;
      const ending = modules.find(module => path.endsWith(module));
      if (!ending) return undefined;
      met.add(ending);
      return emptied(readFileSync(id, 'utf8'));
    },
    buildEnd(error) {
      const missing = modules.filter(module => !met.has(module));
      if (!error && isUsed && missing.length > 0) {
        throw new Error(`${name} has changed: it has no ${missing.join(', ')} to leave out.`);
      }
    },
  };
}
