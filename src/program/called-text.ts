import type { AnyNode, MemberExpression } from 'acorn';
import { TextEdits } from './text-edits.ts';

/** What stands between two nodes before the operator: closing parentheses, comments and space. */
const BEFORE_OPERATOR = /^(?:\s|\)|\/\*[\s\S]*?\*\/|\/\/.*)*/;

/** The text of a cell in which operators become calls of helpers. */
export class CalledText extends TextEdits {
  /** The helpers that it calls, as `name=source`. */
  readonly helpers: string[] = [];
  private readonly prefix: string;

  /** @param prefix starts the helpers' names; must differ between cells of one program. */
  constructor(original: string, prefix: string) {
    super(original);
    this.prefix = prefix;
  }

  /** @returns the name of a helper with that source */
  helper(source: string): string {
    const name = `$_${this.prefix}_${this.helpers.length}`;
    this.helpers.push(`${name}=${source}`);
    return name;
  }

  /** How something is written, in one line. */
  readonly written = ({ start, end }: { start: number; end: number }): string =>
    this.original.slice(start, end).replace(/\s+/g, ' ');

  /** How a name is written, or a named member of one, without what stands between its parts. */
  target(node: AnyNode): string {
    const part = ({ start, end }: AnyNode) => this.original.slice(start, end);
    if (node.type !== 'MemberExpression') return part(node);
    return part(node.object) + this.key(node);
  }

  /** How the last part of a member is written: `.x`, or `["x"]`. */
  key({ property, computed }: MemberExpression): string {
    const written = this.original.slice(property.start, property.end);
    return computed ? `[${written}]` : `.${written}`;
  }

  /** A call that is to begin there; a word right before it, as in `return(a) + b`, stays a word of its own. */
  call(start: number, name: string): string {
    return `${/\w/.test(this.original.charAt(start - 1)) ? ' ' : ''}${name}(`;
  }

  /** Makes an expression the argument of a call: one argument, also where it has commas. */
  wrap({ type, start, end }: AnyNode, helper: string): void {
    const [opening, closing] = type === 'SequenceExpression' ? ['(', '))'] : ['', ')'];
    this.appendLeft(start, this.call(start, helper) + opening);
    this.prependRight(end, closing);
  }

  /** `a[b]` becomes `name(a,b` and what closes it. */
  index(node: MemberExpression, name: string, closing: string): void {
    this.appendLeft(node.start, this.call(node.start, name));
    this.replaceBrackets(node, ',', closing);
  }

  /** Replaces the brackets of `a[b]`, or of `a?.[b]`, whose `?.` stays. */
  replaceBrackets(
    { object, optional, end }: MemberExpression,
    opening: string,
    closing: string,
  ): void {
    const from = optional ? this.placeAfter(object.end) + 2 : object.end;
    this.replaceOperator(from, '[', opening);
    this.overwrite(end - 1, end, closing);
  }

  /** Replaces the operator that follows position `from`. */
  replaceOperator(from: number, operator: string, by: string): void {
    const at = this.placeAfter(from);
    this.overwrite(at, at + operator.length, by);
  }

  private placeAfter(from: number): number {
    const skipped = BEFORE_OPERATOR.exec(this.original.slice(from)) as RegExpExecArray;
    return from + skipped[0].length;
  }
}
