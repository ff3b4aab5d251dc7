/** Reads a structure of one's own. */
import { collect } from './collect.ts';
import { type Graph, type GraphNode, MOST_NODES } from './graph.ts';

/**
 * A node of a graph of one's own, such as an object of a class `Value`. One that stands among the children of
 * several nodes is drawn once.
 */
export interface Drawable {
  /** What it is called. */
  label?: string;
  /** The operation that made it, such as `'*'`; none for what was given. */
  op?: string;
  value?: number;
  grad?: number;
  /** What it was computed from: an array, or a set. */
  children?: Iterable<Drawable>;
}

/** Whether a value is such a node: it says what it is. */
export function isDrawable(value: unknown): value is Drawable {
  if (typeof value !== 'object' || value === null) return false;
  const { label, op, value: number } = value as Drawable;
  return typeof label === 'string' || typeof op === 'string' || typeof number === 'number';
}

/**
 * The graph of a structure of one's own.
 * @throws TypeError where a node is none, or is among its own children
 */
export function graphOfDrawable(root: Drawable): Graph {
  const children = new Map<Drawable, Drawable[]>();
  const found = collect(
    root,
    node => {
      if (!children.has(node)) children.set(node, childrenOf(node));
      return children.get(node) as Drawable[];
    },
    MOST_NODES,
  );
  if (!found) throw new TypeError('ui.graph: a node is among its own children, or theirs');
  const index = new Map(found.nodes.map((node, i) => [node, i]));
  const nodes = found.nodes.map((node): GraphNode => {
    const { label, op, value, grad } = node;
    const inputs = (children.get(node) as Drawable[]).map(child => {
      const at = index.get(child);
      return at === undefined ? { missing: 'left' as const } : { node: at, output: 0 };
    });
    const isGiven = inputs.length === 0;
    return {
      kind: !isGiven ? 'operation' : grad === undefined || grad === null ? 'data' : 'leaf',
      op: isGiven ? null : op || label || 'node',
      inputs,
      outputs: [
        {
          name: (!isGiven && !op ? null : label) || null,
          shape: isNumber(value) ? [] : null,
          numbers: isNumber(value) ? [value] : null,
          grad: isNumber(grad) ? [grad] : null,
        },
      ],
    };
  });
  return { nodes, left: found.left };
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

function childrenOf({ children }: Drawable): Drawable[] {
  if (children === undefined || children === null) return [];
  if (typeof children !== 'object' || !(Symbol.iterator in children)) {
    throw new TypeError('ui.graph: children must be an array or a set of nodes');
  }
  return [...children].map(child => {
    if (isDrawable(child)) return child;
    throw new TypeError(
      'ui.graph: each of the children needs a label, an op or a value, as the node itself',
    );
  });
}
