import type { Limits, Numbers, Scale } from '../figure.ts';
import { isDrawable } from '../limits.ts';
import type { AxesLayout } from './layout.ts';
import type { Frame } from './shape.ts';

/** A value, or what is missing. */
type Value = Numbers[number] | undefined;

/** Where values stand in a frame, in pixels; NaN for what has no place on the axes. */
export interface Places {
  x(value: Value): number;
  y(value: Value): number;
}

/** So many frames away is far enough: a line leaves the frame at the same slope, and nothing overflows. */
const FAR = 1000;

/**
 * Where values stand in a frame. What is not above zero has no place on a logarithmic axis, or with `'clip'`, as
 * matplotlib calls it, the axis's lower end: bars and areas go down to it.
 */
export function placesIn(
  { axes, x, y }: Pick<AxesLayout, 'axes' | 'x' | 'y'>,
  { width, height }: Frame,
  nonpositive: 'mask' | 'clip' = 'mask',
): Places {
  const across = partOf(x, axes.xscale, nonpositive === 'clip');
  const up = partOf(y, axes.yscale, nonpositive === 'clip');
  return { x: value => width * across(value), y: value => height * (1 - up(value)) };
}

/** Which part of the way between limits a value has come. */
function partOf([low, high]: Limits, scale: Scale, isClipped: boolean): (value: Value) => number {
  const at = scale === 'log' ? Math.log : Number;
  const [from, to] = [at(low), at(high)];
  return value => {
    if (isDrawable(value, scale)) {
      return Math.min(1 + FAR, Math.max(-FAR, (at(value) - from) / (to - from)));
    }
    if (value == null || !isClipped) return Number.NaN;
    return low < high ? 0 : 1;
  };
}
