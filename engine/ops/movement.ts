/** The same elements under another shape. All of these are views: nothing is copied. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { integersAt } from '../checks.ts';
import { bool, tensorClass } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { contiguousCopy, viewInto } from '../kernels/make.ts';
import { withDefaults } from '../options.ts';
import { broadcastStrides, numelOf, type Shape, showShape, stridesOf, wrapDim } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** `(2, 3)` and `([2, 3])` are the same arguments. */
export function listOf(
  args: readonly (number | readonly number[])[],
  name = 'size',
): readonly number[] {
  // A size of NaN would go unnoticed.
  return integersAt(name, Array.isArray(args[0]) ? args[0] : args);
}

/** reshaping moves nothing:  ∂ = reshaping back */
export function viewRule(name: string): Rule<[Tensor], [Shape]> {
  return { name, backward: (g, [shape]) => [g.reshape(shape)] };
}
const ViewBackward = /* @__PURE__ */ viewRule('ViewBackward0');
const ReshapeAliasBackward = /* @__PURE__ */ viewRule('ReshapeAliasBackward0');
const UnsafeViewBackward = /* @__PURE__ */ viewRule('UnsafeViewBackward0');
const AliasBackward = /* @__PURE__ */ viewRule('AliasBackward0');

/** Works out the size that was given as −1, and checks that the elements fit. */
function inferShape(x: Tensor, wanted: readonly number[]): number[] {
  const shape = [...wanted];
  const unknown = shape.indexOf(-1);
  if (shape.lastIndexOf(-1) !== unknown) {
    throw new RuntimeError('only one dimension can be inferred');
  }
  const wrong = shape.findIndex(size => size < -1);
  if (wrong >= 0) {
    throw new RuntimeError(
      `invalid shape dimension ${shape[wrong]} at index ${wrong} of shape ${showShape(shape)}`,
    );
  }
  if (unknown >= 0) {
    const others = -numelOf(shape);
    if (x.count === 0 && others === 0) {
      throw new RuntimeError(
        `cannot reshape tensor of 0 elements into shape ${showShape(wanted)} because the unspecified dimension size -1 can be any value and is ambiguous`,
      );
    }
    shape[unknown] = x.count / others;
  }
  if (numelOf(shape) === x.count && shape.every(Number.isInteger)) return shape;
  throw new RuntimeError(
    `shape '${showShape(wanted)}' is invalid for input of size ${x.count}`,
    `The tensor's shape is ${showShape(x.shape)}; the sizes of the new one must multiply to ${x.count}.`,
  );
}

/**
 * Strides under which the memory of `x` has the new shape, or `null` if it would have to be copied.
 * Runs through both shapes from the back, matching runs of evenly spaced dimensions.
 */
function viewStrides(x: Tensor, shape: Shape): number[] | null {
  if (x.dense || x.count === 0) return stridesOf(shape);
  const strides = new Array<number>(shape.length);
  let to = shape.length - 1;
  let unit = x.strides[x.ndim - 1];
  let size = 1;
  for (let d = x.ndim - 1; d >= 0; d--) {
    size *= x.shape[d];
    const evenly = d > 0 && (x.shape[d - 1] === 1 || x.strides[d - 1] === size * unit);
    if (evenly) continue;
    let filled = 1;
    for (; to >= 0 && (filled < size || shape[to] === 1); to--) {
      strides[to] = filled * unit;
      filled *= shape[to];
    }
    if (filled !== size) return null;
    if (d > 0) unit = x.strides[d - 1];
    size = 1;
  }
  return strides;
}

/** The same elements, in order, under another shape; one size may be −1, which means "the rest". */
function viewAs(x: Tensor, shape: Shape, strides: readonly number[], rule = ViewBackward): Tensor {
  const y = viewInto(x, shape, strides, x.offset);
  return record(rule, y, [x], [x.shape]);
}

/**
 * A view of another shape: same elements, same order, same memory. One size may be −1.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
 */
export function view(x: Tensor, ...shape: number[] | [Shape]): Tensor {
  const wanted = inferShape(x, listOf(shape));
  const strides = viewStrides(x, wanted);
  if (strides === null) {
    throw new RuntimeError(
      "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
    );
  }
  return viewAs(x, wanted, strides);
}

/**
 * Like `view`, but copies the elements where no view can do.
 * https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
 */
export function reshape(x: Tensor, ...shape: number[] | [Shape]): Tensor {
  const wanted = inferShape(x, listOf(shape, 'shape'));
  const strides = viewStrides(x, wanted);
  if (strides !== null)
    return viewAs(x, wanted, strides, x.dense ? undefined : ReshapeAliasBackward);
  return unsafeView(contiguous(x), wanted);
}

/** Another shape for a contiguous tensor that nobody else has: so it need not count as a view of it. */
export function unsafeView(x: Tensor, shape: Shape): Tensor {
  const y = viewAs(x, shape, stridesOf(shape), UnsafeViewBackward);
  y.base = null;
  return y;
}

/** copying:  ∂ = 1 */
const CloneBackward: Rule<[Tensor], []> = { name: 'CloneBackward0', backward: g => [g] };

/** A copy with memory of its own; gradients flow through it. */
export function clone(x: Tensor): Tensor {
  return record(CloneBackward, contiguousCopy(x), [x], []);
}

/** The tensor itself if its elements lie in row-major order, else a copy of which they do. */
export function contiguous(x: Tensor): Tensor {
  return x.dense ? x : clone(x);
}

/** stretching:  ∂ = the sum over what was stretched, which the backward pass does for all rules */
const ExpandBackward: Rule<[Tensor], []> = { name: 'ExpandBackward0', backward: g => [g] };

/**
 * Stretches dimensions of size 1, and adds dimensions in front, without copying. −1 leaves a
 * dimension as it is.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expand.html
 */
export function expand(x: Tensor, ...sizes: number[] | [Shape]): Tensor {
  const wanted = listOf(sizes);
  const missing = wanted.length - x.ndim;
  if (missing < 0) {
    throw new RuntimeError(
      `expand(${typeOf(x)}{${showShape(x.shape)}}, size=${showShape(wanted)}): the number of sizes provided (${wanted.length}) must be greater or equal to the number of dimensions in the tensor (${x.ndim})`,
    );
  }
  // From the last on: so PyTorch finds what does not fit.
  const shape = wanted
    .toReversed()
    .map((size, i) => expandedSize(x, wanted, size, wanted.length - 1 - i, x.ndim - 1 - i))
    .reverse();
  const y = viewInto(x, shape, broadcastStrides(x.shape, x.strides, shape), x.offset);
  return record(ExpandBackward, y, [x], []);
}

/** How PyTorch's message names the type of a tensor. */
function typeOf({ dtype }: Tensor): string {
  return dtype === bool ? 'CPUBoolType' : tensorClass(dtype);
}

function expandedSize(x: Tensor, wanted: Shape, size: number, d: number, from: number): number {
  if (size < -1) throw new RuntimeError(`invalid shape dimension ${size}`);
  if (size === -1 && from < 0) {
    throw new RuntimeError(
      `The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension ${d}`,
    );
  }
  const old = from < 0 ? 1 : x.shape[from];
  if (size !== -1 && size !== old && old !== 1) {
    throw new RuntimeError(
      `The expanded size of the tensor (${size}) must match the existing size (${old}) at non-singleton dimension ${d}.  Target sizes: ${showShape(wanted)}.  Tensor sizes: ${showShape(x.shape)}`,
    );
  }
  return size === -1 ? old : size;
}

/** Stretches to a shape, as operands are stretched to each other. */
export function broadcast_to(x: Tensor, shape: Shape): Tensor {
  return expand(x, shape);
}

/** Stretches to the shape of another tensor. */
export function expand_as(x: Tensor, other: Tensor): Tensor {
  return expand(x, other.shape);
}

/** Views with the shape of another tensor. */
export function view_as(x: Tensor, other: Tensor): Tensor {
  return view(x, other.shape);
}

/** Reshapes to the shape of another tensor. */
export function reshape_as(x: Tensor, other: Tensor): Tensor {
  return reshape(x, other.shape);
}

/**
 * Joins the dimensions from `start_dim` to `end_dim` into one.
 * https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
 */
export function flatten(x: Tensor, ...args: unknown[]): Tensor {
  const { start_dim, end_dim } = withDefaults({ start_dim: 0, end_dim: -1 }, args);
  const start = wrapDim(start_dim, x.ndim);
  const end = wrapDim(end_dim, x.ndim);
  if (start > end) {
    throw new RuntimeError('flatten() has invalid args: start_dim cannot come after end_dim');
  }
  if (x.ndim === 0) return reshape(x, [1]);
  if (start === end) return x;
  const middle = numelOf(x.shape.slice(start, end + 1));
  return reshape(x, [...x.shape.slice(0, start), middle, ...x.shape.slice(end + 1)]);
}

/** The whole tensor as a view. */
export function alias(x: Tensor): Tensor {
  return viewAs(x, x.shape, x.strides, AliasBackward);
}

/** All elements in one dimension. */
export function ravel(x: Tensor): Tensor {
  return view(contiguous(x), -1);
}

/**
 * Splits one dimension into several; one of the sizes may be −1.
 * https://docs.pytorch.org/docs/stable/generated/torch.unflatten.html
 */
export function unflatten(x: Tensor, dim: number, sizes: Shape): Tensor {
  const d = wrapDim(dim, x.ndim);
  if (sizes.length === 0) throw new RuntimeError('unflatten: sizes must be non-empty');
  const known = numelOf(sizes.filter(size => size !== -1));
  const whole = x.shape[d] ?? 1;
  const split = sizes.map(size => (size === -1 ? whole / known : size));
  if (numelOf(split) !== whole || !split.every(Number.isInteger)) {
    throw new RuntimeError(
      `unflatten: Provided sizes ${showShape(sizes)} don't multiply up to the size of dim ${d} (${whole}) in the input tensor`,
    );
  }
  return view(x, [...x.shape.slice(0, d), ...split, ...x.shape.slice(d + 1)]);
}
