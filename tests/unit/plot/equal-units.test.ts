/** Units that are equally long on x and y: a circle is round. */
import { expect, test } from 'vitest';
import type { Limits } from '../../../src/plot/figure.ts';
import type { Plt } from '../../../src/plot/plt.ts';
import { layOut } from '../../../src/plot/render/layout.ts';
import { figureOf } from './support.ts';

/** The frame of a chart, and the limits of its axes. */
function laidOut(cell: (plt: Plt) => void) {
  const { frame, axes } = layOut(figureOf(cell));
  return { frame, x: axes[0].x, y: axes[0].y };
}

test.each<[scale: 'linear' | 'log', of: (value: number) => number]>([
  ['linear', Number],
  ['log', Math.log10],
])('on %s axes, whatever room their numbers take', (scale, of) => {
  const { frame, x, y } = laidOut(plt => {
    plt.plot([1, 1000], [1, 10]);
    plt.xscale(scale);
    plt.yscale(scale);
    plt.axis('equal');
  });
  const length = ([low, high]: Limits) => of(high) - of(low);
  expect(length(x) / frame.width).toBeCloseTo(length(y) / frame.height, 9);
});

test('on axes of two scales there are none', () => {
  const draw = (plt: Plt): void => {
    plt.semilogx([1, 1000], [1, 10]);
  };
  const equal = laidOut(plt => {
    draw(plt);
    plt.axis('equal');
  });
  expect(equal).toEqual(laidOut(draw));
});
