import type { Edge, Node } from './node.ts';

/**
 * Takes all nodes out of the pass from which none of those that are wanted can be reached: a `grad()` for
 * some inputs need not compute the gradients of others.
 */
export function keepOnly(wanted: readonly Node[], roots: readonly Edge[]): void {
  // A set that grows while it is gone through is gone through to its end.
  const reached = new Set(roots.map(edge => edge.node));
  const users = new Map<Node, Node[]>();
  for (const node of reached) {
    for (const edge of node.next) {
      if (edge === null) continue;
      reached.add(edge.node);
      const known = users.get(edge.node);
      if (known) known.push(node);
      else users.set(edge.node, [node]);
    }
  }
  const needed = new Set(wanted);
  for (const node of needed) for (const user of users.get(node) ?? []) needed.add(user);
  for (const node of reached) if (!needed.has(node)) node.pass = 0;
}
