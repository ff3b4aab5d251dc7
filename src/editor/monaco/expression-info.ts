/** What a hover over an operator or a parenthesis says, where TypeScript itself is silent. */
import type ts from 'typescript';

/** The type of the expression that the token at `position` makes: of `(a - b) ** 2` at its `**`. */
export function expressionInfo(
  api: typeof ts,
  program: ts.Program | undefined,
  file: string,
  position: number,
): ts.QuickInfo | undefined {
  const source = program?.getSourceFile(file);
  const token = source && tokenAt(api, source, position);
  if (!program || !token) return undefined;
  const expression = token.parent;
  if (!makesValue(api, expression)) return undefined;
  const checker = program.getTypeChecker();
  const type = checker.typeToString(checker.getTypeAtLocation(expression), expression);
  const start = token.getStart(source);
  return {
    kind: api.ScriptElementKind.unknown,
    kindModifiers: '',
    textSpan: { start, length: token.end - start },
    displayParts: [{ kind: 'text', text: `${oneLine(expression.getText(source))}: ${type}` }],
  };
}

function makesValue(api: typeof ts, node: ts.Node): boolean {
  return (
    (api.isBinaryExpression(node) && node.operatorToken.kind !== api.SyntaxKind.EqualsToken) ||
    api.isPrefixUnaryExpression(node) ||
    api.isParenthesizedExpression(node) ||
    api.isElementAccessExpression(node)
  );
}

/** The token, none of it white space or comment, that a position is on. */
function tokenAt(api: typeof ts, source: ts.SourceFile, position: number): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => {
    if (position < node.getStart(source) || position >= node.end) return undefined;
    for (const child of node.getChildren(source)) {
      const found = find(child);
      if (found) return found;
    }
    return api.isToken(node) ? node : undefined;
  };
  return find(source);
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
