/** A graph as a table. */
import { makerFor } from '../../../dom/html.ts';
import { count } from '../../../plot/marks/kind.ts';
import { type Graph, type GraphInput, type GraphNode, onlyValue } from '../graph.ts';
import { longGrad, longValue, markOf, nameOf, signOf } from './words.ts';

/** How many nodes are listed; the rest is counted. */
const MOST_ROWS = 100;

/** The graph's nodes from the output on, each with what it was computed from, behind a line that opens it. */
export function drawTable(graph: Graph, document: Document): HTMLElement {
  const make = makerFor(document);
  const rows = graph.nodes.slice(0, MOST_ROWS).map((node, i) => {
    const [name, ...others] = cellsOf(node, i, graph);
    const values = others.map(text => make('td', {}, text));
    return make('tr', {}, make('th', { scope: 'row' }, name), ...values);
  });
  const columns = COLUMNS.map(name => make('th', { scope: 'col' }, name));
  const left = graph.left + Math.max(0, graph.nodes.length - MOST_ROWS);
  const box = { class: 'graph-table', tabindex: '0', role: 'region' };
  const scroll = make(
    'div',
    { ...box, 'aria-label': 'The graph as a table' },
    make('table', {}, make('thead', {}, make('tr', {}, ...columns)), make('tbody', {}, ...rows)),
    left > 0 ? make('p', {}, `and ${count(left, 'more node')}`) : null,
  );
  return make('details', { class: 'graph-text' }, make('summary', {}, 'As a table'), scroll);
}

const COLUMNS = ['node', 'operation', 'computed from', 'value', 'gradient'];

function cellsOf(node: GraphNode, i: number, graph: Graph): string[] {
  const value = onlyValue(node);
  const inputs = node.inputs.map(input => inputName(input, graph)).join(', ');
  return [
    reference(node, i),
    node.op ?? markOf(node),
    inputs || '–',
    value ? longValue(value) : `${node.outputs.length} tensors`,
    (value && longGrad(value)) || '–',
  ];
}

/** `3: ^2` */
const reference = (node: GraphNode, i: number): string => {
  const name = nameOf(node);
  const sign = node.kind === 'operation' && name !== signOf(node) ? ` ${signOf(node)}` : '';
  return `${i + 1}: ${name}${sign}`;
};

function inputName(input: GraphInput, { nodes }: Graph): string {
  if ('number' in input) return String(input.number);
  if ('missing' in input) return input.missing === 'left' ? '…' : '?';
  const node = nodes[input.node];
  const part =
    node.outputs.length > 1 ? (node.outputs[input.output]?.name ?? `[${input.output}]`) : '';
  return [reference(node, input.node), part].filter(Boolean).join(' ');
}
