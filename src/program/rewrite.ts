import type {
  AnyNode,
  AssignmentExpression,
  BinaryExpression,
  Expression,
  MemberExpression,
  Program,
} from 'acorn';

import {
  AT,
  BINARY,
  COMPOUND,
  EQUALITY,
  HELD,
  HELD_INDEX,
  SET_AT,
  TRUTH,
  UNARY,
} from './operators.ts';
import { type IsPrimitive, primitivesOf } from './primitive.ts';
import {
  isIndexed,
  isNeverEqual,
  isRepeatable,
  isWrittenAsFloat,
  makesTensor,
  type Use,
  usesIn,
} from './syntax.ts';
import type { TextEdits } from './text-edits.ts';
import { children } from './walk.ts';

/** What stands between two nodes before the operator: closing parentheses, comments, space, and `?.` before `[`. */
const BEFORE_OPERATOR = /^(?:\s|\)|\?\.|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*/;

/**
 * Rewrites the operators of one parsed cell into calls of helpers, in place in `text`, keeping every line
 * where it is. Each place gets a helper of its own, because V8 keeps its type feedback per function:
 * one shared helper is many times slower.
 */
export class OperatorRewriter {
  /** The helpers that the rewritten text calls, as `name=source`. */
  readonly helpers: string[] = [];
  private readonly source: string;
  private readonly text: TextEdits;
  private readonly prefix: string;
  private readonly uses = new Map<AnyNode, Use>();
  private isPrimitive: IsPrimitive = () => false;

  /** @param prefix starts the helpers' names; must differ between cells of one program. */
  constructor(text: TextEdits, prefix: string) {
    this.source = text.original;
    this.text = text;
    this.prefix = prefix;
  }

  rewrite(program: Program): void {
    this.isPrimitive = primitivesOf(program);
    this.visit(program);
  }

  private visit(node: AnyNode): void {
    for (const [member, use] of usesIn(node)) {
      if (this.uses.get(member) !== 'kept') this.uses.set(member, use);
    }
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
      case 'CallExpression':
        if (makesTensor(node.callee))
          for (const argument of node.arguments) this.keepFloats(argument);
        break;
      case 'UnaryExpression':
        if (node.operator === '!') this.condition(node.argument);
        else this.unary(node.operator, node.argument, node.start, node.end);
        break;
      case 'ForInStatement':
        this.wrap(node.right.start, node.right.end, '$_listed');
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
    this.wrap(node.start, node.end, this.helper(site.source));
    this.replaceOperator(left.end, operator, ',');
  }

  /** `-a` becomes `helper(a)`. */
  private unary(operator: string, argument: Expression, start: number, end: number): void {
    const site = UNARY.get(operator);
    if (!site || this.isPrimitive(argument)) return;
    this.text.overwrite(start, start + 1, this.call(start, this.helper(site.source)));
    this.text.prependRight(end, ')');
  }

  /**
   * `a[b]` becomes `helper(a,b)`; where it is written to, as in `[a[b]] = c`, it becomes `$_ref(a,b).value`. In an
   * optional chain, which must not be broken, `a?.[b]` and `a[b]` become `$_reach(a)?.(b)`.
   */
  private member(node: MemberExpression): void {
    if (!isIndexed(node)) return;
    switch (this.uses.get(node)) {
      case undefined:
        this.index(node, this.helper(AT.source), ')');
        break;
      case 'written':
        this.index(node, '$_ref', ').value');
        break;
      case 'linked':
        this.wrap(node.start, node.object.end, '$_reach');
        this.replaceBrackets(node, node.optional ? '(' : '?.(', ')');
        break;
    }
  }

  /**
   * Marks the numbers of a tensor in the making that are written as floats, `1.0` or `1e3`: JavaScript itself
   * does not tell them from integers, and PyTorch chooses the dtype by it. A boxed number carries the mark.
   */
  private keepFloats(node: AnyNode): void {
    if (node.type === 'ArrayExpression') {
      for (const element of node.elements) if (element) this.keepFloats(element);
      return;
    }
    const literal = node.type === 'UnaryExpression' ? node.argument : node;
    if (literal.type === 'Literal' && isWrittenAsFloat(literal)) {
      this.wrap(node.start, node.end, '$_float');
    }
  }

  /** Rewrites an assignment; false where it can stay as it is. */
  private assignment(node: AssignmentExpression): boolean {
    const { left, operator, right } = node;
    const compound = COMPOUND.get(operator);
    if (compound && !this.isPrimitive(node)) this.compound(node, compound.source);
    else if (operator === '=' && isIndexed(left)) {
      this.wrap(node.start, node.end, this.helper(SET_AT.source));
      this.replaceOperator(left.end, operator, ',');
      this.replaceBrackets(left, ',', '');
      this.visit(left.object);
      this.visit(left.property);
    } else return false;
    this.visit(right);
    return true;
  }

  /** `x -= e` becomes `x = helper(x, e)`, with the target evaluated once. */
  private compound({ left, operator, end }: AssignmentExpression, helper: string): void {
    const current = this.targetOnce(left);
    this.replaceOperator(left.end, operator, `= ${this.helper(helper)}(${current},`);
    this.text.prependRight(end, ')');
  }

  /**
   * Prepares an assignment's target to be written once and read once, and returns what reads it.
   * `f().x` becomes `helper(f()).x`, read as `$_t.x`; `a[b]` becomes `helper(a,b).value`, read as `$_t.value`: these
   * helpers note in `$_t` what they give. Nothing runs between that and the read, so all places can share it.
   */
  private targetOnce(target: AssignmentExpression['left']): string {
    const written = this.source.slice(target.start, target.end);
    if (target.type !== 'MemberExpression') return written;
    const { object, property } = target;
    if (!isIndexed(target) && isRepeatable(target)) return written;
    if (target.computed) this.index(target, this.helper(HELD_INDEX), ').value');
    else this.wrap(object.start, object.end, this.helper(HELD));
    this.visit(object);
    if (target.computed) this.visit(property);
    return target.computed ? '$_t.value' : `$_t.${this.source.slice(property.start, property.end)}`;
  }

  /** `a[b]` becomes `name(a,b` and what closes it. */
  private index(node: MemberExpression, name: string, closing: string): void {
    this.text.appendLeft(node.start, this.call(node.start, name));
    this.replaceBrackets(node, ',', closing);
  }

  private replaceBrackets(
    { object, end }: MemberExpression,
    opening: string,
    closing: string,
  ): void {
    this.replaceOperator(object.end, '[', opening);
    this.text.overwrite(end - 1, end, closing);
  }

  /** A value that decides a branch; `a && b` in that place decides by `a`, then by `b`. */
  private condition(node: AnyNode): void {
    if (node.type === 'LogicalExpression' && node.operator !== '??') {
      this.condition(node.left);
      this.condition(node.right);
    } else if (!this.isPrimitive(node)) {
      this.wrap(node.start, node.end, this.helper(TRUTH.source));
    }
  }

  /** Makes what stands there the argument of a call. */
  private wrap(start: number, end: number, helper: string): void {
    this.text.appendLeft(start, this.call(start, helper));
    this.text.prependRight(end, ')');
  }

  /** A call that is to begin there; a word right before it, as in `return(a) + b`, stays a word of its own. */
  private call(start: number, name: string): string {
    return `${/\w/.test(this.source.charAt(start - 1)) ? ' ' : ''}${name}(`;
  }

  /** Replaces the operator that follows position `from`. */
  private replaceOperator(from: number, operator: string, by: string): void {
    const skipped = BEFORE_OPERATOR.exec(this.source.slice(from)) as RegExpExecArray;
    const at = from + skipped[0].length;
    this.text.overwrite(at, at + operator.length, by);
  }

  /** @returns the name of a helper with that source */
  private helper(source: string): string {
    const name = `$_${this.prefix}_${this.helpers.length}`;
    this.helpers.push(`${name}=${source}`);
    return name;
  }
}
