/**
 * `torch.optim.lr_scheduler`: learning rates that change while training. Most formulas go from one
 * rate to the next, as PyTorch's do: so they can be combined, and round alike.
 */

import { unworded } from '../calls.ts';
import { callableAt } from '../checks.ts';
import { ValueError } from '../errors.ts';
import { REQUIRED } from '../options.ts';
import { type SchedulerClass, schedule } from './scheduler.ts';

export { OneCycleLR } from './one-cycle.ts';
export { ReduceLROnPlateau } from './plateau.ts';
export { LRScheduler } from './scheduler.ts';

type Last = { last_epoch?: number };

/**
 * Multiplies the learning rate by `gamma` (default: 0.1) every `step_size` epochs.
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
 */
export const StepLR: SchedulerClass<
  { step_size?: number; gamma?: number } & Last,
  [step_size: number, gamma?: number, last_epoch?: number]
> = /* @__PURE__ */ schedule(
  'StepLR',
  { step_size: REQUIRED as number, gamma: 0.1 },
  ({ last_epoch, step_size, gamma }, { lr }) =>
    last_epoch === 0 || last_epoch % step_size !== 0 ? lr : lr * gamma,
);

/**
 * Multiplies the learning rate by `gamma` (default: 0.1) at each of the epochs in `milestones`.
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html
 */
export const MultiStepLR: SchedulerClass<
  { milestones?: readonly number[]; gamma?: number } & Last,
  [milestones: readonly number[], gamma?: number, last_epoch?: number]
> = /* @__PURE__ */ schedule(
  'MultiStepLR',
  { milestones: REQUIRED as readonly number[], gamma: 0.1 },
  ({ last_epoch, milestones, gamma }, { lr }) =>
    lr * gamma ** milestones.filter(epoch => epoch === last_epoch).length,
);

/**
 * Multiplies the learning rate by `gamma` every epoch.
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html
 */
export const ExponentialLR: SchedulerClass<
  { gamma?: number } & Last,
  [gamma: number, last_epoch?: number]
> = /* @__PURE__ */ schedule(
  'ExponentialLR',
  { gamma: REQUIRED as number },
  ({ _is_initial, gamma }, { lr }) => (_is_initial ? lr : lr * gamma),
);

/**
 * The first learning rate times a function of the epoch, or one function for each group.
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
 */
export const LambdaLR: SchedulerClass<
  { lr_lambda?: Factor | readonly Factor[] } & Last,
  [lr_lambda: Factor | readonly Factor[], last_epoch?: number]
> = /* @__PURE__ */ schedule(
  'LambdaLR',
  { lr_lambda: REQUIRED as Factor | readonly Factor[] },
  ({ last_epoch, lr_lambda }, _, base, i) =>
    base * unworded(() => [lr_lambda].flat()[i](last_epoch)),
  (options, { param_groups }) => {
    const { lr_lambda } = options;
    const list = Array.isArray(lr_lambda) ? lr_lambda : param_groups.map(() => lr_lambda as Factor);
    const factors = list.map(f => callableAt(f));
    options.lr_lambda = factors;
    if (factors.length !== param_groups.length) {
      throw new ValueError(`Expected ${param_groups.length} lr_lambdas, but got ${factors.length}`);
    }
  },
);
type Factor = (epoch: number) => number;

/**
 * From `start_factor` (default: 1/3) times the learning rate to `end_factor` (default: 1) times, in a
 * straight line of `total_iters` epochs (default: 5).
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
 */
export const LinearLR: SchedulerClass<
  { start_factor?: number; end_factor?: number; total_iters?: number } & Last,
  [start_factor?: number, end_factor?: number, total_iters?: number, last_epoch?: number]
> = /* @__PURE__ */ schedule(
  'LinearLR',
  { start_factor: 1 / 3, end_factor: 1, total_iters: 5 },
  ({ last_epoch, _is_initial, start_factor: start, end_factor, total_iters }, { lr }) => {
    if (last_epoch === 0) return lr * start;
    if (_is_initial || last_epoch > total_iters) return lr;
    const rise = end_factor - start;
    return lr * (1 + rise / (total_iters * start + (last_epoch - 1) * rise));
  },
  ({ start_factor, end_factor }) => {
    if (start_factor > 1 || start_factor <= 0) {
      throw new ValueError(
        'Starting multiplicative factor expected to be greater than 0 and less or equal to 1.',
      );
    }
    if (end_factor > 1 || end_factor < 0) {
      throw new ValueError('Ending multiplicative factor expected to be between 0 and 1.');
    }
  },
);

/**
 * Half a cosine from the learning rate down to `eta_min` (default: 0) in `T_max` epochs, and back.
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html
 */
export const CosineAnnealingLR: SchedulerClass<
  { T_max?: number; eta_min?: number } & Last,
  [T_max: number, eta_min?: number, last_epoch?: number]
> = /* @__PURE__ */ schedule(
  'CosineAnnealingLR',
  { T_max: REQUIRED as number, eta_min: 0 },
  ({ last_epoch: t, _is_initial, T_max, eta_min }, { lr }, base) => {
    if (_is_initial) return lr;
    const cosine = (epoch: number) => Math.cos((Math.PI * epoch) / T_max);
    if ((t - 1 - T_max) % (2 * T_max) === 0) return lr + ((base - eta_min) * (1 - cosine(1))) / 2;
    return ((1 + cosine(t)) / (1 + cosine(t - 1))) * (lr - eta_min) + eta_min;
  },
);
