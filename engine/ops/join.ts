/** Several tensors into one. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { promote } from '../dtype.ts';
import { RuntimeError, TorchTypeError, typeName, ValueError } from '../errors.ts';
import { copyInto, make, viewInto } from '../kernels/make.ts';
import { withDefaults } from '../options.ts';
import { numelOf, range, type Shape, sameShape, showShape, wrapDim } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { sliceDim } from './window.ts';

/** joining:  ∂ = the piece of g that each tensor became */
const CatBackward: Rule<readonly Tensor[], [number, readonly Shape[]]> = {
  name: 'CatBackward0',
  backward: (g, [d, shapes]) => {
    let from = 0;
    return shapes.map(shape => {
      if (numelOf(shape) === 0) return g.new_zeros(shape);
      const start = from;
      from += shape[d];
      return () => sliceDim(g, d, start, start + shape[d]);
    });
  },
};

function checkList(operation: string, tensors: unknown): void {
  if (!Array.isArray(tensors)) {
    throw new TorchTypeError(
      `${operation}(): argument 'tensors' (position 1) must be tuple of Tensors, not ${typeName(tensors)}`,
    );
  }
  tensors.forEach((x, i) => {
    if (!(x instanceof Tensor)) {
      throw new TorchTypeError(
        `expected Tensor as element ${i} in argument 0, but got ${typeName(x)}`,
      );
    }
  });
}

/** An empty vector joins with anything: so it was before empty tensors had shapes. */
function isLegacyEmpty(x: Tensor): boolean {
  return x.ndim === 1 && x.shape[0] === 0;
}

function checkJoinable(tensors: readonly Tensor[], like: Tensor, d: number): void {
  tensors.forEach((x, i) => {
    if (isLegacyEmpty(x)) return;
    if (x.ndim !== like.ndim) {
      throw new RuntimeError(
        `Tensors must have same number of dimensions: got ${like.ndim} and ${x.ndim}`,
      );
    }
    x.shape.forEach((size, e) => {
      if (e !== d && size !== like.shape[e]) {
        throw new RuntimeError(
          `Sizes of tensors must match except in dimension ${d}. Expected size ${like.shape[e]} but got size ${size} for tensor number ${i} in the list.`,
        );
      }
    });
  });
}

/**
 * Joins tensors along a dimension that they have.
 * https://docs.pytorch.org/docs/stable/generated/torch.cat.html
 */
export function cat(tensors: readonly Tensor[], ...args: unknown[]): Tensor {
  const { dim } = withDefaults({ dim: 0 }, args);
  checkList('cat', tensors);
  if (tensors.length === 0) {
    throw new ValueError('torch.cat(): expected a non-empty list of Tensors');
  }
  tensors.forEach((x, i) => {
    if (x.ndim === 0) {
      throw new RuntimeError(`zero-dimensional tensor (at position ${i}) cannot be concatenated`);
    }
  });
  const like = tensors.find(x => !isLegacyEmpty(x)) ?? tensors[0];
  const d = wrapDim(dim, like.ndim);
  checkJoinable(tensors, like, d);
  const sizes = tensors.map(x => (isLegacyEmpty(x) ? 0 : x.shape[d]));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const dtype = tensors.map(x => x.dtype).reduce(promote);
  const y = make(like.shape.with(d, total), dtype);
  let from = 0;
  tensors.forEach((x, i) => {
    if (sizes[i] === 0) return;
    copyInto(viewInto(y, x.shape, y.strides, y.offset + from * y.strides[d]), x);
    from += sizes[i];
  });
  return record(CatBackward, y, tensors, [d, tensors.map(x => x.shape)]);
}

/** stacking:  ∂ = the slice of g that each tensor became */
const StackBackward: Rule<readonly Tensor[], [number]> = {
  name: 'StackBackward0',
  backward: (g, [d]) => range(g.shape[d]).map(i => () => g.select(d, i)),
};

/**
 * Joins tensors of one shape along a new dimension.
 * https://docs.pytorch.org/docs/stable/generated/torch.stack.html
 */
export function stack(tensors: readonly Tensor[], ...args: unknown[]): Tensor {
  const { dim } = withDefaults({ dim: 0 }, args);
  checkList('stack', tensors);
  if (tensors.length === 0) throw new RuntimeError('stack expects a non-empty TensorList');
  const { shape } = tensors[0];
  const d = wrapDim(dim, shape.length + 1);
  tensors.forEach((x, i) => {
    if (!sameShape(x.shape, shape)) {
      throw new RuntimeError(
        `stack expects each tensor to be equal size, but got ${showShape(shape)} at entry 0 and ${showShape(x.shape)} at entry ${i}`,
      );
    }
  });
  const dtype = tensors.map(x => x.dtype).reduce(promote);
  const y = make(shape.toSpliced(d, 0, tensors.length), dtype);
  const strides = y.strides.toSpliced(d, 1);
  tensors.forEach((x, i) => {
    copyInto(viewInto(y, shape, strides, y.offset + i * y.strides[d]), x);
  });
  return record(StackBackward, y, tensors, [d]);
}
