import type { Axes, BarOptions, Data, DrawCalls, ImageOptions } from './api.ts';
import { readCall } from './call.ts';
import { CYCLE } from './color-cycle.ts';
import type { AxesData, BarMark, Figure, Mark } from './figure.ts';
import { type Direction, setScale, setTicks } from './limits.ts';
import { barhMark, barMark } from './marks/bar.ts';
import { contourfMark, contourMark } from './marks/contour.ts';
import { errorbarMark } from './marks/errorbar.ts';
import { fillMark } from './marks/fill.ts';
import { histMark } from './marks/hist.ts';
import { imageMark } from './marks/image.ts';
import { placesOf } from './marks/index.ts';
import { lineMarks } from './marks/line.ts';
import { quiverMark } from './marks/quiver.ts';
import { ruleMark } from './marks/rule.ts';
import { scatterMark } from './marks/scatter.ts';
import { annotateMark, textMark } from './marks/text.ts';
import { draftNames, namedTicks } from './named-places.ts';
import { toOneOf } from './options.ts';

/** Hands out C0, C1, …: one for lines and one for areas and points, as in matplotlib. */
function colorCycle(): () => string {
  let next = 0;
  return () => `C${next++ % CYCLE.length}`;
}

/** The calls that draw on axes of a figure, each of which adds a mark to them and says so to `onDraw`. */
export function createDrawCalls(figure: Figure, data: AxesData, onDraw: () => void): DrawCalls {
  const nextLine = colorCycle();
  const nextArea = colorCycle();
  const add = (mark: Mark): void => {
    data.marks.push(mark);
    onDraw();
  };

  /** Bars, with what they are named and how far they are off. */
  const addBars = (
    direction: Direction,
    places: unknown,
    { xerr, yerr, capsize, ecolor, ...options }: BarOptions,
    make: (at: Data, options: BarOptions) => BarMark,
  ): void => {
    const draft = draftNames(figure, data, direction);
    const mark = make(draft.locate(places), options);
    const { x, y } = placesOf(mark) as Record<'x' | 'y', Data>;
    const look = { xerr, yerr, capsize, fmt: 'none', color: ecolor ?? 'black' };
    const errors: Mark[] =
      (xerr ?? yerr) === undefined ? [] : [{ ...errorbarMark(x, y, look, nextLine), ofBars: true }];
    const ticks = options.tick_label && namedTicks(mark.at, options.tick_label);
    draft.write();
    if (ticks) setTicks(figure, data, direction, ticks);
    for (const each of [mark, ...errors]) add(each);
  };

  const plot = (...args: unknown[]): void => {
    const draft = draftNames(figure, data, 'x');
    const lines = lineMarks(args, draft.locate, nextLine);
    draft.write();
    for (const line of lines) add(line);
  };

  /** `plot`, on axes of which some are logarithmic. */
  const plotLog =
    (...directions: Direction[]) =>
    (...args: unknown[]): void => {
      plot(...args);
      for (const direction of directions) setScale(figure, data, direction, 'log');
    };

  return {
    plot,
    semilogx: plotLog('x'),
    semilogy: plotLog('y'),
    loglog: plotLog('x', 'y'),
    scatter(...args: unknown[]): void {
      const { x, y, ...options } = readCall('scatter', 'x y', 's c', args);
      const draft = draftNames(figure, data, 'x');
      add(scatterMark(draft.locate(x), y, options, nextArea));
      draft.write();
    },
    errorbar(...args: unknown[]): void {
      const { x, y, ...options } = readCall('errorbar', 'x y', 'yerr xerr fmt', args);
      const draft = draftNames(figure, data, 'x');
      add(errorbarMark(draft.locate(x), y, options, nextLine));
      draft.write();
    },
    bar(...args: unknown[]): void {
      const { x, height, ...options } = readCall('bar', 'x height', 'width bottom', args);
      addBars('x', x, options, (at, look) => barMark(at, height, look, nextArea));
    },
    barh(...args: unknown[]): void {
      const { y, width, ...options } = readCall('barh', 'y width', 'height left', args);
      addBars('y', y, options, (at, look) => barhMark(at, width, look, nextArea));
    },
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
    contour: (...args: unknown[]) => add(contourMark(args)),
    contourf: (...args: unknown[]) => add(contourfMark(args)),
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
  createDrawCalls({} as Figure, {} as AxesData, () => {}),
) as (keyof DrawCalls)[];

/** The calls of these names, on whatever axes are the current ones. */
export const forward = (names: readonly (keyof DrawCalls)[], current: () => Axes): DrawCalls =>
  Object.fromEntries(
    names.map(name => [
      name,
      (...args: unknown[]) => (current()[name] as (...args: unknown[]) => void)(...args),
    ]),
  ) as unknown as DrawCalls;
