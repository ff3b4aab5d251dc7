import { ValueError } from '../errors.ts';
import { REQUIRED } from '../options.ts';
import type { Optimizer, ParamGroup } from './optimizer.ts';
import { type SchedulerClass, schedule } from './scheduler.ts';

/** What `OneCycleLR` takes. Lists have one number for each group. */
export interface OneCycleOptions {
  /** The highest learning rate. */
  max_lr?: number | readonly number[];
  /** Steps of the whole cycle; or `epochs` times `steps_per_epoch`. */
  total_steps?: number | null;
  epochs?: number | null;
  steps_per_epoch?: number | null;
  /** How much of the cycle rises. Default: 0.3. */
  pct_start?: number;
  /** The shape of rise and fall. Default: `cos`. */
  anneal_strategy?: 'cos' | 'linear';
  /** Whether the momentum moves the other way. Default: `true`. */
  cycle_momentum?: boolean;
  /** The momentum at the highest learning rate. Default: 0.85. */
  base_momentum?: number | readonly number[];
  /** The momentum at the lowest learning rates. Default: 0.95. */
  max_momentum?: number | readonly number[];
  /** The first learning rate is the highest divided by this. Default: 25. */
  div_factor?: number;
  /** The last learning rate is the first divided by this. Default: 10,000. */
  final_div_factor?: number;
  /** Whether it falls as it rose, and only then to the last learning rate. Default: `false`. */
  three_phase?: boolean;
  last_epoch?: number;
}

/** A part of the cycle: when it ends, and between which rates and momenta it leads. */
type Phase = readonly [end: number, from: string, to: string, fromMomentum: string, to: string];

function phasesOf({ total_steps, pct_start = 0, three_phase }: OneCycleOptions): Phase[] {
  const total = total_steps as number;
  const [low, high] = ['base_momentum', 'max_momentum'];
  const up: Phase = [pct_start * total - 1, 'initial_lr', 'max_lr', high, low];
  return three_phase
    ? [
        up,
        [2 * pct_start * total - 2, 'max_lr', 'initial_lr', low, high],
        [total - 1, 'initial_lr', 'min_lr', high, high],
      ]
    : [up, [total - 1, 'max_lr', 'min_lr', low, high]];
}

/** An option for each group: one number for all, or a list. */
function perGroup(
  options: Options,
  name: 'max_lr' | 'base_momentum' | 'max_momentum',
  { length }: readonly ParamGroup[],
): readonly number[] {
  const value = options[name];
  if (!Array.isArray(value)) return new Array<number>(length).fill(Number(value));
  if (value.length === length) return value;
  throw new ValueError(
    `${name} must have the same length as optimizer.param_groups. ${name} has ${value.length} values, param_groups has ${length}.`,
  );
}

function setMomentum(group: ParamGroup, momentum: number): void {
  if (group.betas) group.betas = [momentum, ...group.betas.slice(1)];
  else group.momentum = momentum;
}

type Options = Required<Omit<OneCycleOptions, 'last_epoch'>>;

/** Checks the options, and notes in every group between which limits it moves. */
function prepare(options: Options, optimizer: Optimizer, last_epoch: number): void {
  const { epochs, steps_per_epoch, pct_start, anneal_strategy: strategy } = options;
  if (epochs != null && steps_per_epoch != null) options.total_steps ??= epochs * steps_per_epoch;
  const { total_steps: total } = options;
  if (total == null) {
    throw new ValueError('You must define either total_steps OR (epochs AND steps_per_epoch)');
  }
  if (!(Number.isInteger(total) && total > 0)) {
    throw new ValueError(`Expected positive integer total_steps, but got ${total}`);
  }
  if (!(pct_start >= 0 && pct_start <= 1)) {
    throw new ValueError(`Expected float between 0 and 1 pct_start, but got ${pct_start}`);
  }
  if (strategy !== 'cos' && strategy !== 'linear') {
    throw new ValueError(
      `anneal_strategy must be one of 'cos' or 'linear', instead got ${strategy}`,
    );
  }
  if (last_epoch !== -1) return;
  const { param_groups: groups, defaults } = optimizer;
  if (options.cycle_momentum && !('momentum' in defaults || 'betas' in defaults)) {
    throw new ValueError(
      'optimizer must support momentum or beta1 with `cycle_momentum` option enabled',
    );
  }
  const max_lr = perGroup(options, 'max_lr', groups);
  const low = perGroup(options, 'base_momentum', groups);
  const high = perGroup(options, 'max_momentum', groups);
  groups.forEach((group, i) => {
    group.max_lr = max_lr[i];
    group.initial_lr = group.max_lr / options.div_factor;
    group.min_lr = group.initial_lr / options.final_div_factor;
    if (!options.cycle_momentum) return;
    group.base_momentum = low[i];
    group.max_momentum = high[i];
    setMomentum(group, high[i]);
  });
}

/**
 * One rise of the learning rate to `max_lr`, and one fall to nearly nothing: call `step()` after every
 * batch. Smith and Topin, 2017, https://arxiv.org/abs/1708.07120
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html
 */
export const OneCycleLR: SchedulerClass<
  OneCycleOptions,
  [max_lr: number | readonly number[], total_steps?: number | null]
> = /* @__PURE__ */ schedule(
  'OneCycleLR',
  {
    max_lr: REQUIRED as number | readonly number[],
    total_steps: null as number | null,
    epochs: null as number | null,
    steps_per_epoch: null as number | null,
    pct_start: 0.3,
    anneal_strategy: 'cos' as 'cos' | 'linear',
    cycle_momentum: true,
    base_momentum: 0.85 as number | readonly number[],
    max_momentum: 0.95 as number | readonly number[],
    div_factor: 25,
    final_div_factor: 1e4,
    three_phase: false,
  },
  (self, group) => {
    const { last_epoch: t, total_steps, anneal_strategy, cycle_momentum } = self;
    if (t > (total_steps as number)) {
      throw new ValueError(
        `Tried to step ${t} times. The specified number of total steps is ${total_steps}`,
      );
    }
    const phases = phasesOf(self);
    const found = phases.findIndex(([end]) => t <= end);
    const at = found < 0 ? phases.length - 1 : found;
    const [end, from, to, fromMomentum, toMomentum] = phases[at];
    const begin = at > 0 ? phases[at - 1][0] : 0;
    const part = (t - begin) / (end - begin);
    const between = (a: number, b: number) =>
      anneal_strategy === 'cos'
        ? b + ((a - b) / 2) * (Math.cos(Math.PI * part) + 1)
        : (b - a) * part + a;
    if (cycle_momentum) setMomentum(group, between(group[fromMomentum], group[toMomentum]));
    return between(group[from], group[to]);
  },
  prepare,
);
