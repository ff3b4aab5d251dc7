import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { type GoldenTensor, load, toTensor } from './golden.ts';

interface Case {
  readonly optimizer: keyof typeof classes;
  readonly kwargs: Record<string, unknown>;
  readonly X: GoldenTensor;
  readonly y: GoldenTensor;
  readonly w0: GoldenTensor;
  readonly losses: number[];
  readonly w: GoldenTensor;
}

const { SGD, Adam, AdamW, RMSprop, Adagrad, Adadelta } = torch.optim;
const classes = { SGD, Adam, AdamW, RMSprop, Adagrad, Adadelta };

const cases = load<Case[]>('optim').map(
  one => [`${one.optimizer} ${JSON.stringify(one.kwargs)}`, one] as const,
);

/** The largest difference, relative to numbers above 1. */
function distance(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  const differences = Array.from(expected, (value, i) => {
    return Math.abs(actual[i] - value) / Math.max(1, Math.abs(value));
  });
  return Math.max(Math.abs(actual.length - expected.length), ...differences);
}

describe("steps like PyTorch's", () => {
  test.each(cases)('%s', (_, { optimizer: name, kwargs, X, y, w0, losses, w }) => {
    const inputs = toTensor(X);
    const targets = toTensor(y);
    const weights = toTensor(w0).requires_grad_();
    const optimizer = classes[name]([weights], kwargs as never);
    const seen = losses.map(() => {
      optimizer.zero_grad();
      const loss = inputs.mv(weights).sub(targets).square().mean();
      loss.backward();
      optimizer.step();
      return loss.item();
    });
    expect(distance(seen, losses)).toBeLessThan(1e-6);
    expect(distance(weights.detach().numpy(), toTensor(w).detach().numpy())).toBeLessThan(1e-6);
  });
});
