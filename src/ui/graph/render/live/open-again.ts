import type { Graph, GraphNode } from '../../graph.ts';

/** Which of the folds that a reader has opened are there again in the graph of another run, by their first nodes. */
export const openAgain = (
  opened: ReadonlySet<number>,
  before: Graph,
  after: Graph,
): ReadonlySet<number> =>
  new Set([...opened].filter(index => isSame(before.nodes[index], after.nodes[index])));

/** Is it the same step of the program, whatever its numbers are now? */
const isSame = (a: GraphNode | undefined, b: GraphNode | undefined): boolean =>
  signatureOf(a) === signatureOf(b);

const signatureOf = (node: GraphNode | undefined): string =>
  JSON.stringify(node && [node.kind, node.op, node.outputs.map(({ shape }) => shape)]);
