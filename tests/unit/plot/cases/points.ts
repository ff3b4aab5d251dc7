import { MARKERS } from '../../../../src/plot/markers.ts';
import { linspace, NaNs, noise, quadratic, speed, time } from './data.ts';
import type { Cases } from './index.ts';

/** Lines and points, and those that are hard to fit. */
export const POINTS: Cases = {
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
  'names along x': plt => {
    plt.plot(['mon', 'tue', 'wed'], [3, 1, 2], 'o-', { label: 'first' });
    plt.scatter(['tue', 'thu'], [2, 4], { label: 'second', edgecolors: 'black', s: 80 });
    plt.legend();
  },
  'several lines at once': plt => {
    plt.plot(
      time.map(t => [Math.sin(t / 3), Math.cos(t / 3)]),
      { marker: 's' },
    );
    plt.plot(
      time,
      time.map(t => t / 20),
      'k:',
      time,
      time.map(t => -t / 20),
      'r--',
    );
    plt.legend(['sine', 'cosine', 'up', 'down']);
  },
  'what lies on what': plt => {
    plt.plot([0, 1, 2], [0, 2, 1], { lw: 6, label: 'a line' });
    plt.scatter([1], [1.5], { s: 400, color: 'red', label: 'a point' });
    plt.scatter([0.5], [1], { s: 400, color: 'C2', label: 'a point below', zorder: 1.5 });
    plt.fill_between([0, 1, 2], [0, 2, 1], { label: 'an area' });
    plt.legend();
  },
  'classes by tab10': plt => {
    const labels = Array.from({ length: 30 }, (_, i) => i % 10);
    plt.scatter(
      labels.map((l, i) => l + i / 10),
      labels,
      { c: labels, cmap: 'tab10' },
    );
    plt.colorbar();
  },
  'large numbers that are near': plt => plt.semilogy([1_000_000.1, 1_000_000.2, 1_000_000.15]),
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
};
