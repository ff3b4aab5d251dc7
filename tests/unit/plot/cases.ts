import { MARKERS } from '../../../src/plot/markers.ts';
import type { Plt } from '../../../src/plot/plt.ts';

const time = Array.from({ length: 20 }, (_, i) => i);
const speed = [70, 58, 44, 31, 24, 17, 12, 3, 2, -1, 3, 4, 5, 11, 17, 24, 34, 40, 58, 69];
const quadratic = (a: number, b: number, c: number) => time.map(t => a * t ** 2 + b * t + c);
const NaNs = speed.map((value, i) => (i === 7 ? Number.NaN : i === 12 ? Infinity : value));

/** An 8x8 digit, a zero, with values from 0 to 16. */
const digit = [
  [0, 0, 5, 13, 9, 1, 0, 0],
  [0, 0, 13, 15, 10, 15, 5, 0],
  [0, 3, 15, 2, 0, 11, 8, 0],
  [0, 4, 12, 0, 0, 8, 8, 0],
  [0, 5, 8, 0, 0, 9, 8, 0],
  [0, 4, 11, 0, 1, 12, 7, 0],
  [0, 2, 14, 5, 10, 12, 0, 0],
  [0, 0, 6, 13, 10, 0, 0, 0],
];

/** `n` numbers from `low` to `high`. */
const linspace = (low: number, high: number, n: number) =>
  Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));

/** Numbers that look random and are the same every time; nearly normal, as sums of twelve are. */
function noise(n: number, seed = 1): number[] {
  let state = seed;
  const uniform = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Array.from({ length: n }, () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  });
}

/** The heights of a function over a grid, row by row. */
const over = (x: number[], y: number[], f: (x: number, y: number) => number) =>
  y.map(b => x.map(a => f(a, b)));

const as = linspace(-3, 3, 41);
const bs = linspace(-2, 2, 31);
const bowl = over(as, bs, (a, b) => a ** 2 + 4 * b ** 2 + a * b);
const saddle = over(as, bs, (a, b) => a ** 2 - 2 * b ** 2);

/** What is drawn, by the name of its golden file. */
export const CASES: Record<string, (plt: Plt) => void> = {
  scatter: plt => plt.scatter(time, speed),

  'scatter with a prediction': plt => {
    const [, ax] = plt.subplots();
    ax.scatter(time, speed);
    ax.scatter(time, quadratic(-0.77, -0.75, 1.35), { color: 'red' });
    ax.set_ylim(-300, 100);
  },

  'four small charts': plt => {
    const [, axs] = plt.subplots(1, 4, { figsize: [12, 3] });
    axs.forEach((ax, i) => {
      ax.scatter(time, speed);
      ax.scatter(time, quadratic(-0.77 + 0.3 * i, -0.75, 1.35), { color: 'red' });
      ax.set_ylim(-300, 100);
      ax.set_title(`step ${i + 1}`);
    });
  },

  'loss curve': plt => {
    plt.plot([25823.81, 5435.54, 1577.45, 847.38, 709.22, 683.08, 678.12, 677.18, 677.0, 676.96]);
    plt.xlabel('step');
    plt.ylabel('mean squared error');
  },

  'all the words': plt => {
    plt.scatter(time, speed, { label: 'measured' });
    plt.plot(time, quadratic(0.75, -14.2, 68), { color: 'red', label: 'predicted' });
    plt.title(
      'A title that is long enough to be set in two lines on a phone, and <escaped> & "quoted"',
    );
    plt.xlabel('time (s)');
    plt.ylabel('speed (m/s)');
    plt.legend();
  },

  'a legend in several lines': plt => {
    for (let k = 0; k < 10; k++) {
      plt.plot(
        time.map(t => Math.sin(t / 3 + k) * 3 + k),
        { label: `learning rate 1e-${k}` },
      );
    }
    plt.legend();
  },

  'markers and dashes': plt => {
    MARKERS.forEach((marker, i) => {
      const row = Math.floor(i / 3);
      plt.scatter([i % 3], [row], { marker, s: 90, label: `'${marker}'` });
    });
    (['-', '--', '-.', ':'] as const).forEach((linestyle, i) => {
      plt.plot([3, 6], [i * 2, i * 2 + 1], { linestyle, label: linestyle, alpha: 0.8 });
    });
    plt.plot([3, 4, 5, 6], [7, 7.5, 7, 7.5], 'k--o');
    plt.legend();
  },

  'a grid with a title of its own': plt => {
    const [fig, axs] = plt.subplots(2, 2, { sharex: true, sharey: true });
    axs.flat().forEach((ax, i) => {
      ax.plot(time, quadratic(i, -i * 10, 0));
      ax.set_title(`a = ${i}`);
    });
    fig.suptitle('Four parabolas');
  },

  'logarithmic axes': plt => {
    const [, axs] = plt.subplots(1, 2);
    axs[0]?.plot(
      time,
      time.map(t => 10 ** (3 - t / 2)),
    );
    axs[0]?.set_yscale('log');
    axs[1]?.scatter(time, speed);
    axs[1]?.set_yscale('log');
  },

  'points that are not finite': plt => {
    plt.plot(NaNs);
    plt.scatter(time, NaNs);
  },

  'nothing finite': plt => plt.plot([Number.NaN, Infinity]),
  empty: plt => void plt.subplots(),
  'no points': plt => plt.scatter([], []),
  'one point': plt => plt.scatter([3], [2]),
  'a line of one point': plt => plt.plot([5]),
  'points all equal': plt => plt.scatter([3, 3, 3], [0, 0, 0]),
  'limits turned round': plt => {
    plt.plot(speed);
    plt.ylim(100, -100);
  },
  'limits that are equal': plt => {
    plt.plot(speed);
    plt.ylim(5, 5);
  },
  'a loss that diverges': plt => plt.plot([25823, 8.1e8, 2.6e13, 8.2e17, 2.6e22, 1e38]),
  'far outside the limits': plt => {
    plt.plot([0, 1, 2, 3], [0, 1e30, -1e30, 0]);
    plt.ylim(-1, 1);
  },
  'very small numbers': plt => plt.plot([1e-5, 2e-5, 3.5e-5]),

  bars: plt => {
    plt.bar(['SGD', 'Momentum', 'Adam', 'RMSProp'], [0.42, 0.31, 0.12, 0.19]);
    plt.ylabel('final loss');
  },
  'bars side by side': plt => {
    const x = [0, 1, 2, 3];
    plt.bar(
      x.map(v => v - 0.2),
      [3, 5, -2, 4],
      { width: 0.4, label: 'before' },
    );
    plt.bar(
      x.map(v => v + 0.2),
      [4, Number.NaN, 1, 6],
      { width: 0.4, label: 'after' },
    );
    plt.xticks(x, ['one', 'two', 'three', 'four']);
    plt.legend();
  },
  'bars on one another, each of a colour': plt => {
    plt.bar(['a', 'b', 'c'], [1, 2, 3], { color: ['C0', 'C1', 'C2'] });
    plt.bar(['a', 'b', 'c'], [2, 1, 1], { bottom: [1, 2, 3], color: 'gray', alpha: 0.5 });
  },
  'lying bars': plt => plt.barh(['weight', 'bias', 'a longer name'], [3, 1, 2]),
  'a histogram': plt => {
    plt.hist(noise(1000), { bins: 30 });
    plt.xlabel('weight');
  },
  'two histograms': plt => {
    plt.hist(noise(500), { alpha: 0.5, label: 'before', bins: 20, range: [-4, 6] });
    plt.hist(
      noise(500, 7).map(v => v + 2),
      { alpha: 0.5, label: 'after', bins: 20, range: [-4, 6] },
    );
    plt.legend();
  },
  'a histogram of equal values, one not finite': plt => plt.hist([3, 3, 3, Number.NaN]),
  'a histogram of nothing': plt => plt.hist([]),
  'a band round a line': plt => {
    const mean = time.map(t => Math.exp(-t / 6));
    plt.fill_between(
      time,
      mean.map(m => m - 0.1),
      mean.map(m => m + 0.1),
      { alpha: 0.25, label: 'spread' },
    );
    plt.plot(time, mean, { label: 'mean' });
    plt.axhline(0, { color: 'gray', ls: '--', label: 'best' });
    plt.axvline(5, { color: 'red', lw: 1 });
    plt.legend();
  },
  'an area with gaps': plt => {
    plt.fill_between(time, NaNs, 0, { color: 'C2', alpha: 0.4, where: speed.map(v => v > 3) });
  },
  'error bars': plt => {
    plt.errorbar(time, speed, {
      yerr: speed.map(v => 2 + Math.abs(v) / 8),
      fmt: 'o',
      capsize: 3,
      label: 'measured',
    });
    plt.errorbar([2, 8, 14], [60, 50, 60], {
      xerr: 1.5,
      yerr: [
        [5, 5, 5],
        [15, 15, 15],
      ],
      color: 'C1',
    });
    plt.legend();
  },
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
  'words on the chart': plt => {
    plt.plot(time, speed);
    plt.annotate('slowest', [9, -1], { xytext: [9, 30], arrowprops: { arrowstyle: '->' } });
    plt.annotate('start', [0, 70], { xytext: [12, -4], textcoords: 'offset points' });
    plt.annotate('a longer text at the end', [19, 69], { xytext: [12, 60], arrowprops: {} });
    plt.text(3, 50, 'plain\ntwo lines', { ha: 'center', color: 'red' });
    plt.text(12, 5, 'turned', { rotation: 45, fontsize: 14 });
  },
  'words at the edges': plt => {
    plt.plot(time, speed);
    plt.text(19, 40, 'at the right edge');
    plt.text(8, 73, 'at the top', { va: 'bottom' });
    plt.text(19.9, 73, 'in the corner', { color: 'red' });
    plt.text(-0.9, 20, 'at the left edge', { ha: 'right' });
    plt.text(19.5, -4, 'upright at the right', { rotation: 'vertical', va: 'center' });
    plt.text(9.5, 55, 'a sentence about this roller coaster that is too long for a phone', {
      ha: 'center',
    });
    plt.annotate('lowest', [9, -1], { xytext: [9, -4], arrowprops: {} });
  },
  'points by value and size': plt => {
    plt.scatter(noise(80), noise(80, 5), {
      c: linspace(0, 1, 80),
      s: linspace(10, 200, 80),
      alpha: 0.8,
    });
    plt.colorbar({ label: 'age' });
  },
  'points by class': plt => {
    plt.scatter([0, 1, 2, 3], [0, 1, 0, 1], { c: ['C0', 'C1', 'red', 'k'], marker: 's', s: 90 });
    plt.scatter([0, 1, 2, 3], [1, 0, 1, 0], {
      c: [0, 1, Number.NaN, 3],
      cmap: 'plasma',
      marker: '^',
      s: [40, 80, 120, 160],
    });
  },
  'a grid and set ticks': plt => {
    plt.plot([1, 10, 100, 1000], [1, 0.3, 0.1, 0.01], 'o-');
    plt.xscale('log');
    plt.yscale('log');
    plt.grid();
    plt.xticks([1, 10, 100, 1000], ['1', '10', 'a hundred', 'a thousand']);
  },
  'no axes': plt => {
    plt.plot(speed);
    plt.axis('off');
  },
  'a circle with equal units': plt => {
    const angles = linspace(0, 2 * Math.PI, 61);
    plt.plot(angles.map(Math.cos), angles.map(Math.sin));
    plt.axis('equal');
  },
  'a loss that leaves the chart and is lost': plt => {
    plt.plot([5, 40, 320, 2560, Infinity, Number.NaN, Number.NaN], { label: 'lr = 1' });
    plt.plot([5, 4, 3.3, 2.8, 2.5, 2.3, 2.2], { label: 'lr = 0.1' });
    plt.ylim(0, 60);
    plt.legend();
  },
  'a hundred thousand points': plt => {
    const n = 100_000;
    plt.plot(
      noise(n).map((v, i) => v + Math.sin(i / 9000) * 4 + (i === 54_321 ? 20 : 0)),
      { lw: 0.8 },
    );
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
