import type { DType } from '../dtype.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * How an operation's gradient is found: the derivative of its output with respect to each input,
 * applied to the gradient of the output.
 *
 * A rule *returns* gradients, one for each input (`null`: none), or functions that compute them, which are asked
 * only where the gradient is wanted. A gradient may still be broadcast to the output's shape; the backward pass sums
 * it down to the input's shape, checks it and accumulates it, for all rules alike. Rules are written in tensor
 * operations, so that with `create_graph` they are recorded too, and second derivatives come for free.
 */
export interface Rule<Inputs extends readonly unknown[], Saved extends readonly unknown[]> {
  /** The name that `grad_fn` shows, PyTorch's: `MulBackward0`; the digit is that of the operation's first form. */
  readonly name: string;
  /** Are its gradients of the inputs' shapes always new tensors, which a leaf may keep uncopied? */
  readonly fresh?: true;
  backward(grad: Tensor, saved: Saved): Gradients<Inputs>;
  /** PyTorch saves a number operand or an index as a tensor here, so the graph is used up even without others. */
  readonly frees?: true;
}

/** The rule of an operation with several outputs; those that were not used have the gradient null. */
export interface MultiRule<Inputs extends readonly unknown[], Saved extends readonly unknown[]> {
  readonly name: string;
  readonly frees?: true;
  backwardAll(grads: readonly (Tensor | null)[], saved: Saved): Gradients<Inputs>;
}

/** One gradient for each input. To forget one is a type error. */
export type Gradients<Inputs extends readonly unknown[]> = {
  readonly [K in keyof Inputs]: Gradient;
};

/** A gradient; `null` is none. Or what computes it. */
export type Gradient = Tensor | null | (() => Tensor);

// biome-ignore lint/suspicious/noExplicitAny: a node holds a rule of any inputs with what it saved.
export type AnyRule = Rule<any, any> & Partial<MultiRule<any, any>>;

/** Where a gradient goes: output number `nr` of a node, which has this shape. */
export interface Edge {
  readonly node: Node;
  readonly nr: number;
  readonly shape: Shape;
  readonly dtype: DType;
}

/**
 * One recorded operation: what `grad_fn` points to. The nodes, linked by `next`, are the graph that
 * the backward pass walks from a loss down to the leaves.
 *
 * A node is at the same time the edge to its first output. Nearly all operations have only one, and
 * so need no further object.
 */
export class Node implements Edge {
  declare readonly rule: AnyRule;
  /** Where the gradient of each input goes; `null` where none is wanted. */
  readonly next: readonly (Edge | null)[];
  /** What the rule needs of the forward pass. `null` once backward has freed it. */
  declare saved: readonly unknown[] | null;
  /** The versions that the saved tensors had; `null` if none was saved. */
  declare readonly versions: readonly number[] | null;
  /** The tensor whose `.grad` this node fills, if it stands for a leaf. */
  declare readonly leaf: Tensor | null;
  declare shape: Shape;
  declare dtype: DType;
  /** PyTorch numbers the forms of an operation, such as the sum of all and along dimensions: 0, 1, … */
  declare form: number;
  /**
   * What the operation was given and what its rule saved, for a drawing of the graph: backward does not free
   * it. `null` unless asked for, because it keeps every operand in memory.
   */
  kept: { readonly inputs: readonly unknown[]; readonly saved: readonly unknown[] } | null = null;
  /** Functions that see, and may replace, the gradient of an output. */
  hooks: Hook[] | null = null;

  // The state of a backward pass, kept here because a Map costs more than the arithmetic.
  /** Which pass the next three belong to. */
  pass = 0;
  /** How many gradients are still to arrive. */
  pending = 0;
  /** The sum of those of output 0 that have arrived. */
  grad: Tensor | null = null;
  /** Is `grad` a tensor that nobody else holds? */
  owned = false;
  /** The same for all outputs, where there are several. */
  grads: (Tensor | null)[] | null = null;

  constructor(
    rule: AnyRule,
    next: readonly (Edge | null)[],
    saved: readonly unknown[],
    versions: readonly number[] | null,
    leaf: Tensor | null,
    { shape, dtype }: Tensor,
    form = 0,
  ) {
    this.rule = rule;
    this.next = next;
    this.saved = saved;
    this.versions = versions;
    this.leaf = leaf;
    this.shape = shape;
    this.dtype = dtype;
    this.form = form;
  }

  get node(): Node {
    return this;
  }

  get nr(): number {
    return 0;
  }

  /** PyTorch's name of the operation, such as `MulBackward0`. */
  name(): string {
    return this.rule.name.replace(/\d$/, digit => String(Number(digit) + this.form));
  }

  /** The nodes that the gradients go on to, each with the number of its output. */
  get next_functions(): [Node | null, number][] {
    return this.next.map(edge => (edge === null ? [null, 0] : [edge.node, edge.nr]));
  }

  toString(): string {
    return `<${this.name()}>`;
  }
}

/** The operation's name in messages: `Mul` for `MulBackward0`, `Fill2` for `FillBackward2`. */
export function operationOf(node: Node): string {
  const name = node.name();
  return name.startsWith('Copy') ? `torch::autograd::${name}` : name.replace(/Backward0?/, '');
}

/** Sees the gradient of output `nr`; what it returns, if anything, takes its place. */
export interface Hook {
  readonly nr: number;
  readonly run: (grad: Tensor) => Tensor | null | undefined | void;
  /** `retain_grad` looks on when all others have had their say. */
  readonly last: boolean;
}
