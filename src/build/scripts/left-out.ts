/** Takes out of sucrase and acorn, in bundles for the browser, the parts that are never called here. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What is taken out of one library. */
interface LeftOut {
  /** The library's name. */
  name: string;
  /** The end of the path of its main module: where that is bundled, all of the following must be found. */
  entry: string;
  /** Modules that are emptied, by the end of their path. */
  modules: readonly string[];
  /** Modules that are cut, by the end of their path: each function returns what is left of the source. */
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
      // Helpers for down-levelled syntax.
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

/** What replaces acorn's validation of regular expressions: the browser's own. */
const REGEXPS = `
class RegExpValidationState {
  reset(start, pattern, flags) { Object.assign(this, { start, pattern, flags }); }
}
Parser.prototype.validateRegExpFlags = () => {};
Parser.prototype.validateRegExpPattern = function ({ start, pattern, flags }) {
  try { new RegExp(pattern, flags); } catch (error) { this.raise(start, error.message); }
};
`;

/** The validation of regular expressions is a fifth of acorn's one file. */
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

/** The plugins, for bundles that compile cells. */
export const compilersLeftOut = (): Plugin[] => [leaveOut(SUCRASE), leaveOut(ACORN)];

/** A module with the same exports, which do nothing. */
function emptied(source: string): string {
  const names = [...source.matchAll(/^export (?:async )?(?:function|class|const|var) (\w+)/gm)];
  const named = names.map(([, name]) => `export function ${name}() {}`);
  const isDefault = /^export default /m.test(source);
  return [...named, ...(isDefault ? ['export default class {}'] : [])].join('\n');
}

/** The plugin for one library. The build fails where a listed module is no longer there, or a cut changes nothing. */
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
