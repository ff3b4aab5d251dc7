import { describe, expect, test } from 'vitest';
import type { Limits, Scale } from '../../../src/plot/figure.ts';
import { fixedTicks, formatNumber, ticksFor } from '../../../src/plot/ticks.ts';

describe('ticks', () => {
  test.each<[Limits, Scale, number, string]>([
    [[-0.95, 19.95], 'linear', 4, '0 5 10 15'],
    [[-300, 100], 'linear', 5, '−300 −200 −100 0 100'],
    [[100, -300], 'linear', 2, '−200 0'],
    [[0, 26000], 'linear', 5, '0 5,000 10,000 15,000 20,000 25,000'],
    [[0, 2600], 'linear', 3, '0 1000 2000'],
    [[0.85, 1.35], 'linear', 4, '0.9 1.0 1.1 1.2 1.3'],
    [[0, 0.3], 'linear', 3, '0.0 0.1 0.2 0.3'],
    [[0, 1e7], 'linear', 5, '0 2e6 4e6 6e6 8e6 1e7'],
    [[0, 3e-5], 'linear', 4, '0 1e−5 2e−5 3e−5'],
    [[-1e300, 1e300], 'linear', 4, '−1e300 −5e299 0 5e299 1e300'],
    [[1e-5, 1e4], 'log', 5, '0.0001 0.01 1 100 10,000'],
    [[0.5, 200], 'log', 7, '0.5 1 2 5 10 20 50 100 200'],
    [[2, 7], 'log', 5, '2 3 4 5 6 7'],
    [[1, 1], 'linear', 5, ''],
  ])('%j, %s, about %d', (limits, scale, count, texts) => {
    expect(
      ticksFor(limits, scale, count)
        .map(tick => tick.text)
        .join(' '),
    ).toBe(texts);
  });

  test('lie on the numbers that they name', () => {
    expect(ticksFor([0, 0.3], 'linear', 3).map(tick => tick.value)).toEqual([0, 0.1, 0.2, 0.3]);
  });
});

test.each<[values: number[], texts: string]>([
  [[0, 0.5, 1], '0.0 0.5 1.0'],
  [[0, 1e-7, 0.001], '0 1e−7 1e−3'],
  [[0, 2.5e-7, 0.001], '0 2.5e−7 1.0e−3'],
])('set ticks at %j read %s', (values, texts) => {
  const ticks = fixedTicks({ values, labels: null }, [0, 1], 'linear');
  expect(ticks.map(tick => tick.text).join(' ')).toBe(texts);
});

test.each([
  [0, '0'],
  [0.1 + 0.2, '0.3'],
  [-1234.5, '−1235'],
  [25823.8086, '25,824'],
  [1e6, '1e6'],
  [-6.123e-5, '−6.123e−5'],
])('%d reads %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
