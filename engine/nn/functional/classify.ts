/** Losses of classifiers: targets are class numbers, or probabilities. */
import type { Rule } from '../../autograd/node.ts';
import { computed, record, tracks } from '../../autograd/record.ts';
import { IndexError, RuntimeError, ValueError } from '../../errors.ts';
import { make, packed } from '../../kernels/make.ts';
import { type Positions, put, take } from '../../ops/flat.ts';
import { log_softmax } from '../../ops/softmax.ts';
import { named } from '../../options.ts';
import { numelOf, sameShape, showShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { type Reduction, reduceLoss } from './loss.ts';

/** What the losses of classifiers take. */
export interface ClassOptions {
  /** A factor for each class. */
  weight?: Tensor | null;
  /** A target that does not count. Default: −100. */
  ignore_index?: number;
  reduction?: Reduction;
  /** How much of every target is spread over all classes. Default: 0. */
  label_smoothing?: number;
  size_average?: null;
  reduce?: null;
}

/** Where the targets' scores lie among all scores, and what each of them counts. */
interface Targets {
  readonly positions: Positions;
  readonly weights: Tensor;
}

function locate(x: Tensor, target: Tensor, weight: Tensor | null, ignore: number): Targets {
  const classes = x.ndim === 1 ? x.shape[0] : x.shape[1];
  const inner = numelOf(x.shape.slice(2));
  const { storage, offset, count } = packed(target);
  const positions = new Int32Array(count).fill(-1);
  const weights = make(target.shape, x.dtype);
  const perClass = weight ? packed(weight) : null;
  for (let i = 0; i < count; i++) {
    const c = storage.data[offset + i];
    if (c === ignore) continue;
    if (c < 0 || c >= classes) {
      throw new IndexError(
        `Target ${c} is out of bounds.`,
        `There are ${classes} classes, so targets go from 0 to ${classes - 1}.`,
      );
    }
    positions[i] = (Math.floor(i / inner) * classes + c) * inner + (i % inner);
    weights.storage.data[weights.offset + i] = perClass
      ? perClass.storage.data[perClass.offset + c]
      : 1;
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

function checkTarget(x: Tensor, target: Tensor): void {
  if (x.ndim === 0) throw new ValueError(`Expected 1 or more dimensions (got ${x.ndim})`);
  if (x.ndim > 1 && x.shape[0] !== target.shape[0]) {
    throw new ValueError(
      `Expected input batch_size (${x.shape[0]}) to match target batch_size (${target.shape[0]}).`,
    );
  }
  if (target.dtype.is_floating_point) {
    throw new RuntimeError(
      `expected target dtype to be Long or Byte, but got ${target.dtype.scalarName}`,
    );
  }
  if (x.ndim === 2 && target.ndim > 1) {
    throw new RuntimeError('0D or 1D target tensor expected, multi-target not supported');
  }
  const wanted = x.ndim === 1 ? [] : [x.shape[0], ...x.shape.slice(2)];
  if (target.shape.join() !== wanted.join()) {
    throw new RuntimeError(
      x.ndim > 2
        ? `Expected target size ${showShape(wanted)}, got ${showShape(target.shape)}`
        : `size mismatch (got input: ${showShape(x.shape)}, target: ${showShape(target.shape)})`,
    );
  }
}

/**
 * The negative log likelihood: minus the score, a log probability, of each target's class.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html
 */
export function nll_loss(input: Tensor, target: Tensor, ...args: unknown[]): Tensor {
  const names = ['weight', 'size_average', 'ignore_index', 'reduce', 'reduction'] as const;
  const {
    weight = null,
    ignore_index = -100,
    reduction = 'mean',
  } = named<ClassOptions>(names, args);
  checkTarget(input, target);
  const { positions, weights } = locate(input, target, weight, ignore_index);
  const scores = take(input.detach(), positions, target.shape);
  const elements = scores.mul(weights).neg();
  const total = weights.sum();
  const y = reduction === 'mean' ? elements.sum().div(total) : reduceLoss(elements, reduction);
  if (!tracks(input)) return y;
  const factor = reduction === 'mean' ? weights.div(total) : weights;
  const rule = input.ndim > 2 ? NllLoss2dBackward : NllLossBackward;
  return record(rule, computed(y), [input], [positions, factor, input.shape]);
}

/**
 * The softmax of scores, and how badly it fits the targets: class numbers, or a probability for each
 * class.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 */
export function cross_entropy(input: Tensor, target: Tensor, ...args: unknown[]): Tensor {
  const names = [
    'weight',
    'size_average',
    'ignore_index',
    'reduce',
    'reduction',
    'label_smoothing',
  ] as const;
  const options = named<ClassOptions>(names, args);
  const { label_smoothing: smoothing = 0, reduction = 'mean' } = options;
  const scores = log_softmax(input, input.ndim === 1 ? 0 : 1);
  if (sameShape(input.shape, target.shape)) return withProbabilities(scores, target, options);
  const loss = nll_loss(
    scores,
    target,
    options.weight ?? null,
    null,
    options.ignore_index ?? -100,
    null,
    reduction,
  );
  if (smoothing === 0) return loss;
  return smoothed(scores, target, loss, options);
}

/** Puts the classes in the last dimension, where weights broadcast. */
function classesLast(x: Tensor): Tensor {
  return x.ndim === 1 ? x : x.movedim(1, -1);
}

function withProbabilities(scores: Tensor, target: Tensor, options: ClassOptions): Tensor {
  const { label_smoothing: smoothing = 0, reduction = 'mean', weight } = options;
  if (!target.dtype.is_floating_point) {
    throw new RuntimeError(
      `Expected floating point type for target with class probabilities, got ${target.dtype.scalarName}`,
    );
  }
  const classes = scores.ndim === 1 ? scores.shape[0] : scores.shape[1];
  const goal = smoothing > 0 ? target.mul(1 - smoothing).add(smoothing / classes) : target;
  let terms = classesLast(scores.mul(goal));
  if (weight) terms = terms.mul(weight);
  const loss = terms.sum(-1).neg();
  if (reduction === 'mean') return loss.sum().div(Math.max(loss.count, 1));
  return reduceLoss(loss, reduction);
}

/** Mixes the loss with that of targets that are spread over all classes. */
function smoothed(scores: Tensor, target: Tensor, loss: Tensor, options: ClassOptions): Tensor {
  const {
    label_smoothing: smoothing = 0,
    reduction = 'mean',
    weight,
    ignore_index = -100,
  } = options;
  const classes = scores.ndim === 1 ? scores.shape[0] : scores.shape[1];
  let terms = classesLast(scores);
  if (weight) terms = terms.mul(weight);
  const spread = terms.sum(-1).neg().masked_fill(target.eq(ignore_index), 0);
  const { weights } = locate(scores.detach(), target, weight ?? null, ignore_index);
  const flat =
    reduction === 'mean' ? spread.sum().div(weights.sum()) : reduceLoss(spread, reduction);
  return loss.mul(1 - smoothing).add(flat.mul(smoothing / classes));
}
