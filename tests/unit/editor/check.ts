/** Checks small programs with the editor's TypeScript, in memory. */

import { complaintsAbout, memoryService } from '../../../src/editor/build/check-cells.ts';
import { loadTypeScript } from '../../../src/editor/build/load-typescript.ts';
import { languageLibraries } from '../../../src/editor/build/monaco-files.ts';

const ts = await loadTypeScript();
const libraries = await languageLibraries();

/** What the checker says of a program. */
export interface Checked {
  /** Messages, each as `TS2365: …`, of all files but declarations. */
  errors: string[];
  /** What a hover at the first occurrence of `text` in the last file says. */
  hover(text: string): string;
  /** The type of the expression that is written exactly so in the last file. */
  typeOf(expression: string): string;
  /** The names that completion offers right after the first occurrence of `text` in the last file. */
  completions(text: string): string[];
}

/** Checks files, given by name, as the editor would. */
export function check(files: Record<string, string>): Checked {
  const names = Object.keys(files);
  const service = memoryService(ts, files, libraries);
  const last = names.at(-1) ?? '';
  const source = files[last] ?? '';
  const at = (wanted: string) => {
    const index = source.indexOf(wanted);
    if (index < 0) throw new Error(`No ${wanted} in ${last}`);
    return index;
  };
  const cells = names.filter(name => !name.endsWith('.d.ts'));
  return {
    errors: cells
      .flatMap(name => complaintsAbout(service, name))
      .map(d => `TS${d.code}: ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`),
    hover: wanted => {
      const info = service.getQuickInfoAtPosition(last, at(wanted));
      return info?.displayParts?.map(part => part.text).join('') ?? '';
    },
    typeOf: expression => {
      const program = service.getProgram();
      const file = program?.getSourceFile(last);
      if (!program || !file) throw new Error(`No ${last}`);
      const start = at(expression);
      let found = '';
      const visit = (node: import('typescript').Node): void => {
        if (
          node.getStart(file) === start &&
          node.getText(file) === expression &&
          ts.isExpression(node)
        ) {
          const checker = program.getTypeChecker();
          found ||= checker.typeToString(checker.getTypeAtLocation(node));
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    },
    completions: wanted =>
      service
        .getCompletionsAtPosition(last, at(wanted) + wanted.length, undefined)
        ?.entries.map(entry => entry.name) ?? [],
  };
}
