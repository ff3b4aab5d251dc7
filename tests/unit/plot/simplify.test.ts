/** Which points of a line are drawn. */
import { describe, expect, test } from 'vitest';
import { simplified } from '../../../src/plot/render/marks/simplify.ts';

const gap = Number.NaN;

describe('the points that a line needs', () => {
  test.each<[what: string, x: number[], y: number[], kept: number[]]>([
    ['none', [], [], []],
    ['one', [5], [5], [0]],
    ['two in one place', [5, 5], [5, 5], [0, 1]],
    ['the ends of a straight line', [0, 10, 20, 30], [0, 5, 10, 15], [0, 3]],
    ['one to the left', [30, 20, 10, 0], [0, 0.01, -0.01, 0], [0, 3]],
    ['one straight up', [0, 0, 0], [0, 10, 20], [0, 2]],
    ['a point a little off it', [0, 10, 20], [0, 0.02, 0], [0, 2]],
    ['a point off it', [0, 10, 20], [0, 0.2, 0], [0, 1, 2]],
    ['small steps that add up to a bend', [0, 1, 2, 3, 4], [0, 0.04, 0.16, 0.36, 0.64], [0, 2, 4]],
    ['corners', [0, 10, 20, 20, 20], [0, 0, 0, 10, 20], [0, 2, 4]],
    ['a point where the line turns back', [0, 10, 20, 10], [0, 0, 0, 0], [0, 2, 3]],
    ['a way out and home again', [0, 10, 0], [0, 0, 0], [0, 1, 2]],
    ['points that cannot be told apart', [0, 0.01, 0.02, 10], [0, 0.01, 0, 0], [0, 3]],
    [
      'gaps, and what is beside them',
      [0, 1, 2, gap, 3, 4, 5],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 2, 3, 4, 6],
    ],
    ['lone points', [gap, 1, gap, 2, gap], [0, 0, 0, 0, 0], [0, 1, 2, 3, 4]],
  ])('%s', (_, x, y, kept) => expect(simplified(x, y)).toEqual(kept));

  test('of some points alone', () => {
    expect(simplified([0, 1, 2, 3, 4], [0, 9, 0, 9, 0], [0, 2, 4])).toEqual([0, 4]);
  });

  test('no point is farther than a twentieth of a pixel from what is drawn', () => {
    const t = Array.from({ length: 5000 }, (_, i) => i / 200);
    const x = t.map(t => t * t * Math.cos(t));
    const y = t.map(t => t * t * Math.sin(t));
    const kept = simplified(x, y);
    expect(kept.length).toBeLessThan(1000);
    const away = x.map((_, i) => {
      const end = kept.findIndex(k => k >= i);
      const [a, b] = [kept[Math.max(0, end - 1)], kept[end]];
      const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
      const length = Math.hypot(dx, dy);
      return length === 0 ? 0 : Math.abs((x[i] - x[a]) * dy - (y[i] - y[a]) * dx) / length;
    });
    expect(Math.max(...away)).toBeLessThanOrEqual(0.0501);
  });
});
