/** Type-checks a chapter's cells in Node, with the very checker that the editor has. */
import type ts from 'typescript';
import { CELL_COMPILER_OPTIONS, cellFile, checkedText, IGNORED_DIAGNOSTICS } from '../checker.ts';
import { cellTypes } from './cell-types.ts';
import { loadTypeScript } from './load-typescript.ts';
import { languageLibraries } from './monaco-files.ts';

/** A cell, in page order with the others. */
export interface CheckedCell {
  id: string;
  source: string;
  leaf?: boolean;
  /** The exercise that it checks, or that it solves. */
  checks?: string;
  solves?: string;
}

/** What is wrong with a cell; line and column count from one, in the cell's own text. */
export interface Complaint {
  cell: string;
  line: number;
  column: number;
  /** TypeScript's number: 2365. */
  code: number;
  message: string;
}

/**
 * Makes a language service over files that are only in memory: the cells' declarations, TypeScript's
 * own, and whatever `files` holds.
 */
export function memoryService(
  api: typeof ts,
  files: Readonly<Record<string, string>>,
  libraries: Readonly<Record<string, string>>,
): ts.LanguageService {
  const read = (name: string) => {
    const text = files[name] ?? libraries[name];
    return text === undefined ? undefined : checkedText(name, text);
  };
  return api.createLanguageService({
    getCompilationSettings: () => ({ ...CELL_COMPILER_OPTIONS }),
    getScriptFileNames: () => Object.keys(files),
    getScriptVersion: () => '1',
    getScriptSnapshot: name => {
      const text = read(name);
      return text === undefined ? undefined : api.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => '',
    // Only its directory counts: `lib` names the file.
    getDefaultLibFileName: () => 'lib.d.ts',
    readFile: read,
    fileExists: name => read(name) !== undefined,
  });
}

/** What the checker says of one file, but for what is not true of cells. */
export function complaintsAbout(service: ts.LanguageService, file: string): ts.Diagnostic[] {
  return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].filter(
    ({ code }) => !IGNORED_DIAGNOSTICS.includes(code),
  );
}

/**
 * Prepares a checker, which takes about two seconds; each chapter that it then checks takes a fraction
 * of one.
 */
export async function cellChecker(): Promise<(cells: readonly CheckedCell[]) => Complaint[]> {
  const [api, libraries] = await Promise.all([loadTypeScript(), languageLibraries()]);
  const types = cellTypes().files;
  return cells => {
    const above = cells.map(cell => textAbove(cell, cells));
    const files = cells.map((cell, index) => [
      cellFile(index, cell),
      above[index] ? `${above[index]}${cell.source}\n}` : cell.source,
    ]);
    const service = memoryService(api, { ...types, ...Object.fromEntries(files) }, libraries);
    return cells.flatMap((cell, index) =>
      complaintsAbout(service, cellFile(index, cell)).flatMap(({ start, code, messageText }) => {
        const own = (start ?? 0) - above[index].length;
        if (own < 0) return []; // the solution's, which is told of it itself
        const before = cell.source.slice(0, own).split('\n');
        return {
          cell: cell.id,
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
          code,
          message: api.flattenDiagnosticMessageText(messageText, '\n'),
        };
      }),
    );
  };
}

/**
 * What stands above a cell in its own file. Checks stand in the scope of what they check: of the solution, since a
 * starter may have other types than what it is to become.
 */
function textAbove({ checks }: CheckedCell, cells: readonly CheckedCell[]): string {
  const solution = checks === undefined ? null : cells.find(({ solves }) => solves === checks);
  return solution ? `${solution.source}\n{\n` : '';
}
