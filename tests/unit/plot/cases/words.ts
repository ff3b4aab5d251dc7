import { linspace, quadratic, speed, time } from './data.ts';
import type { Cases } from './index.ts';

/** Words, legends, axes. */
export const WORDS: Cases = {
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
  'words longer than a phone is wide': plt => {
    plt.bar(
      [
        'a logistic regression',
        'a random forest',
        'boosted trees',
        'a nearest neighbour',
        'an MLP',
      ],
      [3, 1, 2, 4, 2],
      { label: 'A NAME IN THE LEGEND THAT IS LONGER THAN THE CHART IS ON A PHONE' },
    );
    plt.bar([0], [1], { label: 'short' });
    plt.title('learning_rate_scheduler_with_warm_restarts_and_a_long_tail\nand a second line');
    plt.xlabel('the model that was trained, by its name, from the simplest to the largest');
    plt.ylabel('the mean squared error on the validation set, over five runs');
    plt.legend({ title: 'Models' });
  },
  'lying bars with long names': plt =>
    plt.barh(
      ['the weight of the first layer', 'bias', 'supercalifragilisticexpialidocious'],
      [3, 1, 2],
    ),
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
};
