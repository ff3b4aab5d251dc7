import type { AxesData, Numbers } from '../../figure.ts';
import type { FigureLayout } from '../layout.ts';

/** What a mark's renderer may use. */
export interface MarkContext {
  document: Document;
  layout: FigureLayout;
  /** The axes that the mark is on. */
  axes: AxesData;
  /** The mark's places, ready for Plot: what has no place is NaN, which Plot leaves out. */
  x(values: Numbers): Float64Array;
  y(values: Numbers): Float64Array;
}

/** Pixels in a point, matplotlib's unit for sizes and widths. */
export const POINT = 96 / 72;
