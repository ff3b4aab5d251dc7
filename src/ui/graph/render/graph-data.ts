import type { Graph } from '../graph.ts';

/** A number as it is written in the markup: in digits enough for 32 bits, and those that JSON does not know as text. */
function written(_: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return String(value);
  return Number.isInteger(value) ? value : Number(value.toPrecision(9));
}

/** Items of lists and operands are numbers, also where they are written as text; names are neither. */
const read = (key: string, value: unknown): unknown =>
  typeof value === 'string' && /^(\d+|number)$/.test(key) ? Number(value) : value;

/** Lets a drawing carry its graph, for reading it and for unfolding. */
export function keepGraph(root: HTMLElement, graph: Graph): void {
  root.setAttribute('data-graph', JSON.stringify(graph, written));
}

/** The graph that a drawing shows. */
export const graphOf = (root: HTMLElement): Graph =>
  JSON.parse(root.getAttribute('data-graph') as string, read) as Graph;
