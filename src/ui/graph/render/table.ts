/** A graph as a table, for those who rather read. */
import { type Graph, type GraphInput, type GraphNode, onlyValue } from '../graph.ts';
import { longGrad, longValue, markOf, nameOf, signOf } from './words.ts';

/** More are not looked through on a page. */
const MOST_ROWS = 100;

/** The graph's nodes from the output on, each with what it was computed from, behind a line that opens it. */
export function drawTable(graph: Graph, document: Document): HTMLElement {
  const make = (tag: string, text = '', attributes: Record<string, string> = {}): HTMLElement => {
    const made = document.createElement(tag);
    made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const row = (cells: readonly string[], tag: string, scope: string): HTMLElement => {
    const made = make('tr');
    cells.forEach((text, i) => {
      made.append(i === 0 || tag === 'th' ? make('th', text, { scope }) : make('td', text));
    });
    return made;
  };
  const table = make('table');
  const head = make('thead');
  head.append(row(['node', 'operation', 'computed from', 'value', 'gradient'], 'th', 'col'));
  const body = make('tbody');
  body.append(
    ...graph.nodes.slice(0, MOST_ROWS).map((node, i) => row(cellsOf(node, i, graph), 'td', 'row')),
  );
  table.append(head, body);
  const scroll = make('div', '', {
    class: 'graph-table',
    tabindex: '0',
    role: 'region',
    'aria-label': 'The graph as a table',
  });
  scroll.append(table);
  const details = make('details', '', { class: 'graph-text' });
  details.append(make('summary', 'As a table'), scroll);
  const left = graph.left + Math.max(0, graph.nodes.length - MOST_ROWS);
  if (left > 0) scroll.append(make('p', `and ${left.toLocaleString('en')} more nodes`));
  return details;
}

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
