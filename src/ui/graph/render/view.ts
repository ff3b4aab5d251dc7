/** What of a graph is drawn: all of it, or with what repeats itself told once. */
import type { Graph, GraphNode } from '../graph.ts';
import { type Fold, findFolds } from './folds.ts';

/** One thing that is drawn: a node, one of the several outputs of a node, or a fold. */
export interface Item {
  id: string;
  /** Its number in the graph; a fold has that of the first node in it. */
  index: number;
  /** What it is; `null` for a fold. */
  node: GraphNode | null;
  /** Which output of the node it is; `null` for the node itself. */
  output: number | null;
  /** What it stands for, where it is a fold. */
  fold: Fold | null;
  /** Whether it only repeats the name of a node that stands elsewhere. */
  isCopy: boolean;
}

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

const PLAIN = { output: null, fold: null, isCopy: false };

/** All that is drawn of a graph whose folds hide these nodes. */
function viewWith(graph: Graph, foldOf: ReadonlyMap<number, Fold>): View {
  const items = new Map<string, Item>();
  const links = new Map<string, Link>();
  const add = (item: Item) => items.set(item.id, item);
  const link = (from: string, to: string, way: string | number = '') => {
    if (from !== to) links.set(`${from} ${to} ${way}`, { from, to });
  };
  graph.nodes.forEach((node, index) => {
    const fold = foldOf.get(index) ?? null;
    const id = String(fold?.index ?? index);
    add({ ...PLAIN, id, index: fold?.index ?? index, node: fold ? null : node, fold });
    node.inputs.forEach((input, operand) => {
      if (!('node' in input)) return;
      const hidden = foldOf.get(input.node);
      // To and from a fold, one arrow stands for many; x·x has two.
      if (hidden || fold) link(String(hidden?.index ?? input.node), id);
      else link(idOf(graph, input), id, operand);
    });
  });
  graph.nodes.forEach((node, index) => {
    if (node.outputs.length === 1 || foldOf.has(index)) return;
    node.outputs.forEach((_, output) => {
      const id = idOf(graph, { node: index, output });
      if (![...links.values()].some(({ from }) => from === id)) return;
      add({ ...PLAIN, id, index, node, output });
      link(String(index), id);
    });
  });
  return withCopies([...items.values()], [...links.values()]);
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
    const isGiven = item.node !== null && item.node.kind !== 'operation';
    // What stands last is computed first.
    if (!isGiven || own.length <= MOST_ARROWS || link === own.at(-1)) return link;
    const copy = { ...item, id: `${link.from}@${copies.length}`, isCopy: true };
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
