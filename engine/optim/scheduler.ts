/** What all learning rate schedules share, and how one is made of its formula. */

import { type Callable, callable } from '../callable.ts';
import { stateDict } from '../checks.ts';
import { TorchTypeError, typeName, ValueError } from '../errors.ts';
import { type Args, checkOptions, withDefaults } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import { Optimizer, type ParamGroup } from './optimizer.ts';

/**
 * The base class of learning rate schedules: after each epoch, or each step, `step()` sets the `lr` of
 * every group of the optimizer. A subclass of one's own defines `get_lr`, and passes on what that
 * needs, because it is called at once:
 *
 *     class Warmup extends torch.optim.lr_scheduler.LRScheduler {
 *       constructor(optimizer, steps) { super(optimizer, { steps }); }
 *       get_lr() {
 *         return this.base_lrs.map(lr => lr * Math.min(1, (this.last_epoch + 1) / this.steps));
 *       }
 *     }
 *
 * https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
 */
export class LRScheduler {
  declare optimizer: Optimizer;
  /** The learning rates at first, one for each group. */
  declare base_lrs: number[];
  /** How often `step()` was called. */
  declare last_epoch: number;
  /** @internal */
  _step_count = 0;
  /** Is the schedule being set up? @internal */
  _is_initial = true;
  /** @internal */
  _last_lr: number[] = [];

  /**
   * @param properties what `get_lr` needs
   * @param last_epoch where to go on; default: −1, at the beginning
   */
  constructor(optimizer: Optimizer, properties: object = {}, last_epoch = -1) {
    this.optimizer = checkOptimizer(optimizer);
    this.last_epoch = last_epoch;
    Object.assign(this, properties);
    this.begin();
    this._is_initial = false;
  }

  /** Sets the first learning rates. @internal */
  protected begin(): void {
    this.optimizer.param_groups.forEach((group, i) => {
      if (this.last_epoch === -1) group.initial_lr ??= group.lr;
      else if (group.initial_lr === undefined) {
        throw new ValueError(
          `param 'initial_lr' is not specified in param_groups[${i}] when resuming scheduler with last_epoch >= 0.`,
        );
      }
    });
    this.base_lrs = this.optimizer.param_groups.map(group => group.initial_lr);
    this.step();
  }

  /** The learning rates that are due, one for each group. */
  get_lr(): number[] {
    return this.optimizer.param_groups.map(group => group.lr);
  }

  /** Goes one epoch on: sets the `lr` of every group. */
  step(_metrics?: number | Tensor): void {
    this._step_count++;
    this.last_epoch++;
    const rates = this.get_lr();
    this.optimizer.param_groups.forEach((group, i) => {
      group.lr = rates[i];
    });
    this._last_lr = rates;
  }

  /** The learning rates that were set last, one for each group. */
  get_last_lr(): number[] {
    return this._last_lr;
  }

  /** All that it consists of but the optimizer. */
  state_dict(): Record<string, unknown> {
    const entries = Object.entries(this).filter(([name]) => name !== 'optimizer');
    return Object.fromEntries(
      entries.map(([name, value]) => [name, typeof value === 'function' ? null : value]),
    );
  }

  /** Goes on from what `state_dict` told. Functions stay as they are. */
  load_state_dict(state: Record<string, unknown>): void {
    const kept = Object.entries(stateDict(state)).filter(([, value]) => value !== null);
    Object.assign(this, Object.fromEntries(kept));
  }
}

/** Refuses what is no optimizer. */
function checkOptimizer(optimizer: unknown): Optimizer {
  if (optimizer instanceof Optimizer) return optimizer;
  throw new TorchTypeError(`${typeName(optimizer)} is not an Optimizer`);
}

/** The class of a schedule. Its options may be positional or named. */
export type SchedulerClass<Options, Positional extends unknown[]> = Callable<
  new (
    optimizer: Optimizer,
    ...args: Args<Options, Positional>
  ) => LRScheduler & Options
>;

/**
 * Makes the class of a schedule.
 *
 * @param defaults its options, in the order of the positional arguments
 * @param next the learning rate of a group when `last_epoch` has been reached; `base` is the first
 * @param prepare checks and completes the options before
 */
export function schedule<Options extends object, Made>(
  name: string,
  defaults: Options,
  next: (self: LRScheduler & Options, group: ParamGroup, base: number, i: number) => number,
  prepare?: (options: Options, optimizer: Optimizer, last_epoch: number) => void,
): Made {
  class FormulaScheduler extends LRScheduler {
    constructor(optimizer: Optimizer, ...args: unknown[]) {
      const { last_epoch, ...options } = withDefaults({ ...defaults, last_epoch: -1 }, args);
      checkOptions(defaults, options);
      prepare?.(options as Options, checkOptimizer(optimizer), last_epoch);
      super(optimizer, options, last_epoch);
    }

    override get_lr(): number[] {
      const self = this as LRScheduler as LRScheduler & Options;
      return this.optimizer.param_groups.map((group, i) => next(self, group, this.base_lrs[i], i));
    }
  }
  return callable(name, FormulaScheduler) as unknown as Made;
}
