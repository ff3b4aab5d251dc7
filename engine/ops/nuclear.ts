/** The nuclear norm: the sum of a matrix's singular values. */
import { RuntimeError } from '../errors.ts';
import { type Dims, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * U·Vᵀ of matrices A = U·Σ·Vᵀ, after Newton and Schulz: each step makes (3·σ − σ³) / 2 of every singular value σ.
 * They begin at no more than 1, and end at 1 where they were more than a billionth of the largest.
 */
function polarOf(a: Tensor): Tensor {
  let x = a.div(a.square().sum([-2, -1], true).sqrt().clamp(1e-150));
  for (let step = 0; step < 60; step++) {
    x = x.mul(1.5).sub(x.matmul(x.mT).matmul(x).mul(0.5));
  }
  return x;
}

/** The sum of the singular values of a matrix, or of every matrix over two dimensions. */
export function nuclearNorm(x: Tensor, dim: Dims | null | undefined, keepdim: boolean): Tensor {
  const dims = wrapDims(dim, x.ndim);
  if (dims.length !== 2) {
    throw new RuntimeError(`linalg.matrix_norm: dim must be a 2-tuple. Got ${dims.join(' ')}`);
  }
  const a = x.detach().double();
  const polar = polarOf(a.movedim(dims, [-2, -1])).movedim([-2, -1], dims);
  // The trace of Aᵀ·U·Vᵀ is that of Σ, and U·Vᵀ its derivative. That this changes with A is not known here.
  return x.mul(polar.to(x.dtype)).sum(dims, keepdim);
}
