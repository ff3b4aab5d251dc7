/**
 * Whatever a call is given, it says in words what is wrong, or draws something that can be drawn: no error is
 * JavaScript's own, and no coordinate is missing.
 */
import { expect, test } from 'vitest';
import type { Figure } from '../../../src/plot/figure.ts';
import type { Plt } from '../../../src/plot/plt.ts';
import { figuresOf, figureToSvg, tensor, X, Y } from './support.ts';

/** What a program may pass by mistake. */
const WRONG: Record<string, unknown> = {
  undefined: undefined,
  null: null,
  NaN: Number.NaN,
  infinity: Infinity,
  'less than zero': -1,
  'a huge number': 1e308,
  'a text': 'abc',
  'no text': '',
  true: true,
  'no object': {},
  'an unknown option': { foo: 1 },
  'an object of nothing': Object.create(null),
  'a function': () => 1,
  'a date': new Date(0),
  'a map': new Map(),
  'a promise': Promise.resolve(1),
  'a symbol': Symbol('s'),
  'no numbers': [],
  'two numbers': [2, 1],
  'three numbers': [1, 2, 3],
  'names, some of them twice': ['a', 'b', 'a'],
  'a matrix': [
    [1, 2],
    [3, 4],
  ],
  'a ragged matrix': [[1, 2], [3]],
  'what is not there': [null, undefined, Number.NaN],
  'all kinds': [1, 'a', {}],
  'an empty tensor': tensor([]),
  'a tensor with a gradient': tensor([1, 2, 3], true),
  'a tensor of three dimensions': tensor([[[1]]]),
  'typed numbers': new Float32Array(3),
};

const Z = [X, Y, X];
const PAINT = 'color alpha label zorder';
const LINE = `${PAINT} linestyle linewidth marker markersize`;
const MAP = 'cmap vmin vmax norm';

/** Calls with what they may be given, and their options. */
const CALLS: readonly [call: string, args: readonly unknown[], options?: string][] = [
  ['plot', [X, Y], LINE],
  ['loglog', [X, Y]],
  ['scatter', [X, Y], `${PAINT} ${MAP} c s marker edgecolors`],
  ['errorbar', [X, Y], `${LINE} yerr xerr fmt capsize ecolor`],
  ['bar', [X, Y, 1, 0], `${PAINT} align tick_label edgecolor yerr capsize`],
  ['barh', [X, Y, 1, 0], `${PAINT} align tick_label xerr`],
  ['hist', [Y, 3], `${PAINT} range density edgecolor`],
  ['fill_between', [X, Y, 0], `${PAINT} where`],
  ['axhline', [1], LINE],
  ['axvline', [1]],
  ['contour', [X, X, Z, 3], `${MAP} levels colors alpha linewidths linestyles`],
  ['contourf', [X, X, Z, 3], `${MAP} levels colors`],
  ['imshow', [Z, 'gray'], 'vmin vmax norm origin extent aspect alpha interpolation'],
  ['quiver', [X, X, Y, Y], `${PAINT} angles scale_units scale`],
  ['text', [1, 1, 'a'], 'color alpha fontsize ha va rotation zorder'],
  ['annotate', ['a', [1, 1]], 'xytext textcoords arrowprops color fontsize'],
  ['title', ['a'], 'fontsize'],
  ['xlabel', ['a']],
  ['suptitle', ['a']],
  ['xlim', [0, 1], 'left right'],
  ['ylim', [[0, 1]], 'bottom top'],
  ['xscale', ['log']],
  ['xticks', [X, ['a', 'b', 'c']], 'rotation'],
  ['axis', ['off']],
  ['grid', [true], 'alpha'],
  ['legend', [['a']], 'loc title ncol'],
  ['colorbar', [null], 'label ax'],
  ['figure', [{}], 'figsize dpi'],
  ['subplots', [1, 2], 'figsize sharex sharey nrows'],
  ['subplot', [1, 2, 1]],
  ['tight_layout', [{}]],
];

/** The call with each of its arguments and options in turn replaced, too few of them, and one too many. */
function* wrongCalls(
  args: readonly unknown[],
  options: string,
): Generator<[what: string, given: unknown[]]> {
  for (let n = 0; n < args.length; n++) yield [`${n} arguments`, args.slice(0, n)];
  for (const [name, value] of Object.entries(WRONG)) {
    for (let i = 0; i < args.length; i++) yield [`${name} at ${i}`, args.with(i, value)];
    yield [`${name} at the end`, [...args, value]];
    yield [`${name} everywhere`, args.map(() => value)];
    for (const option of options.split(' ')) {
      if (option) yield [`${option}: ${name}`, [...args, { [option]: value }]];
    }
  }
}

/** How the browser's own errors speak. */
const JAVASCRIPT =
  /is not a function|not iterable|Cannot |Invalid array|Maximum call|'in' operator|undefined \(|not an object \(|Reduce of/;

/** Charts that have been drawn: many a wrong argument is as good as none. */
const drawn = new Map<string, string>();

function draw(figure: Figure): string {
  const key = JSON.stringify(figure);
  const markup = drawn.get(key) ?? figureToSvg(figure);
  drawn.set(key, markup);
  return markup;
}

/** What became of a call: `null` where it was taken and drawn, or refused in words. */
function faultOf(call: string, given: unknown[]): string | null {
  let shown: string;
  try {
    const figures = figuresOf(plt => {
      plt.plot(X, Y, { label: 'a' });
      (plt[call as keyof Plt] as (...args: unknown[]) => void)(...given);
    });
    shown = figures.map(draw).join('');
  } catch (error) {
    const { name, message } = error as Error;
    const isOurs = /^(Value|Type|Attribute|Runtime)Error$/.test(name);
    return isOurs && !JAVASCRIPT.test(message) ? null : `${name}: ${message}`;
  }
  const markup = shown.replace(/ (aria-label|data-figure)="[^"]*"/g, '');
  return /="[^"]*(NaN|Infinity|undefined)|\[object|>(undefined|null)</.exec(markup)?.[0] ?? null;
}

test.each(CALLS)('plt.%s', (call, args, options = '') => {
  const faults: Record<string, string> = {};
  for (const [what, given] of wrongCalls(args, options)) {
    const fault = faultOf(call, given);
    if (fault) faults[what] = fault;
  }
  expect(faults).toEqual({});
});
