import { as, bowl, bs, digit, linspace, noise, over, saddle, speed } from './data.ts';
import type { Cases } from './index.ts';

/** Contours, pictures and arrows. */
export const GRIDS: Cases = {
  contours: plt => {
    plt.contour(as, bs, bowl);
    plt.plot([-2.5, -1.2, -0.5, -0.1, 0], [1.6, -0.9, 0.4, -0.1, 0], 'r-o', { ms: 4 });
    plt.xlabel('a');
    plt.ylabel('b');
  },
  'contours at set levels': plt => {
    const [, axs] = plt.subplots(1, 2);
    axs[0]?.contour(as, bs, bowl, [0.5, 2, 8], { colors: 'gray', linestyles: '--' });
    axs[1]?.contour(as, bs, saddle, [-4, -1, 0, 1, 4], { cmap: 'coolwarm', linewidths: 2 });
  },
  'filled contours': plt => {
    plt.contourf(as, bs, bowl, 10);
    plt.colorbar({ label: 'loss' });
    plt.contour(as, bs, bowl, 10, { colors: 'white', linewidths: 0.6 });
    plt.annotate('least', [0, 0], { xytext: [1.5, 1.2], color: 'white', arrowprops: {} });
    plt.xlabel('a');
    plt.ylabel('b');
  },
  'filled contours of a saddle, with a hole': plt => {
    const holed = saddle.map((row, r) =>
      row.map((v, c) => (Math.hypot(r - 15, c - 28) < 4 ? Number.NaN : v)),
    );
    plt.contourf(as, bs, holed, { levels: [-6, -3, -1, 1, 3, 6], cmap: 'RdBu_r' });
    plt.colorbar();
  },
  'a contour of a plain': plt =>
    plt.contourf([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]),
  'a digit': plt => {
    plt.imshow(digit, { cmap: 'gray_r' });
    plt.title('a zero');
  },
  'a row of digits': plt => {
    const [, axs] = plt.subplots(2, 5, { figsize: [7.2, 3.4] });
    axs.flat().forEach((ax, i) => {
      ax.imshow(
        digit.map(row => row.map(v => Math.max(0, v - i))),
        { cmap: 'gray', vmin: 0, vmax: 16 },
      );
      ax.set_title(`is ${i}`);
      ax.axis('off');
    });
  },
  weights: plt => {
    const w = noise(12 * 20);
    plt.imshow(
      Array.from({ length: 12 }, (_, r) => w.slice(r * 20, r * 20 + 20)),
      { cmap: 'RdBu', vmin: -3, vmax: 3 },
    );
    plt.colorbar({ label: 'weight' });
    plt.xlabel('input');
    plt.ylabel('output');
  },
  'a picture as a surface': plt => {
    plt.imshow(bowl, { extent: [-3, 3, -2, 2], origin: 'lower', aspect: 'auto', cmap: 'magma' });
    plt.colorbar();
  },
  'words on a picture': plt => {
    const counts = [
      [14, 5, 23],
      [49, 30, 8],
      [1, 25, 38],
    ];
    plt.imshow(counts, { cmap: 'Blues' });
    for (const [r, row] of counts.entries()) {
      for (const [c, n] of row.entries()) {
        plt.text(c, r, n, { ha: 'center', va: 'center', color: n > 25 ? 'white' : 'black' });
      }
    }
    plt.text(0, 2.4, 'in white on white', { color: 'w', ha: 'center' });
    plt.xticks([0, 1, 2], ['cat', 'dog', 'bird']);
    plt.yticks([0, 1, 2], ['cat', 'dog', 'bird']);
  },
  'a picture with gaps': plt =>
    plt.imshow([
      [1, Number.NaN, 3],
      [4, 5, Infinity],
    ]),
  'pictures beside a line': plt => {
    const [, axs] = plt.subplots(1, 2);
    axs[0]?.imshow(digit);
    axs[1]?.plot(speed);
  },
  'titles beside one another, with and without a legend': plt => {
    const [, [loss, slope]] = plt.subplots(1, 2);
    loss?.plot(speed, { label: 'measured' });
    loss?.set_title('loss');
    loss?.set_ylabel('loss');
    loss?.legend();
    slope?.plot(speed);
    slope?.set_title('slope');
  },
  arrows: plt => {
    const g = linspace(-2, 2, 11);
    const x = g.flatMap(() => g);
    const y = g.flatMap(v => g.map(() => v));
    plt.quiver(
      x,
      y,
      x.map(v => -v),
      y.map(v => -2 * v),
      { color: 'C0' },
    );
    plt.axis('equal');
  },
  'arrows in units': plt => {
    plt.contour(as, bs, bowl, { levels: 12, colors: 'gray', alpha: 0.6, linewidths: 1 });
    plt.quiver([-2, 1], [1, -1], [1.2, -0.4], [-2, 1.4], {
      angles: 'xy',
      scale_units: 'xy',
      scale: 1,
      color: 'red',
    });
  },
  'filled contours in equal ratios': plt => {
    const valley = over(as, bs, (a, b) => (1 - a) ** 2 + 100 * (b - a ** 2) ** 2);
    plt.contourf(as, bs, valley, { norm: 'log', levels: 8 });
    plt.colorbar({ label: 'loss' });
  },
  'a picture in equal ratios': plt => {
    const powers = over(linspace(0, 5, 11), [0, 1], (a, b) => 10 ** (a - b));
    plt.imshow(powers, { norm: 'log', aspect: 'auto' });
    plt.colorbar();
  },
};
