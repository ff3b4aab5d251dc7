/** Losses for two classes: targets are 0 or 1, or a probability. */
import { constant } from '../../autograd/record.ts';
import { RuntimeError, ValueError } from '../../errors.ts';
import { each, map } from '../../kernels/elementwise.ts';
import { logsigmoid } from '../../ops/activation.ts';
import { sameShape, showSize } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { ofPairs, pairLoss } from './loss.ts';
import { type LossOptions, lossOptions, reducing } from './reduction.ts';

/** PyTorch stops the logarithms at −100, so that a confident mistake stays finite. */
function stopped(x: number, t: number): number {
  const no = Math.max(Math.log1p(-x), -100);
  const yes = Math.max(Math.log(x), -100);
  return (t - 1) * no - t * yes;
}

/** −t·ln x − (1 − t)·ln(1 − x):  ∂/∂x = (x − t) / x(1 − x),  ∂/∂t = ln(1 − x) − ln x */
const bce = /* @__PURE__ */ pairLoss(
  'BinaryCrossEntropy',
  (x, t) => ofPairs(stopped, x, t),
  (x, t) => {
    const no = x.neg().add(1);
    return [() => x.sub(t).div(no.mul(x).clamp(1e-12)), () => no.log().sub(x.log())];
  },
);

const outside = each(v => Number(!(v >= 0 && v <= 1)));

/**
 * How badly probabilities fit targets of 0 and 1.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html
 */
export function binary_cross_entropy(
  input: Tensor,
  target: Tensor,
  ...args: [weight?: Tensor | null | LossOptions, options?: LossOptions]
): Tensor {
  const options = lossOptions(target, { weight: null, ...reducing }, args);
  if (!sameShape(input.shape, target.shape)) {
    throw new ValueError(
      `Using a target size (${showSize(target.shape)}) that is different to the input size (${showSize(input.shape)}) is deprecated. Please ensure they have the same size.`,
    );
  }
  if (input.dtype !== target.dtype) {
    throw new RuntimeError(
      `Found dtype ${target.dtype.scalarName} but expected ${input.dtype.scalarName}`,
      'Convert the target: target.to(input.dtype).',
    );
  }
  if (
    constant(map(outside, input, input.dtype))
      .any()
      .item()
  ) {
    throw new RuntimeError('all elements of input should be between 0 and 1');
  }
  return bce(input, target, options);
}

/** What `binary_cross_entropy_with_logits` takes. */
export interface LogitsOptions extends LossOptions {
  /** A factor for the targets that are 1. */
  pos_weight?: Tensor | null;
}

/** p·y, where p is the factor of the targets that are 1. */
function timesPositive(y: Tensor, { pos_weight }: LogitsOptions): Tensor {
  return pos_weight ? y.mul(pos_weight.detach()) : y;
}

/** −p·t·ln σ(x) − (1 − t)·ln σ(−x):  ∂/∂x = (p·t + 1 − t)·σ(x) − p·t,  ∂/∂t = ln σ(−x) − p·ln σ(x) */
const logits = /* @__PURE__ */ pairLoss<LogitsOptions>(
  'BinaryCrossEntropyWithLogits',
  (x, t, options) => {
    const yes = logsigmoid(x).mul(timesPositive(t, options));
    return yes.add(logsigmoid(x.neg()).mul(t.neg().add(1))).neg();
  },
  (x, t, options) => {
    const yes = timesPositive(t, options);
    return [
      () => yes.add(1).sub(t).mul(x.sigmoid()).sub(yes),
      () => logsigmoid(x.neg()).sub(timesPositive(logsigmoid(x), options)),
    ];
  },
);

/**
 * How badly logits, taken as probabilities by the sigmoid, fit targets of 0 and 1.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html
 */
export function binary_cross_entropy_with_logits(
  input: Tensor,
  target: Tensor,
  ...args: [weight?: Tensor | null | LogitsOptions, options?: LogitsOptions]
): Tensor {
  const options = lossOptions(target, { weight: null, ...reducing, pos_weight: null }, args);
  if (!sameShape(input.shape, target.shape)) {
    throw new ValueError(
      `Target size (${showSize(target.shape)}) must be the same as input size (${showSize(input.shape)})`,
    );
  }
  if (!target.dtype.is_floating_point) {
    throw new RuntimeError(
      `result type ${input.dtype.scalarName} can't be cast to the desired output type ${target.dtype.scalarName}`,
      'Make the target a float tensor: target.float().',
    );
  }
  return logits(input, target, options);
}
