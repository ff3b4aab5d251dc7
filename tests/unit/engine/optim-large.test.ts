/** Layers so large that WebAssembly multiplies them and remembers what it has copied: every step has to be seen. */
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';

const { cross_entropy } = torch.nn.functional;

/** The losses that PyTorch 2.13 gives before each of five steps. */
const LOSSES = {
  'SGD { lr: 0.1 }': [2.293722, 2.282129, 2.271148, 2.260806, 2.250461],
  'SGD { lr: 0.1, momentum: 0.9 }': [2.293722, 2.282129, 2.262038, 2.235839, 2.202744],
  'Adam { lr: 0.01 }': [2.293722, 2.201722, 2.119476, 2.049563, 2.008002],
  'RMSprop { lr: 0.01 }': [2.293722, 3.3601, 2.848483, 2.282834, 1.994787],
};

const optimizers: Record<
  keyof typeof LOSSES,
  (parameters: torch.Tensor[]) => torch.optim.Optimizer
> = {
  'SGD { lr: 0.1 }': parameters => torch.optim.SGD(parameters, { lr: 0.1 }),
  'SGD { lr: 0.1, momentum: 0.9 }': parameters =>
    torch.optim.SGD(parameters, { lr: 0.1, momentum: 0.9 }),
  'Adam { lr: 0.01 }': parameters => torch.optim.Adam(parameters, { lr: 0.01 }),
  'RMSprop { lr: 0.01 }': parameters => torch.optim.RMSprop(parameters, { lr: 0.01 }),
};

test.each(Object.keys(LOSSES) as (keyof typeof LOSSES)[])(
  '%s trains a layer of 64 × 32 as PyTorch does',
  name => {
    torch.manual_seed(0);
    const x = torch.rand(32, 64);
    const labels = torch.randint(0, 10, [32]);
    const model = torch.nn.Sequential(
      torch.nn.Linear(64, 32),
      torch.nn.ReLU(),
      torch.nn.Linear(32, 10),
    );
    const optimizer = optimizers[name](model.parameters());
    for (const expected of LOSSES[name]) {
      optimizer.zero_grad();
      const loss = cross_entropy(model(x), labels);
      expect(loss.item()).toBeCloseTo(expected, 4);
      loss.backward();
      optimizer.step();
    }
  },
);
