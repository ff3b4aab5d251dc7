/** What is said of the node that is pointed at. */
import type { Graph, GraphNode } from '../../graph.ts';
import { chainRule, ownDerivative } from '../chain.ts';
import type { Item } from '../view.ts';
import { foldTitle, foldWords, longGrad, longValue, markOf, nameOf, signOf } from '../words.ts';

/** The lines of it; the first is what it is. */
export function tell(graph: Graph, { index, node, output, fold }: Item): string[] {
  if (fold) {
    return [foldTitle(fold), foldWords(fold), 'Enter or a click shows them'].filter(Boolean);
  }
  if (!node) return [];
  const isWhole = output === null && node.outputs.length > 1;
  const value = node.outputs[output ?? 0];
  const grad = isWhole ? null : longGrad(value);
  return [
    title(node, output),
    ...(isWhole ? [] : [longValue(value)]),
    ...(grad === null ? [] : [`grad ${grad}`]),
    ...(output === null ? ownDerivative(graph, index) : []),
    ...(isWhole ? [] : chainRule(graph, { index, output: output ?? 0 })),
  ];
}

function title(node: GraphNode, output: number | null): string {
  if (output !== null) return node.outputs[output]?.name ?? `output ${output} of ${nameOf(node)}`;
  if (node.kind !== 'operation') return [...new Set([nameOf(node), markOf(node)])].join(', ');
  return [...new Set([nameOf(node), signOf(node), node.op ?? ''])].filter(Boolean).join(', ');
}
