import {
  type AnyNode,
  type Comment,
  type Identifier,
  type Program,
  parse,
  type SequenceExpression,
} from 'acorn';

import { transform } from 'sucrase';
import { CalledText } from './called-text.ts';
import { placeFrameCalls } from './frame-calls.ts';
import { OperatorRewriter } from './rewrite.ts';
import { boundIdentifiers, hoistedVars } from './scope.ts';
import { slips } from './slips.ts';
import { IDLE } from './syntax.ts';
import { children } from './walk.ts';

/** A cell as JavaScript. Line n of `code` is line n of the source. */
export interface CompiledCell {
  code: string;
  /** The operator helpers that `code` calls, as `name=source`. */
  helpers: readonly string[];
  /** The names that the cell declares for itself and the cells below, each with its line, from 1. */
  names: ReadonlyMap<string, number>;
  /** Those of its `var`, wherever they stand, each with its line: they cannot be where another of that name is in reach. */
  vars: ReadonlyMap<string, number>;
  /** What it says that its writer hardly means, in words. */
  slips: readonly string[];
}

/** A cell that cannot be compiled. Line and column count from 1; `null` when there is no one place. */
export class CellSyntaxError extends SyntaxError {
  override name = 'SyntaxError';
  readonly line: number | null;
  readonly column: number | null;
  readonly hint: string | null;

  constructor(message: string, line: number | null, column: number | null, hint?: string) {
    super(message);
    this.line = line;
    this.column = column;
    this.hint = hint ?? null;
  }
}

/** Types off, by sucrase, which leaves every line where it is. */
function stripTypes(source: string): string {
  try {
    return transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
    }).code;
  } catch (error) {
    throw withPlace(error, source);
  }
}

const NAMESPACE = /^\s*(export\s+)?(namespace|module)\s[^'"]+\{/;

/** Sucrase takes namespaces for types, and out, so that what they hold would be missed further down. */
function refuseNamespaces(source: string, code: string): void {
  const left = code.split('\n');
  const lines = source.split('\n');
  const at = lines.findIndex((line, i) => NAMESPACE.test(line) && !NAMESPACE.test(left[i]));
  if (at < 0) return;
  throw new CellSyntaxError(
    'A cell cannot hold a namespace.',
    at + 1,
    1,
    'An object can hold values and functions as well: const name = { … }.',
  );
}

function parseCell(code: string, onComment: Comment[]): Program {
  try {
    // A module's rules: strict, and `await` may stand at the top.
    return parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowHashBang: false,
      onComment,
    });
  } catch (error) {
    throw withPlace(error, code);
  }
}

/** An error of a parser, which says at the end of its words where it is. One without a place has gone down into what is too deep. */
function withPlace(error: unknown, code: string): CellSyntaxError {
  const { message, pos } = error as Error & { pos?: number };
  const said = message.replace(/^Error transforming [^:]*: /, '').replace(/\s*\(\d+:\d+\)$/, '');
  if (pos === undefined) return new CellSyntaxError(said, null, null, TOO_DEEP);
  return new CellSyntaxError(said, ...placeAt(code, pos));
}

const TOO_DEEP = 'An expression is too long, or nested too deep. Cut it into parts.';

function declaredNames(program: Program): Identifier[] {
  return program.body.flatMap(statement => {
    switch (statement.type) {
      case 'VariableDeclaration':
        return statement.declarations.flatMap(({ id }) => boundIdentifiers(id));
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        return [statement.id];
      default:
        return [];
    }
  });
}

/** The line and the column of a place, from 1. A line is what the page shows as one: to JavaScript they have other ends, too. */
function placeAt(code: string, place: number): [line: number, column: number] {
  const before = code.slice(0, place).split('\n');
  return [before.length, (before.at(-1) as string).length + 1];
}

/** Imports, exports and `import.meta`. */
const isModuleSyntax = (node: AnyNode): boolean =>
  /^(Import|Export)/.test(node.type) ||
  (node.type === 'MetaProperty' && node.meta.name === 'import');

/** Whether a comma loses a value: nobody means that, but for `(0, o.f)()`, which calls a function without its object. */
function losesValue({ expressions }: SequenceExpression): boolean {
  const [first, second] = expressions;
  const isDetached = first.type === 'Literal' && second.type === 'MemberExpression';
  return !isDetached && expressions.slice(0, -1).some(({ type }) => IDLE.test(type));
}

/** Refuses what a cell cannot hold: modules, and names that the compiler keeps for itself. */
function refuse(node: AnyNode, code: string): void {
  const at = (message: string, hint: string) => {
    throw new CellSyntaxError(message, ...placeAt(code, node.start), hint);
  };
  if (isModuleSyntax(node)) {
    at(
      'A cell cannot import or export.',
      'torch, plt, ui, readCsv and console are already here; so is every name of the cells above.',
    );
  }
  if (node.type === 'MemberExpression' && node.property.type === 'SequenceExpression') {
    at('An index is one value.', 'What is x[0, 1] in Python is x.index([0, 1]) here, or x[0][1].');
  }
  if (node.type === 'SequenceExpression' && losesValue(node)) {
    at(
      'What stands before the comma is lost.',
      'Python’s (a, b) is [a, b] here: const [a, b] = f(), torch.zeros([2, 3]). A decimal number has a point: 0.9.',
    );
  }
  if (node.type === 'Identifier' && node.name.startsWith('$_')) {
    at(
      `The name ${node.name} is reserved.`,
      'Names that start with $_ belong to the compiler; choose another.',
    );
  }
  for (const child of children(node)) refuse(child, code);
}

/** Whether an expression only names a value, to look at it. */
const isNamed = (node: AnyNode): boolean =>
  /^(Identifier|MemberExpression)$/.test(
    node.type === 'ChainExpression' ? node.expression.type : node.type,
  );

/** Has the value of a trailing expression shown, as a notebook does; an assignment's is not worth showing. */
function showLast(program: Program, text: CalledText): void {
  const last = program.body.at(-1);
  if (last?.type !== 'ExpressionStatement') return;
  if (/^(Assignment|Update)Expression$/.test(last.expression.type)) return;
  const { start, end } = last.expression;
  const written = isNamed(last.expression)
    ? `,${JSON.stringify(text.original.slice(start, end))}`
    : '';
  // In parentheses of its own: `a, b` is one value, the last, and not two to show.
  text.prependLeft(start, '$_show((');
  text.appendRight(end, `)${written})`);
}

/**
 * Compiles one cell: types off, operators on objects to calls, the last expression shown.
 * @param prefix makes the helpers' names differ from those of other cells of the program.
 * @param cell its id, which the steps it records are told.
 * @throws CellSyntaxError
 */
export function compileCell(source: string, prefix: string, cell = ''): CompiledCell {
  const code = stripTypes(source);
  refuseNamespaces(source, code);
  const comments: Comment[] = [];
  const program = parseCell(code, comments);
  try {
    return { ...rewritten(program, code, prefix, cell), slips: slips(program, comments, code) };
  } catch (error) {
    throw error instanceof CellSyntaxError ? error : withPlace(error, code);
  }
}

function rewritten(
  program: Program,
  code: string,
  prefix: string,
  cell: string,
): Omit<CompiledCell, 'slips'> {
  refuse(program, code);
  const text = new CalledText(code, prefix);
  new OperatorRewriter(text).rewrite(program);
  placeFrameCalls(program, text, cell);
  showLast(program, text);
  const withLines = (identifiers: Identifier[]) =>
    new Map(identifiers.map(({ name, start }) => [name, placeAt(code, start)[0]]));
  return {
    code: text.toString(),
    helpers: text.helpers,
    names: withLines(declaredNames(program)),
    vars: withLines(hoistedVars(program)),
  };
}
