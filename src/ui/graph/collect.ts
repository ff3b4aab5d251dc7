/** Further than this the nodes of a graph are not even counted. */
const MOST_COUNTED = 100_000;

/**
 * Goes from a node to all that it was computed from. Keeps a given number of the nearest, each before its own
 * inputs, and counts the others.
 * @returns `null` where a node is among its own inputs
 */
export function collect<T extends object>(
  root: T,
  inputsOf: (node: T) => readonly T[],
  most: number,
): { nodes: T[]; left: number } | null {
  const reached = new Set([root]);
  for (const node of reached) {
    if (reached.size > MOST_COUNTED) break;
    for (const input of inputsOf(node)) reached.add(input);
  }
  const kept = new Set([...reached].slice(0, most));
  const nodes = inOrder(root, node => inputsOf(node).filter(input => kept.has(input)));
  return nodes.length === kept.size ? { nodes, left: reached.size - kept.size } : null;
}

/** As backward would go: a node's turn comes when all that were computed from it have had theirs. */
function inOrder<T>(root: T, inputsOf: (node: T) => readonly T[]): T[] {
  const waiting = new Map<T, number>();
  const counted = new Set([root]);
  for (const node of counted) {
    for (const input of inputsOf(node)) {
      waiting.set(input, (waiting.get(input) ?? 0) + 1);
      counted.add(input);
    }
  }
  const order = waiting.has(root) ? [] : [root];
  for (const node of order) {
    for (const input of inputsOf(node)) {
      const left = (waiting.get(input) as number) - 1;
      waiting.set(input, left);
      if (left === 0) order.push(input);
    }
  }
  return order;
}
