import type { Markish } from '@observablehq/plot';
import type { AxesData, Limits, LineStyle, Numbers } from '../../figure.ts';
import type { FigureLayout } from '../layout.ts';

/** What a mark's renderer may use. */
export interface MarkContext {
  document: Document;
  layout: FigureLayout;
  /** The axes that the mark is on. */
  axes: AxesData;
  /** The limits that the axes are drawn with. */
  limits: { x: Limits; y: Limits };
  /** The mark's places, ready for Plot: what has no place is NaN, which Plot leaves out. */
  x(values: Numbers): Float64Array;
  y(values: Numbers): Float64Array;
}

/** Pixels in a point, matplotlib's unit for sizes and widths. */
export const POINT = 96 / 72;

/** Where values stand in the frame, in pixels. */
export interface Places {
  x(value: number): number;
  y(value: number): number;
}

/** A mark that Plot has no shape for, or none that scales as charts here do: it is drawn by hand. */
export const byHand = (draw: (place: Places) => SVGElement): Markish =>
  ((_index: unknown, scales: unknown) => draw(scales as Places)) as unknown as Markish;

/** Dashes and gaps in line widths, as in matplotlib. */
const DASHES: Record<LineStyle, number[] | null> = {
  '-': null,
  '--': [3.7, 1.6],
  '-.': [6.4, 1.6, 1, 1.6],
  ':': [1, 1.65],
};

/** A line style's dashes as SVG has them, for a line `width` pixels wide; `null` for an unbroken line. */
export const dashes = (style: LineStyle, width: number): string | null =>
  DASHES[style]?.map(part => (part * width).toFixed(1)).join(' ') ?? null;

/** A stroke whose width is in pixels of the screen, whatever the drawing's scale. */
export const strokeLook = (
  { linewidth, linestyle }: { linewidth: number; linestyle: LineStyle },
  stroke: string,
  alpha: number,
): Record<string, string | number | null> => ({
  fill: 'none',
  stroke,
  'stroke-width': linewidth * POINT,
  'stroke-opacity': alpha === 1 ? null : alpha,
  'stroke-dasharray': dashes(linestyle, linewidth * POINT),
  'vector-effect': 'non-scaling-stroke',
});
