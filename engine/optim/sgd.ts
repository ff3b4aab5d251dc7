import { ValueError } from '../errors.ts';
import { type CommonOptions, type OptimizerClass, optimizer } from './method.ts';

/** What `SGD` takes. */
export interface SGDOptions extends CommonOptions {
  /** How much of its velocity a parameter keeps from step to step. Default: 0. */
  momentum?: number;
  /** How much of the gradient does not go into the velocity. Default: 0. */
  dampening?: number;
  /** Look ahead: take the gradient where the velocity leads. Default: `false`. */
  nesterov?: boolean;
}

/**
 * Stochastic gradient descent: `p -= lr * grad`; with momentum, `velocity = momentum * velocity +
 * grad` and `p -= lr * velocity`. Default `lr`: 0.001.
 *
 *     const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
 *
 * Sutskever et al., 2013, https://proceedings.mlr.press/v28/sutskever13.html
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
 */
export const SGD: OptimizerClass<SGDOptions> = /* @__PURE__ */ optimizer<SGDOptions>({
  name: 'SGD',
  defaults: {
    lr: 0.001,
    momentum: 0,
    dampening: 0,
    weight_decay: 0,
    nesterov: false,
    maximize: false,
  },
  others: 'foreach differentiable fused',
  check: ({ nesterov, momentum, dampening }) => {
    if (nesterov && (momentum <= 0 || dampening !== 0)) {
      throw new ValueError('Nesterov momentum requires a momentum and zero dampening');
    }
  },
  memory: ({ momentum }) => (momentum === 0 ? [] : ['momentum_buffer']),
  update: ({ n, weights: [w, i], grads: [g, j], sign, memory, first, group }) => {
    const { lr, momentum, dampening, weight_decay, nesterov } = group;
    if (momentum === 0 && weight_decay === 0) {
      const size = sign * lr;
      for (let k = 0; k < n; k++) w[i + k] -= size * g[j + k];
      return;
    }
    const [velocity, m] = memory[0] ?? [w, 0];
    for (let k = 0; k < n; k++) {
      let d = sign * g[j + k];
      if (weight_decay !== 0) d += weight_decay * w[i + k];
      if (momentum !== 0) {
        const v = first ? d : momentum * velocity[m + k] + (1 - dampening) * d;
        velocity[m + k] = v;
        d = nesterov ? d + momentum * v : v;
      }
      w[i + k] -= lr * d;
    }
  },
});
export type SGD = InstanceType<typeof SGD>;
