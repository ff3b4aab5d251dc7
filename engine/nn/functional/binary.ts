/** Losses for two classes: targets are 0 or 1, or a probability. */
import type { Rule } from '../../autograd/node.ts';
import { constant, record } from '../../autograd/record.ts';
import { tensorAt } from '../../checks.ts';
import { RuntimeError, ValueError } from '../../errors.ts';
import { each, eachPair, map } from '../../kernels/elementwise.ts';
import { logsigmoid } from '../../ops/activation.ts';
import { withDefaults } from '../../options.ts';
import { sameShape, showSize } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import {
  type LossOptions,
  lossOptions,
  pairLoss,
  type Reduction,
  reduceLoss,
  unreduceLoss,
} from './loss.ts';

/** −t·ln x − (1 − t)·ln(1 − x):  ∂/∂x = (x − t) / x(1 − x),  ∂/∂t = ln(1 − x) − ln x */
const bce = /* @__PURE__ */ pairLoss(
  'BinaryCrossEntropy',
  () =>
    eachPair((x, t) => {
      // PyTorch stops the logarithms at −100, so that a confident mistake stays finite.
      const no = Math.max(Math.log1p(-x), -100);
      const yes = Math.max(Math.log(x), -100);
      return (t - 1) * no - t * yes;
    }),
  (x, t) => {
    const no = x.neg().add(1);
    return [x.sub(t).div(no.mul(x).clamp(1e-12)), no.log().sub(x.log())];
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
  options: LossOptions = {},
): Tensor {
  const { reduction = 'mean', weight } = lossOptions(options, 'weight');
  tensorAt('target', target);
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
  if (!weight) return bce(input, target, null, reduction);
  return reduceLoss(bce(input, target, null, 'none').mul(weight), reduction);
}

/** What `binary_cross_entropy_with_logits` takes. */
export interface LogitsOptions extends LossOptions {
  /** A factor for the targets that are 1. */
  pos_weight?: Tensor | null;
}

/** −p·t·ln σ(x) − (1 − t)·ln σ(−x):  ∂/∂x = (p·t + 1 − t)·σ(x) − p·t,  ∂/∂t = ln σ(−x) − p·ln σ(x) */
const LogitsBackward: Rule<
  [Tensor, Tensor],
  [Tensor, Tensor, Tensor | null, Tensor | null, Reduction]
> = {
  name: 'BinaryCrossEntropyWithLogitsBackward0',
  backward: (g, [x, t, weight, pos, reduction]) => {
    const scaled = weight ? g.mul(weight) : g;
    const outer = unreduceLoss(scaled, reduction, x.count);
    const times = (y: Tensor) => (pos ? y.mul(pos) : y);
    const yes = times(t);
    return [
      () => outer.mul(yes.add(1).sub(t).mul(x.sigmoid()).sub(yes)),
      () => outer.mul(logsigmoid(x.neg()).sub(times(logsigmoid(x)))),
    ];
  },
};

/**
 * How badly logits, taken as probabilities by the sigmoid, fit targets of 0 and 1.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html
 */
export function binary_cross_entropy_with_logits(
  input: Tensor,
  target: Tensor,
  ...args: unknown[]
): Tensor {
  type Options = Required<LogitsOptions> & { size_average: null; reduce: null };
  const { weight, reduction, pos_weight } = withDefaults<Options>(
    { weight: null, size_average: null, reduce: null, reduction: 'mean', pos_weight: null },
    args,
  );
  tensorAt('target', target);
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
  const x = input.detach();
  const t = target.detach();
  const yes = pos_weight ? t.mul(pos_weight.detach()) : t;
  const rest = t.neg().add(1);
  let loss = logsigmoid(x).mul(yes).add(logsigmoid(x.neg()).mul(rest)).neg();
  if (weight) loss = loss.mul(weight.detach());
  const y = reduceLoss(loss, reduction);
  return record(LogitsBackward, y, [input, target], [input, target, weight, pos_weight, reduction]);
}
