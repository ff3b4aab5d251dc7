import { extentOf } from './data.ts';
import type { AxesData, Figure, FixedTicks, Limits, Scale } from './figure.ts';
import { kindOf, placesOf } from './marks/index.ts';

/** Which of the two axes: x, from left to right, or y, from the bottom up. */
export type Direction = 'x' | 'y';

/** matplotlib's margin: a twentieth of the data's extent on either side. */
const MARGIN = 0.05;

/** The farthest limit from zero: between two of them, the distance is not yet infinite. */
const FARTHEST = 1e300;

/** Everything that limits in a direction take in: places that can be drawn, and what reaches farther. */
function* valuesIn(all: readonly AxesData[], direction: Direction): Generator<number> {
  for (const axes of all) {
    for (const mark of axes.marks) {
      const places = placesOf(mark);
      const { x, y } = places;
      for (let i = 0; i < x.length; i++) {
        const isDrawn = isDrawable(x[i], axes.xscale) && isDrawable(y[i], axes.yscale);
        if (isDrawn) yield places[direction][i] as number;
      }
      const reach = kindOf(mark).reach?.(mark)[direction] ?? [];
      for (const value of reach) if (isDrawable(value, axes[`${direction}scale`])) yield value;
    }
  }
}

/** Does a limit at this value need no air, as some mark stands on it? */
function isEdge(all: readonly AxesData[], direction: Direction, value: number): boolean {
  return all.some(axes =>
    axes.marks.some(mark => kindOf(mark).edges?.(mark)[direction]?.includes(value)),
  );
}

/** Has the value a place on such an axis? A logarithmic one has none for 0 and below. */
export const isDrawable = (value: number | null | undefined, scale: Scale): value is number =>
  value != null && (scale === 'linear' || value > 0);

const clamp = (value: number): number => Math.min(FARTHEST, Math.max(-FARTHEST, value));

/** Limits with some air round an extent; a single value gets air in proportion to its size. */
function widen([low, high]: Limits, scale: Scale): Limits {
  if (scale === 'log') {
    // Of values that hardly differ, the logarithms may be one.
    const factor = Math.log(low) === Math.log(high) ? 10 : (high / low) ** MARGIN;
    return [low / factor, high * factor];
  }
  const air = low === high ? Math.abs(low) * MARGIN || MARGIN : high * MARGIN - low * MARGIN;
  return [clamp(low - air), clamp(high + air)];
}

/**
 * The limits of axes in one direction: as set, or fitted to the marks of all the axes that share
 * them (`sharing`). Empty axes run from 0 to 1, logarithmic ones from 1 to 10.
 */
export function limitsOf(
  axes: AxesData,
  sharing: readonly AxesData[],
  direction: Direction,
): Limits {
  const scale = axes[`${direction}scale`];
  const set = axes[`${direction}lim`];
  const highest = set?.findLast(end => isDrawable(end, scale));
  if (!set || highest === undefined) {
    return turned(fitted(sharing, direction, scale), direction === 'y' && axes.inverted);
  }
  if (set[0] === set[1]) return widen(set, scale);
  if (set.every(end => isDrawable(end, scale))) return set;
  // Of limits that reach down to 0, a logarithmic axis takes the other end: it begins where the data does.
  const [least] = fitted(sharing, direction, scale);
  const lowest = least < highest ? least : highest / 10;
  return set.map(end => (end === highest ? end : lowest)) as Limits;
}

/** Limits round all marks, with air at each end where no mark has an edge. */
function fitted(sharing: readonly AxesData[], direction: Direction, scale: Scale): Limits {
  const found = extentOf(valuesIn(sharing, direction));
  if (!found) return scale === 'log' ? [1, 10] : [0, 1];
  const wide = widen(found, scale);
  // A bar of no height stands on the lower end.
  if (found[0] === found[1]) {
    return isEdge(sharing, direction, found[0]) && scale === 'linear'
      ? [found[0], found[0] + 1]
      : wide;
  }
  return [0, 1].map(end =>
    isEdge(sharing, direction, found[end]) ? found[end] : wide[end],
  ) as Limits;
}

const turned = ([low, high]: Limits, isTurned: boolean): Limits =>
  isTurned ? [high, low] : [low, high];

/**
 * The axes of a figure that have the same limits as `axes` in a direction, itself among them. They have the same scale
 * and ticks there, too.
 */
export function sharingAxes(figure: Figure, axes: AxesData, direction: Direction): AxesData[] {
  return figure[`share${direction}`] ? figure.axes : [axes];
}

/** Sets the scale of axes in a direction, and with it that of the axes that share their limits. */
export function setScale(figure: Figure, axes: AxesData, direction: Direction, scale: Scale): void {
  for (const each of sharingAxes(figure, axes, direction)) each[`${direction}scale`] = scale;
}

/** The same for ticks. */
export function setTicks(
  figure: Figure,
  axes: AxesData,
  direction: Direction,
  ticks: FixedTicks,
): void {
  for (const each of sharingAxes(figure, axes, direction)) each[`${direction}ticks`] = ticks;
}
