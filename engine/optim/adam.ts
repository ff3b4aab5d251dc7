import { type CommonOptions, type Method, type OptimizerClass, optimizer } from './method.ts';

/** What `Adam` and `AdamW` take. */
export interface AdamOptions extends CommonOptions {
  /** How much of the means of gradients and of their squares stays. Default: `[0.9, 0.999]`. */
  betas?: readonly [number, number];
  /** Keeps the divisor from 0. Default: 1e-8. */
  eps?: number;
  /** Divide by the largest mean of squares so far. Default: `false`. */
  amsgrad?: boolean;
  /** Shrink the parameters themselves instead of adding to the gradient: AdamW. */
  decoupled_weight_decay?: boolean;
}

/**
 * m = β₁·m + (1 − β₁)·g and v = β₂·v + (1 − β₂)·g², both divided by 1 − βᵗ because they start at 0;
 * w −= lr·m / (√v + ε)
 */
function adam(name: string, weight_decay: number, decoupled: boolean): Method<AdamOptions> {
  return {
    name,
    defaults: {
      lr: 0.001,
      betas: [0.9, 0.999],
      eps: 1e-8,
      weight_decay,
      amsgrad: false,
      maximize: false,
      decoupled_weight_decay: decoupled,
    },
    others: 'foreach capturable differentiable fused',
    memory: ({ amsgrad }) => {
      const slots = ['step', 'exp_avg', 'exp_avg_sq'];
      return amsgrad ? [...slots, 'max_exp_avg_sq'] : slots;
    },
    update: ({ n, weights: [w, i], grads: [g, j], sign, memory, step, group }) => {
      const { lr, betas, eps, weight_decay: decay, amsgrad, decoupled_weight_decay: apart } = group;
      const [[mean, m], [square, s], [largest, l] = [w, 0]] = memory;
      const [beta1, beta2] = betas;
      // lr·(m / c₁) / (√(v / c₂) + ε) with both sides of the fraction times √c₂: one division less.
      const root = Math.sqrt(1 - beta2 ** step);
      const size = (lr * root) / (1 - beta1 ** step);
      const least = eps * root;
      const shrink = apart ? 1 - lr * decay : 1;
      for (let k = 0; k < n; k++) {
        let d = sign * g[j + k];
        const x = w[i + k];
        if (!apart && decay !== 0) d += decay * x;
        const before = mean[m + k];
        const average = before + (1 - beta1) * (d - before);
        let v = beta2 * square[s + k] + (1 - beta2) * d * d;
        mean[m + k] = average;
        square[s + k] = v;
        if (amsgrad) {
          v = Math.max(largest[l + k], v);
          largest[l + k] = v;
        }
        w[i + k] = shrink * x - (size * average) / (Math.sqrt(v) + least);
      }
    },
  };
}

/**
 * Follows the mean of the last gradients, in steps of about `lr` (default: 0.001) for every parameter,
 * however large its gradients are. Kingma and Ba, 2014, https://arxiv.org/abs/1412.6980
 *
 *     const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.01 });
 *
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
 */
export const Adam: OptimizerClass<AdamOptions> = /* @__PURE__ */ optimizer(adam('Adam', 0, false));
export type Adam = InstanceType<typeof Adam>;

/**
 * Adam with a weight decay (default: 0.01) that shrinks the parameters themselves, not their
 * gradients. Loshchilov and Hutter, 2017, https://arxiv.org/abs/1711.05101
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
 */
export const AdamW: OptimizerClass<AdamOptions> = /* @__PURE__ */ optimizer(
  adam('AdamW', 0.01, true),
);
export type AdamW = InstanceType<typeof AdamW>;
