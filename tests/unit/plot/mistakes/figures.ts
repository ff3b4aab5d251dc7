import type { Mistakes } from './index.ts';

/** Mistakes with words, axes and figures. */
export const MISTAKEN_FIGURES: Mistakes = {
  'plt.text(0, 0, "a", colour="red")': plt => plt.text(0, 0, 'a', { colour: 'red' }),
  'plt.text([0, 1], 0, "a"); plt.gcf().canvas.draw()': plt => plt.text([0, 1], 0, 'a'),
  'plt.text(0, 0, "a", ha="middle")': plt => plt.text(0, 0, 'a', { ha: 'middle' }),
  'plt.text(0, 0, "a", va="middle")': plt => plt.text(0, 0, 'a', { va: 'middle' }),
  'plt.text(0, 0, "a", rotation="steep")': plt => plt.text(0, 0, 'a', { rotation: 'steep' }),
  'plt.text(0, 0, "a", fontsize="gigantic")': plt => plt.text(0, 0, 'a', { fontsize: 'gigantic' }),
  'plt.text(0, 0, "a", fontsize=-1)': plt => plt.text(0, 0, 'a', { fontsize: -1 }),
  'plt.text(0, 0, "a", color="blurple")': plt => plt.text(0, 0, 'a', { color: 'blurple' }),
  'plt.annotate("a", [1])': plt => plt.annotate('a', [1]),
  'plt.annotate("a", [1, 2, 3])': plt => plt.annotate('a', [1, 2, 3]),
  'plt.annotate("a", [1, 2], xytext=[1]); plt.gcf().canvas.draw()': plt =>
    plt.annotate('a', [1, 2], { xytext: [1] }),
  'plt.annotate("a", [1, 2], xytext=[1, 2], textcoords="inches")': plt =>
    plt.annotate('a', [1, 2], { xytext: [1, 2], textcoords: 'inches' }),
  'plt.annotate("a", [1, 2], arrowprops={"arrowstyle": "=>"})': plt =>
    plt.annotate('a', [1, 2], { arrowprops: { arrowstyle: '=>' } }),
  'plt.annotate("a", [1, 2], arrowprops={"color": "blurple"})': plt =>
    plt.annotate('a', [1, 2], { arrowprops: { color: 'blurple' } }),
  'plt.annotate("a", [1, 2], colour="red")': plt => plt.annotate('a', [1, 2], { colour: 'red' }),
  'plt.annotate("a", [1, 2], arrowprops={"colour": "red"})': plt =>
    plt.annotate('a', [1, 2], { arrowprops: { colour: 'red' } }),
  'plt.xlim(0, float("inf"))': plt => plt.xlim(0, Infinity),
  'plt.ylim(float("nan"), 1)': plt => plt.ylim(Number.NaN, 1),
  'plt.ylim([0, 1, 2])': plt => plt.ylim([0, 1, 2]),
  'plt.ylim([0])': plt => plt.ylim([0]),
  'plt.ylim(top=1, upper=2)': plt => plt.ylim({ top: 1, upper: 2 }),
  'plt.ylim("a", 1)': plt => plt.ylim('a', 1),
  'plt.xlim([0, 1], 2)': plt => plt.xlim([0, 1], 2),
  'plt.xscale("cubic")': plt => plt.xscale('cubic'),
  'plt.yscale("logarithmic")': plt => plt.yscale('logarithmic'),
  'plt.xticks([1, 2], ["one"])': plt => plt.xticks([1, 2], ['one']),
  'plt.yticks([1, 2], ["one", "two", "three"])': plt => plt.yticks([1, 2], ['one', 'two', 'three']),
  'plt.axis("of")': plt => plt.axis('of'),
  'plt.axis([0, 1])': plt => plt.axis([0, 1]),
  'plt.axis(3)': plt => plt.axis(3),
  'plt.gca().set_aspect("wide")': plt => plt.gca().set_aspect('wide'),
  'plt.gca().set_aspect(-1)': plt => plt.gca().set_aspect(-1),
  'plt.legend(loc="above")': plt => plt.legend({ loc: 'above' }),
  'plt.legend(loc=11)': plt => plt.legend({ loc: 11 }),
  'plt.legend(place="above")': plt => plt.legend({ place: 'above' }),
  'plt.colorbar()': plt => plt.colorbar(),
  'plt.imshow([[1]]); plt.colorbar(name="speed")': plt => {
    plt.imshow([[1]]);
    plt.colorbar({ name: 'speed' });
  },
  'plt.figure(figsize=(0, 1))': plt => plt.figure({ figsize: [0, 1] }),
  'plt.figure(figsize=(-1, 1))': plt => plt.figure({ figsize: [-1, 1] }),
  'plt.figure(figsize=(1, float("inf")))': plt => plt.figure({ figsize: [1, Infinity] }),
  'plt.figure(figsize=(1,))': plt => plt.figure({ figsize: [1] }),
  'plt.figure(figsize=3)': plt => plt.figure({ figsize: 3 }),
  'plt.figure(size=(1, 1))': plt => plt.figure({ size: [1, 1] }),
  'plt.subplots(0)': plt => plt.subplots(0),
  'plt.subplots(1, 0)': plt => plt.subplots(1, 0),
  'plt.subplots(1, 1.5)': plt => plt.subplots(1, 1.5),
  'plt.subplots(-1)': plt => plt.subplots(-1),
  'plt.subplots("2")': plt => plt.subplots('2'),
  'plt.subplots(30, 30)': plt => plt.subplots(30, 30),
  'plt.subplots(1, 2, figsize=(0, 1))': plt => plt.subplots(1, 2, { figsize: [0, 1] }),
  'plt.subplots(1, 2, share=True)': plt => plt.subplots(1, 2, { share: true }),
  'plt.subplots(1, 2, sharex="both")': plt => plt.subplots(1, 2, { sharex: 'both' }),
  'plt.xlim([1, "a"])': plt => plt.xlim([1, 'a']),
  'plt.legend(loc=[0.5, 0.5])': plt => plt.legend({ loc: [0.5, 0.5] }),
};
