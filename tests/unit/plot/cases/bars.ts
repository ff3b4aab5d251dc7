import { NaNs, noise, speed, time } from './data.ts';
import type { Cases } from './index.ts';

/** Bars, areas and errors. */
export const BARS: Cases = {
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
  'bars with errors and edges': plt => {
    plt.bar(['a', 'b', 'c'], [1, 2, 3], 0.5, { yerr: [0.1, 0.3, 0.2], capsize: 4, edgecolor: 'k' });
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
};
