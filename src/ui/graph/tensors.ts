/** Reads what autograd recorded: from a tensor's `grad_fn` to the leaves. */
import type { Edge, Node } from '../../../engine/autograd/node.ts';
import type { Tensor } from '../../../engine/index.ts';
import { collect } from './collect.ts';
import {
  type Graph,
  type GraphInput,
  type GraphNode,
  type GraphValue,
  MOST_NODES,
  MOST_NUMBERS,
} from './graph.ts';
import type { Names } from './names.ts';

/** A tensor is known by what autograd gives it, so that `ui` need not load the engine. */
export function isTensor(value: unknown): value is Tensor {
  const tensor = value as Tensor | null;
  return typeof tensor === 'object' && typeof tensor?.requires_grad === 'boolean';
}

/** A node of the tape, or a tensor that needs no gradient. */
type Source = Node | Tensor;

/** The graph behind a tensor that requires a gradient. */
export function graphOfTensor(root: Tensor, names: Names): Graph {
  const edge = root.edge as Edge;
  // The tape has no loops: a node is made after all that it points to.
  const { nodes, left } = collect<Source>(edge.node, sourcesOf, MOST_NODES) as {
    nodes: Source[];
    left: number;
  };
  const index = new Map(nodes.map((node, i) => [node, i]));
  const values = valuesOf([root, ...names.tensors.keys()], nodes);
  const drawn = nodes.map((node): GraphNode => {
    if (isTensor(node)) {
      return { kind: 'data', op: null, inputs: [], outputs: [graphValue(node, names)] };
    }
    const { leaf } = node;
    if (leaf) {
      const kind = /^Parameter/.test(String(leaf)) ? 'parameter' : 'leaf';
      return { kind, op: null, inputs: [], outputs: [graphValue(leaf, names)] };
    }
    const outputs = (node.grads ?? [null]).map((_, nr) => {
      const tensor = values.get(node)?.[nr];
      return tensor ? graphValue(tensor, names) : unknownValue(node, nr);
    });
    return { kind: 'operation', op: node.name(), inputs: inputsOf(node, index), outputs };
  });
  return { nodes: drawn, left };
}

/** A tensor of one element that nobody named is drawn as a number. */
const isNumber = (operand: unknown): operand is Tensor => isTensor(operand) && operand.count === 1;

function sourcesOf(source: Source): Source[] {
  if (isTensor(source)) return [];
  return source.next.flatMap((edge, i): Source[] => {
    if (edge) return [edge.node];
    const operand = source.kept?.inputs[i];
    return isTensor(operand) && !isNumber(operand) ? [operand] : [];
  });
}

function inputsOf(node: Node, index: Map<Source, number>): GraphInput[] {
  const at = (source: Source, output: number): GraphInput => {
    const found = index.get(source);
    return found === undefined ? { missing: 'left' } : { node: found, output };
  };
  const inputs = node.next.map((edge, i): GraphInput => {
    if (edge) return at(edge.node, edge.nr);
    const operand = node.kept?.inputs[i];
    if (isNumber(operand)) return { number: Number(operand.item()) };
    if (isTensor(operand)) return at(operand, 0);
    return typeof operand === 'number' ? { number: operand } : { missing: 'unknown' };
  });
  // The rules of a power and of `a + alpha·b` keep a number that is no operand.
  const number = (node.kept?.saved ?? node.saved)?.find(value => typeof value === 'number');
  if (number === undefined) return inputs;
  const name = node.name();
  if (name === 'PowBackward2') return [{ number }, ...inputs];
  const isScaled = /^(Add|Sub)Backward0$/.test(name) && number !== 1;
  return name === 'PowBackward0' || isScaled ? [...inputs, { number }] : inputs;
}

/** The tensors that the outputs of nodes are, where anybody still has them. */
function valuesOf(known: readonly Tensor[], nodes: readonly Source[]): Map<Node, Tensor[]> {
  const values = new Map<Node, Tensor[]>();
  const note = (tensor: unknown) => {
    // The tape itself: a view would ask its base first, which may have changed since.
    const edge = isTensor(tensor) ? tensor.tape : null;
    if (!edge) return;
    if (!values.has(edge.node)) values.set(edge.node, []);
    const outputs = values.get(edge.node) as Tensor[];
    outputs[edge.nr] ??= tensor as Tensor;
  };
  known.forEach(note);
  for (const node of nodes) if (!isTensor(node)) node.kept?.inputs.forEach(note);
  return values;
}

function graphValue(tensor: Tensor, names: Names): GraphValue {
  return {
    name: names.nameOf(tensor),
    shape: tensor.shape,
    numbers: firstNumbers(tensor),
    grad: tensor.gradient && firstNumbers(tensor.gradient),
  };
}

/** An output that nobody has any more; autograd knows its shape. */
function unknownValue(node: Node, nr: number): GraphValue {
  const shape = node.grads && nr > 0 ? null : node.shape;
  return { name: null, shape, numbers: null, grad: null };
}

function firstNumbers(tensor: Tensor): number[] {
  const flat = tensor.detach().flatten();
  const first = flat.narrow(0, 0, Math.min(MOST_NUMBERS, flat.numel())).tolist();
  return (first as number[]).map(Number);
}
