import type {
  AnyNode,
  AssignmentExpression,
  BinaryExpression,
  Expression,
  MemberExpression,
  Program,
} from 'acorn';
import type MagicString from 'magic-string';
import {
  AT,
  BINARY,
  COMPOUND,
  EQUALITY,
  type OperatorSite,
  SET_AT,
  TRUTH,
  UNARY,
} from './operators.ts';
import { type IsPrimitive, primitivesOf } from './primitive.ts';
import { children } from './walk.ts';

/** Whether evaluating an assignment's target twice does what evaluating it once does. */
function isRepeatable(node: AnyNode): boolean {
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
function isIndexed(node: AnyNode): node is MemberExpression {
  return (
    node.type === 'MemberExpression' &&
    node.computed &&
    !node.optional &&
    node.object.type !== 'Super' &&
    !(node.property.type === 'Literal' && typeof node.property.value === 'string')
  );
}

/** The members right below a node that it writes, calls or deletes: reading them would be something else. */
function writtenMembers(node: AnyNode): AnyNode[] {
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

/** What no object is equal to, and so never a question of elements: `x === null`, `typeof x === 'string'`. */
function isNeverEqual(node: AnyNode): boolean {
  if (node.type === 'Literal') return typeof node.value !== 'number';
  if (node.type === 'Identifier') return node.name === 'undefined';
  return node.type === 'UnaryExpression' && /^(typeof|!|void)$/.test(node.operator);
}

/** What stands between two nodes before the operator: closing parentheses, comments, space. */
const BEFORE_OPERATOR = /^(?:\s|\)|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*/;

/**
 * Rewrites the operators of one parsed cell into calls of helpers, in place in `text`, keeping every line
 * where it is. Each place gets a helper of its own, because V8 keeps its type feedback per function:
 * one shared helper is many times slower.
 */
export class OperatorRewriter {
  /** The helpers that the rewritten text calls, as `name=source`. */
  readonly helpers: string[] = [];
  private readonly source: string;
  private readonly text: MagicString;
  private readonly prefix: string;
  private readonly written = new Set<AnyNode>();
  private isPrimitive: IsPrimitive = () => false;

  /** @param prefix starts the helpers' names; must differ between cells of one program. */
  constructor(text: MagicString, prefix: string) {
    this.source = text.original;
    this.text = text;
    this.prefix = prefix;
  }

  rewrite(program: Program): void {
    this.isPrimitive = primitivesOf(program);
    this.visit(program);
  }

  private visit(node: AnyNode): void {
    for (const target of writtenMembers(node)) this.written.add(target);
    switch (node.type) {
      case 'BinaryExpression':
        this.binary(node);
        break;
      case 'AssignmentExpression':
        if (this.assignment(node)) return;
        break;
      case 'MemberExpression':
        this.member(node);
        break;
      case 'UnaryExpression':
        if (node.operator === '!') this.condition(node.argument);
        else this.unary(node.operator, node.argument, node.start, node.end);
        break;
      case 'IfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
      case 'ConditionalExpression':
        if (node.test) this.condition(node.test);
        break;
    }
    for (const child of children(node)) this.visit(child);
  }

  /** `a * b` becomes `helper(a , b)`. */
  private binary(node: BinaryExpression): void {
    const { operator, left, right } = node;
    const site = BINARY.get(operator) ?? EQUALITY.get(operator);
    if (!site || left.type === 'PrivateIdentifier') return;
    const isPlain = BINARY.has(operator)
      ? this.isPrimitive(left) && this.isPrimitive(right)
      : isNeverEqual(left) ||
        isNeverEqual(right) ||
        (this.isPrimitive(left) && this.isPrimitive(right));
    if (isPlain) return;
    this.wrap(node.start, node.end, this.helper(site));
    this.replaceOperator(left.end, operator, ',');
  }

  /** `-a` becomes `helper(a)`. */
  private unary(operator: string, argument: Expression, start: number, end: number): void {
    const site = UNARY.get(operator);
    if (!site || this.isPrimitive(argument)) return;
    this.text.overwrite(start, start + 1, `${this.helper(site)}(`, { contentOnly: true });
    this.text.prependRight(end, ')');
  }

  /** `a[b]` that is read becomes `helper(a,b)`. */
  private member(node: MemberExpression): void {
    if (!isIndexed(node) || this.written.has(node)) return;
    this.wrap(node.start, node.end, this.helper(AT));
    this.openIndex(node);
  }

  /** Rewrites an assignment; false where it can stay as it is. */
  private assignment(node: AssignmentExpression): boolean {
    const { left, operator, right } = node;
    const compound = COMPOUND.get(operator);
    if (compound && !this.isPrimitive(node)) this.compound(node, compound);
    else if (operator === '=' && isIndexed(left)) {
      this.wrap(node.start, node.end, this.helper(SET_AT));
      this.replaceOperator(left.end, operator, ',');
      this.openIndex(left);
      this.visit(left.object);
      this.visit(left.property);
    } else return false;
    this.visit(right);
    return true;
  }

  /** `x -= e` becomes `x = helper(x, e)`, with the target evaluated once. */
  private compound({ left, operator, end }: AssignmentExpression, site: OperatorSite): void {
    const current = this.targetOnce(left);
    this.replaceOperator(left.end, operator, `= ${this.helper(site)}(${current},`);
    this.text.prependRight(end, ')');
  }

  /**
   * Prepares an assignment's target to be written once and read once, and returns what reads it.
   * `f().x` becomes `($_t = f()).x`, read as `$_t.x`; `a[b]` becomes `($_t = $_ref(a, b)).value`.
   * Nothing runs between that write of `$_t` and its read, so all places can share it.
   */
  private targetOnce(target: AssignmentExpression['left']): string {
    const written = this.source.slice(target.start, target.end);
    if (target.type !== 'MemberExpression') return written;
    const { object, property } = target;
    if (!isIndexed(target) && isRepeatable(target)) return written;
    // What encloses is inserted before what it encloses: both may start at the same place.
    if (target.computed) {
      this.text.appendLeft(target.start, '($_t = $_ref(');
      this.replaceOperator(object.end, '[', ',');
      this.text.overwrite(target.end - 1, target.end, ')).value', { contentOnly: true });
      this.visit(object);
      this.visit(property);
      return '$_t.value';
    }
    this.text.appendLeft(object.start, '($_t = ');
    this.text.prependRight(object.end, ')');
    this.visit(object);
    return `$_t.${this.source.slice(property.start, property.end)}`;
  }

  /** `a[b]` becomes `a,b`. */
  private openIndex(node: MemberExpression): void {
    this.replaceOperator(node.object.end, '[', ',');
    this.text.overwrite(node.end - 1, node.end, '', { contentOnly: true });
  }

  /** A value that decides a branch; `a && b` in that place decides by `a`, then by `b`. */
  private condition(node: AnyNode): void {
    if (node.type === 'LogicalExpression' && node.operator !== '??') {
      this.condition(node.left);
      this.condition(node.right);
    } else if (!this.isPrimitive(node)) {
      this.wrap(node.start, node.end, this.helper(TRUTH));
    }
  }

  /** Makes what stands there the argument of a call. */
  private wrap(start: number, end: number, helper: string): void {
    this.text.appendLeft(start, `${helper}(`);
    this.text.prependRight(end, ')');
  }

  /** Replaces the operator that follows position `from`. */
  private replaceOperator(from: number, operator: string, by: string): void {
    const skipped = BEFORE_OPERATOR.exec(this.source.slice(from)) as RegExpExecArray;
    const at = from + skipped[0].length;
    this.text.overwrite(at, at + operator.length, by, { contentOnly: true });
  }

  private helper(site: OperatorSite): string {
    const name = `$_${this.prefix}_${this.helpers.length}`;
    this.helpers.push(`${name}=${site.source}`);
    return name;
  }
}
