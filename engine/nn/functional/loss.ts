/** Losses that compare two tensors element by element. */
import type { Rule } from '../../autograd/node.ts';
import { constant, record } from '../../autograd/record.ts';
import { RuntimeError } from '../../errors.ts';
import { eachPair, zip } from '../../kernels/elementwise.ts';
import { where } from '../../ops/mask.ts';
import { resultType } from '../../ops/operands.ts';
import type { Tensor } from '../../tensor.ts';
import {
  type LossOptions,
  lossOptions,
  type Reduction,
  reduceLoss,
  reducing,
} from './reduction.ts';

type Reduced = LossOptions & { reduction: Reduction };

/** A loss l(x, t) of two tensors: of every element, or their mean or sum. */
type PairLoss<Options> = (x: Tensor, t: Tensor, options: Options & Reduced) => Tensor;

/**
 * Makes a loss. A `weight` among its options is a factor for every element.
 *
 * @param name PyTorch's, before `Backward0`
 * @param elements the loss of every element
 * @param derivatives with respect to x and to t
 */
export function pairLoss<Options>(
  name: string,
  elements: PairLoss<Options>,
  derivatives: (x: Tensor, t: Tensor, options: Options) => [dx: () => Tensor, dt: () => Tensor],
): PairLoss<Options> {
  const rule: Rule<[Tensor, Tensor], [Tensor, Tensor, Options & Reduced, number]> = {
    name: `${name}Backward0`,
    backward: (g, [x, t, options, count]) => {
      const { reduction, weight } = options;
      const [dx, dt] = derivatives(x, t, options);
      const weighed = weight ? g.mul(weight) : g;
      const outer = reduction === 'mean' ? weighed.div(count) : weighed;
      return [() => outer.mul(dx()), () => outer.mul(dt())];
    },
  };
  return (x, t, options) => {
    const { reduction, weight } = options;
    const each = elements(x.detach(), t.detach(), options);
    const y = reduceLoss(weight ? each.mul(weight.detach()) : each, reduction);
    return record(rule, y, [x, t], [x, t, options, each.count]);
  };
}

/** The loss of every element by a function of two numbers. */
export function ofPairs(f: (x: number, t: number) => number, x: Tensor, t: Tensor): Tensor {
  return constant(zip(eachPair(f), x, t, resultType(x, t)));
}

/** A loss with a factor for every element by which its mean is weighted, too. */
function weighted<Options extends Reduced>(
  loss: PairLoss<Options>,
  x: Tensor,
  t: Tensor,
  options: Options,
): Tensor {
  const { weight, reduction } = options;
  if (!weight) return loss(x, t, options);
  const each = loss(x, t, { ...options, weight: null, reduction: 'none' }).mul(weight);
  return reduceLoss(each, reduction, weight.expand(each.shape).sum());
}

const weighable = { ...reducing, weight: null };
const squaredDifference = (x: number, t: number) => (x - t) * (x - t);

/** (x − t)²:  ∂/∂x = 2·(x − t) = −∂/∂t */
const mse = /* @__PURE__ */ pairLoss(
  'MseLoss',
  (x, t) => ofPairs(squaredDifference, x, t),
  (x, t) => [() => x.sub(t).mul(2), () => t.sub(x).mul(2)],
);

/**
 * The mean squared error.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html
 */
export function mse_loss(input: Tensor, target: Tensor, ...args: [options?: LossOptions]): Tensor {
  return weighted(mse, input, target, lossOptions(target, weighable, args));
}

/** |x − t|, made of operations that have rules of their own */
const l1: PairLoss<unknown> = (x, t, { reduction }) => reduceLoss(x.sub(t).abs(), reduction);

/**
 * The mean absolute error.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html
 */
export function l1_loss(input: Tensor, target: Tensor, ...args: [options?: LossOptions]): Tensor {
  return weighted(l1, input, target, lossOptions(target, weighable, args));
}

/** d²/2β within β of the target, |d| − β/2 beyond:  ∂/∂x = d/β, and ±1 beyond */
const smoothL1 = /* @__PURE__ */ pairLoss<{ beta: number }>(
  'SmoothL1Loss',
  (x, t, { beta }) => {
    const part = (d: number) => (d < beta ? (0.5 * d * d) / beta : d - 0.5 * beta);
    return ofPairs((a, b) => part(Math.abs(a - b)), x, t);
  },
  (x, t, { beta }) => {
    const d = x.sub(t);
    const slope = where(d.abs().lt(beta), d.div(beta), d.sign());
    return [() => slope, () => slope.neg()];
  },
);

/**
 * Squared near the target, absolute farther away.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html
 */
export function smooth_l1_loss(
  input: Tensor,
  target: Tensor,
  ...args: [options?: { reduction?: Reduction; beta?: number }]
): Tensor {
  const options = lossOptions(target, { ...reducing, beta: 1 }, args);
  const { reduction, beta } = options;
  if (beta < 0) throw new RuntimeError('smooth_l1_loss does not support negative values for beta.');
  if (beta === 0) return l1_loss(input, target, { reduction });
  return smoothL1(input, target, options);
}

/** d²/2 within δ of the target, δ·(|d| − δ/2) beyond:  ∂/∂x = d, and ±δ beyond */
const huber = /* @__PURE__ */ pairLoss<{ delta: number }>(
  'HuberLoss',
  (x, t, { delta }) => {
    const part = (d: number) => (d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta));
    return ofPairs((a, b) => part(Math.abs(a - b)), x, t);
  },
  (x, t, { delta }) => [() => x.sub(t).clamp(-delta, delta), () => t.sub(x).clamp(-delta, delta)],
);

/** What `huber_loss` takes. */
export interface HuberOptions extends LossOptions {
  /** Where it turns from squared to absolute. Default: 1. */
  delta?: number;
}

/**
 * Squared near the target, absolute farther away, with a slope of `delta`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html
 */
export function huber_loss(
  input: Tensor,
  target: Tensor,
  ...args: [
    reduction?: Reduction | HuberOptions,
    delta?: number | HuberOptions,
    options?: HuberOptions,
  ]
): Tensor {
  const defaults = { reduction: 'mean' as Reduction, delta: 1, weight: null };
  const options = lossOptions(target, defaults, args);
  if (options.delta <= 0)
    throw new RuntimeError('huber_loss does not support non-positive values for delta.');
  return weighted(huber, input, target, options);
}

/**
 * The Kullback-Leibler divergence; `input` are logarithms, `target` too if `log_target`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html
 */
export function kl_div(
  input: Tensor,
  target: Tensor,
  ...args: [options?: { reduction?: Reduction | 'batchmean'; log_target?: boolean }]
): Tensor {
  const defaults = { ...reducing, log_target: false };
  const { reduction, log_target } = lossOptions(target, defaults, args);
  const loss = log_target
    ? target.exp().mul(target.sub(input))
    : xlogy(target).sub(target.mul(input));
  if ((reduction as string) !== 'batchmean') return reduceLoss(loss, reduction);
  return loss.sum().div(input.ndim > 0 ? input.shape[0] : 1);
}

/** t·ln t, and 0 at 0. */
function xlogy(t: Tensor): Tensor {
  return t.mul(t.log()).masked_fill(t.eq(0), 0);
}
