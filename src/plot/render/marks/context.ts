import type { AxesData, LineStyle } from '../../figure.ts';
import type { FigureLayout } from '../layout.ts';
import type { Places } from '../places.ts';

/** What a mark's renderer may use. */
export interface MarkContext {
  document: Document;
  layout: FigureLayout;
  /** The axes that the mark is on. */
  axes: AxesData;
  /** Where values stand in the frame. */
  place: Places;
  /** The same for what goes from one value to another: on a logarithmic axis, 0 is the axis's lower end. */
  ends: Places;
  /** A colour of the figure as CSS. */
  paint(color: string): string;
}

/** Pixels in a point, matplotlib's unit for sizes and widths. */
export const POINT = 96 / 72;

/** Dashes and gaps in line widths, as in matplotlib. */
const DASHES: Record<LineStyle, number[] | null> = {
  '-': null,
  '--': [3.7, 1.6],
  '-.': [6.4, 1.6, 1, 1.6],
  ':': [1, 1.65],
};

/** How opaque something is, as SVG has it; `null` for what is opaque. */
export const opacity = (alpha: number): number | null => (alpha === 1 ? null : alpha);

/** A stroke whose width is in pixels of the screen, whatever the drawing's scale. */
export const strokeLook = (
  { linewidth, linestyle }: { linewidth: number; linestyle: LineStyle },
  stroke: string,
  alpha: number,
): Record<string, string | number | null> => ({
  fill: 'none',
  stroke,
  'stroke-width': linewidth * POINT,
  'stroke-opacity': opacity(alpha),
  'stroke-dasharray':
    DASHES[linestyle]?.map(part => (part * linewidth * POINT).toFixed(1)).join(' ') ?? null,
  'vector-effect': 'non-scaling-stroke',
});
