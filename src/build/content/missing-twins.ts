/** Which cells should have a twin in PyTorch and have none. */
import ts from 'typescript';
import type { Fence } from '../../cells/chapter-fences.ts';
import { isLeaf } from '../../cells/fence.ts';

/** A cell without its twin, and the names in it that call for one. */
export interface MissingTwin {
  fence: Fence;
  names: string[];
}

/** What gives a cell tensors. */
const SOURCES = ['torch', 'readCsv'];

/**
 * A cell needs a twin where it names torch, or a name from a cell above that got its value with torch. The latter
 * do not where they ask the reader something by `ui`: what they show is for playing with. What the page does
 * not show in earnest needs none either: claims, checks, and what the reader is to complete.
 */
export function missingTwins(fences: readonly Fence[]): MissingTwin[] {
  /** The names that hold tensors, or work on them. */
  const known = new Set(SOURCES);
  return fences.flatMap(fence => {
    const { words, node, twin } = fence;
    const { used, declared } = namesIn(node.value);
    const names = [...used].filter(name => known.has(name));
    if (names.length > 0 && !isLeaf(words)) for (const name of declared) known.add(name);
    const needsNone = words.claim || words.check || words.exercise;
    const isPlay = used.has('ui') && !names.some(name => SOURCES.includes(name));
    return twin || needsNone || isPlay || names.length === 0 ? [] : [{ fence, names }];
  });
}

/** The names that a cell's code uses as values, and those that it declares at its top. */
function namesIn(source: string): { used: Set<string>; declared: string[] } {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ESNext, true);
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && !isName(node)) used.add(node.text);
    node.forEachChild(visit);
  };
  visit(file);
  return { used, declared: file.statements.flatMap(declaredBy) };
}

/** Whether an identifier only names something: a property, a parameter, what is being declared. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap(element =>
    ts.isOmittedExpression(element) ? [] : bound(element.name),
  );
}
