import { detach_, type RemovableHandle, register_hook, retain_grad } from '../autograd/hooks.ts';
import type { Hook } from '../autograd/node.ts';
import type { Tensor } from '../tensor.ts';
import type { Table } from './table.ts';

/** What a tensor has to do with the graph behind it. */
export interface GraphMethods {
  /**
   * Calls `hook` with this tensor's gradient in every backward pass; what it returns, if anything,
   * takes the gradient's place.
   */
  register_hook(hook: Hook['run']): RemovableHandle;
  /** Lets `backward()` fill in `.grad` even though this is no leaf. */
  retain_grad(): void;
  /** Takes this tensor itself out of the graph: it becomes a leaf that requires no gradient. */
  detach_(): Tensor;
}

export const graphMethods: Table<GraphMethods> = { register_hook, retain_grad, detach_ };
