/** What calls take: in order, or by name. */
import { describe, expect, test } from 'vitest';
import type { AxesData } from '../../../src/plot/figure.ts';
import { figureOf, IMAGE, tensor, type Unchecked, X, Y } from './support.ts';

const axesOf = (cell: Unchecked): AxesData => figureOf(cell).axes[0] as AxesData;

describe('as matplotlib takes it', () => {
  test.each<[what: string, cell: Unchecked, marks: object[]]>([
    ['hist(x, bins)', plt => plt.hist([0, 1], 2), [{ counts: [1, 1], color: 'C0' }]],
    ['hist(x, None)', plt => plt.hist([0, 1], null), [{ kind: 'hist' }]],
    ['hist of one column', plt => plt.hist([[0], [1]], 2), [{ counts: [1, 1] }]],
    ['bar(x, height, width)', plt => plt.bar(X, Y, 0.4), [{ width: [0.4, 0.4, 0.4] }]],
    ['bar with names of arguments', plt => plt.bar({ x: X, height: Y }), [{ at: X, length: Y }]],
    ['barh(y, width, height)', plt => plt.barh(X, Y, 0.5), [{ width: [0.5, 0.5, 0.5] }]],
    [
      'bar with errors',
      plt => plt.bar(X, Y, { yerr: 1, capsize: 3 }),
      [
        { kind: 'bar', color: 'C0' },
        { kind: 'errorbar', linestyle: null, color: 'black', capsize: 3, x: X, y: Y },
      ],
    ],
    [
      'barh with errors',
      plt => plt.barh(X, Y, { xerr: [1, 2, 3], ecolor: 'red' }),
      [{ kind: 'bar' }, { kind: 'errorbar', color: 'red', x: Y, y: X, yends: null }],
    ],
    ['scatter(x, y, s, c)', plt => plt.scatter(X, Y, 9, 'red'), [{ size: 9, color: 'red' }]],
    ['scatter(x, y, None)', plt => plt.scatter(X, Y, null), [{ size: 36 }]],
    ['errorbar(x, y, yerr)', plt => plt.errorbar(X, Y, 1), [{ yends: { low: [2, 0, 1] } }]],
    ['imshow(x, cmap)', plt => plt.imshow(IMAGE, 'gray'), [{ cmap: 'gray' }]],
    ['imshow(x, None)', plt => plt.imshow(IMAGE, null), [{ cmap: 'viridis' }]],
    ['fill_between(x, y1, None)', plt => plt.fill_between(X, Y, null), [{ y2: [0, 0, 0] }]],
    ['axhline(None)', plt => plt.axhline(null), [{ at: 0 }]],
    ['annotate(text, xy, xytext)', plt => plt.annotate('a', [1, 2], [3, 4]), [{ x: 3, y: 4 }]],
    [
      'options that are None',
      plt => plt.plot(X, Y, { color: null, label: null, lw: null, marker: null, ls: null }),
      [{ color: 'C0', label: null, linewidth: 1.5, marker: null, linestyle: '-' }],
    ],
    ['a label that begins with _', plt => plt.plot(Y, { label: '_a' }), [{ label: null }]],
    ['a text that is a number', plt => plt.text(0, 0, tensor(3).tolist()), [{ text: '3' }]],
    ['a text that is None', plt => plt.text(0, 0, null), [{ text: '' }]],
    [
      'several lines',
      plt => plt.plot(X, Y, 'r--', Y, X, Y),
      [
        { x: X, y: Y, color: 'red', linestyle: '--' },
        { x: Y, y: X, color: 'C0' },
        { x: X, y: Y, color: 'C1' },
      ],
    ],
    [
      'a line for each column',
      plt => plt.plot(tensor(IMAGE), { label: ['a', 'b'] }),
      [
        { x: [0, 1], y: [1, 3], label: 'a' },
        { x: [0, 1], y: [2, 4], label: 'b' },
      ],
    ],
    ['one column', plt => plt.plot([[0], [1]], tensor([[5], [6]])), [{ x: [0, 1], y: [5, 6] }]],
    ['plot()', plt => plt.plot(), []],
    [
      'points, areas and bars in one colour cycle, lines and histograms in another',
      plt => {
        plt.scatter(X, Y);
        plt.plot(Y);
        plt.bar(X, Y);
        plt.hist(Y);
        plt.fill_between(X, Y);
      },
      ['C0', 'C0', 'C1', 'C1', 'C2'].map(color => ({ color })),
    ],
    [
      'names, one place for each',
      plt => {
        plt.bar(['a', 'b', 'a'], Y);
        plt.plot(['c', 'a'], [1, 2]);
      },
      [{ at: [0, 1, 0] }, { x: [2, 0] }],
    ],
  ])('%s', (_, cell, marks) => {
    const found = axesOf(cell).marks;
    expect(found).toMatchObject(marks);
    expect(found).toHaveLength(marks.length);
  });

  test.each<[what: string, cell: Unchecked, axes: Partial<AxesData> | object]>([
    [
      'colorbar(None)',
      plt => {
        plt.imshow(IMAGE);
        plt.colorbar(null);
      },
      { colorbar: { label: null } },
    ],
    [
      'colorbar(mappable, ax)',
      plt => {
        const [fig, ax] = plt.subplots();
        fig.colorbar(ax.imshow(IMAGE), { ax, label: 'loss', shrink: 0.8 });
      },
      { colorbar: { label: 'loss' } },
    ],
    [
      'xticks(x, None)',
      plt => plt.xticks([1, 2], null),
      { xticks: { values: [1, 2], labels: null } },
    ],
    ['xticks(rotation)', plt => plt.xticks({ rotation: 45 }), { xticks: null }],
    [
      'xticks(tensor, labels, rotation)',
      plt => plt.xticks(tensor([1, 2]), ['a', 7], { rotation: 45 }),
      { xticks: { values: [1, 2], labels: ['a', '7'] } },
    ],
    [
      'legend(names)',
      plt => {
        plt.plot(X);
        plt.text(0, 0, 'words');
        plt.scatter(X, Y, { label: 'old' });
        plt.plot(Y);
        plt.legend(['a', 'b'], { loc: 'best', title: 'T' });
      },
      {
        legend: true,
        legendTitle: 'T',
        marks: [{ label: 'a' }, { text: 'words' }, { label: 'b' }, { label: null }],
      },
    ],
    [
      'legend(names), which errors of bars have none of',
      plt => {
        plt.bar(X, Y, { yerr: 1 });
        plt.bar(X, Y, { yerr: 1 });
        plt.legend(['a', 'b']);
      },
      { marks: [{ label: 'a' }, { label: null }, { label: 'b' }, { label: null }] },
    ],
    ['legend(ncol)', plt => plt.legend({ ncol: 2, frameon: false }), { legend: true }],
    ['title(None)', plt => plt.title(null), { title: null }],
    ['title(nan)', plt => plt.title(Number.NaN), { title: 'nan' }],
    ['title(text, fontsize)', plt => plt.title('a', { fontsize: 14 }), { title: 'a' }],
    ['grid(True, alpha)', plt => plt.grid(true, { alpha: 0.3 }), { grid: true }],
    ['grid(None)', plt => plt.grid(null), { grid: true }],
    ["axis('square')", plt => plt.axis('square'), { equal: true }],
    ['semilogx', plt => plt.semilogx(X, Y, 'o'), { xscale: 'log', marks: [{ marker: 'o' }] }],
    ['semilogy', plt => plt.semilogy(Y), { yscale: 'log', marks: [{ y: Y }] }],
    ['loglog', plt => plt.loglog(X, Y), { xscale: 'log', yscale: 'log' }],
    [
      'set',
      plt => plt.gca().set({ title: 'a', xlabel: 'b', ylim: [0, 1], yscale: 'log' }),
      { title: 'a', xlabel: 'b', ylim: [0, 1], yscale: 'log' },
    ],
    [
      'names along x',
      plt => plt.scatter(['a', 'b'], [1, 2]),
      { xticks: { values: [0, 1], labels: ['a', 'b'] } },
    ],
    [
      'names along x of several lines in one call',
      plt => plt.plot(['a', 'b'], [1, 2], ['c', 'a'], [3, 4]),
      {
        xticks: { values: [0, 1, 2], labels: ['a', 'b', 'c'] },
        marks: [{ x: [0, 1] }, { x: [2, 0] }],
      },
    ],
    [
      'names under bars, one of which has no place',
      plt => plt.bar([0, Number.NaN, 2], Y, { tick_label: ['a', 'b', 'c'] }),
      { xticks: { values: [0, 2], labels: ['a', 'c'] } },
    ],
    [
      'names along x that fail',
      plt => {
        expect(() => plt.scatter(['a', 'b'], [1])).toThrow('same size');
        plt.plot(Y);
      },
      { xticks: null, marks: [{ y: Y }] },
    ],
  ])('%s', (_, cell, axes) => expect(axesOf(cell)).toMatchObject(axes));

  test('of axes that share x, a name has one place on all', () => {
    const { axes } = figureOf(plt => {
      const [, [above, below]] = plt.subplots(2, 1, { sharex: true });
      above.bar(['a', 'b'], [1, 2]);
      below.bar(['b', 'c'], [3, 4]);
    });
    const xticks = { values: [0, 1, 2], labels: ['a', 'b', 'c'] };
    expect(axes).toMatchObject([
      { xticks, marks: [{ at: [0, 1] }] },
      { xticks, marks: [{ at: [1, 2] }] },
    ]);
  });

  test('axis() gives the limits', () => {
    figureOf(plt => {
      plt.axis([0, 1, 2, 3]);
      expect(plt.axis()).toEqual([0, 1, 2, 3]);
    });
  });

  test.each<[what: string, cell: Unchecked, limits: number[]]>([
    ['from 0', plt => plt.ylim(0, 50), [0.79, 50]],
    ['from 0, the other way round', plt => plt.ylim(50, 0), [50, 0.79]],
    ['from 0 up to below the data', plt => plt.ylim(0, 0.5), [0.05, 0.5]],
    ['below 0 altogether', plt => plt.ylim(-2, -1), [0.79, 125.9]],
    ['at one place', plt => plt.ylim(5, 5), [0.5, 50]],
  ])('limits of a logarithmic axis: %s', (_, setLimits, expected) => {
    figureOf(plt => {
      plt.semilogy([1, 10, 100]);
      setLimits(plt);
      const rounded = plt.ylim().map(end => Number(end.toFixed(end > 1 ? 1 : 2)));
      expect(rounded).toEqual(expected);
    });
  });

  test('values that hardly differ stand in the middle of a logarithmic axis', () => {
    figureOf(plt => {
      plt.semilogy([1e15, 1e15 + 1]);
      expect(plt.ylim()).toEqual([1e14, (1e15 + 1) * 10]);
    });
  });

  test('subplot goes through the axes of one figure', () => {
    const figure = figureOf(plt => {
      plt.subplot(1, 2, 1);
      plt.title('left');
      plt.subplot(122);
      plt.title('right');
      plt.gcf().add_subplot(1, 2, 1).set_xlabel('below');
    });
    expect(figure).toMatchObject({ rows: 1, cols: 2 });
    expect(figure.axes).toMatchObject([{ title: 'left', xlabel: 'below' }, { title: 'right' }]);
  });

  test('subplots by name', () => {
    expect(figureOf(plt => plt.subplots({ nrows: 2, ncols: 3, dpi: 100 })).axes).toHaveLength(6);
  });
});
