import { RuntimeError } from '../errors.ts';
import { withDefaults } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import {
  type BackwardOptions,
  type Capture,
  gradientList,
  rootEdge,
  run,
  tensorList,
} from './backward.ts';

/** The keyword arguments of `torch.autograd.grad`. */
export interface GradOptions extends BackwardOptions {
  /** The gradients of the outputs; 1 for single numbers. */
  grad_outputs?: Tensor | readonly (Tensor | null)[] | null;
  /** Whether an input that the outputs do not depend on may be asked for. Its gradient is `null`. */
  allow_unused?: boolean;
}

/**
 * The gradients of `outputs` with respect to `inputs`, without touching any `.grad`.
 * https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
 */
export function grad(
  outputs: Tensor | readonly Tensor[],
  inputs: Tensor | readonly Tensor[],
  ...args: [
    grad_outputs?: GradOptions['grad_outputs'] | GradOptions,
    retain_graph?: boolean | GradOptions,
    create_graph?: boolean | GradOptions,
    options?: GradOptions,
  ]
): Tensor[] {
  const options = withDefaults<Required<GradOptions>>(
    { grad_outputs: null, retain_graph: null, create_graph: false, allow_unused: false },
    args,
  );
  const roots = tensorList('outputs', outputs);
  const wanted = tensorList('inputs', inputs);
  const seeds = gradientList(options.grad_outputs);
  roots.forEach(rootEdge);
  const captures = wanted.map((input, i): Capture => {
    if (input.edge === null) {
      throw new RuntimeError(
        'One of the differentiated Tensors does not require grad',
        `It is input ${i}.`,
      );
    }
    return { edge: input.edge, grad: null };
  });
  run(roots, seeds, options, captures);
  return captures.map(({ grad: found }, i) => {
    if (found === null && !options.allow_unused) {
      throw new RuntimeError(
        `The differentiated Tensor at index ${i} appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.`,
      );
    }
    // Null only where the caller said that it may be.
    return found as Tensor;
  });
}
