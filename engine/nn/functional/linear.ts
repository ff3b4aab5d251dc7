import type { Rule } from '../../autograd/node.ts';
import { record, tracks } from '../../autograd/record.ts';
import { RuntimeError } from '../../errors.ts';
import { matmul } from '../../ops/matmul.ts';
import { named } from '../../options.ts';
import type { Tensor } from '../../tensor.ts';

/** x·Wᵀ + b:  ∂/∂x = g·W,  ∂/∂W = gᵀ·x,  ∂/∂b = Σg */
const AddmmBackward: Rule<[Tensor, Tensor, Tensor], [Tensor | null, Tensor | null]> = {
  name: 'AddmmBackward0',
  fresh: true,
  backward: (g, [weight, x]) => [
    weight === null ? null : g.mm(weight),
    x === null ? null : g.t().mm(x),
    g,
  ],
};

/**
 * A linear layer: every row of `input` times the transpose of `weight`, plus `bias`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.linear.html
 */
export function linear(input: Tensor, weight: Tensor, ...args: unknown[]): Tensor {
  const { bias = null } = named<{ bias?: Tensor | null }>(['bias'], args);
  // As PyTorch does: rows in more dimensions, one after another, are those of a tall matrix.
  const rows = input.ndim === 2 || (input.dense && input.ndim > 0);
  if (weight.ndim !== 2 || !rows || bias === null) {
    const y = matmul(input, weight.ndim < 2 ? weight : weight.t());
    return bias === null ? y : y.add(bias);
  }
  if (input.ndim !== 2) {
    const y = linear(input.reshape(-1, input.shape[input.ndim - 1]), weight, bias);
    return y.view(input.shape.with(-1, weight.shape[0]));
  }
  if (input.dtype !== weight.dtype) {
    throw new RuntimeError(
      `mat1 and mat2 must have the same dtype, but got ${input.dtype.scalarName} and ${weight.dtype.scalarName}`,
      'Make the input a float tensor: x.float().',
    );
  }
  const y = matmul(input.detach(), weight.detach().t()).add(bias.detach());
  return record(
    AddmmBackward,
    y,
    [input, weight, bias],
    [tracks(input) ? weight : null, tracks(weight) ? input : null],
  );
}
