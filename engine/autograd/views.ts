/**
 * What in-place changes do to the graph.
 *
 * A view and its base share memory, so a change through one is a change of the other, for gradients
 * too. When a view is changed, its base gets a new node that puts the changed part into the rest
 * (`CopySlices`); and when a base is changed, each view of it notices by the version of the storage,
 * and asks the base again (`AsStrided`).
 */

import { RuntimeError } from '../errors.ts';
import { evenly, type Positions, positionsFrom, put, take } from '../ops/flat.ts';
import { range, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type AnyRule, type Edge, Node, operationOf, type Rule } from './node.ts';

/** y = a window of the base:  ∂ = g where the window is, zeros elsewhere */
const AsStridedBackward: Rule<[Tensor], [Positions, Shape]> = {
  name: 'AsStridedBackward0',
  backward: (g, [positions, shape]) => [put(g, positions, shape)],
};

/** y = the base with a window of it changed:  ∂/∂base = g outside of it, ∂/∂window = g inside */
const CopySlices: Rule<[Tensor, Tensor], [Positions, Shape]> = {
  name: 'CopySlices',
  backward: (g, [positions, shape]) => {
    const inside = take(g, positions, shape);
    return [g.sub(put(inside, positions, g.shape)), inside];
  },
};

/** Where in its base, counted in row-major order, the elements of a view lie. */
function positionsIn(base: Tensor, view: Tensor): Positions {
  const distances = view.shape.map((size, d) => evenly(size, view.strides[d]));
  return positionsFrom([Int32Array.of(view.offset - base.offset), ...distances]).map(at =>
    rank(base, at),
  );
}

/** The row-major position of the element at a given distance in memory from the first one. */
function rank(base: Tensor, distance: number): number {
  if (base.dense) return distance;
  const order = range(base.ndim).sort((a, b) => base.strides[b] - base.strides[a]);
  const index = new Array<number>(base.ndim).fill(0);
  for (const d of order) {
    if (base.shape[d] === 1 || base.strides[d] === 0) continue;
    index[d] = Math.floor(distance / base.strides[d]);
    distance %= base.strides[d];
  }
  return index.reduce((position, i, d) => position * base.shape[d] + i, 0);
}

/** What in-place changes and the outputs of `unbind` and `split` have against each other. */
export const MULTIPLE_VIEWS =
  'This view is the output of a function that returns multiple views. Such functions do not allow the output views to be modified inplace. You should replace the inplace operation by an out-of-place one.';

/** The edge of a view whose storage was changed since it was made. */
export function viewEdge(view: Tensor): Edge | null {
  const base = view.base as Tensor;
  if (base.edge === null) return view.tape;
  if (view.tape?.node.grads) {
    throw new RuntimeError(
      `Output ${view.tape.nr} of ${operationOf(view.tape.node)} is a view and its base or another view of its base has been modified inplace. ${MULTIPLE_VIEWS}`,
    );
  }
  view.seen = view.storage.version;
  const saved = [positionsIn(base, view), base.shape];
  view.tape = new Node(AsStridedBackward as AnyRule, [base.edge], saved, null, null, view);
  return view.tape;
}

/** After `view` was changed in place to what `edge` computed: tells the base. */
export function rebase(view: Tensor, edge: Edge): void {
  const base = view.base as Tensor;
  const saved = [positionsIn(base, view), view.shape];
  base.edge = new Node(CopySlices as AnyRule, [base.edge, edge], saved, null, null, base);
  view.seen = -1;
}
