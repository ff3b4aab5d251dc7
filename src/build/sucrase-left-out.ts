/** Leaves out of sucrase, in bundles for the browser, what only other kinds of source than cells need. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** JSX, Flow, CommonJS, older JavaScript, source maps: none is asked for in `compileCell`. */
const LEFT_OUT = [
  'CJSImportProcessor',
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
].map(name => `/sucrase/dist/esm/${name}.js`);

/** A module with the same exports, which do nothing. */
function emptied(source: string): string {
  const names = [...source.matchAll(/^export (?:async )?(?:function|class|const|var) (\w+)/gm)];
  const named = names.map(([, name]) => `export function ${name}() {}`);
  const isDefault = /^export default /m.test(source);
  return [...named, ...(isDefault ? ['export default class {}'] : [])].join('\n');
}

/** The plugin; it fails where sucrase has none of a module any more, so that the list stays true. */
export function sucraseLeftOut(): Plugin {
  const met = new Set<string>();
  let isUsed = false;
  return {
    name: 'downhill:sucrase-left-out',
    enforce: 'pre',
    load(id) {
      const path = id.replaceAll('\\', '/');
      if (path.endsWith('/sucrase/dist/esm/index.js')) isUsed = true;
      const name = LEFT_OUT.find(ending => path.endsWith(ending));
      if (!name) return undefined;
      met.add(name);
      return emptied(readFileSync(id, 'utf8'));
    },
    buildEnd(error) {
      const missing = LEFT_OUT.filter(name => !met.has(name));
      if (!error && isUsed && missing.length > 0) {
        throw new Error(`sucrase has changed: it has no ${missing.join(', ')} to leave out.`);
      }
    },
  };
}
