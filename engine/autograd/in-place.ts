import { RuntimeError } from '../errors.ts';
import { type Map2, zipInto } from '../kernels/elementwise.ts';
import { contiguousCopy, copyInto } from '../kernels/make.ts';
import { broadcastShapes, type Shape, sameShape, showShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { recording } from './mode.ts';
import { operationOf } from './node.ts';
import { becomeWindow, tracks } from './record.ts';
import { MULTIPLE_VIEWS, rebase } from './views.ts';

const SHARED =
  ' to a single memory location. Please clone() the tensor before performing the operation.';

/** Refuses to change what backward will still need. */
export function checkHistory(x: Tensor): void {
  if (recording && x.base !== null) checkView(x, x.base);
  if (recording && x.edge !== null) {
    const view = x.base !== null && x.base.edge !== null && x.base.is_leaf;
    if (x.is_leaf || view) {
      throw new RuntimeError(
        `a ${view ? 'view of a ' : ''}leaf Variable that requires grad is being used in an in-place operation.`,
        'Change parameters inside torch.no_grad(() => { ... }), or through x.data.',
      );
    }
  }
}

/** Refuses to write to elements that share memory. */
function checkApart(x: Tensor): void {
  for (let d = 0; d < x.ndim; d++) {
    if (x.strides[d] === 0 && x.shape[d] > 1) {
      throw new RuntimeError(
        `unsupported operation: more than one element of the written-to tensor refers${SHARED}`,
      );
    }
  }
}

/** How far from the first element of a tensor the end of the last one lies. */
function spanOf({ shape, strides }: Tensor): number {
  return shape.reduce((span, size, d) => span + (size - 1) * strides[d], 1);
}

/**
 * Refuses an operand that has elements where others of `x` lie: it would be read while that changes. PyTorch looks no
 * further than at tensors that fill a stretch of memory, in whatever order.
 */
function checkOverlap(x: Tensor, operand: unknown): void {
  if (typeof operand !== 'object') return;
  const other = operand as Tensor;
  const { data, start } = x.storage;
  if (other?.storage?.start !== start || other.storage.data !== data) return;
  const [a, b] = [x, other].map(spanOf);
  const apart = x.offset >= other.offset + b || other.offset >= x.offset + a;
  const same = x.offset === other.offset && sameShape(x.strides, other.strides) && a === b;
  if (apart || same || a !== x.count || b !== other.count) return;
  throw new RuntimeError(
    `unsupported operation: some elements of the input tensor and the written-to tensor refer${SHARED}`,
  );
}

/** The nodes of operations that return one view. */
const VIEWS =
  /^(Alias|View|ReshapeAlias|Select|Slice|T|Transpose|Permute|Squeeze|Unsqueeze|Expand|Diagonal)Backward/;
/** Of those that return several; what else has several outputs, such as `sort`, returns new tensors. */
const SEVERAL_VIEWS = /^(Split|Unbind)/;

/** Refuses to change views of which autograd cannot tell what became of their base. */
function checkView(x: Tensor, base: Tensor): void {
  if (x.tape === null && base.edge !== null) {
    throw new RuntimeError(
      "A view was created in no_grad mode and is being modified inplace with grad mode enabled. Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code by moving both the view and the inplace either both inside the no_grad block (if you don't want the inplace to be tracked) or both outside (if you want the inplace to be tracked).",
    );
  }
  // Views of such outputs are in no better position.
  let edge = x.tape;
  while (edge && !edge.node.grads && VIEWS.test(edge.node.name())) edge = edge.node.next[0];
  if (x.tape && edge && SEVERAL_VIEWS.test(edge.node.name())) {
    throw new RuntimeError(
      `Output ${x.tape.nr} of ${operationOf(x.tape.node)} is a view and is being modified inplace. ${MULTIPLE_VIEWS}`,
    );
  }
}

/**
 * Every operation in place: computes `f` as usual, then puts the result where `x` is, and lets `x`
 * stand for it in the graph. `others` are the operands besides `x`. With a `kernel` that does the
 * same, what autograd need not know is computed where it lies.
 */
export function inPlace(
  x: Tensor,
  others: readonly unknown[],
  f: (before: Tensor) => Tensor,
  kernel?: Map2,
): Tensor {
  checkHistory(x);
  checkApart(x);
  for (let i = 0; i < others.length; i++) checkOverlap(x, others[i]);
  const tracked = tracks(x) || others.some(tracks);
  if (kernel && !tracked && zipInto(kernel, x, others[0] as Tensor | number)) {
    x.storage.changed();
    return x;
  }
  const y = f(tracked ? snapshot(x) : x);
  checkFits(x, y);
  copyInto(x, y.shape === x.shape ? y : y.reshape(x.shape));
  x.storage.changed();
  if (tracked && y.edge !== null) {
    if (x.base !== null) rebase(x, y.edge);
    else x.edge = y.edge;
  }
  return x;
}

/** The values and the history of `x`, out of reach of the change to come. */
function snapshot(x: Tensor): Tensor {
  const copy = contiguousCopy(x);
  copy.edge = x.edge;
  return copy;
}

/**
 * `x.t_()` and its like: `x` becomes the window that `f` makes of it. The elements stay where they are.
 *
 * @param forms how many forms `f` has in PyTorch, which numbers the nodes of those in place after them
 */
export function windowInPlace(x: Tensor, f: (before: Tensor) => Tensor, forms: number): Tensor {
  checkHistory(x);
  const y = f(x);
  becomeWindow(x, y);
  x.storage.changed();
  if (y.tape === null) return x;
  y.tape.node.form += forms;
  x.edge = y.tape;
  return x;
}

/** Is the result of broadcasting something to `x` as large as `x`? */
export function checkBroadcast(x: Tensor, other: Shape): void {
  const shape = broadcastShapes(x.shape, other);
  if (sameShape(x.shape, shape)) return;
  throw new RuntimeError(
    `output with shape ${showShape(x.shape)} doesn't match the broadcast shape ${showShape(shape)}`,
  );
}

function checkFits(x: Tensor, y: Tensor): void {
  if (!sameShape(x.shape, y.shape)) checkBroadcast(x, y.shape);
  if (kind(y) > kind(x)) {
    throw new RuntimeError(
      `result type ${y.dtype.scalarName} can't be cast to the desired output type ${x.dtype.scalarName}`,
    );
  }
}

/** bool, integer, real: a result may be stored as the same kind or a higher one. */
function kind(x: Tensor): number {
  return Math.min(x.dtype.rank, 2);
}
