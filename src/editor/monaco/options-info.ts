/** What can stand in the options of a call, for the help that shows while one types it. */
import type ts from 'typescript';
import { TYPES_ROOT } from '../checker.ts';

/**
 * The members of the interface that a parameter is declared with, as a list in Markdown.
 *
 * @param parameter as signature help writes it: `options?: SliderOptions`, `dim?: Dims | ReduceOptions`
 * @returns nothing where it is no such parameter
 */
export function optionsInfo(api: typeof ts, program: ts.Program, parameter: string): string {
  const name = /^\w+\??: (?:.*\| )?(\w*Options)\b/.exec(parameter)?.[1];
  const declaration = name && declarationOf(api, program, name);
  if (!declaration) return '';
  const checker = program.getTypeChecker();
  const members = checker.getPropertiesOfType(checker.getTypeAtLocation(declaration));
  return members.map(member => line(api, checker, member)).join('\n');
}

function line(api: typeof ts, checker: ts.TypeChecker, member: ts.Symbol): string {
  const isOptional = member.flags & api.SymbolFlags.Optional;
  const type = checker
    .typeToString(checker.getTypeOfSymbol(member))
    .replaceAll('torch.Tensor', 'Tensor');
  const about = api.displayPartsToString(member.getDocumentationComment(checker));
  return `- \`${member.name}${isOptional ? '?' : ''}: ${type}\` ${about.replace(/\s+/g, ' ')}`;
}

function declarationOf(api: typeof ts, program: ts.Program, name: string): ts.Node | undefined {
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(TYPES_ROOT)) continue;
    const found = file.statements.find(
      statement =>
        (api.isInterfaceDeclaration(statement) || api.isTypeAliasDeclaration(statement)) &&
        statement.name.text === name,
    );
    if (found) return found;
  }
  return undefined;
}
