/** What is said of the node that is pointed at. */
import { type Graph, type GraphNode, type GraphValue, onlyValue } from '../../graph.ts';
import { chainRule, ownDerivative } from '../chain.ts';
import type { Item } from '../view.ts';
import { foldTitle, foldWords, longGrad, longValue, markOf, nameOf, signOf } from '../words.ts';

/** The lines of it; the first is what it is. */
export function tell(graph: Graph, item: Item): string[] {
  switch (item.kind) {
    case 'fold':
      return [foldTitle(item.fold), foldWords(item.fold), 'Enter or a click shows them'].filter(
        Boolean,
      );
    case 'output': {
      const { node, index, output } = item;
      const value = node.outputs[output];
      const title = value.name ?? `output ${output} of ${nameOf(node)}`;
      return [title, ...about(value), ...chainRule(graph, { index, output })];
    }
    case 'node':
    case 'copy': {
      const { node, index } = item;
      const value = onlyValue(node);
      const derivative = ownDerivative(graph, index);
      if (!value) return [titleOf(node), ...derivative];
      const chain = chainRule(graph, { index, output: 0 });
      return [titleOf(node), ...about(value), ...derivative, ...chain];
    }
  }
}

function about(value: GraphValue): string[] {
  const grad = longGrad(value);
  return [longValue(value), ...(grad === null ? [] : [`grad ${grad}`])];
}

function titleOf(node: GraphNode): string {
  const names =
    node.kind === 'operation'
      ? [nameOf(node), signOf(node), node.op ?? '']
      : [nameOf(node), markOf(node)];
  return [...new Set(names)].filter(Boolean).join(', ');
}
