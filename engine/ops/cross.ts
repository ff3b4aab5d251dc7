import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { RuntimeError } from '../errors.ts';
import { named } from '../options.ts';
import { broadcastShapes, wrapDim } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** a × b:  ∂/∂a = b × g,  ∂/∂b = g × a */
const CrossBackward: Rule<[Tensor, Tensor], [Tensor, Tensor, number]> = {
  name: 'LinalgCrossBackward0',
  backward: (g, [a, b, d]) => [() => cross(b, g, d), () => cross(g, a, d)],
};

/**
 * The vector product of vectors of three elements along `dim`: by default, the first dimension of
 * size 3.
 * https://docs.pytorch.org/docs/stable/generated/torch.cross.html
 */
export function cross(a: Tensor, b: Tensor, ...args: unknown[]): Tensor {
  const { dim } = named<{ dim?: number | null }>(['dim'], args);
  if (a.ndim !== b.ndim) {
    throw new RuntimeError('linalg.cross: inputs must have the same number of dimensions.');
  }
  const shape = broadcastShapes(a.shape, b.shape);
  const d = dim == null ? shape.indexOf(3) : wrapDim(dim, shape.length);
  if (d < 0) throw new RuntimeError('no dimension of size 3 in input');
  if (shape[d] !== 3) {
    throw new RuntimeError(
      `linalg.cross: inputs dimension ${dim} must have length 3. Got ${a.shape[d]} and ${b.shape[d]}`,
    );
  }
  const x = a.detach().expand(shape);
  const y = b.detach().expand(shape);
  // Rolled by one and two, the components stand where the products need them.
  const turn = (t: Tensor, by: number) => t.roll(-by, d);
  const z = turn(x, 1)
    .mul(turn(y, 2))
    .sub(turn(x, 2).mul(turn(y, 1)));
  return record(CrossBackward, z, [a, b], [a, b, d - shape.length]);
}
