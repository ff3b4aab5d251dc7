/** Dimensions in another order, dimensions of size 1 that come and go. All are views. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { RuntimeError, wrongType } from '../errors.ts';
import { viewInto, viewOf } from '../kernels/make.ts';
import { named } from '../options.ts';
import { type Dims, range, type Shape, showShape, wrapDim, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { listOf, viewRule } from './movement.ts';

/** swapping:  ∂ = swapping back */
const TransposeBackward: Rule<[Tensor], [number, number]> = {
  name: 'TransposeBackward0',
  backward: (g, [a, b]) => [g.transpose(a, b)],
};

/** The view with two dimensions swapped; of a number, which has none, itself. */
function swapped(x: Tensor, a: number, b: number): Tensor {
  return viewOf(
    x,
    range(x.ndim).map(d => (d === a ? b : d === b ? a : d)),
  );
}

/**
 * Swaps two dimensions.
 * https://docs.pytorch.org/docs/stable/generated/torch.transpose.html
 */
export function transpose(x: Tensor, dim0: number, dim1: number): Tensor {
  if (dim1 === undefined) throw wrongType('dim1', 'int', dim1);
  const a = wrapDim(dim0, x.ndim);
  const b = wrapDim(dim1, x.ndim);
  return record(TransposeBackward, swapped(x, a, b), [x], [a, b]);
}

/** xᵀ:  ∂ = gᵀ */
const TBackward: Rule<[Tensor], []> = { name: 'TBackward0', backward: g => [g.t()] };

/**
 * The transpose of a matrix; vectors and numbers stay as they are.
 * https://docs.pytorch.org/docs/stable/generated/torch.t.html
 */
export function t(x: Tensor, name = 't'): Tensor {
  if (x.ndim > 2) {
    throw new RuntimeError(
      `${name}() expects a tensor with <= 2 dimensions, but self is ${x.ndim}D`,
    );
  }
  const last = x.ndim - 1;
  return record(TBackward, swapped(x, 0, last), [x], []);
}

/** reordering:  ∂ = the inverse order */
const PermuteBackward: Rule<[Tensor], [readonly number[]]> = {
  name: 'PermuteBackward0',
  backward: (g, [order]) => [g.permute(order.map((_, d) => order.indexOf(d)))],
};

/**
 * Puts the dimensions in this order.
 * https://docs.pytorch.org/docs/stable/generated/torch.permute.html
 */
export function permute(x: Tensor, ...dims: number[] | [Shape]): Tensor {
  const wanted = listOf(dims, 'dims');
  if (wanted.length !== x.ndim) {
    throw new RuntimeError(
      `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${x.ndim} is not equal to len(dims) = ${wanted.length}`,
    );
  }
  const order = wanted.map(dim => wrapDim(dim, x.ndim));
  if (new Set(order).size !== order.length) {
    throw new RuntimeError('permute(): duplicate dims are not allowed.');
  }
  return record(PermuteBackward, viewOf(x, order), [x], [order]);
}

/**
 * Moves dimensions to new places; the others keep their order.
 * https://docs.pytorch.org/docs/stable/generated/torch.movedim.html
 */
export function movedim(x: Tensor, source: Dims, destination: Dims): Tensor {
  const given = {
    source: [source].flat() as number[],
    destination: [destination].flat() as number[],
  };
  if (given.source.length !== given.destination.length) {
    throw new RuntimeError(
      `movedim: Invalid source or destination dims: source (${showShape(given.source)} dims) should contain the same number of dims as destination (${showShape(given.destination)} dims)`,
    );
  }
  const [from, to] = Object.entries(given).map(([name, dims]) => {
    const wrapped = dims.map(d => wrapDim(d, x.ndim));
    if (new Set(wrapped).size === wrapped.length) return wrapped;
    throw new RuntimeError(`movedim: repeated dim in \`${name}\` (${showShape(dims)})`);
  });
  if (x.ndim === 0) return permute(x, []);
  const rest = range(x.ndim).filter(d => !from.includes(d));
  const order = range(x.ndim).map(d => from[to.indexOf(d)] ?? rest.shift());
  return permute(x, order);
}

/** a dimension more:  ∂ = without it */
const UnsqueezeBackward: Rule<[Tensor], [number]> = {
  name: 'UnsqueezeBackward0',
  backward: (g, [d]) => [g.squeeze(d)],
};

/**
 * Inserts a dimension of size 1.
 * https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
 */
export function unsqueeze(x: Tensor, dim: number): Tensor {
  const d = wrapDim(dim, x.ndim + 1);
  const step = d < x.ndim ? x.shape[d] * x.strides[d] : 1;
  const y = viewInto(x, x.shape.toSpliced(d, 0, 1), x.strides.toSpliced(d, 0, step), x.offset);
  return record(UnsqueezeBackward, y, [x], [d]);
}

/** without dimensions of size 1:  ∂ = with them again */
const SqueezeBackward = /* @__PURE__ */ viewRule('SqueezeBackward0');

/**
 * Removes all dimensions of size 1, or those given.
 * https://docs.pytorch.org/docs/stable/generated/torch.squeeze.html
 */
export function squeeze(x: Tensor, ...args: unknown[]): Tensor {
  const { dim: wanted } = named<{ dim?: Dims | null }>(['dim'], args);
  const dims = Array.isArray(wanted) && wanted.length === 0 ? [] : wrapDims(wanted, x.ndim);
  const keep = range(x.ndim).filter(d => x.shape[d] !== 1 || !dims.includes(d));
  const form = wanted == null ? 0 : typeof wanted === 'number' ? 1 : 2;
  return record(SqueezeBackward, viewOf(x, keep), [x], [x.shape], form);
}
