import type { AnyNode } from 'acorn';

/** The nodes right below a node, in source order. */
export function children(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((child): child is AnyNode => typeof child?.type === 'string');
}

/** Whether a node begins a function's body of its own. */
export function isFunction(node: AnyNode): boolean {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}
