/** Linear layers, similarity, embedding, dropout. */
import type { Rule } from '../../autograd/node.ts';
import { record, tracks } from '../../autograd/record.ts';
import { tensorAt } from '../../checks.ts';
import { tensorClass } from '../../dtype.ts';
import { RuntimeError, ValueError } from '../../errors.ts';
import { make } from '../../kernels/make.ts';
import { take, takeRule } from '../../ops/flat.ts';
import { indexValues, rowPositions } from '../../ops/gather.ts';
import { matmul } from '../../ops/matmul.ts';
import { vectorNorm } from '../../ops/norm.ts';
import { drawEach } from '../../ops/random.ts';
import { named, withDefaults } from '../../options.ts';
import { broadcastShapes, wrapDims } from '../../shape.ts';
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

/** Refuses what is no probability of dropping an element. */
export function probabilityAt(p: number): void {
  if (p >= 0 && p <= 1) return;
  throw new ValueError(`dropout probability has to be between 0 and 1, but got ${p}`);
}

/**
 * While training, sets each element to 0 with probability `p`, and scales the others up to keep the
 * sum as it was on average.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html
 */
export function dropout(input: Tensor, ...args: unknown[]): Tensor {
  const defaults = { p: 0.5, training: true, inplace: false, generator: null };
  const { p, training, inplace, generator } = withDefaults(defaults, args);
  probabilityAt(p);
  if (!training || p === 0) return input;
  const drawn = () =>
    drawEach(make(input.shape, input.dtype), { generator }, source =>
      Number(source.uniform64() < 1 - p),
    );
  const mask = Number(p) === 1 ? 0 : drawn().div(1 - p);
  return inplace ? input.mul_(mask) : input.mul(mask);
}
