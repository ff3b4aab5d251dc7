import { record } from '../../autograd/record.ts';
import { tensorAt } from '../../checks.ts';
import { tensorClass } from '../../dtype.ts';
import { RuntimeError } from '../../errors.ts';
import { take, takeRule } from '../../ops/flat.ts';
import { indexValues, rowPositions } from '../../ops/gather.ts';
import { named } from '../../options.ts';
import type { Tensor } from '../../tensor.ts';

const EmbeddingBackward = takeRule('EmbeddingBackward0', true);

/**
 * The rows of `weight` that `input` names.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html
 */
export function embedding(input: Tensor, weight: Tensor, ...args: unknown[]): Tensor {
  // The order in which PyTorch's sample inputs call it.
  if (input.dtype.is_floating_point && !tensorAt('weight', weight).dtype.is_floating_point) {
    return embedding(weight, input, ...args);
  }
  if (tensorAt('weight', weight).ndim !== 2) throw new RuntimeError("'weight' must be 2-D");
  if (input.dtype.is_floating_point) {
    throw new RuntimeError(
      `Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got ${tensorClass(input.dtype)} instead (while checking arguments for embedding)`,
      'Indices have to be integers: x.long().',
    );
  }
  const { padding_idx } = named<{ padding_idx?: number | null }>(['padding_idx'], args);
  const rows = indexValues('embedding', input);
  const positions = rowPositions(weight.shape, 0, rows);
  const y = take(weight, positions, [...input.shape, ...weight.shape.slice(1)], EmbeddingBackward);
  if (padding_idx == null) return y;
  // The row that pads is read like the others, but learns nothing.
  const pad = padding_idx < 0 ? padding_idx + weight.shape[0] : padding_idx;
  const width = positions.length / Math.max(rows.length, 1);
  const learning = positions.map(p => (Math.floor(p / width) === pad ? -1 : p));
  return record(EmbeddingBackward, y, [weight], [learning, weight.shape]);
}
