/** The losses as layers: called with what the network says, and what it should say. */
import type { Tensor } from '../tensor.ts';
import { binary_cross_entropy, binary_cross_entropy_with_logits } from './functional/binary.ts';
import { cross_entropy, nll_loss } from './functional/classify.ts';
import { huber_loss, kl_div, l1_loss, mse_loss, smooth_l1_loss } from './functional/loss.ts';
import type { Reduction } from './functional/reduction.ts';
import { type Layer, layer, type Run } from './layer.ts';

/** A loss that takes keyword arguments, and maybe some positional ones. */
type Loss<Options = object, Positional extends unknown[] = []> = Layer<
  Options & { reduction?: Reduction },
  [...Positional, options?: Options & { reduction?: Reduction }],
  [input: Tensor, target: Tensor]
>;
type Weight = { weight?: Tensor | null };

const mean: Reduction = 'mean';
const none: Tensor | null = null;

/** Makes a loss; its options are those of the function. */
function loss<Options extends object, Made>(
  name: string,
  defaults: Options,
  f: (input: Tensor, target: Tensor, options: NoInfer<Options>) => Tensor,
): Made {
  return layer(name, defaults, f as unknown as Run<Options>, { inputs: 2, shown: [] });
}

/**
 * The mean squared error.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
 */
export const MSELoss: Loss = /* @__PURE__ */ loss('MSELoss', { reduction: mean }, mse_loss);

/**
 * The mean absolute error.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html
 */
export const L1Loss: Loss = /* @__PURE__ */ loss('L1Loss', { reduction: mean }, l1_loss);

/**
 * Squared within `beta` (default: 1) of the target, absolute beyond.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html
 */
export const SmoothL1Loss: Loss<{ beta?: number }> = /* @__PURE__ */ loss(
  'SmoothL1Loss',
  { reduction: mean, beta: 1 },
  smooth_l1_loss,
);

/**
 * Squared within `delta` (default: 1) of the target, absolute beyond, with a slope of `delta`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
 */
export const HuberLoss: Loss<{ delta?: number }> = /* @__PURE__ */ loss(
  'HuberLoss',
  { reduction: mean, delta: 1 },
  huber_loss,
);

/**
 * How badly scores fit class numbers, or a probability for each class. `weight` has a factor for
 * each class; targets of `ignore_index` (default: -100) do not count.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
 */
export const CrossEntropyLoss: Loss<
  Weight & { ignore_index?: number; label_smoothing?: number },
  [weight?: Tensor | null]
> = /* @__PURE__ */ loss(
  'CrossEntropyLoss',
  { weight: none, ignore_index: -100, reduction: mean, label_smoothing: 0 },
  cross_entropy,
);

/**
 * Minus the score, a log probability, of each target's class.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html
 */
export const NLLLoss: Loss<Weight & { ignore_index?: number }, [weight?: Tensor | null]> =
  /* @__PURE__ */ loss('NLLLoss', { weight: none, ignore_index: -100, reduction: mean }, nll_loss);

/**
 * How badly probabilities fit targets of 0 and 1.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
 */
export const BCELoss: Loss<Weight, [weight?: Tensor | null]> = /* @__PURE__ */ loss(
  'BCELoss',
  { weight: none, reduction: mean },
  binary_cross_entropy,
);

/**
 * How badly logits, taken as probabilities by the sigmoid, fit targets of 0 and 1.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
 */
export const BCEWithLogitsLoss: Loss<
  Weight & { pos_weight?: Tensor | null },
  [weight?: Tensor | null]
> = /* @__PURE__ */ loss(
  'BCEWithLogitsLoss',
  { weight: none, reduction: mean, pos_weight: none },
  binary_cross_entropy_with_logits,
);

/**
 * The Kullback-Leibler divergence; the input are logarithms, the target too if `log_target`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html
 */
export const KLDivLoss: Layer<
  { reduction?: Reduction | 'batchmean'; log_target?: boolean },
  [options?: { reduction?: Reduction | 'batchmean'; log_target?: boolean }],
  [input: Tensor, target: Tensor]
> = /* @__PURE__ */ loss(
  'KLDivLoss',
  { reduction: mean as Reduction | 'batchmean', log_target: false },
  kl_div,
);
