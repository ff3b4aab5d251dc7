import type { Plt } from '../../../src/plot/plt.ts';

const time = Array.from({ length: 20 }, (_, i) => i);
const speed = [70, 58, 44, 31, 24, 17, 12, 3, 2, -1, 3, 4, 5, 11, 17, 24, 34, 40, 58, 69];
const quadratic = (a: number, b: number, c: number) => time.map(t => a * t ** 2 + b * t + c);
const NaNs = speed.map((value, i) => (i === 7 ? Number.NaN : i === 12 ? Infinity : value));

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
    (['o', '.', 's', '^', 'v', 'D', '+', 'x'] as const).forEach((marker, i) => {
      plt.scatter([0, 1, 2], [i, i, i], { marker, label: marker });
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
};
