/** What calls do not take, and what they say of it. */
import { expect, test } from 'vitest';
import { figureOf, IMAGE, type Unchecked, X, Y } from './support.ts';

const MORE = ": keyword arguments are an object at the end, as in { label: 'loss' }";
const DRAW = 'give numbers, an array of them or a tensor';

test.each<[call: Unchecked, message: string]>([
  [plt => plt.scatter(X), "scatter() missing 1 required positional argument: 'y'"],
  [plt => plt.bar(), "bar() missing 2 required positional arguments: 'x' and 'height'"],
  [plt => plt.text(1, undefined, 'a'), "text() missing 1 required positional argument: 'y'"],
  [plt => plt.title(), "title() missing 1 required positional argument: 'label'"],
  [plt => plt.title({}), "title() missing 1 required positional argument: 'label'"],
  [plt => plt.title(() => 1), 'label must be a text, not a function'],
  [plt => plt.xlabel(new Map()), 'xlabel must be a text, not an object'],
  [
    plt => plt.bar(X, Y, 1, 0, 2),
    `bar() takes from 2 to 4 positional arguments but 5 were given${MORE}`,
  ],
  [
    plt => plt.text(0, 0, 'a', 'red'),
    `text() takes 3 positional arguments but 4 were given${MORE}`,
  ],
  [plt => plt.figure(1), `figure() takes 0 positional arguments but 1 was given${MORE}`],
  [plt => plt.hist(Y, 3, { bins: 4 }), "hist() got multiple values for argument 'bins'"],
  [plt => plt.scatter(null, Y), `cannot draw null: ${DRAW}`],
  [plt => plt.scatter(X, new Date()), `cannot draw a Date: ${DRAW}`],
  [plt => plt.scatter(X, ['a', 'b', 'c']), `cannot draw a string: ${DRAW}`],
  [
    plt => plt.plot(X, undefined),
    "plot() takes y, or x and y, and a format such as 'r--' after them, not an array, undefined",
  ],
  [plt => plt.plot([[[1]]]), 'y can be no greater than 2D, but has shape (1, 1, 1)'],
  [
    plt => plt.plot(IMAGE, { label: ['a'] }),
    'label must be scalar or have the same length as the input data, but found 1 for 2 datasets.',
  ],
  [
    plt => plt.hist(IMAGE),
    'a histogram here counts one set of values, but got shape (2, 2): call hist for each set, or flatten() a matrix',
  ],
  [
    plt => plt.imshow([[[1, 2, 3]]]),
    'Invalid shape (1, 1, 3) for image data: pictures here have one number for each pixel, so show one of its channels',
  ],
  [
    plt => plt.xticks(),
    "ticks are set by their places, and by names if they have some: xticks([0, 1], ['no', 'yes'])",
  ],
  [
    plt => plt.yticks(),
    "ticks are set by their places, and by names if they have some: yticks([0, 1], ['no', 'yes'])",
  ],
  [plt => plt.xticks([1], 'a'), "labels must be an array with a name for each tick, not 'a'"],
  [plt => plt.xticks(['a', 'b']), `cannot draw a string: ${DRAW}`],
  [
    plt => plt.legend('upper right'),
    "legend() takes the names of what was drawn, in its order: legend(['train', 'validation'])",
  ],
  [
    plt => plt.legend([undefined], ['a']),
    "legend() takes the names of what was drawn, in its order: legend(['train', 'validation'])",
  ],
  [plt => plt.subplot(1, 2), 'subplot() takes 1 or 3 positional arguments but 2 were given'],
  [
    plt => plt.subplot(1, 2, 1, { sharex: true }),
    "Axes.set() got an unexpected keyword argument 'sharex'",
  ],
  [plt => plt.subplot(1, 2, 3), 'num must be an integer with 1 <= num <= 2, not 3'],
  [
    plt => [plt.subplot(1, 2, 1), plt.subplot(2, 2, 1)],
    'a figure has one grid here: this one has (1, 2), not (2, 2)',
  ],
  [plt => plt.gca().set({ colour: 1 }), "Axes.set() got an unexpected keyword argument 'colour'"],
  [
    plt => plt.gca().set('a'),
    "set() takes names and values, as in ax.set({ title: 'Loss', xlabel: 'step' })",
  ],
  [plt => plt.plot(Y, { zorder: Number.NaN }), 'zorder must be a finite number, not nan'],
  [plt => plt.hist(Y, { range: 3 }), 'range must be a pair of numbers, [low, high], not 3'],
  [plt => plt.errorbar(X, Y, { fmt: 3 }), "fmt must be a text such as 'o', not 3"],
  [plt => plt.xlim(new Date()), expect.stringMatching(/^a limit is a number, not /) as never],
  [plt => plt.gcf().colorbar({ ax: 3 }), 'ax must be one of the axes of this figure'],
])('%s is refused', (call, message) => {
  let said: unknown;
  try {
    figureOf(call);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toEqual(message);
});

test('an option that a call does not know is refused with those that it knows', () => {
  expect(() => figureOf(plt => plt.axhline(0, { colour: 'red' } as never))).toThrow(
    expect.objectContaining({
      message: "Line2D.set() got an unexpected keyword argument 'colour'",
      hint: 'There are color, c, alpha, label, zorder, linestyle, ls, linewidth, lw.',
    }),
  );
});
