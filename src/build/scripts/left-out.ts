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
  /** Modules that parts of are taken from, by the end of their path, and what is left of their text. */
  cuts?: Readonly<Record<string, (source: string) => string>>;
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
  cuts: {
    '/sucrase/dist/esm/HelperManager.js': source =>
      // What stands in for newer JavaScript.
      source.replace(/^const HELPERS = \{$.*?^\};$/ms, 'const HELPERS = {};'),
    '/sucrase/dist/esm/parser/tokenizer/keywords.js': withoutNames,
    '/sucrase/dist/esm/parser/tokenizer/types.js': withoutNames,
    '/sucrase/dist/esm/parser/util/charcodes.js': withoutNames,
  },
};

/** Enums as TypeScript writes them, without the way back from a number to its name. */
function withoutNames(source: string): string {
  return source.replace(/(\w+)\[\1\["(\w+)"\] = (\w+)\] = "\2";/g, '$1.$2 = $3;');
}

/** The browser that will run a regular expression is asked about it: no reader of it knows better. */
const REGEXPS = `
class RegExpValidationState {
  reset(start, pattern, flags) { Object.assign(this, { start, pattern, flags }); }
}
Parser.prototype.validateRegExpFlags = () => {};
Parser.prototype.validateRegExpPattern = function ({ start, pattern, flags }) {
  try { new RegExp(pattern, flags); } catch (error) { this.raise(start, error.message); }
};
`;

/** How acorn reads regular expressions, a fifth of its one file. */
const ACORN: LeftOut = {
  name: 'acorn',
  entry: '/acorn/dist/acorn.mjs',
  modules: [],
  cuts: {
    '/acorn/dist/acorn.mjs': source =>
      source.replace(
        /^\/\/ [^\n]*generate-unicode-script-values.*(?=^\/\/ Object type used to represent tokens)/ms,
        REGEXPS,
      ),
  },
};

/** For bundles that compile cells. */
export const compilersLeftOut = (): Plugin[] => [leaveOut(SUCRASE), leaveOut(ACORN)];

/** A module with the same exports, which do nothing. */
function emptied(source: string): string {
  const names = [...source.matchAll(/^export (?:async )?(?:function|class|const|var) (\w+)/gm)];
  const named = names.map(([, name]) => `export function ${name}() {}`);
  const isDefault = /^export default /m.test(source);
  return [...named, ...(isDefault ? ['export default class {}'] : [])].join('\n');
}

/** The plugin; it fails where the library has none of a module any more, so that the list stays true. */
function leaveOut({ name, entry, modules, cuts = {} }: LeftOut): Plugin {
  const all = [...modules, ...Object.keys(cuts)];
  const met = new Set<string>();
  let isUsed = false;
  return {
    name: `downhill:${name}-left-out`,
    enforce: 'pre',
    applyToEnvironment: environment => environment.name === 'client',
    load(id) {
      const path = id.replaceAll('\\', '/');
      if (path.endsWith(entry)) isUsed = true;
      const ending = all.find(module => path.endsWith(module));
      if (!ending) return undefined;
      const source = readFileSync(id, 'utf8');
      const left = (cuts[ending] ?? emptied)(source);
      if (left !== source) met.add(ending);
      return left;
    },
    buildEnd(error) {
      const missing = all.filter(module => !met.has(module));
      if (!error && isUsed && missing.length > 0) {
        throw new Error(`${name} has changed: it has no ${missing.join(', ')} to leave out.`);
      }
    },
  };
}
