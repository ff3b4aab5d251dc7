/** Which declaration each name of a cell means. */
import type { AnyNode, Expression, Identifier, Pattern, Program } from 'acorn';
import { children, isFunction } from './walk.ts';

/** One declared name, and what the cell is seen to give it. */
export interface Binding {
  /** Every value that is written to it. */
  values: Expression[];
  /** Whether it may hold values that cannot be read off the cell: a parameter, a part of a pattern, nothing so far. */
  isOpaque: boolean;
}

/** The binding of every identifier that is declared in the cell; names from elsewhere are not in it. */
export type Bindings = ReadonlyMap<Identifier, Binding>;

type Names = Map<string, Binding>;

/** Resolves the names of a parsed cell. */
export function resolveNames(program: Program): Bindings {
  const resolver = new Resolver();
  resolver.visit(program, []);
  return resolver.bindings;
}

/** The identifiers that a pattern binds: `const { a, b: [c] } = ...`. */
export function boundIdentifiers(pattern: Pattern): Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'MemberExpression':
      return [];
    case 'AssignmentPattern':
      return boundIdentifiers(pattern.left);
    case 'RestElement':
      return boundIdentifiers(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap(element => (element ? boundIdentifiers(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap(property =>
        boundIdentifiers(property.type === 'Property' ? property.value : property.argument),
      );
  }
}

class Resolver {
  readonly bindings = new Map<Identifier, Binding>();

  /** @param scopes the names that are in reach, innermost last. */
  visit(node: AnyNode, scopes: readonly Names[]): void {
    const own = declared(node);
    const inner = own.size > 0 ? [...scopes, own] : scopes;
    if (node.type === 'Identifier') this.resolve(node, scopes);
    for (const child of children(node)) this.visit(child, inner);
    this.noteWrites(node, inner);
  }

  private resolve(node: Identifier, scopes: readonly Names[]): Binding | undefined {
    const binding = scopes.findLast(names => names.has(node.name))?.get(node.name);
    if (binding) this.bindings.set(node, binding);
    return binding;
  }

  private noteWrites(node: AnyNode, scopes: readonly Names[]): void {
    if (node.type === 'VariableDeclarator') {
      if (node.id.type !== 'Identifier') return;
      if (node.init) this.write(node.id, node.init, scopes);
      else this.obscure(node.id, scopes);
    } else if (node.type === 'AssignmentExpression') {
      if (node.left.type === 'Identifier') this.write(node.left, node.right, scopes);
      else this.obscure(node.left, scopes);
    } else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      const { left } = node;
      if (left.type !== 'VariableDeclaration') return this.obscure(left, scopes);
      for (const { id } of left.declarations) this.obscure(id, scopes);
    }
  }

  private write(target: Identifier, value: Expression, scopes: readonly Names[]): void {
    this.resolve(target, scopes)?.values.push(value);
  }

  private obscure(pattern: Pattern, scopes: readonly Names[]): void {
    for (const target of boundIdentifiers(pattern)) {
      const binding = this.resolve(target, scopes);
      if (binding) binding.isOpaque = true;
    }
  }
}

/** The names that a node declares for what is inside it. */
function declared(node: AnyNode): Names {
  const names: Names = new Map();
  const add = (pattern: Pattern, isOpaque: boolean) => {
    for (const { name } of boundIdentifiers(pattern)) {
      names.set(name, { values: [], isOpaque: isOpaque || (names.get(name)?.isOpaque ?? false) });
    }
  };
  if (isFunction(node) && 'params' in node) {
    for (const parameter of node.params) add(parameter, true);
    if ('id' in node && node.id) add(node.id, true);
    for (const id of hoistedVars(node.body)) add(id, true);
  } else if (node.type === 'Program') {
    for (const id of hoistedVars(node)) add(id, true);
    addStatements(node.body, add);
  } else if (node.type === 'BlockStatement' || node.type === 'StaticBlock') {
    addStatements(node.body, add);
  } else if (node.type === 'SwitchStatement') {
    addStatements(
      node.cases.flatMap(({ consequent }) => consequent),
      add,
    );
  } else if (node.type === 'CatchClause' && node.param) {
    add(node.param, true);
  } else if (node.type === 'ClassExpression' && node.id) {
    add(node.id, true);
  } else if (/^For(In|Of)?Statement$/.test(node.type)) {
    const head = 'init' in node ? node.init : 'left' in node ? node.left : null;
    if (head?.type === 'VariableDeclaration') addStatements([head], add);
  }
  return names;
}

function addStatements(
  statements: readonly AnyNode[],
  add: (pattern: Pattern, isOpaque: boolean) => void,
): void {
  for (const statement of statements) {
    if (statement.type === 'VariableDeclaration' && statement.kind !== 'var') {
      for (const { id } of statement.declarations) add(id, id.type !== 'Identifier');
    } else if (/^(Function|Class)Declaration$/.test(statement.type) && 'id' in statement) {
      if (statement.id) add(statement.id as Identifier, true);
    }
  }
}

/** The `var` names of a function, wherever in it they stand. */
export function hoistedVars(node: AnyNode): Identifier[] {
  if (isFunction(node)) return [];
  const own =
    node.type === 'VariableDeclaration' && node.kind === 'var'
      ? node.declarations.flatMap(({ id }) => boundIdentifiers(id))
      : [];
  return [...own, ...children(node).flatMap(hoistedVars)];
}
