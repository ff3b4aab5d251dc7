/** Losses that compare two tensors element by element. */
import type { Rule } from '../../autograd/node.ts';
import { computed, constant, record, tracks } from '../../autograd/record.ts';
import { tensorAt } from '../../checks.ts';
import { complaint, RuntimeError, ValueError } from '../../errors.ts';
import { each, eachPair, type Map2, map, zip } from '../../kernels/elementwise.ts';
import { logsigmoid } from '../../ops/activation.ts';
import { resultType } from '../../ops/arithmetic.ts';
import { where } from '../../ops/mask.ts';
import { named } from '../../options.ts';
import type { Tensor } from '../../tensor.ts';

/** What becomes of the loss of every element: nothing, their mean, or their sum. */
export type Reduction = 'none' | 'mean' | 'sum';

/** Applies a reduction. */
export function reduceLoss(loss: Tensor, reduction: Reduction): Tensor {
  if (reduction === 'none') return loss;
  if (reduction === 'sum') return loss.sum();
  if (reduction === 'mean') return loss.mean();
  throw new ValueError(`${reduction} is not a valid value for reduction`);
}

/** Refuses a target that is no tensor. */
export function targetAt(target: Tensor): void {
  if (target !== undefined) tensorAt('target', target);
  else throw complaint(call => `${call}() missing 1 required positional argument: 'target'`);
}

/** The options of a loss, of which PyTorch keeps two that nobody should give any longer in front. */
function given<Options extends object>(
  options: Options,
  ...more: (keyof Options & string)[]
): Options {
  type Old = Options & { size_average: unknown; reduce: unknown; reduction: unknown };
  return named<Old>(['size_average', 'reduce', 'reduction', ...more], [options]);
}

/** The gradient of every element's loss, from that of the reduced loss. */
function unreduceLoss(g: Tensor, reduction: Reduction, count: number): Tensor {
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
function pairLoss<P>(
  name: string,
  kernel: (parameter: P) => Map2,
  derivatives: (x: Tensor, t: Tensor, parameter: P) => [Tensor, Tensor],
): PairLoss<P> {
  const rule: Rule<[Tensor, Tensor], [Tensor, Tensor, P, Reduction]> = {
    name: `${name}Backward0`,
    backward: (g, [x, t, parameter, reduction], node) => {
      const [dx, dt] = derivatives(x, t, parameter);
      const scaled = unreduceLoss(g, reduction, dx.count);
      return [node.needs(0) ? scaled.mul(dx) : null, node.needs(1) ? scaled.mul(dt) : null];
    },
  };
  return (x, t, parameter, reduction) => {
    targetAt(t);
    const elements = zip(kernel(parameter), x, t, resultType(x, t));
    const y = reduceLoss(constant(elements), reduction);
    return tracks(x, t) ? record(rule, computed(y), [x, t], [x, t, parameter, reduction]) : y;
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
  if (reduction === 'mean') return each.sum().div(weight.expand(each.shape).sum());
  return reduceLoss(each, reduction);
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
  const { reduction = 'mean', weight } = given(options, 'weight');
  return weighted(r => mse(input, target, null, r), weight, reduction);
}

/**
 * The mean absolute error.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html
 */
export function l1_loss(input: Tensor, target: Tensor, options: LossOptions = {}): Tensor {
  const { reduction = 'mean', weight } = given(options, 'weight');
  targetAt(target);
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
  const { reduction = 'mean', beta = 1 } = given(options, 'beta');
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
  const { reduction = 'mean', delta = 1, weight } = given(options, 'delta', 'weight');
  if (delta <= 0)
    throw new RuntimeError('huber_loss does not support non-positive values for delta.');
  return weighted(r => huber(input, target, delta, r), weight, reduction);
}

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
  const { reduction = 'mean', weight } = given(options, 'weight');
  targetAt(target);
  if (input.shape.join() !== target.shape.join()) {
    throw new ValueError(
      `Using a target size (torch.Size([${target.shape.join(', ')}])) that is different to the input size (torch.Size([${input.shape.join(', ')}])) is deprecated. Please ensure they have the same size.`,
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

/** (1 − t)·x + c·ln(1 + e^−x), c = 1 + (p − 1)·t:  ∂/∂x = c·σ(x) − p·t + (1 − t)(…), see below */
const LogitsBackward: Rule<
  [Tensor, Tensor],
  [Tensor, Tensor, Tensor | null, Tensor | null, Reduction]
> = {
  name: 'BinaryCrossEntropyWithLogitsBackward0',
  backward: (g, [x, t, weight, pos, reduction], node) => {
    const scaled = weight ? g.mul(weight) : g;
    const outer = unreduceLoss(scaled, reduction, x.count);
    const s = x.sigmoid();
    const yes = pos ? t.mul(pos) : t;
    // d/dx of −p·t·ln σ(x) − (1 − t)·ln(1 − σ(x)) is (p·t + 1 − t)·σ(x) − p·t.
    const dx = () => yes.add(1).sub(t).mul(s).sub(yes);
    const dt = () => logsigmoid(x.neg()).sub(pos ? logsigmoid(x).mul(pos) : logsigmoid(x));
    return [node.needs(0) ? outer.mul(dx()) : null, node.needs(1) ? outer.mul(dt()) : null];
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
  const names = ['weight', 'size_average', 'reduce', 'reduction', 'pos_weight'] as const;
  type Options = LogitsOptions & { size_average?: null; reduce?: null };
  const { weight, reduction = 'mean', pos_weight } = named<Options>(names, args);
  targetAt(target);
  if (input.shape.join() !== target.shape.join()) {
    throw new ValueError(
      `Target size (torch.Size([${target.shape.join(', ')}])) must be the same as input size (torch.Size([${input.shape.join(', ')}]))`,
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
  if (!tracks(input, target)) return y;
  const saved = [input, target, weight ?? null, pos_weight ?? null, reduction] as const;
  return record(LogitsBackward, computed(y), [input, target], [...saved]);
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
  const { reduction = 'mean', log_target = false } = given(options, 'log_target');
  targetAt(target);
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
