/** Looking at the gradients of tensors that are no leaves, and changing them on their way. */
import { RuntimeError } from '../errors.ts';
import type { Tensor } from '../tensor.ts';
import type { Edge, Hook } from './node.ts';

/** What `register_hook` returns. */
export interface RemovableHandle {
  /** Takes the hook off again. */
  remove(): void;
}

function hang(edge: Edge, run: Hook['run'], last: boolean): Hook {
  const hook = { nr: edge.nr, run, last };
  edge.node.hooks ??= [];
  edge.node.hooks.push(hook);
  return hook;
}

/**
 * Calls `hook` with the gradient of `x` in every backward pass; what it returns, if anything, takes
 * the gradient's place.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html
 */
export function register_hook(x: Tensor, hook: Hook['run']): RemovableHandle {
  const { edge } = x;
  if (edge === null) {
    throw new RuntimeError("cannot register a hook on a tensor that doesn't require gradient");
  }
  const hung = hang(edge, hook, false);
  return {
    remove: () => {
      edge.node.hooks = edge.node.hooks?.filter(other => other !== hung) ?? null;
    },
  };
}

/** The hooks that `retain_grad` made: so a tensor knows whether it has one. */
const retaining = new WeakMap<Tensor, Edge>();

/**
 * Lets `backward()` fill in `.grad` of a tensor that is no leaf, too.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.retain_grad.html
 */
export function retain_grad(x: Tensor): void {
  const { edge } = x;
  if (edge === null) {
    throw new RuntimeError("can't retain_grad on Tensor that has requires_grad=False");
  }
  if (x.is_leaf || retainsGrad(x)) return;
  retaining.set(x, edge);
  hang(
    edge,
    grad => {
      x.gradient = x.gradient === null ? grad.clone() : x.gradient.add(grad);
    },
    true,
  );
}

/** Was `retain_grad` called? */
export function retainsGrad(x: Tensor): boolean {
  return retaining.has(x) && retaining.get(x) === x.edge;
}

/**
 * Takes the tensor itself out of the graph, where `detach` returns another one.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach_.html
 */
export function detach_(x: Tensor): Tensor {
  if (x.base !== null && x.edge !== null) {
    throw new RuntimeError("Can't detach views in-place. Use detach() instead.");
  }
  x.edge = null;
  return x;
}
