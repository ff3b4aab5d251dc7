const COLORS =
  "supported inputs are '#rrggbb', '#rgb' strings; named color strings; string reprs of 0-1 floats for grayscale values; and 'C0', 'C1', ... strings for colors of the color cycle";
const MAPS =
  'viridis plasma inferno magma cividis gray Greys Blues Reds Greens Oranges Purples RdBu RdYlBu PiYG RdYlGn Spectral YlGnBu YlOrRd turbo binary bwr coolwarm tab10'
    .split(' ')
    .map(name => `'${name}'`)
    .join(', ')
    .concat(', and each with _r at its end, which turns it round');

/** Where an error here is not matplotlib's, why, and what it says. The rest is the same word for word. */
export const DIFFERENCES: readonly { because: string; ours: Record<string, string> }[] = [
  {
    because:
      'Fewer forms of colours, of maps and of styles are known here, and the message names those.',
    ours: {
      'plt.plot([1], c="blurple")': `ValueError: 'blurple' is not a valid value for color: ${COLORS}`,
      'plt.plot([1], color=3)': `ValueError: 3 is not a valid value for color: ${COLORS}`,
      'plt.plot([1], color="#12")': `ValueError: '#12' is not a valid value for color: ${COLORS}`,
      'plt.plot([1], color="C")': `ValueError: 'C' is not a valid value for color: ${COLORS}`,
      'plt.plot([1], color="2")': `ValueError: '2' is not a valid value for color: ${COLORS}`,
      'plt.plot([1], color="R")': `ValueError: 'R' is not a valid value for color: ${COLORS}`,
      'plt.plot([1], color="c1")': `ValueError: 'c1' is not a valid value for color: ${COLORS}`,
      'plt.plot([1], ls="wavy")':
        "ValueError: 'wavy' is not a valid value for ls. Supported values are '-', '--', '-.', ':', 'solid', 'dashed', 'dashdot', 'dotted', 'none', ''",
      'plt.scatter([1, 2], [1, 2], c=[1, 2], cmap="rainbows")': `ValueError: 'rainbows' is not a valid value for cmap. Supported values are ${MAPS}`,
      'plt.scatter([1, 2], [1, 2], c=[1, 2], norm="cubic")':
        "ValueError: 'cubic' is not a valid value for norm. Supported values are 'linear', 'log'",
      'plt.axhline(1, ls="wavy")':
        "ValueError: 'wavy' is not a valid value for ls. Supported values are '-', '--', '-.', ':', 'solid', 'dashed', 'dashdot', 'dotted', 'none', ''",
      'plt.contour([[1, 2], [3, 4]], colors="blurple")': `ValueError: 'blurple' is not a valid value for color: ${COLORS}`,
      'plt.contour([[1, 2], [3, 4]], cmap="rainbows")': `ValueError: 'rainbows' is not a valid value for cmap. Supported values are ${MAPS}`,
      'plt.contour([[1, 2], [3, 4]], linestyles="wavy")':
        "ValueError: 'wavy' is not a valid value for ls. Supported values are '-', '--', '-.', ':', 'solid', 'dashed', 'dashdot', 'dotted', 'none', ''",
      'plt.imshow([[1]], cmap="rainbows")': `ValueError: 'rainbows' is not a valid value for cmap. Supported values are ${MAPS}`,
      'plt.imshow([[1]], cmap=3)': `ValueError: 3 is not a valid value for cmap. Supported values are ${MAPS}`,
      'plt.imshow([[1]], aspect="wide")':
        "ValueError: 'wide' is not a valid value for aspect. Supported values are 'equal', 'auto'",
      'plt.imshow([[1, 2]], norm="cubic")':
        "ValueError: 'cubic' is not a valid value for norm. Supported values are 'linear', 'log'",
      'plt.quiver([1], [1], angles="up"); plt.gcf().canvas.draw()':
        "ValueError: 'up' is not a valid value for angles. Supported values are 'uv', 'xy'",
      'plt.quiver([1], [1], scale_units="miles"); plt.gcf().canvas.draw()':
        "ValueError: 'miles' is not a valid value for units. Supported values are 'xy'",
      'plt.text(0, 0, "a", va="middle")':
        "ValueError: 'middle' is not a valid value for align. Supported values are 'top', 'bottom', 'center', 'baseline'",
      'plt.text(0, 0, "a", color="blurple")': `ValueError: 'blurple' is not a valid value for color: ${COLORS}`,
      'plt.annotate("a", [1, 2], xytext=[1, 2], textcoords="inches")':
        "ValueError: 'inches' is not a valid value for textcoords. Supported values are 'data', 'offset points'",
      'plt.annotate("a", [1, 2], arrowprops={"arrowstyle": "=>"})':
        "ValueError: Unknown style: '=>'; there is '->'",
      'plt.annotate("a", [1, 2], arrowprops={"color": "blurple"})': `ValueError: 'blurple' is not a valid value for color: ${COLORS}`,
      'plt.xscale("cubic")':
        "ValueError: 'cubic' is not a valid value for scale. Supported values are 'linear', 'log'",
      'plt.yscale("logarithmic")':
        "ValueError: 'logarithmic' is not a valid value for scale. Supported values are 'linear', 'log'",
      'plt.gca().set_aspect("wide")':
        "ValueError: 'wide' is not a valid value for aspect. Supported values are 'equal', 'auto'",
      'plt.gca().set_aspect(-1)':
        "ValueError: -1 is not a valid value for aspect. Supported values are 'equal', 'auto'",
      'plt.subplots(1, 2, sharex="both")':
        "ValueError: 'both' is not a valid value for sharex. Supported values are 'all', 'none', False, True",
    },
  },
  {
    because: 'Words name what was given as a number, and which numbers will do.',
    ours: {
      'plt.plot([1], lw=-1)': 'ValueError: linewidth must be a number at least 0, not -1',
      'plt.plot([1], lw="thick")': "ValueError: linewidth must be a number at least 0, not 'thick'",
      'plt.plot([1], ms=-1)': 'ValueError: markersize must be a number at least 0, not -1',
      'plt.plot([1], ms="large")':
        "ValueError: markersize must be a number at least 0, not 'large'",
      'plt.scatter([1], [1], s=-1)': 'ValueError: s must be a number at least 0, not -1',
      'plt.errorbar([1], [1], capsize=-1)':
        'ValueError: capsize must be a number at least 0, not -1',
      'plt.contour([[1, 2], [3, 4]], levels=-1)':
        'ValueError: levels must be a number between 0 and 1000, not -1',
      'plt.text(0, 0, "a", fontsize="gigantic")':
        "ValueError: fontsize must be a number between 1 and 100, not 'gigantic'",
      'plt.text(0, 0, "a", fontsize=-1)':
        'ValueError: fontsize must be a number between 1 and 100, not -1',
      'plt.xlim([1, "a"])': "TypeError: a limit is a number, not 'a'",
      'plt.ylim("a", 1)': "TypeError: a limit is a number, not 'a'",
    },
  },
  {
    because: "A type is JavaScript's, and the message shows the value or says what would do.",
    ours: {
      'plt.plot([1], alpha="half")': "TypeError: alpha must be numeric or None, not 'half'",
      'plt.plot([{}])':
        'TypeError: cannot draw an object: give numbers, an array of them or a tensor',
      'plt.plot(["a", "b"])':
        'TypeError: cannot draw a string: give numbers, an array of them or a tensor',
      'plt.scatter([1, 2], [1, 2], s=["a", "b"])': 'ValueError: s must be float, but has strings',
      'plt.imshow([["a"]])':
        'TypeError: cannot draw a string: give numbers, an array of them or a tensor',
      'plt.axis(3)':
        'TypeError: The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]',
      'plt.figure(figsize=3)': 'TypeError: figsize must be a pair, not 3',
    },
  },
  {
    because:
      'matplotlib and numpy tell of their inner workings; the message here tells what to give.',
    ours: {
      'plt.plot([[1, 2], [3]])':
        'ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.',
      'plt.bar([1, 2], [1, 2], tick_label=["a", "b", "c"])':
        'ValueError: tick_label must have a name for each of 2 bars, not 3',
      'plt.barh([1, 2], [1, 2], bottom=1)':
        "AttributeError: Rectangle.set() got an unexpected keyword argument 'bottom'",
      'plt.hist([1], bins=1.5)': 'TypeError: `bins` must be an integer or an array',
      'plt.hist([1], bins="many")':
        "ValueError: 'many' is not a valid estimator for `bins`: give their number, or their edges",
      'plt.axhline([1, 2])': 'ValueError: y must be one number, but 2 were given',
      'plt.axvline([1, 2])': 'ValueError: x must be one number, but 2 were given',
      'plt.imshow([[1]], extent=[0, 1])':
        'ValueError: extent must be four numbers, left, right, bottom and top, and an area',
      'plt.imshow([[1]], extent=[0, 0, 0, 1])':
        'ValueError: extent must be four numbers, left, right, bottom and top, and an area',
      'plt.text([0, 1], 0, "a"); plt.gcf().canvas.draw()':
        'ValueError: x must be one number, but 2 were given',
      'plt.annotate("a", [1])': 'ValueError: xy must be a pair of numbers, [x, y]',
      'plt.annotate("a", [1, 2, 3])': 'ValueError: xy must be a pair of numbers, [x, y]',
      'plt.annotate("a", [1, 2], xytext=[1]); plt.gcf().canvas.draw()':
        'ValueError: xytext must be a pair of numbers, [x, y]',
      'plt.xlim([0, 1], 2)': 'TypeError: limits are two numbers, or one pair: not both',
      'plt.figure(figsize=(1,))':
        'ValueError: Invalid figsize format, expected (x, y) but got (1,)',
    },
  },
  {
    because: 'matplotlib takes it, where here it would draw nothing, or hang the page.',
    ours: {
      'plt.bar([1], [1], color=[])': 'ValueError: color must not be empty',
      'plt.hist([1], bins=[1])': 'ValueError: `bins` must have two edges at least, when an array',
      'plt.hist([1], bins=20000)': 'ValueError: `bins` must be at most 10000, not 20000',
      'plt.contour([0, float("nan")], [0, 1], [[1, 2], [3, 4]])':
        'ValueError: the places of a grid must be finite',
      'plt.figure(figsize=(0, 1))': 'ValueError: figure size must be positive finite not (0, 1)',
      'plt.subplots(30, 30)': 'ValueError: at most 400 axes fit a figure',
      'plt.subplots(1, 2, figsize=(0, 1))':
        'ValueError: figure size must be positive finite not (0, 1)',
    },
  },
  {
    because: 'matplotlib takes it, and it is not known here.',
    ours: {
      'plt.bar([1, 2], [1, 2], tick_label=["a"])':
        'ValueError: tick_label must have a name for each of 2 bars, not 1',
      'plt.contour([[0, 1], [0, 2]], [[0, 0], [1, 2]], [[1, 2], [3, 4]])':
        'ValueError: x and y must be a grid of straight lines: give the places of its columns, and of its rows',
      'plt.quiver([1], [1], [1])':
        'TypeError: quiver() takes u and v, or x, y, u and v: for a colour there is `color`',
    },
  },
];
