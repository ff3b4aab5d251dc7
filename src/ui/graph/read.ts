import type { Tensor } from '../../../engine/index.ts';
import { type Drawable, graphOfDrawable, isDrawable } from './drawable.ts';
import type { Graph } from './graph.ts';
import { Names } from './names.ts';
import { graphOfTensor, isTensor } from './tensors.ts';

/**
 * The graph behind a tensor, or of a structure of one's own, as plain data.
 * @throws TypeError for what is neither, and for a tensor for which nothing was recorded
 */
export function graphOf(what: Tensor | Drawable, named?: object | null): Graph {
  if (isTensor(what)) {
    if (what.requires_grad) return graphOfTensor(what, new Names(named ?? {}));
    throw new TypeError(
      'ui.graph: nothing was recorded for this tensor. Call requires_grad_() on what it is computed from, and compute it outside of torch.no_grad().',
    );
  }
  if (isDrawable(what)) return graphOfDrawable(what);
  throw new TypeError(
    'ui.graph: give it a tensor, or a node with a label, an op or a value, and children',
  );
}
