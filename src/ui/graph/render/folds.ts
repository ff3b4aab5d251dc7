/** Finds what repeats itself in a graph: the steps of a loop, the layers of a network. */
import type { Graph, GraphNode } from '../graph.ts';

/** Nodes that are told in one. */
export interface Fold {
  /** The first of them. */
  index: number;
  hidden: ReadonlySet<number>;
  /** How many repetitions they are; 0 for what is only too much. */
  times: number;
  /** The operations of one of them, in the order in which they are computed. */
  operations: readonly string[];
}

/** Fewer repetitions than this are all drawn. */
const LEAST = 6;

/** Repetitions that stay on either side of the fold. */
const KEPT = 2;

/** A longer part than this is not looked for. */
const LONGEST = 40;

/** How many chains are looked at, the longest first. */
const CHAINS = 4;

/** The folds of a graph. No node is in two. */
export function findFolds({ nodes }: Graph): Fold[] {
  const kinds = kindsOf(nodes);
  const used = new Set<number>();
  const folds: Fold[] = [];
  for (let i = 0; i < CHAINS; i++) {
    const chain = longestChain(nodes, used);
    const run = longestRun(chain.map((node, at) => signature(nodes, kinds, node, chain[at + 1])));
    for (const node of chain) used.add(node);
    if (!run) continue;
    const { start, period, times } = run;
    const [from, to] = [start + KEPT * period, start + (times - KEPT) * period];
    const hidden = withOwnInputs(nodes, chain.slice(from, to), chain[to]);
    for (const fold of folds) for (const node of fold.hidden) hidden.delete(node);
    for (const node of hidden) used.add(node);
    folds.push({
      index: Math.min(...hidden),
      hidden,
      times: times - 2 * KEPT,
      operations: chain
        .slice(from, from + period)
        .map(node => nodes[node].op as string)
        .reverse(),
    });
  }
  return folds;
}

const inputsOf = (node: GraphNode): number[] =>
  node.inputs.flatMap(input => ('node' in input ? [input.node] : []));

/** The longest way from the output along operations that are free. */
function longestChain(nodes: readonly GraphNode[], used: ReadonlySet<number>): number[] {
  const isFree = (i: number) => nodes[i]?.kind === 'operation' && !used.has(i);
  const length = new Map<number, { steps: number; next: number | undefined }>();
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (!isFree(i)) continue;
    let best = { steps: 0, next: undefined as number | undefined };
    for (const input of inputsOf(nodes[i])) {
      const steps = length.get(input)?.steps ?? 0;
      if (steps > best.steps) best = { steps, next: input };
    }
    length.set(i, { steps: best.steps + 1, next: best.next });
  }
  let [first, most]: [number | undefined, number] = [undefined, 0];
  for (const [i, { steps }] of length) if (steps >= most) [first, most] = [i, steps];
  const chain: number[] = [];
  for (let at = first; at !== undefined; at = length.get(at)?.next) chain.push(at);
  return chain;
}

/** A kind for each node: nodes of one kind, and all that they were computed from, differ in names and numbers alone. */
function kindsOf(nodes: readonly GraphNode[]): string[] {
  const numbers = new Map<string, string>();
  const kinds: string[] = [];
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    const inputs = node.inputs.map(input => ('node' in input ? kinds[input.node] : '#'));
    const text = [node.kind, node.op, node.outputs[0]?.shape, ...inputs].join(' ');
    if (!numbers.has(text)) numbers.set(text, String(numbers.size));
    kinds[i] = numbers.get(text) as string;
  }
  return kinds;
}

/** A node of a chain with what else goes into it, but for the chain. */
function signature(
  nodes: readonly GraphNode[],
  kinds: readonly string[],
  i: number,
  next: number | undefined,
): string {
  const node = nodes[i];
  // Where a loop begins, what goes through it is a leaf.
  const through = next ?? inputsOf(node)[0];
  const inputs = node.inputs.map(input => {
    if (!('node' in input)) return '#';
    return input.node === through ? '*' : kinds[input.node];
  });
  return [node.op, node.outputs[0]?.shape, ...inputs].join(' ');
}

/** Where a sequence repeats a part most often, by how much of it that is. */
function longestRun(
  sequence: readonly string[],
): { start: number; period: number; times: number } | null {
  let best = { start: 0, period: 0, times: 0 };
  for (let period = 1; period <= Math.min(LONGEST, sequence.length / LEAST); period++) {
    let equal = 0;
    for (let i = sequence.length - 1 - period; i >= 0; i--) {
      equal = sequence[i] === sequence[i + period] ? equal + 1 : 0;
      const times = Math.floor(equal / period) + 1;
      const [size, most] = [times * period, best.times * best.period];
      // Of equal ones the shortest part, and the one nearest to the output.
      if (size > most || (size === most && period === best.period))
        best = { start: i, period, times };
    }
  }
  return best.times >= LEAST ? best : null;
}

/**
 * The chosen nodes, and all that only they were computed from. The node that the last of them was computed from,
 * `end`, stays, and so does all that it needs.
 */
function withOwnInputs(
  nodes: readonly GraphNode[],
  chosen: readonly number[],
  end: number | undefined,
): Set<number> {
  const hidden = new Set(chosen);
  const isNeeded = new Set(end === undefined ? [] : [end]);
  nodes.forEach((node, i) => {
    // All that is computed from a node stands before it.
    const isReached = i > 0 && !isNeeded.has(i);
    if (isReached) hidden.add(i);
    if (!hidden.has(i)) for (const input of inputsOf(node)) isNeeded.add(input);
  });
  for (const i of chosen) hidden.add(i);
  return hidden;
}
