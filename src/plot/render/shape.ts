/** The shape of a figure's frames: that of their pictures, that of `figsize`, or one that looks well. */
import { finite } from '../data.ts';
import type { AxesData, Figure, Limits, Mark, Numbers, Scale } from '../figure.ts';
import { kindOf } from '../marks/index.ts';

/** The size of a frame, in pixels at the figure's natural width. */
export interface Frame {
  width: number;
  height: number;
}

/** The room round a frame, in pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The limits of axes. */
export interface AxesLimits {
  x: Limits;
  y: Limits;
}

/** Pixels to an inch of `figsize`. */
export const INCH = 100;

/** A single picture is not drawn larger than this, in pixels. */
const LARGEST_IMAGE = 400;

/** Width over height that looks well: wide when there is room, square when it is small. */
const naturalAspect = (width: number): number => (width >= 480 ? 1.75 : width >= 240 ? 1.4 : 1.05);

/** Are units to be equally long? They can be where both axes have the same scale. */
export const hasEqualUnits = ({ equal, xscale, yscale }: AxesData): boolean =>
  equal && xscale === yscale;

/** Is there a picture whose pixels are to be square? */
export const hasImage = (axes: AxesData): boolean =>
  hasEqualUnits(axes) && axes.marks.some(mark => mark.kind === 'image');

/** Do the axes count a picture's pixels? */
export const hasPixels = (axes: AxesData): boolean =>
  axes.marks.some(mark => mark.kind === 'image' && mark.extent[0] === -0.5);

/** Is it a picture: does it have a colour at each of its places? */
const isPicture = (mark: Mark): boolean =>
  mark.kind === 'image' || (mark.kind === 'contour' && mark.filled);

/** Do colours fill the frame? Then there is no room on it for words. */
export const fillsFrame = ({ marks }: AxesData): boolean => marks.some(isPicture);

/** Does a picture hide all of the page in the frame? Then what lies on it must not change with the page's colours. */
export const hidesPage = ({ marks }: AxesData, { x, y }: AxesLimits): boolean =>
  marks.some(mark => {
    const edges = isPicture(mark) && mark.alpha === 1 ? kindOf(mark).edges?.(mark) : undefined;
    return spans(edges?.x, x) && spans(edges?.y, y);
  });

const spans = (edges: Numbers = [], limits: Limits): boolean =>
  limits.every(end => end >= Math.min(...finite(edges)) && end <= Math.max(...finite(edges)));

const span = ([a, b]: Limits): number => Math.abs(b - a);

const clamp = (low: number, value: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** The size of a figure's frames, where each axes with its padding is `outer` pixels wide at most. */
export function frameFor(
  { figsize, rows, cols, axes }: Figure,
  padding: Padding,
  outer: number,
): Frame {
  const widest = Math.max(40, Math.round(outer - padding.left - padding.right));
  if (axes.every(hasImage)) {
    const aspect = clamp(0.2, imageAspect(axes[0]), 8);
    const highest = figsize
      ? (figsize[1] / rows) * INCH - padding.top - padding.bottom
      : LARGEST_IMAGE / Math.max(1, aspect);
    const width = Math.round(clamp(24, highest * aspect, widest));
    return { width, height: Math.round(width / aspect) };
  }
  const aspect = figsize
    ? clamp(0.4, figsize[0] / cols / (figsize[1] / rows), 6)
    : naturalAspect(widest);
  return { width: widest, height: Math.round(widest / aspect) };
}

/** A picture's width over its height, in units of its axes. */
function imageAspect({ marks, xlim, ylim }: AxesData): number {
  const [left, right, bottom, top] = marks.find(mark => mark.kind === 'image')?.extent ?? [
    0, 1, 0, 1,
  ];
  return span(xlim ?? [left, right]) / span(ylim ?? [bottom, top]);
}

/**
 * Limits of which one is widened about its middle, so that a unit is as long on x as on y: on logarithmic axes, a power
 * of ten.
 */
export function withEqualUnits({ x, y }: AxesLimits, scale: Scale, frame: Frame): AxesLimits {
  const { width, height } = frame;
  const units = UNITS[scale];
  const unit = Math.max(span(units.of(x)) / width, span(units.of(y)) / height);
  return { x: widened(x, unit * width, units), y: widened(y, unit * height, units) };
}

/** Limits in the units of a scale, and back again. */
interface Units {
  of(limits: Limits): Limits;
  from(limits: Limits): Limits;
}

const UNITS: Record<Scale, Units> = {
  linear: { of: limits => limits, from: limits => limits },
  log: { of: ([a, b]) => [Math.log10(a), Math.log10(b)], from: ([a, b]) => [10 ** a, 10 ** b] },
};

function widened(limits: Limits, to: number, units: Units): Limits {
  const [a, b] = units.of(limits);
  const air = (to - span([a, b])) / 2;
  // A little more than nothing is a matter of rounding.
  if (air < to * 1e-3) return limits;
  return units.from(a < b ? [a - air, b + air] : [a + air, b - air]);
}
