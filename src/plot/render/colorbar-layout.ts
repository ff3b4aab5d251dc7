import { colorScaleOf } from '../color-scale.ts';
import type { AxesData, ColorScale, ContourMark } from '../figure.ts';
import { type Tick, ticksFor } from '../ticks.ts';
import { labelWidth } from './axis-ticks.ts';
import { EM, numberWidth, QUIET_SIZE } from './text-size.ts';

/** A colour bar at the right of a frame, ready to be drawn. */
export interface ColorbarLayout {
  scale: ColorScale;
  /** Filled contours have a colour between each level and the next. */
  bands: ContourMark | null;
  ticks: Tick[];
  /** All the room that it takes, in pixels. */
  width: number;
}

/** In pixels: from the frame to the bar, the bar's own, from there to its numbers. */
export const BAR = { gap: 12, width: 14, tick: 6 };

/** What a colour bar shows: the last mark that makes colours of values. */
export function layOutColorbar(axes: AxesData, narrow: number): ColorbarLayout | null {
  const mark = axes.colorbar && axes.marks.findLast(one => colorScaleOf(one));
  const scale = mark && colorScaleOf(mark);
  if (!scale) return null;
  const bands = mark.kind === 'contour' && mark.filled ? mark : null;
  const ticks = ticksOf(scale, narrow < 240 ? 3 : 5);
  const numbers = Math.max(numberWidth(' '), labelWidth(ticks));
  return { scale, bands, ticks, width: BAR.gap + BAR.width + BAR.tick + numbers };
}

const ticksOf = ({ vmin, vmax, norm }: ColorScale, count: number): Tick[] =>
  vmin === vmax ? [] : ticksFor([vmin, vmax], norm, count);

/** The same with fewer numbers, where it is so low that they would run into one another. */
export function fitColorbar(colorbar: ColorbarLayout, height: number): ColorbarLayout {
  const most = Math.floor(height / (1.2 * QUIET_SIZE * EM)) + 1;
  let { ticks } = colorbar;
  for (let count = most; ticks.length > most && count > 0; count--) {
    ticks = ticksOf(colorbar.scale, count);
  }
  return { ...colorbar, ticks };
}
