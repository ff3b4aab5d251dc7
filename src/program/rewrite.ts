import type {
  AnyNode,
  AssignmentExpression,
  BinaryExpression,
  Expression,
  LogicalExpression,
  MemberExpression,
  Program,
  UpdateExpression,
} from 'acorn';

import type { CalledText } from './called-text.ts';
import { rewriteChain } from './chain.ts';
import { guardsIn, isUnsure } from './guards.ts';
import {
  AT,
  BINARY,
  COMPOUND,
  COUNTED,
  counting,
  EQUALITY,
  HELD,
  HELD_INDEX,
  HELD_TRUTH,
  present,
  SET_AT,
  TRUTH,
  UNARY,
  WITHIN,
} from './operators.ts';
import { type IsPrimitive, primitivesOf } from './primitive.ts';
import {
  isFromEnd,
  isIndexed,
  isNamedTarget,
  isNeverEqual,
  isPublic,
  isWrittenAsFloat,
  isWrittenText,
  makesTensor,
  type Use,
  usesIn,
} from './syntax.ts';
import { children } from './walk.ts';

/**
 * Rewrites the operators of one parsed cell into calls of helpers, in place in `text`, keeping every line
 * where it is. Each place gets a helper of its own, because V8 keeps its type feedback per function:
 * one shared helper is many times slower.
 */
export class OperatorRewriter {
  private readonly text: CalledText;
  private readonly uses = new Map<AnyNode, Use>();
  /** What stands to the left of `&&` or `||` where the whole is a condition. */
  private readonly decided = new Set<AnyNode>();
  /** What is looked at where it goes, each with the helper that does it. */
  private readonly guards = new Map<AnyNode, string>();
  /** The statement whose value is shown. */
  private shown: AnyNode | undefined;
  private isPrimitive: IsPrimitive = () => false;

  constructor(text: CalledText) {
    this.text = text;
  }

  rewrite(program: Program): void {
    this.isPrimitive = primitivesOf(program);
    this.shown = program.body.at(-1);
    this.visit(program);
  }

  private visit(node: AnyNode): void {
    for (const [member, use] of usesIn(node)) {
      if (this.uses.get(member) !== 'kept') this.uses.set(member, use);
    }
    this.guard(node);
    switch (node.type) {
      case 'BinaryExpression':
        this.binary(node);
        break;
      case 'AssignmentExpression':
        if (this.assignment(node)) return;
        break;
      case 'LogicalExpression':
        this.logical(node);
        break;
      case 'MemberExpression':
        this.member(node);
        break;
      case 'ChainExpression':
        rewriteChain(node, this.text, this.uses);
        break;
      case 'UpdateExpression':
        this.update(node);
        break;
      case 'CallExpression':
        if (makesTensor(node.callee))
          for (const argument of node.arguments) this.keepFloats(argument);
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

  /** Has a value looked at where the node above wants that, and notes what this one wants. */
  private guard(node: AnyNode): void {
    const isRead = this.uses.get(node) === undefined;
    const source =
      isRead && isUnsure(node) ? present(this.text.written(node)) : this.guards.get(node);
    if (source) {
      const helper = source.startsWith('$_') ? source : this.text.helper(source);
      this.text.wrap(node, helper);
    }
    if (node === this.shown && node.type === 'ExpressionStatement') return;
    for (const [part, guard] of guardsIn(node, this.isPrimitive, this.text.written))
      this.guards.set(part, guard);
  }

  /** `a * b` becomes `helper(a , b)`. */
  private binary(node: BinaryExpression): void {
    const { operator, left, right } = node;
    const site = operator === 'in' ? WITHIN : (BINARY.get(operator) ?? EQUALITY.get(operator));
    if (!site || left.type === 'PrivateIdentifier') return;
    const sides = [left, right];
    const isText = COMPOUND.has(`${operator}=`) && operator !== '+' && sides.some(isWrittenText);
    const isPlain =
      (EQUALITY.has(operator) && sides.some(isNeverEqual)) ||
      (sides.every(this.isPrimitive) && !isText);
    if (isPlain) return;
    this.text.wrap(node, this.text.helper(site.source));
    this.text.replaceOperator(left.end, operator, ',');
  }

  /** `a && b` becomes `$_same(helper(a)?b:$_t)`, and `a || b` the like: a tensor decides as it would in `if`. */
  private logical({ operator, left, start, end }: LogicalExpression): void {
    if (operator === '??' || this.decided.has(left) || this.isPrimitive(left)) return;
    const [then, otherwise] = operator === '&&' ? [')?', ':$_t)'] : [')?$_t:', ')'];
    const truth = `${this.text.helper(HELD_TRUTH)}(`;
    this.text.appendLeft(start, this.text.call(start, '$_same') + truth);
    this.text.replaceOperator(left.end, operator, then);
    this.text.prependRight(end, otherwise);
  }

  /** `-a` becomes `helper(a)`. */
  private unary(operator: string, argument: Expression, start: number, end: number): void {
    const site = UNARY.get(operator);
    if (!site || this.isPrimitive(argument)) return;
    this.text.overwrite(start, start + 1, this.text.call(start, this.text.helper(site.source)));
    this.text.prependRight(end, ')');
  }

  /** `a[b]` becomes `helper(a,b)`; where it is written to, as in `[a[b]] = c`, it becomes `$_ref(a,b).value`. */
  private member(node: MemberExpression): void {
    if (!isIndexed(node)) return;
    switch (this.uses.get(node)) {
      case undefined:
        this.text.index(node, isFromEnd(node) ? '$_fromEnd' : this.text.helper(AT.source), ')');
        break;
      case 'written':
        this.text.index(node, '$_ref', ').value');
        break;
      case 'counted':
        this.text.index(node, '$_ref', ').number');
    }
  }

  /** `x++` becomes `$_same((helper(x),x++))`, and `a.x++` becomes `helper(a)`, which reads `x` once, as a getter may see. */
  private update({ argument, operator, prefix, start, end }: UpdateExpression): void {
    if (this.isPrimitive(argument) || isIndexed(argument)) return;
    if (argument.type === 'MemberExpression' && isPublic(argument)) {
      const { object, property, computed } = argument;
      const helper = this.text.helper(counting(operator, prefix, this.text.key(argument)));
      this.text.appendLeft(start, this.text.call(start, helper));
      if (computed) this.text.replaceBrackets(argument, '', '');
      else this.text.replaceOperator(object.end, '.', '');
      this.text.overwrite(property.start, property.end, '');
      this.text.replaceOperator(prefix ? start : argument.end, operator, '');
      this.text.prependRight(end, ')');
    } else if (isNamedTarget(argument)) {
      const checked = `${this.text.helper(COUNTED.source)}(${this.text.target(argument)})`;
      this.text.appendLeft(start, `${this.text.call(start, '$_same')}(${checked},`);
      this.text.prependRight(end, '))');
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
      this.text.wrap(node, '$_float');
    }
  }

  /** Rewrites an assignment; false where it can stay as it is. */
  private assignment(node: AssignmentExpression): boolean {
    const { left, operator, right } = node;
    const compound = COMPOUND.get(operator);
    if (compound && !this.isPrimitive(node)) this.compound(node, compound.source);
    else if (operator === '=' && isIndexed(left)) {
      const helper = isFromEnd(left) ? '$_setFromEnd' : this.text.helper(SET_AT.source);
      this.text.wrap(node, helper);
      this.text.replaceOperator(left.end, operator, ',');
      this.text.replaceBrackets(left, ',', '');
      this.visit(left.object);
      this.visit(left.property);
    } else return false;
    this.visit(right);
    return true;
  }

  /** `x -= e` becomes `x = helper(x, e)`, with the target evaluated once. */
  private compound({ left, operator, end }: AssignmentExpression, helper: string): void {
    const current = this.targetOnce(left);
    this.text.replaceOperator(left.end, operator, `= ${this.text.helper(helper)}(${current},`);
    this.text.prependRight(end, ')');
  }

  /**
   * Prepares an assignment's target to be written once and read once, and returns what reads it.
   * `f().x` becomes `helper(f()).x`, read as `$_t.x`; `a[b]` becomes `helper(a,b).value`, read as `$_t.value`: these
   * helpers note in `$_t` what they give. Nothing runs between that and the read, so all places can share it.
   */
  private targetOnce(target: AssignmentExpression['left']): string {
    if (target.type !== 'MemberExpression' || isNamedTarget(target))
      return this.text.target(target);
    const { object, property } = target;
    if (target.computed) this.text.index(target, this.text.helper(HELD_INDEX), ').value');
    else this.text.wrap(object, this.text.helper(HELD));
    this.visit(object);
    if (target.computed) this.visit(property);
    return target.computed ? '$_t.value' : `$_t${this.text.key(target)}`;
  }

  /** A value that decides a branch; `a && b` in that place decides by `a`, then by `b`. */
  private condition(node: AnyNode): void {
    if (node.type === 'LogicalExpression' && node.operator !== '??') {
      this.decided.add(node.left);
      this.condition(node.left);
      this.condition(node.right);
    } else if (!this.isPrimitive(node)) {
      this.text.wrap(node, this.text.helper(TRUTH.source));
    }
  }
}
