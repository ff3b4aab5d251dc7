/** Dimensions in another order, dimensions of size 1 that come and go. All are views. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { RuntimeError, wrongType } from '../errors.ts';
import { viewInto } from '../kernels/make.ts';
import { named } from '../options.ts';
import { type Dims, type Shape, showShape, wrapDim, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { listOf } from './movement.ts';

/** swapping:  ∂ = swapping back */
const TransposeBackward: Rule<[Tensor], [number, number]> = {
  name: 'TransposeBackward0',
  backward: (g, [a, b]) => [g.transpose(a, b)],
};

/** Swaps two entries of a list. */
function swapped(list: readonly number[], a: number, b: number): number[] {
  if (list.length === 0) return [];
  const result = [...list];
  result[a] = list[b];
  result[b] = list[a];
  return result;
}

/**
 * Swaps two dimensions.
 * https://docs.pytorch.org/docs/stable/generated/torch.transpose.html
 */
export function transpose(x: Tensor, dim0: number, dim1: number): Tensor {
  if (dim1 === undefined) throw wrongType('dim1', 'int', dim1);
  const a = wrapDim(dim0, x.ndim);
  const b = wrapDim(dim1, x.ndim);
  const y = viewInto(x, swapped(x.shape, a, b), swapped(x.strides, a, b), x.offset);
  return record(TransposeBackward, y, [x], [a, b]);
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
  const y =
    x.ndim < 2
      ? viewInto(x, x.shape, x.strides, x.offset)
      : viewInto(x, swapped(x.shape, 0, 1), swapped(x.strides, 0, 1), x.offset);
  return record(TBackward, y, [x], []);
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
  const y = viewInto(
    x,
    order.map(d => x.shape[d]),
    order.map(d => x.strides[d]),
    x.offset,
  );
  return record(PermuteBackward, y, [x], [order]);
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
  const rest = x.shape.map((_, d) => d).filter(d => !from.includes(d));
  const order = x.shape.map((_, d) =>
    to.includes(d) ? from[to.indexOf(d)] : (rest.shift() as number),
  );
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
const SqueezeBackward = ['SqueezeBackward0', 'SqueezeBackward1', 'SqueezeBackward2'].map(
  (name): Rule<[Tensor], [Shape]> => ({ name, backward: (g, [shape]) => [g.reshape(shape)] }),
);

/**
 * Removes all dimensions of size 1, or those given.
 * https://docs.pytorch.org/docs/stable/generated/torch.squeeze.html
 */
export function squeeze(x: Tensor, ...args: unknown[]): Tensor {
  const { dim: wanted } = named<{ dim?: Dims | null }>(['dim'], args);
  const dims = Array.isArray(wanted) && wanted.length === 0 ? [] : wrapDims(wanted, x.ndim);
  const keep = x.shape.map((_, d) => d).filter(d => x.shape[d] !== 1 || !dims.includes(d));
  const y = viewInto(
    x,
    keep.map(d => x.shape[d]),
    keep.map(d => x.strides[d]),
    x.offset,
  );
  const rule = SqueezeBackward[wanted == null ? 0 : typeof wanted === 'number' ? 1 : 2];
  return record(rule, y, [x], [x.shape]);
}
