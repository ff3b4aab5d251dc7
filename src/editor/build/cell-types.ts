/** The declarations that cells see: the engine's and plt's own, and the names they are known by. */
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { TYPES_ROOT } from '../checker.ts';
import { GLOBAL_FILES } from './globals.ts';

/** The sources whose declarations cells see, as globals.ts names them. */
const ENTRIES = [
  'engine/index.ts',
  'src/plot/api.ts',
  'src/ui/ui.ts',
  'src/program/console.ts',
  'src/program/check.ts',
];

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Declarations, and what they were made from. */
export interface CellTypes {
  /** Text by file name, as the checker knows it: `file:///types/engine/index.d.ts`. */
  files: Record<string, string>;
  /** The source files, as absolute paths: when one changes, the declarations may. */
  sources: string[];
}

/**
 * Emits the declarations of the entries and of all that they mention.
 *
 * @param root where the entries are found; another one in tests
 * @throws when a declaration cannot be made
 */
export function cellTypes(root: string = projectRoot): CellTypes {
  const { emitted, sources } = declarations(root);
  const files: Record<string, string> = {};
  const keep = (file: string) => {
    const name = `${TYPES_ROOT}${relative(root, file)}`;
    const text = emitted.get(file);
    if (text === undefined) throw new Error(`The cells' types need ${file}, which was not emitted`);
    if (name in files) return;
    files[name] = text;
    for (const mentioned of imports(text)) keep(resolve(dirname(file), declarationFile(mentioned)));
  };
  for (const entry of ENTRIES) keep(join(root, declarationFile(entry)));
  for (const [name, text] of Object.entries(GLOBAL_FILES)) files[TYPES_ROOT + name] = text;
  return { files, sources };
}

/** Runs TypeScript over the entries, for declarations alone and in memory. */
function declarations(root: string): { emitted: Map<string, string>; sources: string[] } {
  const program = ts.createProgram(
    ENTRIES.map(entry => join(root, entry)),
    {
      target: ts.ScriptTarget.ES2023,
      lib: ['lib.es2023.d.ts'],
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      strict: true,
      skipLibCheck: true,
      // Whether the sources are sound is not asked here, and takes as long as all the rest.
      noCheck: true,
      types: [],
      declaration: true,
      emitDeclarationOnly: true,
      // What is marked @internal is no reader's business.
      stripInternal: true,
      newLine: ts.NewLineKind.LineFeed,
    },
  );
  const emitted = new Map<string, string>();
  const result = program.emit(undefined, (file, text) => emitted.set(resolve(file), text));
  if (result.emitSkipped || result.diagnostics.length > 0) {
    const format = {
      getCanonicalFileName: String,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    };
    throw new Error(
      ts.formatDiagnostics(result.diagnostics, format) || 'TypeScript emitted nothing',
    );
  }
  const sources = program
    .getSourceFiles()
    .filter(file => !program.isSourceFileDefaultLibrary(file))
    .map(file => file.fileName);
  return { emitted, sources };
}

/** The relative modules that a declaration file imports, in whatever form. */
function imports(text: string): string[] {
  // The scan overlooks `export * as name from`.
  const seen = text.replace(/^export \* as \w+ from/gm, 'export * from');
  const { importedFiles } = ts.preProcessFile(seen, true, false);
  return importedFiles.map(({ fileName }) => fileName).filter(name => name.startsWith('.'));
}

const declarationFile = (source: string) => source.replace(/(?:\.d)?\.ts$/, '.d.ts');
