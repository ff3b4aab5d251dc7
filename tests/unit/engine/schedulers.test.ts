import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { load } from './golden.ts';

interface Case {
  readonly scheduler: string;
  readonly kwargs: Record<string, unknown>;
  readonly base_lr: number;
  readonly lrs: number[];
}

interface TwoGroups {
  readonly scheduler: string;
  readonly kwargs: Record<string, unknown>;
  readonly optimizer: 'SGD' | 'Adam';
  readonly metrics: number[];
  readonly rates: number[][];
  readonly momenta: number[];
}

const { optim } = torch;
const { lr_scheduler, SGD } = optim;

function makeScheduler(name: string, optimizer: object, kwargs: object) {
  return lr_scheduler[name as 'StepLR'](optimizer as never, kwargs as never);
}

describe("learning rates like PyTorch's", () => {
  test.each(load<Case[]>('schedulers'))('$scheduler', ({ scheduler, kwargs, base_lr, lrs }) => {
    const optimizer = SGD([torch.zeros(1)], { lr: base_lr });
    const schedule = makeScheduler(scheduler, optimizer, kwargs);
    lrs.forEach((expected, i) => {
      const [lr] = schedule.get_last_lr();
      expect(optimizer.param_groups[0].lr).toBe(lr);
      expect(lr, `epoch ${i}`).toBeCloseTo(expected, 15);
      optimizer.step();
      schedule.step();
    });
  });

  const more = load<TwoGroups[]>('optim-more').filter(one => 'scheduler' in one);
  const groups = () => [{ params: [torch.zeros(1)] }, { params: [torch.zeros(1)], lr: 0.5 }];

  test.each(more)('$scheduler $kwargs', ({ scheduler, kwargs, optimizer: name, ...golden }) => {
    const optimizer = optim[name](groups(), { lr: 0.1 });
    const schedule = makeScheduler(scheduler, optimizer, kwargs);
    golden.rates.forEach((expected, i) => {
      schedule.get_last_lr().forEach((lr, k) => {
        expect(lr, `epoch ${i}, group ${k}`).toBeCloseTo(expected[k], 15);
      });
      const [{ betas, momentum }] = optimizer.param_groups;
      expect(betas?.[0] ?? momentum).toBeCloseTo(golden.momenta[i], 15);
      schedule.step(golden.metrics[i]);
    });
  });

  test.each(more)('$scheduler $kwargs goes on from a saved state', one => {
    const first = optim[one.optimizer](groups(), { lr: 0.1 });
    const before = makeScheduler(one.scheduler, first, one.kwargs);
    for (const metric of one.metrics.slice(0, 5)) before.step(metric);
    const second = optim[one.optimizer](groups(), { lr: 0.1 });
    const after = makeScheduler(one.scheduler, second, one.kwargs);
    second.load_state_dict(first.state_dict());
    after.load_state_dict(before.state_dict());
    for (const metric of one.metrics.slice(5, 23)) after.step(metric);
    after.get_last_lr().forEach((lr, k) => {
      expect(lr).toBeCloseTo(one.rates[23][k], 15);
    });
  });
});

test('LambdaLR asks a function for each group', () => {
  const optimizer = SGD([{ params: [torch.zeros(1)] }, { params: [torch.zeros(1)], lr: 1 }], {
    lr: 0.5,
  });
  const schedule = lr_scheduler.LambdaLR(optimizer, [epoch => 0.5 ** epoch, epoch => epoch + 1]);
  schedule.step();
  schedule.step();
  expect(schedule.get_last_lr()).toEqual([0.125, 3]);
  const same = lr_scheduler.LambdaLR(SGD([torch.zeros(1)], { lr: 2 }), epoch => 1 / (epoch + 1));
  same.step();
  expect(same.get_last_lr()).toEqual([1]);
});

test('a schedule of one’s own', () => {
  class Warmup extends lr_scheduler.LRScheduler {
    declare steps: number;
    constructor(optimizer: torch.optim.Optimizer, steps: number) {
      super(optimizer, { steps });
    }
    override get_lr() {
      return this.base_lrs.map(lr => lr * Math.min(1, (this.last_epoch + 1) / this.steps));
    }
  }
  const schedule = new Warmup(SGD([torch.zeros(1)], { lr: 1 }), 4);
  const rates = [0, 1, 2, 3, 4].map(() => {
    const [lr] = schedule.get_last_lr();
    schedule.step();
    return lr;
  });
  expect(rates).toEqual([0.25, 0.5, 0.75, 1, 1]);
});

const optimizer = () => SGD([torch.zeros(1)], { lr: 1 });
const { StepLR, LinearLR, LambdaLR, OneCycleLR, ReduceLROnPlateau } = lr_scheduler;

/** What PyTorch 2.13 says. */
const errors: [string, () => unknown, string][] = [
  ['a number', () => StepLR(3 as never, 2), 'int is not an Optimizer'],
  [
    'to go on without a beginning',
    () => StepLR(optimizer(), 2, 0.1, 3),
    "param 'initial_lr' is not specified in param_groups[0] when resuming scheduler",
  ],
  [
    'a start from nothing',
    () => LinearLR(optimizer(), { start_factor: 0 }),
    'Starting multiplicative factor expected to be greater than 0 and less or equal to 1.',
  ],
  [
    'an end above 1',
    () => LinearLR(optimizer(), { end_factor: 2 }),
    'Ending multiplicative factor expected to be between 0 and 1.',
  ],
  ['too many functions', () => LambdaLR(optimizer(), []), 'Expected 1 lr_lambdas, but got 0'],
  [
    'a cycle without an end',
    () => OneCycleLR(optimizer(), 0.1),
    'You must define either total_steps OR (epochs AND steps_per_epoch)',
  ],
  [
    'a cycle of half a step',
    () => OneCycleLR(optimizer(), 0.1, 0.5),
    'Expected positive integer total_steps, but got 0.5',
  ],
  [
    'a cycle of Adagrad’s momentum',
    () => OneCycleLR(optim.Adagrad([torch.zeros(1)]), 0.1, 10),
    'optimizer must support momentum or beta1 with `cycle_momentum` option enabled',
  ],
  ['growth', () => ReduceLROnPlateau(optimizer(), { factor: 1 }), 'Factor should be < 1.0.'],
  ['an unknown mode', () => ReduceLROnPlateau(optimizer(), 'up' as never), 'mode up is unknown!'],
];

test.each(errors)('refuses %s', (_, make, message) => {
  expect(make).toThrow(message);
});

test('a cycle has an end', () => {
  const schedule = OneCycleLR(optimizer(), { max_lr: 1, total_steps: 2 });
  schedule.step();
  schedule.step();
  expect(() => schedule.step()).toThrow(
    'Tried to step 3 times. The specified number of total steps is 2',
  );
});
