/** Layer and batch normalisation. */
import { no_grad } from '../../autograd/mode.ts';
import type { Rule } from '../../autograd/node.ts';
import { record } from '../../autograd/record.ts';
import { integersAt, tensorAt } from '../../checks.ts';
import { RuntimeError, ValueError } from '../../errors.ts';
import { withDefaults } from '../../options.ts';
import { countAlong, range, type Shape, sameShape, showShape, showSize } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';

/** What `batch_norm` takes besides the input and the running statistics. */
export interface BatchNormOptions {
  /** A factor for each channel. */
  weight?: Tensor | null;
  /** A number added to each channel. */
  bias?: Tensor | null;
  /** Normalise by the batch's own statistics instead of the running ones. Default: `false`. */
  training?: boolean;
  /** How much of a batch goes into the running statistics. Default: 0.1. */
  momentum?: number;
  /** Keeps the divisor from 0. Default: 1e-5. */
  eps?: number;
}

/** All dimensions but that of the channels, and the shape in which a channel's number broadcasts. */
function layout(x: Tensor): { dims: number[]; perChannel: number[] } {
  const dims = range(x.ndim).filter(d => d !== 1);
  return { dims, perChannel: x.shape.map((size, d) => (d === 1 ? size : 1)) };
}

/** The mean along dimensions, and r = 1/√(variance + ε). */
function statistics(x: Tensor, dims: readonly number[], eps: number): [mean: Tensor, r: Tensor] {
  const mean = x.mean(dims, true);
  return [mean, x.sub(mean).square().mean(dims, true).add(eps).rsqrt()];
}

/**
 * y = (x − mean)·r·w + b:  ∂/∂x = r·h + β·x + γ, where h = g·w, β = (mean·Σh − Σh·x)·r³/n and
 * γ = −β·mean − r·Σh/n. In this order it rounds as PyTorch's does, which shows where a variance is 0.
 */
const LayerNormBackward: Rule<
  [Tensor, Tensor | null, Tensor | null],
  [Tensor, Tensor | null, readonly number[], number]
> = {
  name: 'NativeLayerNormBackward0',
  backward: (g, [x, weight, dims, eps]) => {
    const [mean, r] = statistics(x, dims, eps);
    const toInput = () => {
      const share = 1 / countAlong(x.shape, dims);
      const h = weight ? g.mul(weight) : g;
      const total = h.sum(dims, true);
      const beta = total.mul(mean).sub(h.mul(x).sum(dims, true)).mul(r.pow(3)).mul(share);
      const gamma = beta.neg().mul(mean).sub(total.mul(r).mul(share));
      const direct = weight ? g.mul(r).mul(weight) : g.mul(r);
      return direct.add(x.mul(beta)).add(gamma);
    };
    return [toInput, () => g.mul(x.sub(mean).mul(r)), g];
  },
};

/**
 * Shifts and scales the last dimensions to mean 0 and variance 1, then by `weight` and `bias`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.layer_norm.html
 */
export function layer_norm(input: Tensor, normalized_shape: Shape, ...args: unknown[]): Tensor {
  const defaults = { weight: null as Tensor | null, bias: null as Tensor | null, eps: 1e-5 };
  const { weight, bias, eps } = withDefaults(defaults, args);
  integersAt('normalized_shape', [normalized_shape].flat());
  const last = input.shape.slice(input.ndim - normalized_shape.length);
  if (!sameShape(last, normalized_shape)) {
    throw new RuntimeError(
      `Given normalized_shape=${showShape(normalized_shape)}, expected input with shape [*, ${normalized_shape.join(', ')}], but got input of size${showShape(input.shape)}`,
    );
  }
  const dims = normalized_shape.map((_, i) => input.ndim - 1 - i);
  const x = input.detach();
  const [mean, r] = statistics(x, dims, eps);
  let y = x.sub(mean).mul(r);
  if (weight) y = y.mul(weight.detach());
  if (bias) y = y.add(bias.detach());
  return record(LayerNormBackward, y, [input, weight, bias], [input, weight, dims, eps]);
}

/**
 * y = z·w + b with z = (x − mean)·r:  ∂/∂w = Σ g·z,  ∂/∂b = Σ g, and, with h = g·w,
 * ∂/∂x = r·h for given statistics, r·(h − mean of h − z·mean of h·z) for the batch's own
 */
const BatchNormBackward: Rule<
  [Tensor, Tensor | null, Tensor | null],
  [Tensor, Tensor | null, [Tensor, Tensor] | null, number]
> = {
  name: 'NativeBatchNormBackward0',
  backward: (g, [x, weight, given, eps]) => {
    const { dims, perChannel } = layout(x);
    const [mean, r] = given ?? statistics(x, dims, eps);
    const z = x.sub(mean).mul(r);
    const toInput = () => {
      const h = weight ? g.mul(weight.reshape(perChannel)) : g;
      if (given) return h.mul(r);
      return h
        .sub(h.mean(dims, true))
        .sub(z.mul(h.mul(z).mean(dims, true)))
        .mul(r);
    };
    return [toInput, () => g.mul(z).sum(dims), () => g.sum(dims)];
  },
};

/** Refuses what no channels can be normalised of, and running statistics that do not fit. */
function checkBatch(
  x: Tensor,
  running_mean: Tensor | null,
  running_var: Tensor | null,
  training: boolean,
): void {
  if (x.ndim < 2) {
    throw new ValueError(`batch_norm expects at least 2 dimensions, but got ${x.ndim}`);
  }
  const channels = x.shape[1];
  for (const state of [running_mean, running_var]) if (state) tensorAt('running_mean', state);
  if (running_mean && running_mean.count !== channels) {
    throw new RuntimeError(
      `running_mean should contain ${channels} elements not ${running_mean.count}`,
    );
  }
  if (!training && !(running_mean && running_var)) {
    throw new RuntimeError(
      `running_${running_mean ? 'var' : 'mean'} must be defined in evaluation mode`,
    );
  }
  if (training && x.count === channels) {
    throw new ValueError(
      `Expected more than 1 value per channel when training, got input size ${showSize(x.shape)}`,
    );
  }
}

/**
 * Shifts and scales each channel, dimension 1, to mean 0 and variance 1 over all others, then by
 * `weight` and `bias`. In training the running statistics, if any, move towards the batch's.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.batch_norm.html
 */
export function batch_norm(
  input: Tensor,
  running_mean: Tensor | null,
  running_var: Tensor | null,
  ...args: unknown[]
): Tensor {
  const { weight, bias, training, momentum, eps } = withDefaults<Required<BatchNormOptions>>(
    { weight: null, bias: null, training: false, momentum: 0.1, eps: 1e-5 },
    args,
  );
  const x = input.detach();
  checkBatch(x, running_mean, running_var, training);
  const { dims, perChannel } = layout(x);
  const given: [Tensor, Tensor] | null =
    training || !running_mean || !running_var
      ? null
      : [running_mean.reshape(perChannel), running_var.reshape(perChannel).add(eps).rsqrt()];
  const [mean, r] = given ?? statistics(x, dims, eps);
  if (training && running_mean && running_var) {
    no_grad(() => {
      running_mean.lerp_(mean.reshape([-1]), momentum);
      running_var.lerp_(x.var(dims), momentum);
    });
  }
  let y = x.sub(mean).mul(r);
  if (weight) y = y.mul(weight.detach().reshape(perChannel));
  if (bias) y = y.add(bias.detach().reshape(perChannel));
  return record(BatchNormBackward, y, [input, weight, bias], [input, weight, given, eps]);
}
