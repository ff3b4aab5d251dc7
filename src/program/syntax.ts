/** Questions about the pieces of a parsed cell. */
import type { AnyNode, Literal, MemberExpression } from 'acorn';

/** Whether evaluating an assignment's target twice does what evaluating it once does. */
export function isRepeatable(node: AnyNode): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'ThisExpression':
    case 'Super':
    case 'Literal':
    case 'PrivateIdentifier':
      return true;
    case 'MemberExpression':
      return isRepeatable(node.object) && (!node.computed || isRepeatable(node.property));
    default:
      return false;
  }
}

/** Whether a node is `a[b]` where `b` may be anything but a name. */
export function isIndexed(node: AnyNode): node is MemberExpression {
  return (
    node.type === 'MemberExpression' &&
    node.computed &&
    !node.optional &&
    node.object.type !== 'Super' &&
    !(node.property.type === 'Literal' && typeof node.property.value === 'string')
  );
}

/** The members right below a node that it writes, calls or deletes: reading them would be something else. */
export function writtenMembers(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return [node.left];
    case 'CallExpression':
      return [node.callee];
    case 'TaggedTemplateExpression':
      return [node.tag];
    case 'UpdateExpression':
    case 'RestElement':
      return [node.argument];
    case 'UnaryExpression':
      return node.operator === 'delete' ? [node.argument] : [];
    case 'ArrayPattern':
      return node.elements.filter(element => element !== null);
    case 'ObjectPattern':
      return node.properties.map(
        property => ('value' in property ? property.value : property.argument) as AnyNode,
      );
    case 'ChainExpression':
      return spine(node.expression);
    default:
      return [];
  }
}

/** The links of an optional chain: none may be taken out of it. */
function spine(node: AnyNode): AnyNode[] {
  if (node.type === 'CallExpression') return spine(node.callee);
  return node.type === 'MemberExpression' ? [node, ...spine(node.object)] : [];
}

/** Whether a call is of one of the functions that choose a dtype by the numbers they are given. */
export function makesTensor(callee: AnyNode): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return /^(tensor|as_tensor|scalar_tensor|full|full_like|arange|where)$/.test(
    callee.property.name,
  );
}

/** `1.0` and `1e3`, but not `1.5`, which is a float in any case. */
export function isWrittenAsFloat({ value, raw }: Literal): boolean {
  return (
    Number.isInteger(value) && raw !== undefined && /^[^x]*[.e]/i.test(raw) && !/^0[xob]/i.test(raw)
  );
}

/** What no object is equal to, and so never a question of elements: `x === null`, `typeof x === 'string'`. */
export function isNeverEqual(node: AnyNode): boolean {
  if (node.type === 'Literal') return typeof node.value !== 'number';
  if (node.type === 'Identifier') return node.name === 'undefined';
  return node.type === 'UnaryExpression' && /^(typeof|!|void)$/.test(node.operator);
}
