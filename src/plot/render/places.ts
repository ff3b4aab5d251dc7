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

/** Where values stand in a frame. */
export function placesIn(
  { axes, x, y }: Pick<AxesLayout, 'axes' | 'x' | 'y'>,
  { width, height }: Frame,
): Places {
  const across = partOf(x, axes.xscale);
  const up = partOf(y, axes.yscale);
  return { x: value => width * across(value), y: value => height * (1 - up(value)) };
}

/** Which part of the way between limits a value has come. */
function partOf([low, high]: Limits, scale: Scale): (value: Value) => number {
  const at = scale === 'log' ? Math.log : Number;
  const [from, to] = [at(low), at(high)];
  return value =>
    isDrawable(value, scale)
      ? Math.min(1 + FAR, Math.max(-FAR, (at(value) - from) / (to - from)))
      : Number.NaN;
}
