import type { AnyNode, AssignmentExpression, BinaryExpression, Expression, Program } from 'acorn';
import type MagicString from 'magic-string';
import { BINARY, COMPOUND, type OperatorSite, TRUTH, UNARY } from './operators.ts';
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
    switch (node.type) {
      case 'BinaryExpression':
        this.binary(node);
        break;
      case 'AssignmentExpression':
        if (COMPOUND.has(node.operator)) return this.compound(node);
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
    const site = BINARY.get(node.operator);
    if (!site || this.isPrimitive(node)) return;
    this.wrap(node.start, node.end, this.helper(site));
    this.replaceOperator(node.left.end, node.operator, ',');
  }

  /** `-a` becomes `helper(a)`. */
  private unary(operator: string, argument: Expression, start: number, end: number): void {
    const site = UNARY.get(operator);
    if (!site || this.isPrimitive(argument)) return;
    this.text.overwrite(start, start + 1, `${this.helper(site)}(`, { contentOnly: true });
    this.text.prependRight(end, ')');
  }

  /** `x -= e` becomes `x = helper(x, e)`, with the target evaluated once. */
  private compound(node: AssignmentExpression): void {
    const { left, right } = node;
    if (this.isPrimitive(node)) return this.visit(right);
    const site = COMPOUND.get(node.operator) as OperatorSite;
    const current = this.targetOnce(left);
    this.replaceOperator(left.end, node.operator, `= ${this.helper(site)}(${current},`);
    this.text.prependRight(node.end, ')');
    this.visit(right);
  }

  /**
   * Prepares an assignment's target to be written once and read once, and returns what reads it.
   * `f().x` becomes `($_t = f()).x`, read as `$_t.x`; `f()[g()]` becomes `($_t = $_ref(f(), g())).value`.
   * Nothing runs between that write of `$_t` and its read, so all places can share it.
   */
  private targetOnce(target: AssignmentExpression['left']): string {
    const written = this.source.slice(target.start, target.end);
    if (isRepeatable(target) || target.type !== 'MemberExpression') return written;
    const { object, property } = target;
    // What encloses is inserted before what it encloses: both may start at the same place.
    if (!target.computed) {
      this.text.appendLeft(object.start, '($_t = ');
      this.text.prependRight(object.end, ')');
      this.visit(object);
      return `$_t.${this.source.slice(property.start, property.end)}`;
    }
    this.text.appendLeft(target.start, '($_t = $_ref(');
    this.replaceOperator(object.end, '[', ',');
    this.text.overwrite(target.end - 1, target.end, ')).value', { contentOnly: true });
    this.visit(object);
    this.visit(property);
    return '$_t.value';
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
