/**
 * The backward pass: walks the graph from the roots to the leaves, each node after all that depend
 * on it, and hands every node the sum of the gradients that arrived for its output.
 *
 * The walk keeps its own stack, so a graph may be as deep as memory allows.
 */
import { several } from '../checks.ts';
import { RuntimeError, TorchTypeError, typeName, wrongType } from '../errors.ts';
import { contiguousCopy, makeLike } from '../kernels/make.ts';
import { fill } from '../ops/creation.ts';
import { named } from '../options.ts';
import { sameShape, showSize } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { recording, setRecording } from './mode.ts';
import type { Edge, Gradient, Hook, Node } from './node.ts';
import { keepOnly } from './prune.ts';
import { tracks } from './record.ts';
import { sumTo } from './sum-to.ts';
import { checkVersions } from './versions.ts';

/** The keyword arguments of `backward`. */
export interface BackwardOptions {
  /** Keep what the graph saved, so that `backward` can run again. Default: as `create_graph`. */
  retain_graph?: boolean | null;
  /** Record the backward pass itself, so that gradients can be differentiated. Default: `false`. */
  create_graph?: boolean;
}

/** A wish to know the gradient that arrives at an edge, instead of leaving it in `.grad`. */
export interface Capture {
  readonly edge: Edge;
  grad: Tensor | null;
}

let passes = 0;

type Options = BackwardOptions & { grad_tensors?: Tensor | readonly (Tensor | null)[] | null };

/**
 * Fills in the `.grad` of every leaf that `tensors` were computed from. `grad_tensors` are the gradients that
 * these start with; 1 for single numbers.
 * https://docs.pytorch.org/docs/stable/generated/torch.autograd.backward.html
 */
export function backward(
  tensors: Tensor | readonly Tensor[],
  ...args: [
    grad_tensors?: Tensor | readonly (Tensor | null)[] | null | Options,
    retain_graph?: boolean | null | Options,
    create_graph?: boolean | Options,
  ]
): void {
  const names = ['grad_tensors', 'retain_graph', 'create_graph'] as const;
  const { grad_tensors, ...options } = named<Options>(names, args);
  run(tensorList('tensors', tensors), gradientList(grad_tensors), options, null);
}

/** One tensor, or several. */
export function tensorList(name: string, tensors: Tensor | readonly Tensor[]): Tensor[] {
  const list = several<Tensor>(tensors as Iterable<Tensor>);
  for (const item of list) {
    if (!(item instanceof Tensor)) throw wrongType(name, 'tuple of Tensors', item);
  }
  return list;
}

/** One gradient, or several, or none; `null` among them stands for what would be taken without it. */
export function gradientList(
  gradients: Tensor | readonly (Tensor | null)[] | null | undefined,
): (Tensor | null)[] {
  const list = several<Tensor | null>((gradients ?? []) as Iterable<Tensor | null>);
  for (const item of list) {
    if (item === null || item instanceof Tensor) continue;
    throw new TorchTypeError(`gradients can be either Tensors or None, but got ${typeName(item)}`);
  }
  return list;
}

/** Runs a backward pass from `roots`. With `captures`, only towards those, and no `.grad` changes. */
export function run(
  roots: readonly Tensor[],
  gradients: readonly (Tensor | null)[],
  { retain_graph, create_graph = false }: BackwardOptions,
  captures: readonly Capture[] | null,
): void {
  const edges = roots.map(rootEdge);
  const seeds = roots.map((root, i) => seed(root, gradients[i] ?? null));
  const before = setRecording(create_graph);
  try {
    const pass = ++passes;
    discover(edges, pass);
    if (captures) {
      const wanted = captures.map(capture => capture.edge.node);
      keepOnly(wanted, edges);
    }
    walk(edges, seeds, pass, retain_graph ?? create_graph, captures);
  } finally {
    setRecording(before);
  }
}

/** Where the walk begins for one of the tensors that `backward` or `grad` is called for. */
export function rootEdge(root: Tensor, i: number): Edge {
  if (root.edge === null) {
    throw new RuntimeError(
      `element ${i} of tensors does not require grad and does not have a grad_fn`,
      'No record leads back from it: call requires_grad_() on the parameters, and compute it without comparisons, detach() or no_grad().',
    );
  }
  return root.edge;
}

/** The gradient that a root starts with: 1 for a single number, unless one is given. */
function seed(root: Tensor, gradient: Tensor | null): Tensor {
  if (gradient === null) {
    if (root.count !== 1) {
      throw new RuntimeError(
        'grad can be implicitly created only for scalar outputs',
        'Reduce it to one number first, say with mean() or sum(), or pass a gradient.',
      );
    }
    return fill(root.shape, 1, root.dtype);
  }
  if (!sameShape(gradient.shape, root.shape)) {
    throw new RuntimeError(
      `Mismatch in shape: grad_output[0] has a shape of ${showSize(gradient.shape)} and output[0] has a shape of ${showSize(root.shape)}.`,
    );
  }
  return gradient;
}

/** Finds all nodes below the roots, and how many gradients each of them will get. */
function discover(roots: readonly Edge[], pass: number): void {
  const stack: Node[] = [];
  const reach = (node: Node) => {
    if (node.pass !== pass) {
      node.pass = pass;
      node.pending = 0;
      node.grad = null;
      node.grads?.fill(null);
      stack.push(node);
    }
    node.pending++;
  };
  for (const edge of roots) reach(edge.node);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { next } = node;
    for (let i = 0; i < next.length; i++) {
      const edge = next[i];
      if (edge !== null) reach(edge.node);
    }
  }
}

/** Hands out gradients, node by node. A node's turn comes when nothing more can arrive for it. */
function walk(
  roots: readonly Edge[],
  seeds: readonly Tensor[],
  pass: number,
  keep: boolean,
  captures: readonly Capture[] | null,
): void {
  const ready: Node[] = [];
  const arrive = (edge: Edge, grad: Tensor | null, fresh: boolean) => {
    const { node } = edge;
    node.owned = fresh && node.grad === null && node.hooks === null;
    if (grad !== null) accumulate(edge, grad);
    if (--node.pending === 0) ready.push(node);
  };
  for (let i = 0; i < roots.length; i++) arrive(roots[i], seeds[i], false);
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    if (node.hooks !== null) runHooks(node);
    if (captures !== null) {
      for (const capture of captures) {
        if (capture.edge.node === node) capture.grad = arrived(node, capture.edge.nr);
      }
    }
    if (node.leaf !== null) {
      if (captures === null && node.grad !== null) addToGrad(node.leaf, node.grad, node.owned);
    } else {
      const grads = applyRule(node, pass, keep);
      for (let i = 0; i < node.next.length; i++) {
        const edge = node.next[i];
        if (edge === null || edge.node.pass !== pass) continue;
        const given = grads === null ? null : grads[i];
        const grad = typeof given === 'function' ? given() : given;
        arrive(edge, grad, node.rule.fresh === true && grad !== node.grad);
      }
    }
    node.grad = null;
    node.grads?.fill(null);
  }
}

/** What has arrived for output `nr` of a node. */
function arrived(node: Node, nr: number): Tensor | null {
  return node.grads === null ? node.grad : node.grads[nr];
}

/**
 * The one place where a gradient meets the tensor that it belongs to: it is summed down to that
 * tensor's shape if the operation had stretched the tensor, checked, and added to what came before.
 */
function accumulate(edge: Edge, grad: Tensor): void {
  const { node, nr, shape, dtype } = edge;
  let fitted = sameShape(grad.shape, shape) ? grad : sumTo(grad, shape, node);
  if (fitted.dtype !== dtype) fitted = fitted.to(dtype);
  const sofar = arrived(node, nr);
  const sum = sofar === null ? fitted : sofar.add(fitted);
  if (node.grads === null) node.grad = sum;
  else node.grads[nr] = sum;
}

/** The gradients of a node's inputs; `null` if none arrived for its outputs. */
function applyRule(node: Node, pass: number, keep: boolean): readonly Gradient[] | null {
  const { rule, grad, grads, saved } = node;
  if (grad === null && (grads === null || grads.every(g => g === null))) return null;
  if (node.next.every(edge => edge === null || edge.node.pass !== pass)) return null;
  if (saved === null) throw freed();
  if (node.versions !== null) checkVersions(node, saved);
  const result = grads ? rule.backwardAll?.(grads, saved) : rule.backward(grad as Tensor, saved);
  if (!keep && node.versions !== null) node.saved = null;
  return result as readonly Gradient[];
}

function freed(): RuntimeError {
  return new RuntimeError(
    'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.',
    'Compute the loss again before each backward(), or call backward(null, { retain_graph: true }).',
  );
}

/**
 * Adds to a leaf's `.grad`, in place unless that is recorded. The first is copied unless it is ours: other leaves
 * may have got it too.
 */
function addToGrad(leaf: Tensor, grad: Tensor, owned: boolean): void {
  const before = leaf.gradient;
  if (before !== null) leaf.gradient = recording ? before.add(grad) : before.add_(grad);
  else if (tracks(grad)) leaf.gradient = makeLike(grad, grad.dtype).copy_(grad);
  else leaf.gradient = owned && grad.dense && grad.base === null ? grad : contiguousCopy(grad);
}

/** Shows each gradient to the functions that were registered for it. */
function runHooks(node: Node): void {
  for (const last of [false, true]) {
    for (const hook of node.hooks ?? []) {
      const grad = arrived(node, hook.nr);
      if (hook.last !== last || grad === null) continue;
      const replaced = hook.run(grad);
      if (replaced == null) continue;
      checkReplaced(replaced, grad, hook);
      if (node.grads === null) node.grad = replaced;
      else node.grads[hook.nr] = replaced;
    }
  }
}

function checkReplaced(replaced: Tensor, grad: Tensor, { run: { name } }: Hook): void {
  if (!(replaced instanceof Tensor)) {
    throw new TorchTypeError(`expected Variable, but hook returned '${typeName(replaced)}'`);
  }
  if (!sameShape(replaced.shape, grad.shape)) {
    throw new RuntimeError(`hook '${name || '<lambda>'}' has changed the size of value`);
  }
}
