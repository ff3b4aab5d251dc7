/** Questions about the pieces of a parsed cell. */
import type {
  AnyNode,
  BinaryExpression,
  CallExpression,
  Literal,
  LogicalExpression,
  MemberExpression,
} from 'acorn';

/**
 * Whether an assignment's target is a name, or a named member of one: `x`, `a.x`, `this.#x`. To evaluate such a one twice
 * does what evaluating it once does, unless a getter sees to it.
 */
export function isNamedTarget(node: AnyNode): boolean {
  if (node.type !== 'MemberExpression') return node.type === 'Identifier';
  return /^(Identifier|ThisExpression|Super)$/.test(node.object.type) && !isIndexed(node);
}

/** Whether a node is `a[b]` where `b` may be anything but a name. */
export function isIndexed(node: AnyNode): node is MemberExpression & { computed: true } {
  return (
    node.type === 'MemberExpression' &&
    node.computed &&
    node.object.type !== 'Super' &&
    !(node.property.type === 'Literal' && typeof node.property.value === 'string')
  );
}

/** Whether a member can be asked for from outside of its class. */
export const isPublic = ({ object, property }: MemberExpression): boolean =>
  object.type !== 'Super' && property.type !== 'PrivateIdentifier';

/**
 * What is done with a member besides reading its value: it is called, made an instance of or deleted, for which it has to
 * be kept; it is written to, but by an assignment of its own; or it is counted up or down.
 */
export type Use = 'kept' | 'written' | 'counted';

/** What a node does with the members below it, where that is more than to read them. */
export function usesIn(node: AnyNode): [member: AnyNode, use: Use][] {
  const all = (use: Use, members: readonly (AnyNode | null)[]): [AnyNode, Use][] =>
    members.flatMap(member => (member ? [[member, use]] : []));
  switch (node.type) {
    case 'CallExpression':
      return all('kept', [node.callee]);
    case 'MemberExpression':
      // What is not there has no members: JavaScript says so itself.
      return all('kept', isOfPage(node.object) ? [node.object] : []);
    case 'TaggedTemplateExpression':
      return all('kept', [node.tag]);
    case 'NewExpression':
      return all('kept', spine(node.callee));
    case 'BinaryExpression':
    case 'LogicalExpression':
      return all('kept', askedIn(node));
    case 'UnaryExpression':
      if (node.operator === 'typeof' && isOfPage(node.argument))
        return all('kept', [node.argument]);
      return node.operator === 'delete' ? all('kept', spine(node.argument).slice(0, 1)) : [];
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return all('written', [node.left]);
    case 'UpdateExpression':
      return all('counted', [node.argument]);
    case 'RestElement':
      return all('written', [node.argument]);
    case 'ArrayPattern':
      return all('written', node.elements);
    case 'ObjectPattern':
      return all(
        'written',
        node.properties.map(property => (property.type === 'Property' ? property.value : null)),
      );
    default:
      return [];
  }
}

/** The `torch.x` of `torch.x === undefined` and of `torch.x ?? y`, which ask whether it is there. */
function askedIn({ operator, left, right }: BinaryExpression | LogicalExpression): AnyNode[] {
  const isAsked = /^[!=]==?$/.test(operator) ? isNeverEqual(right) : operator === '??';
  return isAsked && isOfPage(left) ? [left] : [];
}

/** Whether a node is `torch.x` or `Math.x`, or a part of one such as `torch.nn.x`. */
export function isOfPage(node: AnyNode): node is MemberExpression {
  if (node.type !== 'MemberExpression' || node.computed || node.optional) return false;
  const { object } = node;
  return object.type === 'Identifier' ? /^(torch|Math)$/.test(object.name) : isOfPage(object);
}

/** The members of `a.b[c]().d`, from the last to the first. */
function spine(node: AnyNode): AnyNode[] {
  if (node.type === 'ChainExpression') return spine(node.expression);
  if (node.type === 'CallExpression') return spine(node.callee);
  return node.type === 'MemberExpression' ? [node, ...spine(node.object)] : [];
}

/** A member or a call in an optional chain. */
export type Link = MemberExpression | CallExpression;

/** The links of an optional chain, from the last to the first; one in parentheses in it is a chain of its own. */
export function linksOf(node: AnyNode): Link[] {
  const isLink = node.type === 'CallExpression' || node.type === 'MemberExpression';
  return isLink ? [node, ...linksOf(before(node))] : [];
}

/** What a link is a member or a call of. */
export const before = (link: Link): AnyNode =>
  link.type === 'CallExpression' ? link.callee : link.object;

/** Whether an index is written as `-1`, which in Python counts from the end. */
export function isFromEnd({ property }: MemberExpression): boolean {
  return (
    property.type === 'UnaryExpression' &&
    property.operator === '-' &&
    property.argument.type === 'Literal'
  );
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

/** A text between quotation marks or backticks. */
export const isWrittenText = (node: AnyNode): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

/** What no object is equal to, and so never a question of elements: `x === null`, `typeof x === 'string'`. */
export function isNeverEqual(node: AnyNode): boolean {
  if (node.type === 'Literal') return typeof node.value !== 'number';
  if (node.type === 'Identifier') return node.name === 'undefined';
  return node.type === 'UnaryExpression' && /^(typeof|!|void)$/.test(node.operator);
}

/** What has a value, and does nothing when it is evaluated. */
export const IDLE =
  /^(Identifier|MemberExpression|Literal|ArrayExpression|TemplateLiteral|BinaryExpression)$/;
