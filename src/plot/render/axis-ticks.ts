/** The ticks of a frame's two axes: as many as there is room for between their labels. */
import type { AxesData } from '../figure.ts';
import { type Direction, scaleOf } from '../limits.ts';
import { fixedTicks, type Tick, ticksFor } from '../ticks.ts';
import { type AxesLimits, hasPixels } from './shape.ts';
import { EM, nameWidth, numberWidth } from './text-size.ts';

/** The widest label's width in pixels. */
export const labelWidth = (ticks: readonly Tick[]): number =>
  Math.max(0, ...ticks.map(tick => numberWidth(tick.text)));

/** The ticks of y, in a frame of which rows are `narrow` pixels wide on a phone, with all that is beside it. */
export const ticksOfY = (axes: AxesData, limits: AxesLimits, narrow: number): Tick[] =>
  ticksOf(axes, 'y', limits, narrow < 240 ? 4 : 5);

/** As many ticks of x as fit `width` pixels with air between their labels, but at least two if it can be. */
export function ticksOfX(axes: AxesData, limits: AxesLimits, width: number): Tick[] {
  if (axes.xticks) return thinned(ticksOf(axes, 'x', limits, 0), width);
  for (let count = 7; count > 2; count--) {
    const ticks = ticksOf(axes, 'x', limits, count);
    if (ticks.length * (labelWidth(ticks) + 1.2 * EM) <= width) return ticks;
  }
  return ticksOf(axes, 'x', limits, 2);
}

/** The ticks of an axis: those that were set, none, or about `count` of them. */
function ticksOf(axes: AxesData, direction: Direction, limits: AxesLimits, count: number): Tick[] {
  if (axes.off) return [];
  const set = direction === 'x' ? axes.xticks : axes.yticks;
  const scale = scaleOf(axes, direction);
  if (set) return fixedTicks(set, limits[direction], scale);
  const ticks = ticksFor(limits[direction], scale, count);
  // There is no half of a pixel.
  if (!hasPixels(axes)) return ticks;
  const values = ticks.map(tick => tick.value).filter(Number.isInteger);
  return fixedTicks({ values, labels: null }, limits[direction], scale);
}

/** Of names that were set, those that do not fit a phone are left out there, every second one or more. */
function thinned(ticks: Tick[], width: number): Tick[] {
  const longest = Math.max(nameWidth(' '), ...ticks.map(tick => nameWidth(tick.text)));
  const fitting = Math.max(2, Math.floor(width / (longest + 0.5 * EM)));
  const stride = Math.ceil(ticks.length / fitting);
  return ticks.map((tick, i) => (i % stride === 0 ? tick : { ...tick, spare: true }));
}
