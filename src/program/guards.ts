/** Where a value goes that JavaScript would make nothing of, and say nothing: there a cell looks at it first. */
import type { AnyNode, CallExpression, ForInStatement } from 'acorn';
import { LONE, NUMBER, type OperatorSite, present } from './operators.ts';
import type { IsPrimitive } from './primitive.ts';
import { isOfPage, linksOf } from './syntax.ts';
import { children } from './walk.ts';

/** An expression, and the source of the helper that looks at its value. */
type Guard = [node: AnyNode, source: string];

/**
 * What a node does with the values of its parts that wants looking at.
 * @param written the text of a part
 */
export function guardsIn(
  node: AnyNode,
  isPrimitive: IsPrimitive,
  written: (node: AnyNode) => string,
): Guard[] {
  switch (node.type) {
    case 'CallExpression':
      return [...sorted(node), ...numbers(node).filter(([argument]) => !isPrimitive(argument))];
    case 'ForInStatement':
      return [[node.right, looksUp(node) ? '$_listed' : '$_indices']];
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return bounds(node.test).map(bound => [bound, present(written(bound))]);
    case 'ExpressionStatement':
      return node.expression.type === 'MemberExpression' && !node.expression.computed
        ? [[node.expression, `a=>$_idle(a,${JSON.stringify(written(node.expression))})`]]
        : [];
    default:
      return [];
  }
}

/** Whether `torch.x` or `Math.x` may not be there. */
export const isUnsure = (node: AnyNode): boolean =>
  isOfPage(node) &&
  !(
    node.object.type === 'Identifier' &&
    node.object.name === 'Math' &&
    node.property.type === 'Identifier' &&
    node.property.name in Math
  );

/** The object of `xs.sort()`, which is not told how to compare. */
function sorted({ callee, arguments: given }: CallExpression): Guard[] {
  if (callee.type !== 'MemberExpression' || given.length > 0 || callee.object.type === 'Super')
    return [];
  const isSort =
    callee.property.type === 'Identifier' && /^(sort|toSorted)$/.test(callee.property.name);
  return isSort && linksOf(callee).every(({ optional }) => !optional)
    ? [[callee.object, '$_sortable']]
    : [];
}

/** What `Math.max` and its like are given, and `Number.isNaN` and its like. */
function numbers(call: CallExpression): Guard[] {
  const site = siteOf(call);
  if (!site) return [];
  const given = call.arguments.filter(argument => !isCalculated(argument));
  return given.map(argument => [argument, site.source]);
}

/** What looks at the arguments of a call, where it takes numbers. */
function siteOf({ callee }: CallExpression): OperatorSite | null {
  if (callee.type !== 'MemberExpression') return null;
  const { object, property } = callee;
  if (object.type !== 'Identifier' || property.type !== 'Identifier') return null;
  if (object.name === 'Math') return property.name in Math ? NUMBER : null;
  return object.name === 'Number' && /^is/.test(property.name) ? LONE : null;
}

/** Whether an argument has been looked at as it was calculated, or is none that a helper can stand around. */
const isCalculated = (node: AnyNode): boolean =>
  /^((Binary|Unary|Update|Sequence)Expression|SpreadElement)$/.test(node.type) ||
  (node.type === 'CallExpression' && siteOf(node) === NUMBER);

/** Whether a loop over names looks something up by them: `xs[k]`. */
function looksUp({ left, body }: ForInStatement): boolean {
  const target = left.type === 'VariableDeclaration' ? left.declarations[0].id : left;
  const isLookUp = (node: AnyNode): boolean =>
    (node.type === 'MemberExpression' &&
      node.computed &&
      node.property.type === 'Identifier' &&
      target.type === 'Identifier' &&
      node.property.name === target.name) ||
    children(node).some(isLookUp);
  return isLookUp(body);
}

/** The `xs.size` of a loop that goes on while `i < xs.size`: undefined, it would not even begin. */
function bounds(test: AnyNode | null | undefined): AnyNode[] {
  if (test?.type !== 'BinaryExpression' || !/^[<>]=?$/.test(test.operator)) return [];
  return [test.left, test.right].filter(
    side =>
      side.type === 'MemberExpression' &&
      side.property.type === 'Identifier' &&
      !side.computed &&
      side.property.name !== 'length',
  );
}
