/** Losses of classifiers: targets are class numbers, or probabilities. */
import type { Rule } from '../../autograd/node.ts';
import { record } from '../../autograd/record.ts';
import { integerAt } from '../../checks.ts';
import { int64 } from '../../dtype.ts';
import { IndexError, RuntimeError, ValueError } from '../../errors.ts';
import { elements, make } from '../../kernels/make.ts';
import { trueDivide } from '../../ops/arithmetic.ts';
import { type Positions, put, take } from '../../ops/flat.ts';
import { arange } from '../../ops/ranges.ts';
import { log_softmax } from '../../ops/softmax.ts';
import { withDefaults } from '../../options.ts';
import { numelOf, sameShape, showShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { lossOptions, type Reduction, reduceLoss, reducing } from './reduction.ts';

/** What the losses of classifiers take. */
interface ClassOptions {
  /** A factor for each class. */
  weight?: Tensor | null;
  /** A target that does not count. Default: -100. */
  ignore_index?: number;
  /** What becomes of the loss of every target. Default: `'mean'`. */
  reduction?: Reduction;
}

const { size_average, ...rest } = reducing;
const defaults = { weight: null as Tensor | null, size_average, ignore_index: -100, ...rest };

/** What `cross_entropy` takes. */
interface CrossEntropyOptions extends ClassOptions {
  /** How much of every target is spread over all classes. Default: 0. */
  label_smoothing?: number;
}

/** Where the targets' scores lie among all scores, and what each of them counts. */
interface Targets {
  readonly positions: Positions;
  readonly weights: Tensor;
}

function locate(x: Tensor, target: Tensor, weight: Tensor | null, ignore: number): Targets {
  const classes = classesOf(x);
  const inner = numelOf(x.shape.slice(2));
  const numbers = elements(target);
  const positions = new Int32Array(numbers.length).fill(-1);
  const weights = make(x.ndim === 1 ? [] : target.shape, x.dtype);
  const [factors, perClass] = [elements(weights), weight && elements(weight)];
  for (let i = 0; i < numbers.length; i++) {
    const c = numbers[i];
    if (c === ignore) {
      // So that its loss, −(−0 · 0), is 0.
      factors[i] = -0;
      continue;
    }
    if (c < 0 || c >= classes) {
      throw new IndexError(
        `Target ${c} is out of bounds.`,
        `There are ${classes} classes, so targets go from 0 to ${classes - 1}.`,
      );
    }
    positions[i] = (Math.floor(i / inner) * classes + c) * inner + (i % inner);
    factors[i] = perClass ? perClass[c] : 1;
  }
  return { positions, weights };
}

/** −wₜ·x[t], summed, or divided by Σwₜ:  ∂/∂x[t] = −wₜ (divided alike) */
const nllRule = (name: string): Rule<[Tensor], [Positions, Tensor, readonly number[]]> => ({
  name,
  backward: (g, [positions, weights, shape]) => [put(g.mul(weights).neg(), positions, shape)],
});
const NllLossBackward = nllRule('NllLossBackward0');
const NllLoss2dBackward = nllRule('NllLoss2DBackward0');

/** Refuses targets that are no class numbers, or not one for each row of scores; and factors not one for each class. */
function checkTarget(x: Tensor, target: Tensor, weight: Tensor | null): void {
  const wanted = x.ndim === 1 ? target.shape : [x.shape[0], ...x.shape.slice(2)];
  const [batch = 0] = target.shape;
  if (x.ndim === 0) throw new ValueError(`Expected 1 or more dimensions (got ${x.ndim})`);
  if (x.ndim > 1 && x.shape[0] !== batch) {
    throw new ValueError(
      `Expected input batch_size (${x.shape[0]}) to match target batch_size (${batch}).`,
    );
  }
  if (x.ndim < 3 && target.ndim > 1) {
    throw new RuntimeError('0D or 1D target tensor expected, multi-target not supported');
  }
  if (x.ndim === 1 && target.ndim === 1 && batch !== 1) {
    throw new ValueError(`For 1D input, 1D target must have size 1, but got target size: ${batch}`);
  }
  if (!sameShape(target.shape, wanted)) {
    throw new RuntimeError(
      `Expected target size ${showShape(wanted)}, got ${showShape(target.shape)}`,
    );
  }
  if (target.dtype !== int64) {
    throw new RuntimeError(
      `expected target dtype to be Long or Byte, but got ${target.dtype.scalarName}`,
      'Class numbers are integers: target.long().',
    );
  }
  checkWeight(x, weight);
}

/** Refuses factors of which there is not one for each class. */
function checkWeight(x: Tensor, weight: Tensor | null | undefined, name = ''): void {
  const classes = classesOf(x);
  if (!weight || (weight.ndim === 1 && weight.count === classes)) return;
  throw new RuntimeError(
    `${name}weight tensor should be defined either for all ${classes} classes or no classes but got weight tensor of shape: ${showShape(weight.shape)}`,
  );
}

/** How many classes there are scores for: one for each column, or one for each element. */
function classesOf({ ndim, shape }: Tensor): number {
  return ndim === 1 ? shape[0] : shape[1];
}

/**
 * The negative log likelihood: minus the score, a log probability, of each target's class.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html
 */
export function nll_loss(
  input: Tensor,
  target: Tensor,
  ...args: [weight?: Tensor | null | ClassOptions, options?: ClassOptions]
): Tensor {
  const { weight, ignore_index, reduction } = lossOptions(target, defaults, args);
  checkTarget(input, target, weight);
  const { positions, weights } = locate(input, target, weight, ignore_index);
  const scores = take(input.detach(), positions, input.ndim === 1 ? [] : target.shape);
  const elements = scores.mul(weights).neg();
  const total = weights.sum();
  const y = reduceLoss(elements, reduction, total);
  const factor = reduction === 'mean' ? weights.div(total) : weights;
  const rule = input.ndim > 2 ? NllLoss2dBackward : NllLossBackward;
  return record(rule, y, [input], [positions, factor, input.shape]);
}

/**
 * The softmax of scores, and how badly it fits the targets: class numbers, or a probability for each
 * class.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 */
export function cross_entropy(
  input: Tensor,
  target: Tensor,
  ...args: [weight?: Tensor | null | CrossEntropyOptions, options?: CrossEntropyOptions]
): Tensor {
  const options = lossOptions(target, { ...defaults, label_smoothing: 0 }, args);
  const { label_smoothing: smoothing, reduction } = options;
  if (smoothing > 1) {
    throw new RuntimeError(`label_smoothing must be between 0.0 and 1.0. Got: ${smoothing}`);
  }
  const scores = log_softmax(input, input.ndim < 2 ? 0 : 1);
  if (sameShape(input.shape, target.shape)) return withProbabilities(scores, target, options);
  const { weight, ignore_index } = options;
  const loss = nll_loss(scores, target, { weight, ignore_index, reduction });
  return smoothing > 0 ? smoothed(scores, target, loss, options) : loss;
}

/** Puts the classes in the last dimension, where weights broadcast. */
function classesLast(x: Tensor): Tensor {
  return x.ndim === 1 ? x : x.movedim(1, -1);
}

function withProbabilities(
  scores: Tensor,
  target: Tensor,
  options: Required<CrossEntropyOptions>,
): Tensor {
  const { label_smoothing: smoothing, reduction, weight, ignore_index } = options;
  if (!target.dtype.is_floating_point) {
    throw new RuntimeError(
      `Expected floating point type for target with class probabilities, got ${target.dtype.scalarName}`,
    );
  }
  if (ignore_index >= 0) {
    throw new RuntimeError('ignore_index is not supported for floating point target');
  }
  checkWeight(scores, weight, 'cross_entropy: ');
  const classes = classesOf(scores);
  const goal = smoothing > 0 ? target.mul(1 - smoothing).add(smoothing / classes) : target;
  let terms = classesLast(scores.mul(goal));
  if (weight) terms = terms.mul(weight);
  const loss = terms.sum(reduction === 'none' ? -1 : null).neg();
  if (reduction === 'mean') return trueDivide(loss, Math.max(scores.count / classes, 1), 1);
  return reduction === 'sum' ? loss : reduceLoss(loss, reduction);
}

/** Mixes the loss with that of targets that are spread over all classes. */
function smoothed(
  scores: Tensor,
  target: Tensor,
  loss: Tensor,
  options: Required<CrossEntropyOptions>,
): Tensor {
  const { label_smoothing: smoothing, reduction, weight, ignore_index } = options;
  const classes = classesOf(scores);
  let terms = classesLast(scores);
  if (weight) terms = terms.mul(weight);
  const spread = terms.sum(-1).neg().masked_fill(target.eq(ignore_index), 0);
  const { weights } = locate(scores.detach(), target, weight, ignore_index);
  const flat = reduceLoss(spread, reduction, weights.sum());
  return loss.mul(1 - smoothing).add(flat.mul(smoothing / classes));
}

/**
 * For each class number a row of zeros, with a 1 at the class. Default: as many classes as the numbers tell.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html
 */
export function one_hot(input: Tensor, ...args: unknown[]): Tensor {
  const { num_classes } = withDefaults({ num_classes: -1 }, args);
  integerAt('num_classes', num_classes);
  if (input.dtype !== int64) {
    throw new RuntimeError('one_hot is only applicable to index tensor of type LongTensor.');
  }
  if (input.count === 0 && num_classes <= 0) {
    throw new RuntimeError('Can not infer total number of classes from empty tensor.');
  }
  if (input.lt(0).any().item()) throw new RuntimeError('Class values must be non-negative.');
  const least = input.count === 0 ? 0 : input.max().item() + 1;
  const classes = num_classes === -1 ? least : num_classes;
  if (classes < least) throw new RuntimeError('Class values must be smaller than num_classes.');
  return input.unsqueeze(-1).eq(arange(classes)).long();
}
