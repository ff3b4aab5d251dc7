import { tensor } from '../support.ts';
import type { Mistakes } from './index.ts';

/** Mistakes with contours, pictures and arrows. */
export const MISTAKEN_GRIDS: Mistakes = {
  'plt.contour([1, 2])': plt => plt.contour([1, 2]),
  'plt.contour([[1, 2]])': plt => plt.contour([[1, 2]]),
  'plt.contour([[[1, 2], [3, 4]]])': plt =>
    plt.contour([
      [
        [1, 2],
        [3, 4],
      ],
    ]),
  'plt.contour([1, 2, 3], [1, 2], [[1, 2], [3, 4]])': plt =>
    plt.contour(
      [1, 2, 3],
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.contour([1, 2], [1, 2, 3], [[1, 2], [3, 4]])': plt =>
    plt.contour(
      [1, 2],
      [1, 2, 3],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.contour([[1, 2]], [[1, 2], [3, 4]], [[1, 2], [3, 4]])': plt =>
    plt.contour(
      [[1, 2]],
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.contour([[1, 2], [1, 2]], [[1, 2]], [[1, 2], [3, 4]])': plt =>
    plt.contour(
      [
        [1, 2],
        [1, 2],
      ],
      [[1, 2]],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.contour([[1, 2], [1, 2]], [1, 2], [[1, 2], [3, 4]])': plt =>
    plt.contour(
      [
        [1, 2],
        [1, 2],
      ],
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.contour([[[1]]], [[[1]]], [[1, 2], [3, 4]])': plt =>
    plt.contour(
      [[[1]]],
      [[[1]]],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.contour([[1, 2], [3, 4]], [2, 1])': plt =>
    plt.contour(
      [
        [1, 2],
        [3, 4],
      ],
      [2, 1],
    ),
  'plt.contour([[1, 2], [3, 4]], levels=[2, 2])': plt =>
    plt.contour(
      [
        [1, 2],
        [3, 4],
      ],
      { levels: [2, 2] },
    ),
  'plt.contour([[1, 2], [3, 4]], levels=-1)': plt =>
    plt.contour(
      [
        [1, 2],
        [3, 4],
      ],
      { levels: -1 },
    ),
  'plt.contour()': plt => plt.contour(),
  'plt.contour([1, 2], [1, 2])': plt => plt.contour([1, 2], [1, 2]),
  'plt.contour([1], [1], [1], [1], [1])': plt => plt.contour([1], [1], [1], [1], [1]),
  'plt.contour([[1, 2], [3, 4]], colors="blurple")': plt =>
    plt.contour(
      [
        [1, 2],
        [3, 4],
      ],
      { colors: 'blurple' },
    ),
  'plt.contour([[1, 2], [3, 4]], cmap="rainbows")': plt =>
    plt.contour(
      [
        [1, 2],
        [3, 4],
      ],
      { cmap: 'rainbows' },
    ),
  'plt.contour([[1, 2], [3, 4]], linestyles="wavy")': plt =>
    plt.contour(
      [
        [1, 2],
        [3, 4],
      ],
      { linestyles: 'wavy' },
    ),
  'plt.contour([[1, 2], [3, 4]], colour="red")': plt =>
    plt.contour(
      [
        [1, 2],
        [3, 4],
      ],
      { colour: 'red' },
    ),
  'plt.contour([[1, 2], [3, 4]], colors="red", cmap="gray")': plt =>
    plt.contour(
      [
        [1, 2],
        [3, 4],
      ],
      { colors: 'red', cmap: 'gray' },
    ),
  'plt.contourf([[1, 2], [3, 4]], [2])': plt =>
    plt.contourf(
      [
        [1, 2],
        [3, 4],
      ],
      [2],
    ),
  'plt.contourf([[1, 2], [3, 4]], [2, 1])': plt =>
    plt.contourf(
      [
        [1, 2],
        [3, 4],
      ],
      [2, 1],
    ),
  'plt.contourf([1], [1], [1], [1], [1])': plt => plt.contourf([1], [1], [1], [1], [1]),
  'plt.contourf([[1, 2], [3, 4]], colour="red")': plt =>
    plt.contourf(
      [
        [1, 2],
        [3, 4],
      ],
      { colour: 'red' },
    ),
  'plt.imshow([1, 2])': plt => plt.imshow([1, 2]),
  'plt.imshow([[[1, 2], [3, 4]]])': plt =>
    plt.imshow([
      [
        [1, 2],
        [3, 4],
      ],
    ]),
  'plt.imshow([[1, 2], [3]])': plt => plt.imshow([[1, 2], [3]]),
  'plt.imshow([[1]], cmap="rainbows")': plt => plt.imshow([[1]], { cmap: 'rainbows' }),
  'plt.imshow([[1]], cmap=3)': plt => plt.imshow([[1]], { cmap: 3 }),
  'plt.imshow([[1]], origin="middle")': plt => plt.imshow([[1]], { origin: 'middle' }),
  'plt.imshow([[1]], extent=[0, 1])': plt => plt.imshow([[1]], { extent: [0, 1] }),
  'plt.imshow([[1]], extent=[0, 1, 0, float("inf")])': plt =>
    plt.imshow([[1]], { extent: [0, 1, 0, Infinity] }),
  'plt.imshow([[1]], aspect="wide")': plt => plt.imshow([[1]], { aspect: 'wide' }),
  'plt.imshow([[1, 2]], vmin=3, vmax=1); plt.gcf().canvas.draw()': plt =>
    plt.imshow([[1, 2]], { vmin: 3, vmax: 1 }),
  'plt.imshow([[1, 2]], norm="cubic")': plt => plt.imshow([[1, 2]], { norm: 'cubic' }),
  'plt.imshow([[1, 2]], norm="log", vmin=-1); plt.gcf().canvas.draw()': plt =>
    plt.imshow([[1, 2]], { norm: 'log', vmin: -1 }),
  'plt.imshow([[1]], alpha=2)': plt => plt.imshow([[1]], { alpha: 2 }),
  'plt.imshow([[1]], colour="red")': plt => plt.imshow([[1]], { colour: 'red' }),
  'plt.imshow([["a"]])': plt => plt.imshow([['a']]),
  'plt.imshow(torch.tensor([[1.0]], requires_grad=True))': plt => plt.imshow(tensor([[1]], true)),
  'plt.quiver([1, 2], [1, 2], [1, 2, 3], [1, 2, 3])': plt =>
    plt.quiver([1, 2], [1, 2], [1, 2, 3], [1, 2, 3]),
  'plt.quiver([1, 2], [1, 2], [1, 2], [1, 2, 3])': plt =>
    plt.quiver([1, 2], [1, 2], [1, 2], [1, 2, 3]),
  'plt.quiver([1, 2], [1, 2, 3], [1, 2], [1, 2])': plt =>
    plt.quiver([1, 2], [1, 2, 3], [1, 2], [1, 2]),
  'plt.quiver([1, 2])': plt => plt.quiver([1, 2]),
  'plt.quiver()': plt => plt.quiver(),
  'plt.quiver(1, 2, 3, 4, 5, 6)': plt => plt.quiver(1, 2, 3, 4, 5, 6),
  'plt.quiver([1], [1], angles="up"); plt.gcf().canvas.draw()': plt =>
    plt.quiver([1], [1], { angles: 'up' }),
  'plt.quiver([1], [1], [1])': plt => plt.quiver([1], [1], [1]),
  'plt.quiver([1], [1], scale_units="miles"); plt.gcf().canvas.draw()': plt =>
    plt.quiver([1], [1], { scale_units: 'miles' }),
  'plt.quiver([1], [1], colour="red")': plt => plt.quiver([1], [1], { colour: 'red' }),
  'plt.contour([0, float("nan")], [0, 1], [[1, 2], [3, 4]])': plt =>
    plt.contour(
      [0, Number.NaN],
      [0, 1],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.contour([[0, 1], [0, 2]], [[0, 0], [1, 2]], [[1, 2], [3, 4]])': plt =>
    plt.contour(
      [
        [0, 1],
        [0, 2],
      ],
      [
        [0, 0],
        [1, 2],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.imshow([[1]], extent=[0, 0, 0, 1])': plt => plt.imshow([[1]], { extent: [0, 0, 0, 1] }),
};
