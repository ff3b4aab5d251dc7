/** Vectors divided by their lengths, and the angles between them. */
import { vectorNorm } from '../../ops/norm.ts';
import { withDefaults } from '../../options.ts';
import { broadcastShapes, wrapDims } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';

/**
 * Divides vectors along `dim` by their length.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.normalize.html
 */
export function normalize(input: Tensor, ...args: unknown[]): Tensor {
  const { p, dim, eps } = withDefaults({ p: 2, dim: 1, eps: 1e-12 }, args);
  const length = vectorNorm(input, p, wrapDims(dim, input.ndim), true).clamp(eps);
  return input.div(length.expand(input.shape));
}

/**
 * The cosine of the angle between vectors along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cosine_similarity.html
 */
export function cosine_similarity(a: Tensor, b: Tensor, ...args: unknown[]): Tensor {
  const { dim, eps } = withDefaults({ dim: 1, eps: 1e-8 }, args);
  const shape = broadcastShapes(a.shape, b.shape);
  const unit = (vectors: Tensor) => {
    const x = vectors.expand(shape);
    // The limit only guards the division; it is no part of the function that is differentiated.
    const length = vectorNorm(x, 2, wrapDims(dim, x.ndim), true);
    return x.div(length.add(length.detach().clamp(eps).sub(length.detach())));
  };
  return unit(a).mul(unit(b)).sum(dim);
}
