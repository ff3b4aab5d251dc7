/**
 * How a chart keeps its text at reading size at any width, with no script and no second drawing: the
 * SVG's view box is the frame alone, where the data is, and scales with the column. Everything round
 * the frame is placed in ems, in padding of fixed size, and the stylesheet sets the em so that it is
 * the same on the screen at every scale.
 */
import type { AxesData, Figure, Limits } from '../figure.ts';
import { limitsOf, sharingAxes } from '../limits.ts';
import type { Tick } from '../ticks.ts';
import { labelWidth, ticksOfX, ticksOfY } from './axis-ticks.ts';
import { type ColorbarLayout, fitColorbar, layOutColorbar } from './colorbar-layout.ts';
import { HEAD_GAP, HEAD_LINE, type HeadLine, headLines } from './head.ts';
import {
  type AxesLimits,
  type Frame,
  frameFor,
  hasEqualUnits,
  hasImage,
  INCH,
  type Padding,
  withEqualUnits,
} from './shape.ts';
import { EM, numberWidth, QUIET_SIZE, TITLE_SIZE, wordsWidth, wrapText } from './text-size.ts';

/** As wide as the column of text, at most. */
const COLUMN = 720;

/** The narrowest column that words and numbers must fit: a phone of 360 pixels with margins. */
const PHONE = 308;

/** Between axes beside one another. The stylesheet has the same number. */
export const GAP = 24;

/** The same on a phone, where it would take what small pictures need; as in the stylesheet, too. */
export const NARROW_GAP = 12;

/** Between rows of axes; as in the stylesheet, too. */
export const ROW_GAP = 16;

/** One axes, ready to be drawn: limits are settled and ticks chosen. */
export interface AxesLayout {
  axes: AxesData;
  x: Limits;
  y: Limits;
  xticks: Tick[];
  yticks: Tick[];
  head: HeadLine[];
  /** The name of x, in lines. */
  xlabel: string[];
  colorbar: ColorbarLayout | null;
}

/** A figure, ready to be drawn: all its axes have the same frame, so that they line up. */
export interface FigureLayout {
  /** The greatest width in pixels. */
  width: number;
  /** Columns on a wide screen and on a phone. */
  cols: number;
  narrowCols: number;
  frame: Frame;
  /** A frame's width on the narrowest phone. */
  narrowFrame: number;
  padding: Padding;
  axes: AxesLayout[];
}

/** Settles everything about a figure but the marks themselves. */
export function layOut(figure: Figure): FigureLayout {
  const narrowCols = columnsOnPhone(figure);
  const widest = figure.figsize ? Math.min(COLUMN, figure.figsize[0] * INCH) : COLUMN;
  const cols = columnsIn(widest, figure);
  const outer = axesWidth(widest, cols, GAP);
  const narrow = Math.min(axesWidth(PHONE, narrowCols, NARROW_GAP), outer);
  const { axes, padding, frame } = settle(figure, outer, narrow);
  const sides = padding.left + padding.right;
  const narrowFrame = Math.min(frame.width, narrow - sides);
  const lowest = frame.height * (narrowFrame / frame.width);
  return {
    width: Math.min(widest, cols * (frame.width + sides) + GAP * (cols - 1)),
    cols,
    narrowCols,
    frame,
    narrowFrame,
    padding,
    axes: axes.map(one => ({
      ...one,
      colorbar: one.colorbar && fitColorbar(one.colorbar, lowest),
    })),
  };
}

/** The least width of a chart in a row, and of a picture: there is to be more than the numbers beside it. */
const LEAST = 96;
const LEAST_PICTURE = 48;

/** As many columns as were asked for. Where they would be too narrow, a row goes on in the next, as on a phone. */
function columnsIn(width: number, { cols, axes }: Figure): number {
  if (axes.every(isPictureAlone)) return cols;
  const least = axes.every(hasImage) ? LEAST_PICTURE : LEAST;
  const most = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
  return Math.ceil(cols / Math.ceil(cols / most));
}

/** Is there nothing round a picture? */
const isPictureAlone = (axes: AxesData): boolean => axes.off && hasImage(axes);

/**
 * On a phone two or three go one above the other, and more than that two by two. Small pictures with nothing round
 * them stay side by side.
 */
function columnsOnPhone({ cols, axes }: Figure): number {
  if (axes.every(isPictureAlone)) {
    const room = axesWidth(PHONE, cols, NARROW_GAP);
    const isShort = axes.every(({ title }) => wordsWidth(title ?? '', TITLE_SIZE * EM) <= room);
    return cols <= 5 && isShort ? cols : Math.ceil(cols / 2);
  }
  return cols < 3 || axes.length === 3 ? 1 : 2;
}

const axesWidth = (width: number, cols: number, gap: number): number =>
  (width - gap * (cols - 1)) / cols;

/** Frames, and what stands round them, in axes that are `outer` pixels wide, and `narrow` on a phone. */
function settle(
  figure: Figure,
  outer: number,
  narrow: number,
): Pick<FigureLayout, 'axes' | 'padding' | 'frame'> {
  const limits = figure.axes.map(axes => ({
    x: limitsOf(axes, sharingAxes(figure, axes, 'x'), 'x'),
    y: limitsOf(axes, sharingAxes(figure, axes, 'y'), 'y'),
  }));
  const axes = figure.axes.map((one, i) => layOutAxes(one, limits[i], narrow));
  const padding = paddingFor(axes);
  const frame = frameFor(figure, padding, outer);
  if (!figure.axes.some(hasEqualUnits)) return { axes, padding, frame };

  // Equal units widen limits to the shape of the frame, and numbers that are longer then leave less of its width.
  const equalIn = (shape: Frame): AxesLayout[] =>
    figure.axes.map((one, i) =>
      hasEqualUnits(one) ? layOutEqual(one, limits[i], narrow, shape) : axes[i],
    );
  const room = paddingFor(equalIn(frame));
  const width = Math.min(frame.width, frameFor(figure, room, outer).width);
  const narrowed = { width, height: frame.height };
  return { axes: equalIn(narrowed), padding: room, frame: narrowed };
}

/** The axes with limits widened so that units are equal. Round a picture there is nothing to mark. */
function layOutEqual(axes: AxesData, limits: AxesLimits, narrow: number, frame: Frame): AxesLayout {
  const equal = withEqualUnits(limits, axes.xscale, frame);
  return { ...layOutAxes(axes, hasImage(axes) ? limits : equal, narrow), ...equal };
}

/** The ticks and words of axes with these limits. */
function layOutAxes(axes: AxesData, limits: AxesLimits, narrow: number): AxesLayout {
  const yticks = ticksOfY(axes, limits, narrow);
  const colorbar = layOutColorbar(axes, narrow);
  const room = narrow - labelWidth(yticks) - 2 * EM - (colorbar?.width ?? 0);
  const xticks = ticksOfX(axes, limits, room);
  const isNamed = axes.xlabel !== null && !axes.off;
  const xlabel = isNamed ? wrapText(axes.xlabel ?? '', narrow - (colorbar?.width ?? 2 * EM)) : [];
  return { axes, ...limits, xticks, yticks, head: headLines(axes, narrow), xlabel, colorbar };
}

/** From one line of a name to the next, in ems. */
export const NAME_LINE = 1.4;

/** How many lines the names at ticks take. */
export const lineCount = (ticks: readonly Tick[]): number =>
  Math.max(1, ...ticks.map(({ text }) => text.split('\n').length));

/** Below a frame, in ems: the ticks with their names, and the axis's own. */
const xHeight = (tickLines: number, nameLines: number): number =>
  1.9 + (tickLines - 1) * QUIET_SIZE * NAME_LINE + nameLines * NAME_LINE;

/** The room that what stands round the frames takes; the same for all, so that the frames line up. */
function paddingFor(all: AxesLayout[]): Padding {
  const most = (of: (layout: AxesLayout) => number): number => Math.max(...all.map(of));
  const isBare = all.every(({ axes }) => axes.off);
  const below = xHeight(
    most(({ xticks }) => lineCount(xticks)),
    most(({ xlabel }) => xlabel.length),
  );
  const headHeight = most(({ head }) => head.length) * HEAD_LINE + (isBare ? 0.5 : HEAD_GAP);
  // Half of the last label may stand out.
  const halfLabel = isBare
    ? 2
    : most(({ xticks }) => labelWidth(xticks.slice(-1)) || numberWidth(' ')) / 2 + 2;
  return {
    top: Math.ceil(headHeight * EM),
    right: Math.ceil(
      Math.max(
        halfLabel,
        most(({ colorbar }) => colorbar?.width ?? 0),
      ),
    ),
    bottom: isBare ? 2 : Math.ceil(below * EM),
    left: isBare ? 0 : Math.ceil(most(({ yticks }) => labelWidth(yticks)) + 0.7 * EM),
  };
}
