import type { ErrorOutput } from '../../program/output.ts';

/** What matplotlib has and `plt` has not, and what does it here. */
const CHARTS: Readonly<Record<string, string>> = {
  savefig: 'Below a chart are buttons that save it, as SVG, PNG or CSV.',
  close: 'A cell’s figures end with it, so there is nothing to close.',
  clf: 'plt.figure() begins a new figure.',
  cla: 'plt.figure() begins a new figure.',
  twinx:
    'Two scales in one chart mislead: plt.subplots(2, 1) makes two charts, one above the other.',
  twiny:
    'Two scales in one chart mislead: plt.subplots(2, 1) makes two charts, one above the other.',
  step: 'plt.plot draws lines; a step is two points at the same x.',
  stem: 'plt.bar draws a bar at each x.',
  hlines:
    'plt.plot([0, 1], [y, y]) draws a level line from 0 to 1; plt.axhline(y) goes right across.',
  vlines:
    'plt.plot([x, x], [0, 1]) draws an upright line from 0 to 1; plt.axvline(x) goes right across.',
  axhspan: 'plt.fill_between([x1, x2], low, high, { alpha: 0.3 }) fills a part of the chart.',
  axvspan: 'plt.fill_between([x1, x2], low, high, { alpha: 0.3 }) fills a part of the chart.',
  fill: 'plt.fill_between(x, low, high) fills the area between two curves.',
  fill_betweenx: 'plt.fill_between(x, low, high) fills the area between two curves.',
  stackplot: 'plt.fill_between(x, low, high) fills the area between two curves: call it for each.',
  matshow: 'plt.imshow(matrix) draws a matrix as a picture.',
  pcolor:
    'plt.imshow(matrix, { origin: "lower", aspect: "auto" }) draws a matrix from the bottom up.',
  pcolormesh:
    'plt.imshow(matrix, { origin: "lower", aspect: "auto" }) draws a matrix from the bottom up.',
  hist2d: 'plt.scatter(x, y, { alpha: 0.2 }) shows where points are many.',
  hexbin: 'plt.scatter(x, y, { alpha: 0.2 }) shows where points are many.',
  boxplot: 'plt.errorbar(x, means, { yerr: deviations, fmt: "o" }) shows how far values spread.',
  violinplot: 'plt.hist(values, { alpha: 0.5 }), called for each set, shows how values spread.',
  pie: 'plt.bar(names, shares) shows shares, and is read more easily.',
  clabel: 'plt.colorbar() says what the colours of contours mean.',
  set_xticklabels: 'Names go with the ticks: ax.set_xticks([0, 1], ["no", "yes"])',
  set_yticklabels: 'Names go with the ticks: ax.set_yticks([0, 1], ["no", "yes"])',
  tick_params: 'How ticks look is settled here; ax.set_xticks says where they are.',
  minorticks_on: 'ax.set_xticks says where ticks are.',
  margins: 'plt.xlim and plt.ylim set the limits.',
  get_xlim: 'ax.set_xlim() without arguments gives the limits.',
  get_ylim: 'ax.set_ylim() without arguments gives the limits.',
  subplots_adjust: 'Axes never overlap here, so there is nothing to adjust.',
  subplot_mosaic: 'plt.subplots(2, 2) makes a grid of axes.',
  add_axes: 'fig.add_subplot(1, 2, 1), or plt.subplots(1, 2), makes axes in a grid.',
  invert_xaxis: 'plt.xlim(high, low) turns the axis round.',
  imread: 'A cell reads numbers with readCsv; plt.imshow draws a matrix of them.',
  pause: 'ui.frame, called in the loop, records its steps, and the cell plays them.',
  draw: 'A cell’s figures are drawn when it ends, and at plt.show().',
  rc: 'How charts look is settled here.',
};

/** What else can be seen in the line that failed: the first that applies. */
const LINES: readonly { says: RegExp; code: RegExp; hint: string }[] = [
  {
    says: /of undefined|undefined is not|has no properties/,
    code: /\bplt\.(style|rcParams|cm)\b/,
    hint: 'How charts look is settled here: leave the line out.',
  },
  {
    says: /not iterable/,
    code: /=\s*(plt|axs?\d*(\[\w+\])*)\.\w+\(/,
    hint: 'Calls that draw return nothing here: a label names what is drawn, as in plt.plot(y, { label: "loss" })',
  },
  {
    says: /is not a function|of undefined/,
    code: /\baxe?s\[\w+\s*,\s*\w+\]/,
    hint: 'The axes of a grid are in rows: axs[0][1] is the second of the first row.',
  },
  {
    says: /\baxe?s\.\w+ is not a function/,
    code: /./,
    hint: 'There are several axes: axs[0] is the first of them; in a grid, axs[0][1] is the second of the first row.',
  },
];

/** What to do about a call of a chart that is not there. */
export function chartAdvice({ name, message, code }: ErrorOutput): string | null {
  if (name !== 'TypeError') return null;
  const line = LINES.find(({ says, code: seen }) => says.test(message) && seen.test(code ?? ''));
  if (line) return line.hint;
  const missing =
    /(?:plt|\baxe?s?\d*|\bfig\d*)(?:\[.*\]|\.gc[af]\(.*\))*\.(\w+) is not a function/.exec(message);
  const call = missing?.[1] ?? '';
  return Object.hasOwn(CHARTS, call) ? CHARTS[call] : null;
}
