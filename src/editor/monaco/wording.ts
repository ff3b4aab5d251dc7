/**
 * What hovers and lists say of a name, as a learner meets it: `Tensor.mean`, `plt.scatter`,
 * `torch.randn`, and not the interfaces that these happen to be declared in.
 */
import type ts from 'typescript';
import { TYPES_ROOT } from '../checker.ts';

/** TypeScript's line about a name, without what only says how it got here. */
export function worded(text: string, owner: string | null = null): string {
  const line = text
    // What is several things at once is here what a value is, and known without the files it is declared in.
    .replace(/^\(alias\) type [^\n]*\n(?=\(alias\) const )/, '')
    .replace(/\n(?:export|import|\(alias\) interface) [^\n]*/g, '')
    .replace(/^const (\w+): typeof import\("[^"]*"\)$/, 'namespace $1')
    .replace(/\bimport\("[^"]*"\)\./g, '')
    .replace(/^export /, '')
    .replace(/^\((?:alias|method|property|getter|setter|accessor|function)\) /, '')
    .replace(/\btorch\.Tensor\b/g, 'Tensor')
    .replace(/^type (\w+) = \1$/, 'class $1')
    // The options of a call are known by their names alone.
    .replace(/^\w+Options\.(?=\w)/, '');
  return asCall(owner ? owned(line, owner) : line);
}

/** The line with another owner before its name; as it is where it is about a type that nobody knows. */
function owned(line: string, owner: string): string {
  const start =
    /^(?:(?:function|class|namespace|import|const|let) )?(?:[\w$]+\.)?(?=[\w$]+(?:[(<:]|$))/;
  return line === 'any' ? line : line.replace(start, `${owner}.`);
}

/**
 * A property that holds a function reads as the function, `plt.plot(y: Data): void`, and a function
 * without what TypeScript has put in for its type parameters.
 */
function asCall(line: string): string {
  return line
    .replace(/^([\w$.]+): (?:\w+\n)?(\([\s\S]*\)) => /, '$1$2: ')
    .replace(/^((?:function )?[\w$.]+(?:<[^()]*>\.[\w$]+)?)<[^()]*>\(/, '$1(');
}

/** Whose member the name at `position` is, in words that can be typed; `null` where it stands by itself. */
export function ownerOf(
  api: typeof ts,
  program: ts.Program | undefined,
  file: string,
  position: number,
): string | null {
  const source = program?.getSourceFile(file);
  const expression = source && accessAt(api, source, position)?.expression;
  if (!program || !expression) return null;
  const checker = program.getTypeChecker();
  // `torch`, `torch.nn`, `plt`, `ui`: known by the very name that is written
  const symbol = checker.getSymbolAtLocation(expression);
  const isNamed =
    api.isIdentifier(expression) || Boolean(symbol && symbol.flags & api.SymbolFlags.Alias);
  if (isNamed && isOurs(symbol)) return expression.getText(source);
  const type = checker.getTypeAtLocation(expression).getSymbol();
  if (!type || !isOurs(type)) return null;
  // A module's own name is that of its file.
  return type.flags & api.SymbolFlags.ValueModule ? expression.getText(source) : type.name;
}

/** Whether cells see it without having made it. */
const isOurs = (symbol: ts.Symbol | undefined) =>
  symbol?.declarations?.some(node => node.getSourceFile().fileName.startsWith(TYPES_ROOT)) ?? false;

/** The `a.b` whose `b`, perhaps still to be typed, a position is on. */
function accessAt(
  api: typeof ts,
  source: ts.SourceFile,
  position: number,
): ts.PropertyAccessExpression | undefined {
  let found: ts.PropertyAccessExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (position < node.pos || position > node.end) return;
    if (api.isPropertyAccessExpression(node)) {
      const end = Math.max(node.name.end, node.name.getStart(source));
      if (position > node.expression.end && position <= end) found = node;
    }
    api.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
