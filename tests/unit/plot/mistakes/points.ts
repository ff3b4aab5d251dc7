import { tensor } from '../support.ts';
import type { Mistakes } from './index.ts';

/** Mistakes with lines, points, bars and areas. */
export const MISTAKEN_POINTS: Mistakes = {
  'plt.plot([1, 2], [1, 2, 3])': plt => plt.plot([1, 2], [1, 2, 3]),
  'plt.plot(torch.ones(2, 2), [1, 2, 3])': plt =>
    plt.plot(
      tensor([
        [1, 1],
        [1, 1],
      ]),
      [1, 2, 3],
    ),
  'plt.plot([1], [1], [1], [1])': plt => plt.plot([1], [1], [1], [1]),
  'plt.plot([1], c="blurple")': plt => plt.plot([1], { c: 'blurple' }),
  'plt.plot([1], color=3)': plt => plt.plot([1], { color: 3 }),
  'plt.plot([1], color="#12")': plt => plt.plot([1], { color: '#12' }),
  'plt.plot([1], color="C")': plt => plt.plot([1], { color: 'C' }),
  'plt.plot([1], color="2")': plt => plt.plot([1], { color: '2' }),
  'plt.plot([1], color="R")': plt => plt.plot([1], { color: 'R' }),
  'plt.plot([1], color="c1")': plt => plt.plot([1], { color: 'c1' }),
  'plt.plot([1], colour="red")': plt => plt.plot([1], { colour: 'red' }),
  'plt.plot([1], marker="q")': plt => plt.plot([1], { marker: 'q' }),
  'plt.plot([1], ls="wavy")': plt => plt.plot([1], { ls: 'wavy' }),
  'plt.plot([1], lw=-1)': plt => plt.plot([1], { lw: -1 }),
  'plt.plot([1], lw="thick")': plt => plt.plot([1], { lw: 'thick' }),
  'plt.plot([1], ms=-1)': plt => plt.plot([1], { ms: -1 }),
  'plt.plot([1], ms="large")': plt => plt.plot([1], { ms: 'large' }),
  'plt.plot([1], alpha=2)': plt => plt.plot([1], { alpha: 2 }),
  'plt.plot([1], alpha="half")': plt => plt.plot([1], { alpha: 'half' }),
  'plt.plot([1], "rq")': plt => plt.plot([1], 'rq'),
  'plt.plot([1], "rg")': plt => plt.plot([1], 'rg'),
  'plt.plot([1], "o^")': plt => plt.plot([1], 'o^'),
  'plt.plot([1], "---")': plt => plt.plot([1], '---'),
  'plt.plot([1], "r--o:")': plt => plt.plot([1], 'r--o:'),
  'plt.plot([[1, 2], [3]])': plt => plt.plot([[1, 2], [3]]),
  'plt.plot([{}])': plt => plt.plot([{}]),
  'plt.plot([[1, 2], [3, 4]])': plt =>
    plt.plot([
      [1, 2],
      [3, 4],
    ]),
  'plt.plot(["a", "b"])': plt => plt.plot(['a', 'b']),
  'plt.plot(torch.tensor([1.0], requires_grad=True))': plt => plt.plot(tensor([1], true)),
  'plt.plot([torch.tensor(1.0, requires_grad=True)])': plt => plt.plot([tensor(1, true)]),
  'plt.scatter([1, 2], [1])': plt => plt.scatter([1, 2], [1]),
  'plt.scatter([1, 2], torch.tensor([1.0, 2.0], requires_grad=True))': plt =>
    plt.scatter([1, 2], tensor([1, 2], true)),
  'plt.scatter([1], [1], size=3)': plt => plt.scatter([1], [1], { size: 3 }),
  'plt.scatter([1], [1], s=-1)': plt => plt.scatter([1], [1], { s: -1 }),
  'plt.scatter([1, 2], [1, 2], s=[1, 2, 3])': plt => plt.scatter([1, 2], [1, 2], { s: [1, 2, 3] }),
  'plt.scatter([1, 2], [1, 2], s=["a", "b"])': plt =>
    plt.scatter([1, 2], [1, 2], { s: ['a', 'b'] }),
  'plt.scatter([1, 2], [1, 2], c=[1, 2, 3])': plt => plt.scatter([1, 2], [1, 2], { c: [1, 2, 3] }),
  'plt.scatter([1, 2], [1, 2], c=["red", "green", "blue"])': plt =>
    plt.scatter([1, 2], [1, 2], { c: ['red', 'green', 'blue'] }),
  'plt.scatter([1, 2], [1, 2], c=["red", "blurple"])': plt =>
    plt.scatter([1, 2], [1, 2], { c: ['red', 'blurple'] }),
  'plt.scatter([1, 2], [1, 2], c="blurple")': plt => plt.scatter([1, 2], [1, 2], { c: 'blurple' }),
  'plt.scatter([1, 2], [1, 2], color="blurple")': plt =>
    plt.scatter([1, 2], [1, 2], { color: 'blurple' }),
  'plt.scatter([1, 2], [1, 2], marker="q")': plt => plt.scatter([1, 2], [1, 2], { marker: 'q' }),
  'plt.scatter([1, 2], [1, 2], c=[1, 2], cmap="rainbows")': plt =>
    plt.scatter([1, 2], [1, 2], { c: [1, 2], cmap: 'rainbows' }),
  'plt.scatter([1, 2], [1, 2], c=[1, 2], vmin=3, vmax=1); plt.gcf().canvas.draw()': plt =>
    plt.scatter([1, 2], [1, 2], { c: [1, 2], vmin: 3, vmax: 1 }),
  'plt.scatter([1, 2], [1, 2], c=[1, 2], norm="cubic")': plt =>
    plt.scatter([1, 2], [1, 2], { c: [1, 2], norm: 'cubic' }),
  'plt.bar([1, 2, 3], [1, 2])': plt => plt.bar([1, 2, 3], [1, 2]),
  'plt.bar([1, 2, 3], 1, width=[1, 2])': plt => plt.bar([1, 2, 3], 1, { width: [1, 2] }),
  'plt.bar([1, 2, 3], 1, bottom=[1, 2])': plt => plt.bar([1, 2, 3], 1, { bottom: [1, 2] }),
  'plt.bar(["a", "b"], [1, 2, 3])': plt => plt.bar(['a', 'b'], [1, 2, 3]),
  'plt.bar([1], [1], colour="red")': plt => plt.bar([1], [1], { colour: 'red' }),
  'plt.bar([1], [1], align="left")': plt => plt.bar([1], [1], { align: 'left' }),
  'plt.bar([1], [1], color=[])': plt => plt.bar([1], [1], { color: [] }),
  'plt.bar([1], [1], color="blurple")': plt => plt.bar([1], [1], { color: 'blurple' }),
  'plt.bar([1], [1], color=["blurple"])': plt => plt.bar([1], [1], { color: ['blurple'] }),
  'plt.bar([1, 2], [1, 2], tick_label=["a"])': plt =>
    plt.bar([1, 2], [1, 2], { tick_label: ['a'] }),
  'plt.bar([1, 2], [1, 2], tick_label=["a", "b", "c"])': plt =>
    plt.bar([1, 2], [1, 2], { tick_label: ['a', 'b', 'c'] }),
  'plt.bar([1, 2], [1, 2], left=1)': plt => plt.bar([1, 2], [1, 2], { left: 1 }),
  'plt.barh([1, 2, 3], [1, 2])': plt => plt.barh([1, 2, 3], [1, 2]),
  'plt.barh([1, 2, 3], 1, height=[1, 2])': plt => plt.barh([1, 2, 3], 1, { height: [1, 2] }),
  'plt.barh([1, 2, 3], 1, left=[1, 2])': plt => plt.barh([1, 2, 3], 1, { left: [1, 2] }),
  'plt.barh([1, 2], [1, 2], bottom=1)': plt => plt.barh([1, 2], [1, 2], { bottom: 1 }),
  'plt.hist([1], bins=[2, 1])': plt => plt.hist([1], { bins: [2, 1] }),
  'plt.hist([1], bins=[1])': plt => plt.hist([1], { bins: [1] }),
  'plt.hist([1], bins=0)': plt => plt.hist([1], { bins: 0 }),
  'plt.hist([1], bins=1.5)': plt => plt.hist([1], { bins: 1.5 }),
  'plt.hist([1], bins=20000)': plt => plt.hist([1], { bins: 20000 }),
  'plt.hist([1], bins="many")': plt => plt.hist([1], { bins: 'many' }),
  'plt.hist([1], range=[2, 1])': plt => plt.hist([1], { range: [2, 1] }),
  'plt.hist([1], range=[0, float("inf")])': plt => plt.hist([1], { range: [0, Infinity] }),
  'plt.hist([1, float("nan")])': plt => plt.hist([1, Number.NaN]),
  'plt.hist([1], colour="red")': plt => plt.hist([1], { colour: 'red' }),
  'plt.hist(torch.tensor([1.0], requires_grad=True))': plt => plt.hist(tensor([1], true)),
  'plt.errorbar([1], [1], yerr=-1)': plt => plt.errorbar([1], [1], { yerr: -1 }),
  'plt.errorbar([1], [1], xerr=-1)': plt => plt.errorbar([1], [1], { xerr: -1 }),
  'plt.errorbar([1, 2], [1, 2], yerr=[1, 2, 3])': plt =>
    plt.errorbar([1, 2], [1, 2], { yerr: [1, 2, 3] }),
  'plt.errorbar([1, 2], [1, 2], xerr=[[1, 2], [3, 4], [5, 6]])': plt =>
    plt.errorbar([1, 2], [1, 2], {
      xerr: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    }),
  'plt.errorbar([1, 2], [1, 2, 3])': plt => plt.errorbar([1, 2], [1, 2, 3]),
  'plt.errorbar([1], [1], fmt="rq")': plt => plt.errorbar([1], [1], { fmt: 'rq' }),
  'plt.errorbar([1], [1], capsize=-1)': plt => plt.errorbar([1], [1], { capsize: -1 }),
  'plt.errorbar([1], [1], colour="red")': plt => plt.errorbar([1], [1], { colour: 'red' }),
  'plt.fill_between([1, 2, 3], [1, 2])': plt => plt.fill_between([1, 2, 3], [1, 2]),
  'plt.fill_between([1, 2, 3], [1, 2, 3], [1, 2])': plt =>
    plt.fill_between([1, 2, 3], [1, 2, 3], [1, 2]),
  'plt.fill_between([1, 2, 3], [1, 2, 3], where=[True])': plt =>
    plt.fill_between([1, 2, 3], [1, 2, 3], { where: [true] }),
  'plt.fill_between([1, 2], [[1, 2], [3, 4]])': plt =>
    plt.fill_between(
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  'plt.fill_between([1, 2], [1, 2], colour="red")': plt =>
    plt.fill_between([1, 2], [1, 2], { colour: 'red' }),
  'plt.axhline([1, 2])': plt => plt.axhline([1, 2]),
  'plt.axvline([1, 2])': plt => plt.axvline([1, 2]),
  'plt.axhline(1, colour="red")': plt => plt.axhline(1, { colour: 'red' }),
  'plt.axhline(1, ls="wavy")': plt => plt.axhline(1, { ls: 'wavy' }),
};
