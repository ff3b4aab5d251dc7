import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { inWords, loss, type Outcome, slope, walk } from '../../../src/components/descent/walk.ts';

test.each([-4, -2.5, -0.3, 0, 1, 3.7])('at %f the slope is the one that autograd finds', at => {
  const w = torch.tensor(at, { dtype: torch.float64 }).requires_grad_();
  const value = w.pow(4).mul(0.02).sub(w.pow(2).mul(0.2)).add(w.mul(0.1)).add(1);
  value.backward();
  expect(loss(at)).toBeCloseTo(value.item(), 12);
  expect(slope(at)).toBeCloseTo(w.grad.item(), 12);
});

test.each<[start: number, rate: number, outcome: Outcome, words: string]>([
  [-3.5, 0.02, 'low', 'Too low: after 60 steps it is still on its way, at a loss of 0.30.'],
  [-1, 0.2, 'good', 'It comes to rest after 31 steps, at a loss of 0.27.'],
  [-3.5, 0.2, 'good', 'It comes to rest after 20 steps, at a loss of 0.27.'],
  [
    3.5,
    0.5,
    'good',
    'It comes to rest after 8 steps, at a loss of 0.72. The other valley is lower. Who sees only the slope underfoot cannot know.',
  ],
  [
    -3.5,
    1,
    'bouncy',
    'Bouncy: it jumps across the valley floor, and comes to rest after 5 steps, at a loss of 0.27.',
  ],
  [-3.5, 3.2, 'high', 'Too high: after 60 steps it still jumps from side to side.'],
  [
    -3.5,
    5,
    'high',
    'Too high: it is thrown up the other side, and out of the picture after 1 step.',
  ],
  [-2.345, 0.5, 'good', 'The ground is flat here: no slope, no step.'],
])('from %f at a rate of %f', (start, rate, outcome, words) => {
  const result = walk(start, rate);
  expect(result.outcome).toBe(outcome);
  expect(inWords(result)).toBe(words);
  for (const [i, w] of result.places.slice(1).entries()) {
    expect(w).toBe(result.places[i] - rate * slope(result.places[i]));
  }
});
