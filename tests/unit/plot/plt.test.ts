import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Figure } from '../../../src/plot/figure.ts';
import { type Axes, createPlt, type Plt, type PltFigure } from '../../../src/plot/plt.ts';
import { figureOf, figuresOf, tensor } from './support.ts';

const marksOf = (cell: (plt: Plt) => void) => figureOf(cell).axes.flatMap(axes => axes.marks);

describe('figures and cells', () => {
  test('a figure is shown at the end of its cell without plt.show()', () => {
    expect(figuresOf(plt => plt.plot([1, 2]))).toHaveLength(1);
  });

  test('plt.show() shows at once, in order, and starts afresh', () => {
    const log: (string | Figure)[] = [];
    const { plt, flush } = createPlt({ show: figure => log.push(figure.axes[0]?.title ?? 'none') });
    plt.title('one');
    plt.subplots();
    plt.title('two');
    plt.show();
    log.push('printed');
    plt.title('three');
    flush();
    flush();
    expect(log).toEqual(['one', 'two', 'printed', 'three']);
  });

  test('figures and axes say what they are, and keep their calls', () => {
    const { plt } = createPlt({ show() {} });
    const [fig, axes] = plt.subplots(1, 2);
    axes[1].set_title('loss');
    const words = [fig, ...axes].map(String);
    expect(words).toEqual(['<Figure with 2 Axes>', '<Axes: >', "<Axes: title={'center': 'loss'}>"]);
    for (const owner of [plt, axes[0]]) {
      expect(() => Object.assign(owner, { grid: true })).toThrow(/read only/);
    }
  });

  test('a cell starts with no current figure', () => {
    const figures: Figure[] = [];
    const { plt, flush } = createPlt({ show: figure => figures.push(figure) });
    plt.plot([1]);
    flush();
    plt.plot([2]);
    flush();
    expect(figures.map(figure => figure.axes[0]?.marks.length)).toEqual([1, 1]);
  });

  test('what was shown does not change when its axes are drawn on later', () => {
    const figures: Figure[] = [];
    const { plt, flush } = createPlt({ show: figure => figures.push(figure) });
    const [, ax] = plt.subplots();
    flush();
    ax.plot([1]);
    ax.set_title('late');
    flush();
    expect(figures).toHaveLength(1);
    expect(figures[0]?.axes[0]).toMatchObject({ marks: [], title: null });
  });

  test('reset forgets what is open', () => {
    const figures: Figure[] = [];
    const { plt, flush, reset } = createPlt({ show: figure => figures.push(figure) });
    plt.plot([1]);
    reset();
    flush();
    expect(figures).toEqual([]);
  });

  test('a figure without axes is not shown', () => {
    expect(figuresOf(plt => void plt.figure())).toEqual([]);
  });

  test('a figure is plain data: JSON and structured clone give it back', () => {
    const figure = figureOf(plt => {
      const [fig, axs] = plt.subplots(2, 2, { figsize: [6, 4], sharey: true });
      axs[0]?.[1]?.scatter([1, Number.NaN], [Infinity, 2], { label: 'a' });
      axs[1]?.[0]?.plot([1, 2], 'r--o');
      fig.suptitle('all');
    });
    expect(JSON.parse(JSON.stringify(figure))).toStrictEqual(figure);
    expect(structuredClone(figure)).toStrictEqual(figure);
  });
});

describe('subplots', () => {
  test('returns one axes, a row, a column or a grid, as matplotlib does', () => {
    figuresOf(plt => {
      const [fig, ax] = plt.subplots();
      expectTypeOf(fig).toEqualTypeOf<PltFigure>();
      expectTypeOf(ax).toEqualTypeOf<Axes>();
      expect(ax.plot).toBeTypeOf('function');

      const [, row] = plt.subplots(1, 4, { figsize: [12, 3] });
      expectTypeOf(row).toEqualTypeOf<Axes[]>();
      expect(row).toHaveLength(4);

      const [, column] = plt.subplots(3);
      expectTypeOf(column).toEqualTypeOf<Axes[]>();
      expect(column).toHaveLength(3);

      const [, grid] = plt.subplots(2, 3);
      expectTypeOf(grid).toEqualTypeOf<Axes[][]>();
      expect(grid.map(line => line.length)).toEqual([3, 3]);

      const [, alone] = plt.subplots({ figsize: [4, 3] });
      expectTypeOf(alone).toEqualTypeOf<Axes>();
      expect(alone.plot).toBeTypeOf('function');
    });
  });

  test('the last axes are the current ones', () => {
    const figure = figureOf(plt => {
      plt.subplots(1, 2);
      plt.title('right');
    });
    expect(figure.axes.map(axes => axes.title)).toEqual([null, 'right']);
  });

  test('shared limits are set on all axes at once', () => {
    const figure = figureOf(plt => {
      const [, axs] = plt.subplots(1, 2, { sharey: true });
      axs[0]?.set_ylim(-300, 100);
      axs[0]?.set_xlim(0, 1);
    });
    expect(figure.axes.map(axes => axes.ylim)).toEqual([
      [-300, 100],
      [-300, 100],
    ]);
    expect(figure.axes.map(axes => axes.xlim)).toEqual([[0, 1], null]);
  });

  test('with shared limits go the scale, the ticks and the direction', () => {
    const { axes } = figureOf(plt => {
      const [, axs] = plt.subplots(1, 2, { sharey: true });
      axs[0]?.semilogy([1, 10]);
      axs[1]?.set_yticks([1, 5]);
      axs[1]?.invert_yaxis();
      axs[1]?.set_xscale('log');
    });
    const shared = { yscale: 'log', yticks: { values: [1, 5] }, inverted: true };
    expect(axes).toMatchObject([
      { ...shared, xscale: 'linear' },
      { ...shared, xscale: 'log' },
    ]);
  });
});

describe('data', () => {
  test.each<[string, Parameters<Plt['plot']>[0], (number | null)[]]>([
    ['an array', [1, 2.5], [1, 2.5]],
    ['a typed array', new Float32Array([1, 2.5]), [1, 2.5]],
    ['a tensor', tensor([1, 2.5]), [1, 2.5]],
    ['a list of tensors of no dimension', [tensor(1), tensor(2.5)], [1, 2.5]],
    ['what is not finite', [Number.NaN, Infinity, -Infinity, 3], [null, null, null, 3]],
    ['what is missing, as None is', [null, undefined, 1] as never, [null, null, 1]],
    ['booleans', tensor([true, false]), [1, 0]],
    ['nothing', [], []],
    ['a single number', 7, [7]],
  ])('plot takes %s', (_, data, y) => {
    const [mark] = marksOf(plt => plt.plot(data));
    expect(mark).toMatchObject({ kind: 'line', x: y.map((_, i) => i), y });
  });

  test('a hundred thousand points do not overflow the stack', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => i);
    const [mark] = marksOf(plt => plt.scatter(many, many));
    expect(mark).toHaveProperty('x.length', 100_000);
  });

  test('data is copied', () => {
    const y = [1, 2];
    const [mark] = marksOf(plt => {
      plt.plot(y);
      y[0] = 9;
    });
    expect(mark).toMatchObject({ y: [1, 2] });
  });

  test('a call that throws draws nothing', () => {
    const figure = figureOf(plt => {
      plt.gca();
      expect(() => plt.scatter([1], [1, 2])).toThrow();
      plt.scatter([1], [1]);
    });
    expect(figure.axes[0]?.marks).toMatchObject([{ color: 'C0' }]);
  });
});

describe('looks', () => {
  test('lines and points each go through the colour cycle', () => {
    const colors = marksOf(plt => {
      plt.scatter([1], [1]);
      plt.plot([1]);
      plt.plot([1], { color: 'red' });
      plt.plot([1]);
      plt.scatter([1], [1]);
    }).map(mark => 'color' in mark && mark.color);
    expect(colors).toEqual(['C0', 'C0', 'red', 'C1', 'C1']);
  });

  test.each([
    ['r', 'red'],
    ['C12', 'C2'],
    ['tab:orange', 'C1'],
    ['#F00', '#ff0000'],
    ['0.5', '#808080'],
    ['SteelBlue', 'steelblue'],
  ])('the colour %s is %s', (given, color) => {
    expect(marksOf(plt => plt.plot([1], { color: given }))[0]).toMatchObject({ color });
  });

  test.each([
    ['r--', { color: 'red', linestyle: '--', marker: null }],
    ['bo', { color: 'blue', linestyle: null, marker: 'o' }],
    ['-.C1s', { color: 'C1', linestyle: '-.', marker: 's' }],
    ['', { color: 'C0', linestyle: '-', marker: null }],
  ])('the format string "%s"', (fmt, expected) => {
    expect(marksOf(plt => plt.plot([1, 2], [3, 4], fmt, { lw: 3 }))[0]).toMatchObject({
      ...expected,
      linewidth: 3,
    });
  });
});

describe('limits', () => {
  test.each<[string, (plt: Plt) => void, [number, number]]>([
    ['two numbers', plt => plt.ylim(-300, 100), [-300, 100]],
    ['a pair', plt => plt.ylim([-300, 100]), [-300, 100]],
    ['one end by name', plt => plt.ylim({ top: 100 }), [0, 100]],
    ['null for the other end', plt => plt.ylim(null, 100), [0, 100]],
  ])('set by %s', (_, set, expected) => {
    expect(figureOf(set).axes[0]?.ylim).toEqual(expected);
  });

  test('are read with a twentieth of air, as in matplotlib', () => {
    figureOf(plt => {
      plt.plot([0, 10]);
      expect(plt.ylim()).toEqual([-0.5, 10.5]);
      plt.ylim({ bottom: -300 });
      expect(plt.ylim()).toEqual([-300, 10.5]);
    });
  });
});
