/**
 * The order of what stands beside one another in a graph: with few crossings, and where that leaves a choice, with the
 * inputs of an operation as the operation has them, `a` before `b` for `a × b`.
 */
import type { Edge } from '@dagrejs/dagre';

/** A graph in ranks, of which each arrow goes from one to the next: dagre has put points on the long ones. */
export interface Ranked {
  nodes(): string[];
  node(id: string): { rank?: number; order?: number };
  inEdges(id: string): Edge[] | void;
  outEdges(id: string): Edge[] | void;
}

/** Times that neighbours are looked at, at most; each time fewer of them change places. */
const MOST_ROUNDS = 24;

/**
 * Orders the ranks.
 * @param order orders them in dagre's own way, which sees to the crossings alone
 * @param operandOf the place of an arrow among those of its operation
 */
export function orderInputs(
  graph: Ranked,
  order: () => void,
  operandOf: (edge: Edge) => number,
): void {
  order();
  const operands = operandsOf(graph, operandOf);
  const tried = [byOperands(graph, operands), ranksOf(graph)].map(ranks =>
    new Order(graph, ranks, operands).improve(),
  );
  const [best] = tried.sort((a, b) => a.crossings - b.crossings);
  for (const [id, place] of best.order) graph.node(id).order = place;
}

/** The nodes in the order of their ranks. */
function ranksOf(graph: Ranked): string[][] {
  const ranks: string[][] = [];
  for (const id of graph.nodes()) {
    const { rank = 0, order = 0 } = graph.node(id);
    ranks[rank] ??= [];
    ranks[rank][order] = id;
  }
  return ranks;
}

/** What each node was computed from, each once, in the operation's own order. */
function operandsOf(graph: Ranked, operandOf: (edge: Edge) => number): Map<string, string[]> {
  return new Map(
    graph.nodes().map(id => {
      const edges = [...(graph.inEdges(id) ?? [])].sort((a, b) => operandOf(a) - operandOf(b));
      return [id, [...new Set(edges.map(({ v }) => v))]];
    }),
  );
}

/** The nodes of each rank, in the order in which a walk from the output meets them that visits first operands first. */
function byOperands(graph: Ranked, operands: ReadonlyMap<string, string[]>): string[][] {
  const ranks: string[][] = ranksOf(graph).map(() => []);
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    ranks[graph.node(id).rank ?? 0]?.push(id);
    for (const operand of operands.get(id) as string[]) visit(operand);
  };
  for (const id of graph.nodes()) if (graph.outEdges(id)?.length === 0) visit(id);
  return ranks;
}

/** An order of the ranks, which can be improved. */
class Order {
  private readonly ranks: string[][];
  private readonly places = new Map<string, number>();
  private readonly inputs: ReadonlyMap<string, string[]>;
  private readonly outputs: ReadonlyMap<string, string[]>;
  /** For each node, those that are to stand after it, being later inputs of an operation, and of how many. */
  private readonly later = new Map<string, Map<string, number>>();

  constructor(graph: Ranked, ranks: string[][], operands: ReadonlyMap<string, string[]>) {
    this.ranks = ranks;
    const ids = graph.nodes();
    this.inputs = new Map(ids.map(id => [id, (graph.inEdges(id) ?? []).map(({ v }) => v)]));
    this.outputs = new Map(ids.map(id => [id, (graph.outEdges(id) ?? []).map(({ w }) => w)]));
    for (const rank of ranks) this.number(rank);
    for (const inputs of operands.values()) {
      inputs.forEach((first, i) => {
        for (const second of inputs.slice(i + 1)) this.want(first, second);
      });
    }
  }

  /** Lets neighbours change places as long as that makes fewer crossings, or as many and more in order. */
  improve(): this {
    for (let round = 0, hasChanged = true; hasChanged && round < MOST_ROUNDS; round++) {
      hasChanged = false;
      for (const rank of this.ranks) {
        for (let i = 0; i + 1 < rank.length; i++) {
          const [left, right] = [rank[i], rank[i + 1]] as [string, string];
          const less = this.crossed(left, right) - this.crossed(right, left);
          if (less < 0 || (less === 0 && this.wish(right, left) <= this.wish(left, right)))
            continue;
          [rank[i], rank[i + 1]] = [right, left];
          this.number(rank);
          hasChanged = true;
        }
      }
    }
    return this;
  }

  /** How often arrows cross. */
  get crossings(): number {
    return sum(this.ranks, rank =>
      sum(rank, (left, i) =>
        sum(rank.slice(i + 1), right => this.crossedIn(left, right, this.inputs)),
      ),
    );
  }

  /** Where each node stands in its rank. */
  get order(): ReadonlyMap<string, number> {
    return this.places;
  }

  private number(rank: readonly string[]): void {
    rank.forEach((id, i) => {
      this.places.set(id, i);
    });
  }

  private want(first: string, second: string): void {
    const others = this.later.get(first) ?? new Map<string, number>();
    this.later.set(first, others.set(second, (others.get(second) ?? 0) + 1));
  }

  private wish(first: string, second: string): number {
    return this.later.get(first)?.get(second) ?? 0;
  }

  private place(id: string): number {
    return this.places.get(id) as number;
  }

  /** How often the arrows of two nodes cross where one stands before the other. */
  private crossed(left: string, right: string): number {
    return this.crossedIn(left, right, this.inputs) + this.crossedIn(left, right, this.outputs);
  }

  private crossedIn(left: string, right: string, others: ReadonlyMap<string, string[]>): number {
    const ends = others.get(right) as string[];
    return sum(others.get(left) as string[], end =>
      sum(ends, other => (this.place(end) > this.place(other) ? 1 : 0)),
    );
  }
}

const sum = <T>(items: readonly T[], of: (item: T, index: number) => number): number =>
  items.reduce((total, item, i) => total + of(item, i), 0);
