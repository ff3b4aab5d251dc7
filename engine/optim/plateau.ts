import { type Callable, callable } from '../callable.ts';
import { TorchTypeError, ValueError } from '../errors.ts';
import { checkOptions, numeric, withDefaults } from '../options.ts';
import { Tensor } from '../tensor.ts';
import type { Optimizer } from './optimizer.ts';
import { LRScheduler } from './scheduler.ts';

/** What `ReduceLROnPlateau` takes. */
export interface PlateauOptions {
  /** Whether the metric should become small or large. Default: `min`. */
  mode?: 'min' | 'max';
  /** What the learning rate is multiplied by. Default: 0.1. */
  factor?: number;
  /** How many epochs may pass without improvement. Default: 10. */
  patience?: number;
  /** What counts as improvement. Default: 1e-4. */
  threshold?: number;
  /** Whether `threshold` is relative to the best, or absolute. Default: `rel`. */
  threshold_mode?: 'rel' | 'abs';
  /** How many epochs after a reduction do not count. Default: 0. */
  cooldown?: number;
  /** The lowest learning rate, or one for each group. Default: 0. */
  min_lr?: number | readonly number[];
  /** Smaller changes of the learning rate are not made. Default: 1e-8. */
  eps?: number;
}

const defaults: Required<PlateauOptions> = {
  mode: 'min',
  factor: 0.1,
  patience: 10,
  threshold: 1e-4,
  threshold_mode: 'rel',
  cooldown: 0,
  min_lr: 0,
  eps: 1e-8,
};

interface PlateauState extends Required<Omit<PlateauOptions, 'min_lr'>> {
  min_lrs: readonly number[];
  best: number;
  cooldown_counter: number;
  num_bad_epochs: number;
}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the base class assigns these.
class PlateauScheduler extends LRScheduler {
  constructor(
    optimizer: Optimizer,
    ...args: [mode?: 'min' | 'max' | PlateauOptions, options?: PlateauOptions]
  ) {
    const { min_lr, ...options } = withDefaults(defaults, args);
    checkOptions(defaults, options);
    if (options.factor >= 1) throw new ValueError('Factor should be < 1.0.');
    const { mode, threshold_mode } = options;
    if (mode !== 'min' && mode !== 'max') throw new ValueError(`mode ${mode} is unknown!`);
    if (threshold_mode !== 'rel' && threshold_mode !== 'abs') {
      throw new ValueError(`threshold mode ${threshold_mode} is unknown!`);
    }
    super(optimizer, options);
    const groups = this.optimizer.param_groups.length;
    this.min_lrs = typeof min_lr === 'number' ? new Array<number>(groups).fill(min_lr) : min_lr;
    if (this.min_lrs.length !== groups) {
      throw new ValueError(`expected ${groups} min_lrs, got ${this.min_lrs.length}`);
    }
  }

  protected override begin(): void {
    const best = this.mode === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    Object.assign(this, { best, cooldown_counter: 0, num_bad_epochs: 0, last_epoch: 0 });
    this._last_lr = this.get_lr();
  }

  private isBetter(value: number): boolean {
    const { best, threshold } = this;
    const sign = this.mode === 'min' ? 1 : -1;
    const bound =
      this.threshold_mode === 'rel' ? best * (1 - sign * threshold) : best - sign * threshold;
    return sign * value < sign * bound;
  }

  /** Looks at the metric of an epoch. */
  override step(metrics: number | Tensor): void {
    if (metrics === undefined) {
      throw new TorchTypeError(
        "ReduceLROnPlateau.step() missing 1 required positional argument: 'metrics'",
        'Pass the loss that is to get smaller: scheduler.step(loss).',
      );
    }
    const value = numeric(metrics instanceof Tensor ? metrics.item() : metrics);
    this.last_epoch++;
    if (this.isBetter(value)) {
      this.best = value;
      this.num_bad_epochs = 0;
    } else this.num_bad_epochs++;
    if (this.cooldown_counter > 0) {
      this.cooldown_counter--;
      this.num_bad_epochs = 0;
    }
    if (this.num_bad_epochs > this.patience) {
      this.optimizer.param_groups.forEach((group, i) => {
        const lower = Math.max(group.lr * this.factor, this.min_lrs[i]);
        if (group.lr - lower > this.eps) group.lr = lower;
      });
      this.cooldown_counter = this.cooldown;
      this.num_bad_epochs = 0;
    }
    this._last_lr = this.get_lr();
  }
}

interface PlateauScheduler extends PlateauState {}

/**
 * Multiplies the learning rate by `factor` when a metric has not improved for `patience` epochs:
 * `scheduler.step(loss)`.
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html
 */
export const ReduceLROnPlateau: Callable<typeof PlateauScheduler> = /* @__PURE__ */ callable(
  'ReduceLROnPlateau',
  PlateauScheduler,
);
export type ReduceLROnPlateau = PlateauScheduler;
