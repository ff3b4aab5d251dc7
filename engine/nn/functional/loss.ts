/** Losses that compare two tensors element by element. */
import type { Rule } from '../../autograd/node.ts';
import { constant, record } from '../../autograd/record.ts';
import { tensorAt } from '../../checks.ts';
import { RuntimeError, ValueError } from '../../errors.ts';
import { eachPair, type Map2, zip } from '../../kernels/elementwise.ts';
import { type Operand, resultType } from '../../ops/arithmetic.ts';
import { where } from '../../ops/mask.ts';
import { named } from '../../options.ts';
import type { Tensor } from '../../tensor.ts';

/** What becomes of the loss of every element: nothing, their mean, or their sum. */
export type Reduction = 'none' | 'mean' | 'sum';

/** Applies a reduction. A mean divides by the number of elements, or by `weight`. */
export function reduceLoss(loss: Tensor, reduction: Reduction, weight?: Operand): Tensor {
  if (reduction === 'none') return loss;
  if (reduction === 'sum') return loss.sum();
  if (reduction === 'mean') return weight === undefined ? loss.mean() : loss.sum().div(weight);
  throw new ValueError(`${reduction} is not a valid value for reduction`);
}

/** The options of a loss, of which PyTorch keeps two that nobody should give any longer in front. */
export function lossOptions<Options extends object>(
  options: Options,
  ...more: (keyof Options & string)[]
): Options {
  type Old = Options & { size_average: unknown; reduce: unknown; reduction: unknown };
  return named<Old>(['size_average', 'reduce', 'reduction', ...more], [options]);
}

/** The gradient of every element's loss, from that of the reduced loss. */
export function unreduceLoss(g: Tensor, reduction: Reduction, count: number): Tensor {
  return reduction === 'mean' ? g.div(count) : g;
}

/** A loss l(x, t) of two tensors: of every element, or their mean or sum. */
type PairLoss<P> = (x: Tensor, t: Tensor, parameter: P, reduction: Reduction) => Tensor;

/**
 * Makes a loss.
 *
 * @param name PyTorch's, before `Backward0`
 * @param kernel computes the loss of every element
 * @param derivatives with respect to x and to t
 */
export function pairLoss<P>(
  name: string,
  kernel: (parameter: P) => Map2,
  derivatives: (x: Tensor, t: Tensor, parameter: P) => [Tensor, Tensor],
): PairLoss<P> {
  const rule: Rule<[Tensor, Tensor], [Tensor, Tensor, P, Reduction]> = {
    name: `${name}Backward0`,
    backward: (g, [x, t, parameter, reduction]) => {
      const [dx, dt] = derivatives(x, t, parameter);
      const scaled = unreduceLoss(g, reduction, dx.count);
      return [() => scaled.mul(dx), () => scaled.mul(dt)];
    },
  };
  return (x, t, parameter, reduction) => {
    tensorAt('target', t);
    const elements = zip(kernel(parameter), x, t, resultType(x, t));
    const y = reduceLoss(constant(elements), reduction);
    return record(rule, y, [x, t], [x, t, parameter, reduction]);
  };
}

/** A loss with a factor for every element, by which a mean is weighted. */
function weighted(
  loss: (reduction: Reduction) => Tensor,
  weight: Tensor | null | undefined,
  reduction: Reduction,
): Tensor {
  if (!weight) return loss(reduction);
  const each = loss('none').mul(weight);
  return reduceLoss(each, reduction, weight.expand(each.shape).sum());
}

const squaredDifference = eachPair((x, t) => (x - t) * (x - t));

/** (x − t)²:  ∂/∂x = 2·(x − t) = −∂/∂t */
const mse = /* @__PURE__ */ pairLoss(
  'MseLoss',
  () => squaredDifference,
  (x, t) => {
    const d = x.sub(t).mul(2);
    return [d, d.neg()];
  },
);

/** What the losses take besides the two tensors. */
export interface LossOptions {
  /** What becomes of the loss of every element. Default: `'mean'`. */
  reduction?: Reduction;
  /** A factor for every element. */
  weight?: Tensor | null;
}

/**
 * The mean squared error.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html
 */
export function mse_loss(input: Tensor, target: Tensor, options: LossOptions = {}): Tensor {
  const { reduction = 'mean', weight } = lossOptions(options, 'weight');
  return weighted(r => mse(input, target, null, r), weight, reduction);
}

/**
 * The mean absolute error.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html
 */
export function l1_loss(input: Tensor, target: Tensor, options: LossOptions = {}): Tensor {
  const { reduction = 'mean', weight } = lossOptions(options, 'weight');
  tensorAt('target', target);
  return weighted(r => reduceLoss(input.sub(target).abs(), r), weight, reduction);
}

/** d²/2β within β of the target, |d| − β/2 beyond:  ∂/∂x = d/β, and ±1 beyond */
const smoothL1 = /* @__PURE__ */ pairLoss<number>(
  'SmoothL1Loss',
  beta =>
    eachPair((x, t) => {
      const d = Math.abs(x - t);
      return d < beta ? (0.5 * d * d) / beta : d - 0.5 * beta;
    }),
  (x, t, beta) => {
    const d = x.sub(t);
    const slope = where(d.abs().lt(beta), d.div(beta), d.sign());
    return [slope, slope.neg()];
  },
);

/**
 * Squared near the target, absolute farther away.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html
 */
export function smooth_l1_loss(
  input: Tensor,
  target: Tensor,
  options: LossOptions & { beta?: number } = {},
): Tensor {
  const { reduction = 'mean', beta = 1 } = lossOptions(options, 'beta');
  if (beta < 0) throw new RuntimeError('smooth_l1_loss does not support negative values for beta.');
  if (beta === 0) return l1_loss(input, target, { reduction });
  return smoothL1(input, target, beta, reduction);
}

/** d²/2 within δ of the target, δ·(|d| − δ/2) beyond:  ∂/∂x = d, and ±δ beyond */
const huber = /* @__PURE__ */ pairLoss<number>(
  'HuberLoss',
  delta =>
    eachPair((x, t) => {
      const d = Math.abs(x - t);
      return d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta);
    }),
  (x, t, delta) => {
    const slope = x.sub(t).clamp(-delta, delta);
    return [slope, slope.neg()];
  },
);

/**
 * Squared near the target, absolute farther away, with a slope of `delta`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html
 */
export function huber_loss(
  input: Tensor,
  target: Tensor,
  options: LossOptions & { delta?: number } = {},
): Tensor {
  const { reduction = 'mean', delta = 1, weight } = lossOptions(options, 'delta', 'weight');
  if (delta <= 0)
    throw new RuntimeError('huber_loss does not support non-positive values for delta.');
  return weighted(r => huber(input, target, delta, r), weight, reduction);
}

/**
 * The Kullback-Leibler divergence; `input` are logarithms, `target` too if `log_target`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html
 */
export function kl_div(
  input: Tensor,
  target: Tensor,
  options: { reduction?: Reduction | 'batchmean'; log_target?: boolean } = {},
): Tensor {
  const { reduction = 'mean', log_target = false } = lossOptions(options, 'log_target');
  tensorAt('target', target);
  const loss = log_target
    ? target.exp().mul(target.sub(input))
    : xlogy(target).sub(target.mul(input));
  if (reduction !== 'batchmean') return reduceLoss(loss, reduction);
  return loss.sum().div(input.ndim > 0 ? input.shape[0] : 1);
}

/** t·ln t, and 0 at 0. */
function xlogy(t: Tensor): Tensor {
  return t.mul(t.log()).masked_fill(t.eq(0), 0);
}
