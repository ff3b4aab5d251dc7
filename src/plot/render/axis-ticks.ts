/** The ticks of a frame's two axes: as many as there is room for between their labels. */
import type { AxesData } from '../figure.ts';
import type { Direction } from '../limits.ts';
import { fixedTicks, type Tick, ticksFor } from '../ticks.ts';
import { type AxesLimits, hasPixels } from './shape.ts';
import { EM, nameWidth, numberWidth, QUIET_SIZE, wrapText } from './text-size.ts';

/** The widest label's width in pixels. */
export const labelWidth = (ticks: readonly Tick[]): number =>
  Math.max(0, ...ticks.flatMap(tick => tick.text.split('\n').map(numberWidth)));

/** Names take at most so much of a chart's width. */
const SHARE = 0.4;

/** The ticks of y, in a frame of which rows are `narrow` pixels wide on a phone, with all that is beside it. */
export const ticksOfY = (axes: AxesData, limits: AxesLimits, narrow: number): Tick[] =>
  broken(ticksOf(axes, 'y', limits, narrow < 240 ? 4 : 5), narrow * SHARE, narrow * SHARE);

/** As many ticks of x as fit `width` pixels with air between their labels, but at least two if it can be. */
export function ticksOfX(axes: AxesData, limits: AxesLimits, width: number): Tick[] {
  if (axes.xticks) {
    const ticks = ticksOf(axes, 'x', limits, 0);
    return thinned(broken(ticks, width / ticks.length - EM, width * SHARE), width);
  }
  for (let count = 7; count > 2; count--) {
    const ticks = ticksOf(axes, 'x', limits, count);
    if (ticks.length * (labelWidth(ticks) + 1.2 * EM) <= width) return ticks;
  }
  return ticksOf(axes, 'x', limits, 2);
}

/** The ticks of an axis: those that were set, none, or about `count` of them. */
function ticksOf(axes: AxesData, direction: Direction, limits: AxesLimits, count: number): Tick[] {
  if (axes.off) return [];
  const set = axes[`${direction}ticks`];
  const scale = axes[`${direction}scale`];
  if (set) return fixedTicks(set, limits[direction], scale);
  const ticks = ticksFor(limits[direction], scale, count);
  // There is no half of a pixel.
  if (!hasPixels(axes)) return ticks;
  const values = ticks.map(tick => tick.value).filter(Number.isInteger);
  return fixedTicks({ values, labels: null }, limits[direction], scale);
}

/** Long names in lines of `room` pixels; up to `most` where that keeps a word in one piece. */
const broken = (ticks: Tick[], room: number, most: number): Tick[] =>
  ticks.map(tick => {
    const longest = Math.max(room, ...tick.text.split(/\s+/).map(nameWidth));
    const lines = wrapText(tick.text, Math.min(longest, most), QUIET_SIZE * EM);
    return { ...tick, text: lines.join('\n') };
  });

/** Of names that were set, those that do not fit a phone are left out there, every second one or more. */
function thinned(ticks: Tick[], width: number): Tick[] {
  const widths = ticks.map(({ text }) => Math.max(...text.split('\n').map(nameWidth)));
  const each = width / ticks.length;
  const fits = (stride: number): boolean =>
    widths.every((own, i) => {
      const next = i % stride === 0 ? widths[i + stride] : undefined;
      return next === undefined || (own + next) / 2 + 0.5 * EM <= stride * each;
    });
  let stride = 1;
  while (stride < ticks.length / 2 && !fits(stride)) stride++;
  return ticks.map((tick, i) => (i % stride === 0 ? tick : { ...tick, spare: true }));
}
