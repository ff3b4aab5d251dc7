import type { Edge, Node } from './node.ts';

/**
 * Takes all nodes out of the pass from which none of those that are wanted can be reached: a `grad()` for
 * some inputs need not compute the gradients of others.
 */
export function keepOnly(wanted: readonly Node[], roots: readonly Edge[], pass: number): void {
  const needed = new Set(wanted);
  for (const node of inputsFirst(roots, pass)) {
    if (node.next.some(edge => edge !== null && needed.has(edge.node))) needed.add(node);
    if (!needed.has(node)) node.pass = 0;
  }
}

/** All nodes of a pass, each after the nodes that it hands gradients on to. */
function inputsFirst(roots: readonly Edge[], pass: number): Node[] {
  const order: Node[] = [];
  const done = new Set<Node>();
  const stack = roots.map(edge => edge.node);
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    const open = done.has(node)
      ? []
      : node.next.filter(edge => edge !== null && edge.node.pass === pass && !done.has(edge.node));
    if (open.length > 0) stack.push(...open.map(edge => (edge as Edge).node));
    else {
      stack.pop();
      if (!done.has(node)) order.push(node);
      done.add(node);
    }
  }
  return order;
}
