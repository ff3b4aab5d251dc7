/** Elements by tensors of indices. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { tensorAt } from '../checks.ts';
import { bool, int64, type Numbers } from '../dtype.ts';
import { IndexError, RuntimeError } from '../errors.ts';
import { contiguousCopy, elements } from '../kernels/make.ts';
import { type Shape, showShape, stridesOf, wrapDim } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { evenly, type Positions, positionsFrom, put, take, takeRule } from './flat.ts';

/** The integers of an index tensor, in row-major order. */
export function indexValues(operation: string, index: Tensor): Numbers {
  if (tensorAt('index', index).dtype !== int64 && index.dtype !== bool) {
    throw new RuntimeError(
      `${operation}(): Expected dtype ${operation === 'index_select' ? 'int32 or int64' : 'int32/int64'} for index`,
    );
  }
  return elements(index);
}

/**
 * For every element of `index`, the position in a tensor of shape `shape` that has the same place,
 * but for dimension `d`, where the index says which.
 */
function positionsOf(operation: string, shape: Shape, d: number, index: Tensor): Positions {
  const values = indexValues(operation, index);
  const size = shape[d] ?? 1;
  const strides = stridesOf(shape);
  const rows = index.shape.map((length, e) => evenly(length, e === d ? 0 : strides[e]));
  const positions = positionsFrom(rows);
  for (let k = 0; k < positions.length; k++) {
    const i = values[k];
    if (!(i >= 0 && i < size)) {
      throw new RuntimeError(`index ${i} is out of bounds for dimension ${d} with size ${size}`);
    }
    positions[k] += i * (strides[d] ?? 1);
  }
  return positions;
}

/** Of `src`, only the part counts that `index` covers. */
function covered(src: Tensor, index: Tensor, x: Tensor): Tensor {
  if (src.dtype !== x.dtype) {
    throw new RuntimeError('scatter(): Expected self.dtype to be equal to src.dtype');
  }
  return index.shape.reduce((s, size, e) => (s.ndim ? s.narrow(e, 0, size) : s), src);
}

function checkSameDims(x: Tensor, index: Tensor, name = 'self'): void {
  if (Math.max(x.ndim, 1) !== Math.max(tensorAt('index', index).ndim, 1)) {
    throw new RuntimeError(
      `Index tensor must have the same number of dimensions as ${name} tensor`,
    );
  }
}

function checkWithin(operation: string, x: Tensor, d: number, index: Tensor): void {
  checkSameDims(x, index, operation === 'gather' ? 'input' : 'src');
  index.shape.forEach((size, e) => {
    if (e !== d && size > x.shape[e]) {
      throw new RuntimeError(
        `Size does not match at dimension ${e} expected index ${showShape(index.shape)} to be no larger than ${operation === 'gather' ? 'self' : 'src'} ${showShape(x.shape)} apart from dimension ${d}`,
      );
    }
  });
}

const GatherBackward = takeRule('GatherBackward0', true);

/**
 * For every index, the element of `x` at that index of dimension `dim` and the same place otherwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.gather.html
 */
export function gather(x: Tensor, dim: number, index: Tensor): Tensor {
  const d = wrapDim(dim, x.ndim);
  checkWithin('gather', x, d, index);
  return take(x, positionsOf('gather', x.shape, d, index), index.shape, GatherBackward);
}

/** x with src added at positions:  ∂/∂x = g,  ∂/∂src = g there */
export const ScatterAddBackward: Rule<[Tensor, Tensor], [Positions, Shape]> = {
  name: 'ScatterAddBackward0',
  backward: (g, [positions, shape]) => [g, () => take(g, positions, shape)],
};

/**
 * Adds each element of `src` where `index` says, along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_add_.html
 */
export function scatter_add(x: Tensor, dim: number, index: Tensor, src: Tensor): Tensor {
  const d = wrapDim(dim, x.ndim);
  checkSameDims(x, index);
  checkWithin('scatter_add', src, -1, index);
  const positions = positionsOf('scatter', x.shape, d, index);
  const part = covered(src, index, x);
  const y = x.detach().add(put(part.detach(), positions, x.shape));
  return record(ScatterAddBackward, y, [x, part], [positions, part.shape]);
}

/** x with values at positions:  ∂/∂x = g elsewhere,  ∂/∂values = g there */
export const ScatterBackward: Rule<[Tensor, Tensor | number], [Positions, Shape]> = {
  name: 'ScatterBackward0',
  frees: true,
  backward: (g, [positions, shape]) => [
    () => replaceAt(g, positions, null),
    () => take(g, positions, shape),
  ],
};

/** A copy with the elements at `positions` replaced: by those of `values`, or by 0. */
export function replaceAt(
  x: Tensor,
  positions: Positions,
  values: Tensor | null,
  rule = ScatterBackward,
): Tensor {
  const y = contiguousCopy(x);
  const to = elements(y);
  const from = values && elements(contiguousCopy(values, x.dtype));
  for (let k = 0; k < positions.length; k++) {
    to[positions[k]] = from ? from[from.length === 1 ? 0 : k] : 0;
  }
  const shape = values?.shape ?? [positions.length];
  return record(rule, y, [x, values ?? 0], [positions, shape]);
}

/**
 * Puts each element of `src`, or one number, where `index` says, along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_.html
 */
export function scatter(x: Tensor, dim: number, index: Tensor, src: Tensor | number): Tensor {
  const d = wrapDim(dim, x.ndim);
  checkSameDims(x, index);
  const positions = positionsOf('scatter', x.shape, d, index);
  if (typeof src === 'number') {
    const y = replaceAt(x.detach(), positions, x.detach().new_full([1], src));
    return record(ScatterBackward, y, [x, src], [positions, index.shape], 1);
  }
  return replaceAt(x, positions, covered(src, index, x));
}

const IndexSelectBackward = takeRule('IndexSelectBackward0', true);

/**
 * The slices of a dimension that a vector of indices names, in that order.
 * https://docs.pytorch.org/docs/stable/generated/torch.index_select.html
 */
export function index_select(x: Tensor, dim: number, index: Tensor): Tensor {
  const d = wrapDim(dim, x.ndim);
  if (index.ndim > 1) throw new IndexError('index_select(): Index is supposed to be a vector');
  const values = indexValues('index_select', index);
  if (x.ndim === 0 && values.length !== 1) {
    throw new RuntimeError(
      `index_select(): Index to scalar can have only 1 value, got ${values.length} value(s)`,
    );
  }
  const shape = x.ndim === 0 ? [] : x.shape.with(d, values.length);
  return take(x, rowPositions(x.shape, d, values), shape, IndexSelectBackward);
}

/** The positions of whole slices of dimension `d`, in the order of `rows`. */
export function rowPositions(shape: Shape, d: number, rows: ArrayLike<number>): Positions {
  const strides = stridesOf(shape);
  const chosen = new Int32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    if (!(rows[k] >= 0 && rows[k] < (shape[d] ?? 1))) {
      throw new IndexError('index out of range in self');
    }
    chosen[k] = rows[k] * strides[d];
  }
  return positionsFrom(shape.map((size, e) => (e === d ? chosen : evenly(size, strides[e]))));
}
