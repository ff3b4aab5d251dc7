import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import golden from '../../golden/article.json' with { type: 'json' };

const [article] = golden;

/** The article's program: fit a quadratic to the speeds of a roller coaster. */
function start() {
  torch.reset();
  torch.manual_seed(article.seed);
  const time = torch.arange(0, 20).float();
  const speed = torch.randn(20).mul(3).add(time.sub(9.5).pow(2).mul(0.75)).add(1);
  const params = torch.randn(3).requires_grad_();
  return { time, speed, params };
}

function quadratic(t: torch.Tensor, params: torch.Tensor): torch.Tensor {
  const [a, b, c] = params;
  return a.mul(t.pow(2)).add(b.mul(t)).add(c);
}

function expectClose(actual: torch.Tensor, expected: { shape: number[]; data: number[] }) {
  expect(actual.shape).toEqual(expected.shape);
  const values = actual.detach().numpy();
  expected.data.forEach((value, i) => {
    // Ten steps let the last bit of a sum grow: PyTorch adds up in float32, the engine in doubles.
    const tolerance = 3e-6 * Math.max(1, Math.abs(value));
    expect(Math.abs(values[i] - value), `element ${i}: ${values[i]} for ${value}`).toBeLessThan(
      tolerance,
    );
  });
}

describe("the article's run", () => {
  test('starts from the same random numbers', () => {
    const { time, speed, params } = start();
    expectClose(time, article.time);
    expectClose(speed, article.speed);
    expectClose(params, article.params);
  });

  test('takes the same steps', () => {
    const { time, speed, params } = start();
    for (const step of article.steps) {
      expect(params.toString()).toBe(step.params_repr);
      const loss = quadratic(time, params).sub(speed).pow(2).mean();
      expect(Math.abs(loss.item() / step.loss - 1)).toBeLessThan(1e-6);
      loss.backward();
      expectClose(params.grad, step.grad);
      params.data = params.data.sub(params.grad.data.mul(1e-5));
      params.grad = null;
    }
  });

  test('prints the first loss with its place in the graph', () => {
    const { time, speed, params } = start();
    const loss = quadratic(time, params).sub(speed).pow(2).mean();
    expect(`${loss}`).toBe('tensor(25823.8086, grad_fn=<MeanBackward0>)');
    expect(`${params[Symbol.iterator]().next().value}`).toBe(
      'tensor(-0.7658, grad_fn=<UnbindBackward0>)',
    );
  });

  test('reads the same with operators as the cells are compiled to', () => {
    const { time, speed, params } = start();
    const [a, b, c] = params;
    const squares = time['operator **'](2);
    const preds = a['operator *'](squares)['operator +'](b['operator *'](time))['operator +'](c);
    const errors = preds['operator -'](speed);
    expect(errors['operator **'](2).mean().item()).toBeCloseTo(article.steps[0].loss, 2);
  });
});
