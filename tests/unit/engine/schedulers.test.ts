import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { load } from './golden.ts';

interface Case {
  readonly scheduler: string;
  readonly kwargs: Record<string, unknown>;
  readonly base_lr: number;
  readonly lrs: number[];
}

const { lr_scheduler, SGD } = torch.optim;

describe("learning rates like PyTorch's", () => {
  test.each(load<Case[]>('schedulers'))('$scheduler', ({ scheduler, kwargs, base_lr, lrs }) => {
    const optimizer = SGD([torch.zeros(1)], { lr: base_lr });
    const schedule = lr_scheduler[scheduler as 'StepLR'](optimizer, kwargs as never);
    const seen = lrs.map(() => {
      const [lr] = schedule.get_last_lr();
      expect(optimizer.param_groups[0].lr).toBe(lr);
      optimizer.step();
      schedule.step();
      return lr;
    });
    seen.forEach((lr, i) => {
      expect(lr, `epoch ${i}`).toBeCloseTo(lrs[i], 15);
    });
  });
});
