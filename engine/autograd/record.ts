import { Tensor } from '../tensor.ts';
import { keeping, recording } from './mode.ts';
import { type AnyRule, type Edge, type MultiRule, Node, type Rule } from './node.ts';

declare const unrecorded: unique symbol;

/**
 * What a kernel computed: a tensor that autograd does not know yet. Only `record` and `constant`
 * turn it into a `Tensor`, so an operation that forgets its gradient rule does not compile.
 */
export interface Result {
  readonly [unrecorded]: true;
}

/** Says that this freshly computed tensor still has to be recorded: what kernels return. */
export function computed(tensor: Tensor): Result {
  return tensor as unknown as Result;
}

/** The outcome of an operation that nobody differentiates: no operand requires it, or none could. */
export function constant(result: Result): Tensor {
  return result as unknown as Tensor;
}

/** Is the gradient of this operand wanted? */
export function tracks(operand: unknown): boolean {
  return recording && operand instanceof Tensor && operand.edge !== null;
}

/**
 * Puts an operation on the tape, if the gradient of any of its inputs is wanted: its rule, its inputs, what the rule
 * needs of them, and which of PyTorch's forms of the operation it is.
 */
export function record<I extends readonly unknown[], S extends readonly unknown[]>(
  rule: Rule<I, S>,
  result: Result | Tensor,
  inputs: I,
  saved: S,
  form?: number,
): Tensor {
  const output = result as Tensor;
  const node = nodeOf(rule as AnyRule, inputs, saved, output, form);
  if (node !== null) output.edge = node;
  return output;
}

/** The same for an operation with several outputs; integer ones have no gradient. */
export function recordAll<I extends readonly unknown[], S extends readonly unknown[]>(
  rule: MultiRule<I, S>,
  outputs: Tensor[],
  inputs: I,
  saved: S,
): Tensor[] {
  const node = outputs[0] && nodeOf(rule as unknown as AnyRule, inputs, saved, outputs[0]);
  if (!node) return outputs;
  node.grads = outputs.map(() => null);
  outputs.forEach((output, nr) => {
    const { shape, dtype } = output;
    if (dtype.is_floating_point) output.edge = { node, nr, shape, dtype };
  });
  return outputs;
}

/** The node of an operation; `null` if the gradient of none of its inputs is wanted. */
function nodeOf(
  rule: AnyRule,
  inputs: readonly unknown[],
  saved: readonly unknown[],
  output: Tensor,
  form?: number,
): Node | null {
  if (!recording) return null;
  const next = new Array<Edge | null>(inputs.length);
  let wanted = false;
  for (let i = 0; i < inputs.length; i++) {
    const input = inputs[i];
    const edge = input instanceof Tensor ? input.edge : null;
    if (edge !== null) wanted = true;
    next[i] = edge;
  }
  if (!wanted) return null;
  let versions: number[] | null = rule.frees ? [] : null;
  for (let i = 0; i < saved.length; i++) {
    const value = saved[i];
    if (value instanceof Tensor) {
      if (versions === null) versions = [];
      versions.push(value.storage.version);
    }
  }
  const node = new Node(rule, next, saved, versions, null, output, form);
  if (keeping) node.kept = { inputs, saved };
  return node;
}

/** Stands for a leaf in the graph: the backward pass adds the gradient to its `.grad`. */
const AccumulateGrad: Rule<[], []> = { name: 'AccumulateGrad', backward: () => [] };

/** The node that a leaf gets when it begins to require a gradient. */
export function leafNode(leaf: Tensor): Node {
  return new Node(AccumulateGrad as AnyRule, [], [], null, leaf, leaf);
}

/** Makes `x` the window that `y` is. What gradients a leaf is given changes with it. */
export function becomeWindow(x: Tensor, y: Tensor): void {
  const { dtype, shape, strides, offset, count, dense } = y;
  Object.assign(x, { dtype, shape, strides, offset, count, dense });
  if (x.tape?.node.leaf === x) Object.assign(x.tape.node, { shape, dtype });
}
