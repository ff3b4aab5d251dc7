/** What is legal in a cell, and hardly ever what its writer means. The cell runs all the same, and says so. */
import type { AnyNode, Comment, Expression, Literal, Program, Statement } from 'acorn';
import { IDLE } from './syntax.ts';
import { children, isFunction } from './walk.ts';

/** A place of the code, and what is to be said of it. */
interface Slip {
  at: number;
  text: string;
}

/** Says of a node of that code what is wrong with it, if anything. */
type Rule = (node: AnyNode, code: string) => Slip | null;

const ORDER = /^[<>]=?$/;

/** `1 < x < 3`, where what stands to the left is true or false. In parentheses it is meant. */
const chainedOrder: Rule = (node, code) => {
  if (node.type !== 'BinaryExpression' || !ORDER.test(node.operator)) return null;
  const { left, start } = node;
  if (left.type !== 'BinaryExpression' || !ORDER.test(left.operator)) return null;
  const isInParentheses = code.slice(left.end, node.right.start).includes(')');
  if (isInParentheses) return null;
  return {
    at: start,
    text: 'The second comparison is with true or false. Python’s 1 < x < 3 is 1 < x && x < 3 here, and (1 < x) & (x < 3) for a tensor.',
  };
};

/** `x === NaN`, which nothing is. */
const nothingIsNaN: Rule = node => {
  if (node.type !== 'BinaryExpression' || !/^[=!]==?$/.test(node.operator)) return null;
  const isNaNItself = ({ type, ...rest }: AnyNode) =>
    type === 'Identifier' && 'name' in rest && rest.name === 'NaN';
  if (!isNaNItself(node.left) && !isNaNItself(node.right)) return null;
  return {
    at: node.start,
    text: 'Nothing equals NaN, not even NaN: Number.isNaN(x) asks for it, and torch.isnan(x) of a tensor.',
  };
};

/** `if (x = 5)`. */
const assignedCondition: Rule = node => {
  if (!/^(If|While|DoWhile)Statement$/.test(node.type) || !('test' in node)) return null;
  const test = node.test as Expression;
  if (test.type !== 'AssignmentExpression' || test.operator !== '=') return null;
  if (test.right.type !== 'Literal') return null;
  return { at: test.start, text: 'One = assigns. To ask whether two are equal, write ===.' };
};

/** `'loss ${loss}'`. */
const quotedTemplate: Rule = node => {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return null;
  const part = /\$\{[^{}]+\}/.exec(node.value)?.[0];
  if (!part) return null;
  return { at: node.start, text: `${part} is a value only between backticks: \`… ${part}\`` };
};

/** `x ^ 2`. */
const bitsForPower: Rule = node => {
  if (node.type !== 'BinaryExpression' || node.operator !== '^') return null;
  const { value } = node.right as Literal;
  const isExponent = value === 2 || value === 3 || (typeof value === 'number' && value % 1 !== 0);
  return isExponent
    ? { at: node.start, text: 'A power is x ** 2 here: ^ is an operator of bits.' }
    : null;
};

/** `x => { x * 2 }`, and `x => { a: x }`. */
const lostResult: Rule = node => {
  if (!isFunction(node) || !('body' in node)) return null;
  const body = node.body as AnyNode;
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  if (last?.type === 'LabeledStatement' && last.body.type === 'ExpressionStatement')
    return {
      at: last.start,
      text: 'After => these braces hold statements. An object stands in parentheses: x => ({ a: x })',
    };
  if (last?.type !== 'ExpressionStatement' || !IDLE.test(last.expression.type)) return null;
  if ('directive' in last && last.directive !== undefined) return null;
  return {
    at: last.start,
    text: 'What is calculated here is lost: a function gives what stands after return, or x => x * 2 without braces.',
  };
};

/** Python's constructor. */
const pythonInit: Rule = node => {
  if (node.type !== 'MethodDefinition' || node.key.type !== 'Identifier') return null;
  if (node.key.name !== '__init__') return null;
  return {
    at: node.start,
    text: 'Nothing calls __init__ here: Python’s __init__ is constructor() { super(); … }.',
  };
};

/** A line that is set in as if it belonged to the `if` or the loop above it, as it would in Python. */
function* strayLines(statements: readonly AnyNode[], code: string): Generator<Slip> {
  const column = (at: number) => at - (code.lastIndexOf('\n', at - 1) + 1);
  const isFirst = (at: number) => /^\s*$/.test(code.slice(at - column(at), at));
  for (const [i, statement] of statements.slice(0, -1).entries()) {
    const next = statements[i + 1];
    const body = bodyOf(statement);
    if (!body || body.type === 'BlockStatement') continue;
    if (body.type === 'EmptyStatement') {
      if (next.type === 'BlockStatement')
        yield { at: body.start, text: 'The ; ends the statement before its braces: leave it out.' };
    } else if (
      isFirst(body.start) &&
      isFirst(next.start) &&
      column(next.start) === column(body.start) &&
      column(body.start) > column(statement.start)
    ) {
      yield {
        at: next.start,
        text: 'This line looks as if it belonged to the lines above, and does not: several lines need braces, { … }.',
      };
    }
  }
}

/** The last statement that an `if` or a loop governs. */
function bodyOf(node: AnyNode): Statement | null {
  if (node.type === 'IfStatement') {
    const last = node.alternate ?? node.consequent;
    return bodyOf(last) ?? last;
  }
  return /^(For|ForOf|ForIn|While)Statement$/.test(node.type) && 'body' in node
    ? (node.body as Statement)
    : null;
}

/** `7 // 2;`, and `a = 7 // 2`: what ends with a semicolon is hardly a comment, and what is a number alone may be none. */
const QUOTIENT = /^.*[\w)\]]\s*\/\/\s*[\w.]+\s*([-+*/)].*)?;\s*$|=.*[\w)\]]\s*\/\/\s*\d+\s*$/;

/** Python's whole quotient, which begins a comment here. */
function* quotients(comments: readonly Comment[], code: string): Generator<Slip> {
  for (const { type, start, end } of comments) {
    const line = code.slice(code.lastIndexOf('\n', start - 1) + 1, end);
    if (type === 'Line' && QUOTIENT.test(line))
      yield {
        at: start,
        text: 'Here // begins a comment. Python’s 7 // 2 is Math.floor(7 / 2).',
      };
  }
}

const RULES: readonly Rule[] = [
  chainedOrder,
  nothingIsNaN,
  assignedCondition,
  quotedTemplate,
  bitsForPower,
  lostResult,
  pythonInit,
];

/** What is to be said of a cell, each with its line. */
export function slips(program: Program, comments: readonly Comment[], code: string): string[] {
  const found = [...quotients(comments, code)];
  const visit = (node: AnyNode) => {
    for (const rule of RULES) {
      const slip = rule(node, code);
      if (slip) found.push(slip);
    }
    if ('body' in node && Array.isArray(node.body)) found.push(...strayLines(node.body, code));
    for (const child of children(node)) visit(child);
  };
  visit(program);
  const line = (at: number) => code.slice(0, at).split('\n').length;
  return found.sort((a, b) => a.at - b.at).map(({ at, text }) => `Line ${line(at)}: ${text}`);
}
