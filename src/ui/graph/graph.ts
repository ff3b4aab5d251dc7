/** A graph of a computation as plain data: what was computed from what. */
export interface Graph {
  /** The output first, and every node before those that it was computed from. */
  nodes: readonly GraphNode[];
  /** How many more nodes there are; those kept are the nearest to the output. */
  left: number;
}

/** An operation, or a value that was given. */
export interface GraphNode {
  /** An operation, or what was given: with a gradient (`parameter` where it is an `nn.Parameter`) or without. */
  kind: 'operation' | 'parameter' | 'leaf' | 'data';
  /** PyTorch's name of the operation, `MulBackward0`, or what a structure of one's own calls it: `*`. */
  op: string | null;
  /** What an operation was given, in its own order. */
  inputs: readonly GraphInput[];
  /** What it gave: one value for nearly all. */
  outputs: readonly GraphValue[];
}

/** One operand of an operation. */
export type GraphInput =
  /** An output of another node, which stands further down in `nodes`. */
  | { node: number; output: number }
  /** A number that has no node of its own. */
  | { number: number }
  /** A node that is not kept, or an operand that autograd has not noted down. */
  | { missing: 'left' | 'unknown' };

/** One output of a node. */
export interface GraphValue {
  /** What the program calls it. */
  name: string | null;
  /** `null` where it is not known, and for numbers of a structure of one's own, `[]`. */
  shape: readonly number[] | null;
  /** The first of its numbers, in row-major order, at most `MOST_NUMBERS`; `null` where they are not known. */
  numbers: readonly number[] | null;
  /** The first numbers of its gradient; `null` where none was left. */
  grad: readonly number[] | null;
}

/** What a node gave; `null` where it gave several values. */
export const onlyValue = ({ outputs }: GraphNode): GraphValue | null =>
  outputs.length === 1 ? outputs[0] : null;

/** How many numbers of a tensor are kept: larger ones are told by their shape. */
export const MOST_NUMBERS = 6;

/** How many nodes are kept. */
export const MOST_NODES = 400;

/** How many elements a value has, where that is known. */
export const countOf = ({ shape }: GraphValue): number | null =>
  shape?.reduce((product, size) => product * size, 1) ?? null;

/** The one number of a value that is one. */
export function scalarOf(value: GraphValue | undefined): number | null {
  return value && countOf(value) === 1 && value.numbers ? (value.numbers[0] ?? null) : null;
}
