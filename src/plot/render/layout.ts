import type { AxesData, Figure, Limits } from '../figure.ts';
import { limitsOf, sharingAxes } from '../limits.ts';
import { type Tick, ticksFor } from '../ticks.ts';
import { type HeadLine, headLines } from './words.ts';

/**
 * How a chart keeps its text at reading size at any width, with no script and no second drawing: the
 * SVG's view box is the frame alone, where the data is, and scales with the column. Everything round
 * the frame is placed in ems, in padding of fixed size, and the stylesheet sets the em so that it is
 * the same on the screen at every scale.
 */

/** The text's size in pixels, on the screen and, at natural width, in the drawing. */
export const EM = 13;

/** As wide as the column of text, at most. */
const COLUMN = 720;

/** The narrowest column that words and numbers must fit: a phone of 360 pixels with margins. */
const PHONE = 308;

/** Between neighbouring axes. The stylesheet has the same number. */
const GAP = 24;

/** A digit's width in pixels, in a wide font; others are narrower. */
const DIGIT = 8;

/** The room round the frame, in pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** One axes, ready to be drawn: limits are settled and ticks chosen. */
export interface AxesLayout {
  axes: AxesData;
  x: Limits;
  y: Limits;
  xticks: Tick[];
  yticks: Tick[];
  head: HeadLine[];
}

/** A figure, ready to be drawn: all its axes have the same frame, so that they line up. */
export interface FigureLayout {
  /** The greatest width in pixels. */
  width: number;
  /** Columns on a wide screen and on a phone. */
  cols: number;
  narrowCols: number;
  /** Size of a frame, in pixels at the greatest width. */
  frame: { width: number; height: number };
  padding: Padding;
  axes: AxesLayout[];
}

/** Three and more side by side go two by two on a phone, two go one above the other. */
const columnsOnPhone = (cols: number): number => (cols < 3 ? 1 : 2);

/** Width over height that looks well: wide when there is room, square when it is small. */
const naturalAspect = (width: number): number => (width >= 480 ? 1.75 : width >= 240 ? 1.4 : 1.05);

/** A frame's width over its height: that of its share of `figsize`, within reason. */
function aspectOf({ figsize, rows, cols }: Figure, width: number): number {
  if (!figsize) return naturalAspect(width);
  const aspect = figsize[0] / cols / (figsize[1] / rows);
  return Math.min(6, Math.max(0.4, aspect));
}

const axesWidth = (width: number, cols: number): number => (width - GAP * (cols - 1)) / cols;

/** The longest label's width in pixels. */
const labelWidth = (ticks: Tick[]): number =>
  ticks.reduce((most, tick) => Math.max(most, tick.text.length * DIGIT), 0);

/** As many ticks as fit `width` pixels with air between their labels, but at least two if it can be. */
function ticksThatFit(limits: Limits, axes: AxesData, width: number): Tick[] {
  for (let count = 7; count > 2; count--) {
    const ticks = ticksFor(limits, axes.xscale, count);
    if (ticks.length * (labelWidth(ticks) + 1.2 * EM) <= width) return ticks;
  }
  return ticksFor(limits, axes.xscale, 2);
}

/** Height of a line of text above the frame, in ems. */
export const HEAD_LINE = 1.55;

/** Between the lowest of them and the frame, in ems. */
export const HEAD_GAP = 1.15;

function paddingFor(figure: Figure, layouts: AxesLayout[]): Padding {
  const most = (of: (layout: AxesLayout) => number): number => Math.max(...layouts.map(of));
  return {
    top: Math.ceil(most(({ head }) => head.length) * HEAD_LINE * EM + HEAD_GAP * EM),
    // Half of the last label may stand out.
    right: Math.ceil(most(({ xticks }) => (xticks.at(-1)?.text.length ?? 1) * DIGIT) / 2 + 2),
    bottom: Math.ceil((figure.axes.some(axes => axes.xlabel !== null) ? 3.3 : 1.9) * EM),
    left: Math.ceil(most(({ yticks }) => labelWidth(yticks)) + 0.7 * EM),
  };
}

/** Settles everything about a figure but the marks themselves. */
export function layOut(figure: Figure): FigureLayout {
  const { cols } = figure;
  const narrowCols = columnsOnPhone(cols);
  const width = figure.figsize ? Math.min(COLUMN, figure.figsize[0] * 100) : COLUMN;
  const outer = axesWidth(width, cols);
  const narrow = Math.min(axesWidth(PHONE, narrowCols), outer);

  const axes = figure.axes.map((data): AxesLayout => {
    const x = limitsOf(data, sharingAxes(figure, data, 'x'), 'x');
    const y = limitsOf(data, sharingAxes(figure, data, 'y'), 'y');
    const yticks = ticksFor(y, data.yscale, narrow < 240 ? 4 : 5);
    const xticks = ticksThatFit(x, data, narrow - labelWidth(yticks) - 2 * EM);
    return { axes: data, x, y, xticks, yticks, head: headLines(data, narrow) };
  });

  const padding = paddingFor(figure, axes);
  const frameWidth = Math.max(40, Math.round(outer - padding.left - padding.right));
  const frameHeight = Math.round(frameWidth / aspectOf(figure, frameWidth));
  return {
    width,
    cols,
    narrowCols,
    frame: { width: frameWidth, height: frameHeight },
    padding,
    axes,
  };
}
