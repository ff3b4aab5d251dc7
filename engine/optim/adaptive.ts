/** Optimizers that divide gradients by their usual size. */
import { type CommonOptions, type OptimizerClass, optimizer } from './method.ts';

/** What `RMSprop` takes. */
export interface RMSpropOptions extends CommonOptions {
  /** How much of the mean of squares stays from step to step. Default: 0.99. */
  alpha?: number;
  /** Keeps the divisor from 0. Default: 1e-8. */
  eps?: number;
  /** How much of its velocity a parameter keeps. Default: 0. */
  momentum?: number;
  /** Divide by the standard deviation, not by the root of the mean square. Default: `false`. */
  centered?: boolean;
}

/**
 * Divides each gradient by the root of the mean of its last squares. Default `lr`: 0.01. Hinton,
 * https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
 */
export const RMSprop: OptimizerClass<RMSpropOptions> = /* @__PURE__ */ optimizer<RMSpropOptions>({
  name: 'RMSprop',
  defaults: {
    lr: 0.01,
    alpha: 0.99,
    eps: 1e-8,
    weight_decay: 0,
    momentum: 0,
    centered: false,
    maximize: false,
  },
  others: 'capturable foreach differentiable',
  memory: ({ momentum, centered }) => [
    'step',
    'square_avg',
    ...(momentum > 0 ? ['momentum_buffer'] : []),
    ...(centered ? ['grad_avg'] : []),
  ],
  update: ({ n, weights: [w, i], grads: [g, j], sign, memory, group }) => {
    const { lr, alpha, eps, weight_decay, momentum, centered } = group;
    const [[square, s]] = memory;
    // The velocity comes second, the mean last, where they are remembered; else neither is touched.
    const [velocity, v] = memory[1] ?? [w, 0];
    const [mean, m] = memory.at(-1) ?? [w, 0];
    for (let k = 0; k < n; k++) {
      let d = sign * g[j + k];
      if (weight_decay !== 0) d += weight_decay * w[i + k];
      let variance = alpha * square[s + k] + (1 - alpha) * d * d;
      square[s + k] = variance;
      if (centered) {
        mean[m + k] += (1 - alpha) * (d - mean[m + k]);
        variance -= mean[m + k] ** 2;
      }
      d /= Math.sqrt(variance) + eps;
      if (momentum > 0) {
        velocity[v + k] = momentum * velocity[v + k] + d;
        d = velocity[v + k];
      }
      w[i + k] -= lr * d;
    }
  },
});
export type RMSprop = InstanceType<typeof RMSprop>;

/** What `Adagrad` takes. */
export interface AdagradOptions extends CommonOptions {
  /** How fast the learning rate falls with the steps. Default: 0. */
  lr_decay?: number;
  /** Where the sums of squares start. Default: 0. */
  initial_accumulator_value?: number;
  /** Keeps the divisor from 0. Default: 1e-10. */
  eps?: number;
}

/**
 * Divides each gradient by the root of the sum of all its squares so far. Default `lr`: 0.01. Duchi
 * et al., 2011, https://jmlr.org/papers/v12/duchi11a.html
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html
 */
export const Adagrad: OptimizerClass<AdagradOptions> = /* @__PURE__ */ optimizer<AdagradOptions>({
  name: 'Adagrad',
  defaults: {
    lr: 0.01,
    lr_decay: 0,
    weight_decay: 0,
    initial_accumulator_value: 0,
    eps: 1e-10,
    maximize: false,
  },
  others: 'foreach differentiable fused',
  memory: () => ['step', 'sum'],
  update: ({ n, weights: [w, i], grads: [g, j], sign, memory, step, group }) => {
    const { lr, lr_decay, weight_decay, eps } = group;
    const [[sum, s]] = memory;
    const size = lr / (1 + (step - 1) * lr_decay);
    for (let k = 0; k < n; k++) {
      let d = sign * g[j + k];
      if (weight_decay !== 0) d += weight_decay * w[i + k];
      sum[s + k] += d * d;
      w[i + k] -= (size * d) / (Math.sqrt(sum[s + k]) + eps);
    }
  },
});
export type Adagrad = InstanceType<typeof Adagrad>;

/** What `Adadelta` takes. */
export interface AdadeltaOptions extends CommonOptions {
  /** How much of the means of squares stays from step to step. Default: 0.9. */
  rho?: number;
  /** Keeps the divisor from 0. Default: 1e-6. */
  eps?: number;
}

/**
 * Steps of the size of the last steps, so that they have the unit of the parameter. Default `lr`: 1.
 * Zeiler, 2012, https://arxiv.org/abs/1212.5701
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.Adadelta.html
 */
export const Adadelta: OptimizerClass<AdadeltaOptions> = /* @__PURE__ */ optimizer<AdadeltaOptions>(
  {
    name: 'Adadelta',
    defaults: { lr: 1, rho: 0.9, eps: 1e-6, weight_decay: 0, maximize: false },
    others: 'foreach capturable differentiable',
    memory: () => ['step', 'square_avg', 'acc_delta'],
    update: ({ n, weights: [w, i], grads: [g, j], sign, memory, group }) => {
      const { lr, rho, eps, weight_decay } = group;
      const [[square, s], [change, c]] = memory;
      for (let k = 0; k < n; k++) {
        let d = sign * g[j + k];
        if (weight_decay !== 0) d += weight_decay * w[i + k];
        square[s + k] = rho * square[s + k] + (1 - rho) * d * d;
        d *= Math.sqrt(change[c + k] + eps) / Math.sqrt(square[s + k] + eps);
        change[c + k] = rho * change[c + k] + (1 - rho) * d * d;
        w[i + k] -= lr * d;
      }
    },
  },
);
export type Adadelta = InstanceType<typeof Adadelta>;
