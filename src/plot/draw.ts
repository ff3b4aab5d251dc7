import type { Axes, BarOptions, Data, DrawCalls, ImageOptions } from './api.ts';
import { readCall } from './call.ts';
import { CYCLE } from './color-cycle.ts';
import { finite } from './data.ts';
import type { AxesData, Mark } from './figure.ts';
import { barMark, ends, toNames } from './marks/bar.ts';
import { contourMark } from './marks/contour.ts';
import { errorbarMark } from './marks/errorbar.ts';
import { fillMark } from './marks/fill.ts';
import { histMark } from './marks/hist.ts';
import { imageMark } from './marks/image.ts';
import { lineMarks } from './marks/line.ts';
import { quiverMark } from './marks/quiver.ts';
import { ruleMark } from './marks/rule.ts';
import { scatterMark } from './marks/scatter.ts';
import { annotateMark, textMark } from './marks/text.ts';
import { toOneOf, toText } from './options.ts';

/** Hands out C0, C1, …: one for lines and one for areas and points, as in matplotlib. */
function colorCycle(): () => string {
  let next = 0;
  return () => `C${next++ % CYCLE.length}`;
}

/** Names along the axes of a chart, in the order in which they came: each is one place, whichever call it is in. */
class Names {
  private readonly known = { xticks: [] as string[], yticks: [] as string[] };
  private readonly data: AxesData;

  constructor(data: AxesData) {
    this.data = data;
  }

  /** The places of what may be names, and what makes these the axis's ticks, once all else is found to be right. */
  locate(axis: 'xticks' | 'yticks', places: unknown): { at: Data; write: () => void } {
    const names = toNames(places as string[]);
    if (!names) return { at: places as Data, write() {} };
    const labels = [...new Set([...this.known[axis], ...names])];
    return {
      at: names.map(name => labels.indexOf(name)),
      write: () => {
        this.known[axis] = labels;
        this.data[axis] = { values: labels.map((_, i) => i), labels };
      },
    };
  }
}

/** The calls that draw on axes, each of which adds a mark to them and says so to `onDraw`. */
export function createDrawCalls(data: AxesData, onDraw: () => void): DrawCalls {
  const nextLine = colorCycle();
  const nextArea = colorCycle();
  const names = new Names(data);
  const add = (mark: Mark): void => {
    data.marks.push(mark);
    onDraw();
  };

  /** Upright or lying bars, with what they are named and how far they are off. */
  const addBars = (upright: boolean, args: readonly unknown[]): void => {
    const [call, along, up, more] = upright
      ? (['bar', 'x', 'height', 'width bottom'] as const)
      : (['barh', 'y', 'width', 'height left'] as const);
    const given = readCall(call, `${along} ${up}`, more, args);
    const { [along]: places, [up]: length, xerr, yerr, capsize, ecolor, ...options } = given;
    const axis = upright ? 'xticks' : 'yticks';
    const { at, write } = names.locate(axis, places);
    const mark = barMark(upright, at, length, options, nextArea);
    const middles = [mark.at, ends(mark)] as Data[];
    const [x, y] = upright ? middles : middles.reverse();
    const errors = { xerr, yerr, capsize, fmt: 'none', color: ecolor ?? 'black' };
    const bars = (xerr ?? yerr) === undefined ? [] : [errorbarMark(x, y, errors, nextLine)];
    write();
    const { tick_label } = options as BarOptions;
    if (tick_label)
      data[axis] = {
        values: finite(mark.at),
        labels: tick_label.map(name => toText('a name', name)),
      };
    for (const each of [mark, ...bars]) add(each);
  };

  const plot = (...args: unknown[]): void => {
    const writes: (() => void)[] = [];
    const locate = (x: unknown): Data => {
      const { at, write } = names.locate('xticks', x);
      writes.push(write);
      return at;
    };
    const lines = lineMarks(args, locate, nextLine);
    for (const write of writes) write();
    for (const line of lines) add(line);
  };

  /** `plot`, on axes of which some are logarithmic. */
  const plotLog =
    (...scales: ('xscale' | 'yscale')[]) =>
    (...args: unknown[]): void => {
      plot(...args);
      for (const scale of scales) data[scale] = 'log';
    };

  return {
    plot,
    semilogx: plotLog('xscale'),
    semilogy: plotLog('yscale'),
    loglog: plotLog('xscale', 'yscale'),
    scatter(...args: unknown[]): void {
      const { x, y, ...options } = readCall('scatter', 'x y', 's c', args);
      const { at, write } = names.locate('xticks', x);
      add(scatterMark(at, y, options, nextArea));
      write();
    },
    errorbar(...args: unknown[]): void {
      const { x, y, ...options } = readCall('errorbar', 'x y', 'yerr xerr fmt', args);
      const { at, write } = names.locate('xticks', x);
      add(errorbarMark(at, y, options, nextLine));
      write();
    },
    bar: (...args: unknown[]) => addBars(true, args),
    barh: (...args: unknown[]) => addBars(false, args),
    hist(...args: unknown[]): void {
      const { x, ...options } = readCall('hist', 'x', 'bins range density', args);
      add(histMark(x, options, nextLine));
    },
    fill_between(...args: unknown[]): void {
      const { x, y1, y2 = 0, ...options } = readCall('fill_between', 'x y1', 'y2 where', args);
      add(fillMark(x, y1, y2, options, nextArea));
    },
    axhline(...args: unknown[]): void {
      const { y = 0, ...options } = readCall('axhline', '', 'y', args);
      add(ruleMark('y', y, options));
    },
    axvline(...args: unknown[]): void {
      const { x = 0, ...options } = readCall('axvline', '', 'x', args);
      add(ruleMark('x', x, options));
    },
    contour: (...args: unknown[]) => add(contourMark(false, args)),
    contourf: (...args: unknown[]) => add(contourMark(true, args)),
    imshow(...args: unknown[]): void {
      const { X, ...options } = readCall('imshow', 'X', 'cmap', args);
      const mark = imageMark(X, options);
      const { aspect = 'equal' } = options as ImageOptions;
      const isEqual = toOneOf('aspect', aspect, ['equal', 'auto']) === 'equal';
      add(mark);
      data.equal = isEqual;
      data.inverted = mark.extent[2] > mark.extent[3];
    },
    quiver: (...args: unknown[]) => add(quiverMark(args)),
    text(...args: unknown[]): void {
      const { x, y, s, ...options } = readCall('text', 'x y s', '', args);
      add(textMark(x, y, s, options));
    },
    annotate(...args: unknown[]): void {
      const { text, xy, ...options } = readCall('annotate', 'text xy', 'xytext', args);
      add(annotateMark(text, xy, options));
    },
  };
}

/** The names of the calls that draw. */
export const DRAW_CALLS: readonly (keyof DrawCalls)[] = Object.keys(
  createDrawCalls({ marks: [] } as unknown as AxesData, () => {}),
) as (keyof DrawCalls)[];

/** The calls of these names, on whatever axes are the current ones. */
export const forward = (names: readonly (keyof DrawCalls)[], current: () => Axes): DrawCalls =>
  Object.fromEntries(
    names.map(name => [
      name,
      (...args: unknown[]) => (current()[name] as (...args: unknown[]) => void)(...args),
    ]),
  ) as unknown as DrawCalls;
