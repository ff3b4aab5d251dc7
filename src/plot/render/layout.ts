import type { AxesData, Figure, Limits } from '../figure.ts';
import { type Direction, limitsOf, scaleOf, sharingAxes } from '../limits.ts';
import { fixedTicks, type Tick, ticksFor } from '../ticks.ts';
import { type ColorbarLayout, layOutColorbar } from './colorbar-layout.ts';
import { frameFor, hasImage, hasPixels, withEqualUnits } from './shape.ts';
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

/** A letter's mean width in pixels, at the size of ticks. */
const LETTER = 6.2;

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
  colorbar: ColorbarLayout | null;
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
  /** A frame's width on the narrowest phone. */
  narrowFrame: number;
  padding: Padding;
  axes: AxesLayout[];
}

/**
 * On a phone two or three go one above the other, and more than that two by two. Small pictures with nothing round
 * them stay side by side.
 */
function columnsOnPhone({ cols, axes }: Figure): number {
  if (axes.every(one => one.off && hasImage(one))) return cols <= 5 ? cols : Math.ceil(cols / 2);
  return cols < 3 || axes.length === 3 ? 1 : 2;
}

const axesWidth = (width: number, cols: number): number => (width - GAP * (cols - 1)) / cols;

/** The longest label's width in pixels. */
const labelWidth = (ticks: Tick[]): number =>
  ticks.reduce((most, tick) => Math.max(most, tick.text.length * DIGIT), 0);

/** The ticks of an axis: those that were set, none, or about `count` of them. */
function ticksOf(axes: AxesData, direction: Direction, limits: Limits, count: number): Tick[] {
  if (axes.off) return [];
  const fixed = direction === 'x' ? axes.xticks : axes.yticks;
  const scale = scaleOf(axes, direction);
  if (fixed) return fixedTicks(fixed, limits, scale);
  const ticks = ticksFor(limits, scale, count);
  // There is no half of a pixel.
  if (!hasPixels(axes)) return ticks;
  const values = ticks.map(tick => tick.value).filter(Number.isInteger);
  return fixedTicks({ values, labels: null }, limits, scale);
}

/** As many ticks as fit `width` pixels with air between their labels, but at least two if it can be. */
function ticksThatFit(limits: Limits, axes: AxesData, width: number): Tick[] {
  for (let count = 7; count > 2; count--) {
    const ticks = ticksOf(axes, 'x', limits, count);
    if (axes.xticks) return thinned(ticks, width);
    if (ticks.length * (labelWidth(ticks) + 1.2 * EM) <= width) return ticks;
  }
  return ticksOf(axes, 'x', limits, 2);
}

/** Of names that were set, those that do not fit a phone are left out there, every second one or more. */
function thinned(ticks: Tick[], width: number): Tick[] {
  const longest = Math.max(1, ...ticks.map(tick => tick.text.length)) * LETTER;
  const fitting = Math.max(2, Math.floor(width / (longest + 0.5 * EM)));
  const stride = Math.ceil(ticks.length / fitting);
  return ticks.map((tick, i) => (i % stride === 0 ? tick : { ...tick, spare: true }));
}

/** Height of a line of text above the frame, in ems. */
export const HEAD_LINE = 1.55;

/** Between the lowest of them and the frame, in ems. */
export const HEAD_GAP = 1.15;

function paddingFor(figure: Figure, layouts: AxesLayout[]): Padding {
  const most = (of: (layout: AxesLayout) => number): number => Math.max(...layouts.map(of));
  const isBare = figure.axes.every(axes => axes.off);
  const hasLabel = figure.axes.some(axes => axes.xlabel !== null);
  // Half of the last label may stand out.
  const right = most(({ xticks }) => (xticks.at(-1)?.text.length ?? 1) * DIGIT) / 2 + 2;
  const gap = isBare ? 0.5 : HEAD_GAP;
  return {
    top: Math.ceil(most(({ head }) => head.length) * HEAD_LINE * EM + gap * EM),
    right: Math.ceil(
      Math.max(
        right,
        most(({ colorbar }) => colorbar?.width ?? 0),
      ),
    ),
    bottom: isBare ? 2 : Math.ceil((hasLabel ? 3.3 : 1.9) * EM),
    left: isBare ? 0 : Math.ceil(most(({ yticks }) => labelWidth(yticks)) + 0.7 * EM),
  };
}

/** The limits, ticks and words of one axes in a frame of some shape; before it is known, of any. */
function layOutAxes(
  figure: Figure,
  data: AxesData,
  narrow: number,
  frame: { width: number; height: number } | null,
): AxesLayout {
  const set = {
    x: limitsOf(data, sharingAxes(figure, data, 'x'), 'x'),
    y: limitsOf(data, sharingAxes(figure, data, 'y'), 'y'),
  };
  const { x, y } = frame && data.equal ? withEqualUnits(set, frame) : set;
  // Round a picture that is narrower than its frame there is nothing to mark.
  const marked = hasImage(data) ? set : { x, y };
  const yticks = ticksOf(data, 'y', marked.y, narrow < 240 ? 4 : 5);
  const colorbar = layOutColorbar(data, narrow);
  const room = narrow - labelWidth(yticks) - 2 * EM - (colorbar?.width ?? 0);
  const xticks = ticksThatFit(marked.x, data, room);
  return { axes: data, x, y, xticks, yticks, head: headLines(data, narrow), colorbar };
}

/** Settles everything about a figure but the marks themselves. */
export function layOut(figure: Figure): FigureLayout {
  const { cols } = figure;
  const narrowCols = columnsOnPhone(figure);
  const widest = figure.figsize ? Math.min(COLUMN, figure.figsize[0] * 100) : COLUMN;
  const outer = axesWidth(widest, cols);
  const narrow = Math.min(axesWidth(PHONE, narrowCols), outer);
  const shape = (frame: { width: number; height: number } | null) => {
    const axes = figure.axes.map(data => layOutAxes(figure, data, narrow, frame));
    return { axes, padding: paddingFor(figure, axes) };
  };
  const frameIn = ({ axes, padding }: ReturnType<typeof shape>) =>
    frameFor(figure, axes[0], padding, outer);

  // Equal units change limits, these the labels, and those the frame: a second time, it all fits.
  let shaped = shape(null);
  let frame = frameIn(shaped);
  if (figure.axes.some(axes => axes.equal)) {
    shaped = shape(frame);
    frame = { ...frame, width: Math.min(frame.width, frameIn(shaped).width) };
  }
  const { axes, padding } = shaped;
  const sides = padding.left + padding.right;
  const width = Math.min(widest, cols * (frame.width + sides) + GAP * (cols - 1));
  const narrowFrame = Math.min(frame.width, narrow - sides);
  return { width, cols, narrowCols, frame, narrowFrame, padding, axes };
}
