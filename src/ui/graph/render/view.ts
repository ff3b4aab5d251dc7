/** What of a graph is drawn: all of it, or with what repeats itself told once. */
import type { Graph, GraphNode } from '../graph.ts';
import { type Fold, findFolds } from './folds.ts';

/** One thing that is drawn. Its `index` is its number in the graph; a fold has that of the first node in it. */
export type Item = { id: string; index: number } & (
  | { kind: 'node'; node: GraphNode }
  /** One of the several outputs of a node. */
  | { kind: 'output'; node: GraphNode; output: number }
  /** The name of a node that stands elsewhere. */
  | { kind: 'copy'; node: GraphNode }
  /** Nodes that are told in one. */
  | { kind: 'fold'; fold: Fold }
);

/** From an input to what was computed from it, by their ids. */
export interface Link {
  from: string;
  to: string;
}

/** What is drawn of a graph. */
export interface View {
  items: readonly Item[];
  links: readonly Link[];
}

/** Fewer nodes than this are always drawn. */
const FEW = 30;

/** More than this are drawn only where the reader asks for them. */
const MANY = 60;

/** Where more arrows than this would leave a value that was given, it is named again at their ends instead. */
const MOST_ARROWS = 4;

/** Chooses what to draw; `unfolded` has the indices of folds that the reader has opened. */
export function viewOf(graph: Graph, unfolded: ReadonlySet<number>): View {
  const folds = graph.nodes.length < FEW ? [] : findFolds(graph);
  /** By the index of each node that a fold hides. */
  const foldOf = new Map<number, Fold>();
  let most = MANY;
  for (const fold of folds) {
    if (unfolded.has(fold.index)) most += fold.hidden.size;
    else for (const index of fold.hidden) foldOf.set(index, fold);
  }
  const seen = graph.nodes.map((_, i) => i).filter(i => !foldOf.has(i));
  const first = seen[most];
  if (first !== undefined && !unfolded.has(first)) {
    const hidden = new Set(seen.slice(most));
    const rest: Fold = { index: first, hidden, times: 0, operations: [] };
    for (const index of hidden) foldOf.set(index, rest);
  }
  return viewWith(graph, foldOf);
}

/** All that is drawn of a graph whose folds hide these nodes. */
function viewWith(graph: Graph, foldOf: ReadonlyMap<number, Fold>): View {
  const items = new Map<string, Item>();
  graph.nodes.forEach((node, index) => {
    const fold = foldOf.get(index);
    const item: Item = fold
      ? { kind: 'fold', id: String(fold.index), index: fold.index, fold }
      : { kind: 'node', id: String(index), index, node };
    items.set(item.id, item);
  });
  const links = linksOf(graph, foldOf);
  const outputs = outputsOf(graph, foldOf, links);
  const toOutputs = outputs.map(({ id, index }) => ({ from: String(index), to: id }));
  return withCopies([...items.values(), ...outputs], [...links, ...toOutputs]);
}

/** The arrows between nodes. To and from a fold, one stands for many; between others, x·x has two. */
function linksOf(graph: Graph, foldOf: ReadonlyMap<number, Fold>): Link[] {
  const links = new Map<string, Link>();
  graph.nodes.forEach(({ inputs }, index) => {
    const fold = foldOf.get(index);
    const to = String(fold?.index ?? index);
    inputs.forEach((input, operand) => {
      if (!('node' in input)) return;
      const hidden = foldOf.get(input.node);
      const isToOrFromFold = hidden !== undefined || fold !== undefined;
      const from = isToOrFromFold ? String(hidden?.index ?? input.node) : idOf(graph, input);
      if (from !== to) links.set(`${from} ${to} ${isToOrFromFold ? '' : operand}`, { from, to });
    });
  });
  return [...links.values()];
}

/** The outputs of nodes with several, as far as an arrow leaves them. */
function outputsOf(
  graph: Graph,
  foldOf: ReadonlyMap<number, Fold>,
  links: readonly Link[],
): Item[] {
  const used = new Set(links.map(({ from }) => from));
  return graph.nodes.flatMap((node, index) => {
    if (node.outputs.length === 1 || foldOf.has(index)) return [];
    return node.outputs.flatMap((_, output): Item[] => {
      const id = idOf(graph, { node: index, output });
      return used.has(id) ? [{ kind: 'output', id, index, node, output }] : [];
    });
  });
}

/**
 * What was given and is used in many places is drawn where it is used first, and elsewhere named again: arrows
 * to all of them would cross the whole drawing.
 */
function withCopies(items: readonly Item[], links: readonly Link[]): View {
  const byId = new Map(items.map(item => [item.id, item]));
  const uses = new Map<string, Link[]>();
  for (const link of links) uses.set(link.from, [...(uses.get(link.from) ?? []), link]);
  const copies: Item[] = [];
  const moved = links.map(link => {
    const item = byId.get(link.from) as Item;
    const own = uses.get(link.from) as Link[];
    if (item.kind !== 'node' || item.node.kind === 'operation') return link;
    // What stands last is computed first.
    if (own.length <= MOST_ARROWS || link === own.at(-1)) return link;
    const copy: Item = { ...item, kind: 'copy', id: `${link.from}@${copies.length}` };
    copies.push(copy);
    return { ...link, from: copy.id };
  });
  return { items: [...items, ...copies], links: moved };
}

/** Where the arrow from an input begins: at the one of several outputs that it is. */
function idOf(graph: Graph, { node, output }: { node: number; output: number }): string {
  const isOne = graph.nodes[node]?.outputs.length === 1;
  return isOne ? String(node) : `${node}.${output}`;
}
