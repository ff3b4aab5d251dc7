import type { Graph, GraphNode } from './graph.ts';

/** What a graph shows, in a sentence or two, for those who do not see it. */
export function summarizeGraph({ nodes, left }: Graph): string {
  const operations = nodes.filter(({ kind }) => kind === 'operation');
  const given = nodes.filter(({ kind }) => kind !== 'operation');
  const output = nodes[0]?.outputs.length === 1 ? nodes[0].outputs[0]?.name : null;
  const what = output ? `Graph of ${output}` : 'Graph of a computation';
  const chain = operations.slice(0, 6).map(({ op }) => op);
  const more = operations.length > 6 ? ', …' : '';
  const from = namesOf(given, 6);
  const parts = [
    `${what}: ${count(operations.length, 'operation')}${chain.length > 0 ? ` (from the output: ${chain.join(', ')}${more})` : ''}`,
    `computed from ${from || count(given.length, 'value')}`,
  ];
  if (left > 0) parts.push(`${count(left, 'more node')} ${left === 1 ? 'is' : 'are'} not drawn`);
  const withGrad = nodes.flatMap(({ outputs }) => outputs).filter(({ grad }) => grad !== null);
  if (withGrad.length > 0) parts.push(`${count(withGrad.length, 'gradient')} known`);
  return `${parts.join('; ')}.`;
}

const count = (n: number, what: string): string =>
  `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;

/** The names of values, those without one counted. */
function namesOf(nodes: readonly GraphNode[], most: number): string {
  const names = nodes.flatMap(({ outputs }) => outputs[0]?.name ?? []);
  const rest = nodes.length - Math.min(most, names.length);
  const shown = names.slice(0, most);
  if (shown.length === 0) return '';
  return shown.join(', ') + (rest > 0 ? ` and ${count(rest, 'more value')}` : '');
}
