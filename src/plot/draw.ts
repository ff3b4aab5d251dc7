import type { Axes, Data, DrawCalls, FillOptions } from './api.ts';
import { CYCLE } from './color-cycle.ts';
import type { AxesData, Mark } from './figure.ts';
import { barMark, toNames } from './marks/bar.ts';
import { contourMark } from './marks/contour.ts';
import { errorbarMark } from './marks/errorbar.ts';
import { fillMark } from './marks/fill.ts';
import { histMark } from './marks/hist.ts';
import { imageMark } from './marks/image.ts';
import { lineMark, readPlotArguments } from './marks/line.ts';
import { quiverMark } from './marks/quiver.ts';
import { ruleMark } from './marks/rule.ts';
import { scatterMark } from './marks/scatter.ts';
import { annotateMark, textMark } from './marks/text.ts';
import { isOptions, toOneOf } from './options.ts';

/** Hands out C0, C1, …; lines, points and areas each count for themselves, as in matplotlib. */
function colorCycle(): () => string {
  let next = 0;
  return () => `C${next++ % CYCLE.length}`;
}

/** The calls that draw on axes, each of which adds a mark to them and says so to `onDraw`. */
export function createDrawCalls(data: AxesData, onDraw: () => void): DrawCalls {
  const nextLine = colorCycle();
  const nextPoints = colorCycle();
  const nextArea = colorCycle();
  const add = (mark: Mark): void => {
    data.marks.push(mark);
    onDraw();
  };

  /** Makes the names of bars, given as `tick_label` or in place of their places, the axis's ticks. */
  const nameTicks = (axis: 'xticks' | 'yticks', at: unknown, labels?: readonly string[]): void => {
    const categories = toNames(at as string[]);
    const names = labels ?? categories;
    if (!names) return;
    const values = categories ? names.map((_, i) => i) : Array.from(at as number[]);
    data[axis] = { values, labels: names.map(String) };
  };

  return {
    plot(...args: unknown[]): void {
      const { x, y, fmt, options } = readPlotArguments(args);
      add(lineMark(x, y, fmt, options, nextLine));
    },
    scatter: (x, y, options = {}) => add(scatterMark(x, y, options, nextPoints)),
    errorbar: (x, y, options = {}) => add(errorbarMark(x, y, options, nextLine)),
    bar(x, height, options = {}) {
      add(barMark(true, x, height, options, nextArea));
      nameTicks('xticks', x, options.tick_label);
    },
    barh(y, width, options = {}) {
      add(barMark(false, y, width, options, nextArea));
      nameTicks('yticks', y, options.tick_label);
    },
    hist: (x, options = {}) => add(histMark(x, options, nextArea)),
    fill_between(x: Data, y1: Data, y2: Data | FillOptions = 0, options: FillOptions = {}): void {
      if (isOptions(y2)) add(fillMark(x, y1, 0, y2, nextArea));
      else add(fillMark(x, y1, y2 as Data, options, nextArea));
    },
    axhline: (y = 0, options = {}) => add(ruleMark('y', y, options)),
    axvline: (x = 0, options = {}) => add(ruleMark('x', x, options)),
    contour: (...args: unknown[]) => add(contourMark(false, args)),
    contourf: (...args: unknown[]) => add(contourMark(true, args)),
    imshow(values, options = {}) {
      const mark = imageMark(values, options);
      const aspect = toOneOf('aspect', options.aspect ?? 'equal', ['equal', 'auto']);
      add(mark);
      data.equal = aspect === 'equal';
      data.inverted = mark.extent[2] > mark.extent[3];
    },
    quiver: (...args: unknown[]) => add(quiverMark(args)),
    text: (x, y, text, options = {}) => add(textMark(x, y, text, options)),
    annotate: (text, xy, options = {}) => add(annotateMark(text, xy, options)),
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
