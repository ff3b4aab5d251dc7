/**
 * Which expressions of a cell can only be JavaScript primitives, whatever the program does, and neither null nor
 * undefined, with which nobody may calculate. Their operators stay as they are, so that loops over plain numbers run at
 * JavaScript's own speed.
 */
import type { AnyNode, Program } from 'acorn';
import { BINARY } from './operators.ts';
import { type Binding, resolveNames } from './scope.ts';

/** Says of an expression whether it is surely a primitive with a value. */
export type IsPrimitive = (node: AnyNode) => boolean;

/**
 * Reads off a cell what is surely a primitive: literals, arithmetic of such, and names that are only ever given
 * such. Every name that qualifies is assumed to, and those whose values do not bear that out are dropped, until
 * none is left to drop.
 */
export function primitivesOf(program: Program): IsPrimitive {
  const bindings = resolveNames(program);
  const candidates = new Set([...bindings.values()].filter(binding => !binding.isOpaque));
  for (const binding of topLevelLets(program, bindings)) candidates.delete(binding);

  const isPrimitive = (node: AnyNode): boolean => {
    switch (node.type) {
      case 'Literal':
        return typeof node.value !== 'object'; // null, and regular expressions
      case 'TemplateLiteral':
      case 'UpdateExpression':
        return true;
      case 'Identifier': {
        const binding = bindings.get(node);
        return binding ? candidates.has(binding) : /^(NaN|Infinity)$/.test(node.name);
      }
      case 'UnaryExpression':
        if (node.operator === 'void') return false;
        return /^(!|typeof|delete)$/.test(node.operator) || isPrimitive(node.argument);
      case 'BinaryExpression':
        return !BINARY.has(node.operator) || (isPrimitive(node.left) && isPrimitive(node.right));
      case 'LogicalExpression':
        return isPrimitive(node.left) && isPrimitive(node.right);
      case 'ConditionalExpression':
        return isPrimitive(node.consequent) && isPrimitive(node.alternate);
      case 'AssignmentExpression':
        return isPrimitive(node.right) && (node.operator === '=' || isPrimitive(node.left));
      default:
        return false;
    }
  };

  let dropped: boolean;
  do {
    dropped = false;
    for (const binding of candidates) {
      if (!binding.values.every(isPrimitive)) dropped = candidates.delete(binding);
    }
  } while (dropped);
  return isPrimitive;
}

/** What another cell can see it can also write to; a `const` it cannot. */
function topLevelLets(program: Program, bindings: ReturnType<typeof resolveNames>): Binding[] {
  return program.body.flatMap(statement => {
    if (statement.type !== 'VariableDeclaration' || statement.kind === 'const') return [];
    return statement.declarations.flatMap(({ id }) => {
      const binding = id.type === 'Identifier' ? bindings.get(id) : undefined;
      return binding ? [binding] : [];
    });
  });
}
