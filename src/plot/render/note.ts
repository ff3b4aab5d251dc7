/**
 * What a chart has to say of what it does not show, such as where a line ends that leaves it. The words stand on the
 * chart, so that it keeps its height when they come and go, where they hide the least.
 */

import { svg, translate } from '../../dom/svg.ts';
import { describeGaps } from '../summary.ts';
import { type Area, covered, strokesOf } from './cover.ts';
import type { MarkContext } from './marks/context.ts';
import { fillsFrame } from './shape.ts';
import { wordsWidth, wrapText } from './text-size.ts';

/** The size of its letters, from one line to the next, and how far it stands from the frame, in pixels. */
const SIZE = 12;
const LINE = 15;
const INSET = 6;
/** How much narrower than its one line a note of two may be. */
const NARROWER = 0.6;

/** Where it may stand, in parts of the frame from its left upper corner, from the most to the least wanted. */
const SPOTS = [0, 1, 0.5, 0.25, 0.75].flatMap(y => [0, 1, 0.5].map(x => ({ x, y })));

type Spot = (typeof SPOTS)[number];

interface Size {
  width: number;
  height: number;
}

/** A way to write it, and how many pixels of what is drawn it hides. */
interface Choice {
  lines: string[];
  spot: Spot;
  size: Size;
  hidden: number;
}

/** The note of a chart as words on it; `null` where it has none, or one above the frame. */
export function drawNote(context: MarkContext): SVGElement | null {
  const { axes, document } = context;
  const { frame, narrowFrame } = context.layout;
  const note = fillsFrame(axes) ? null : describeGaps(axes);
  if (note === null) return null;
  // The words keep their size, so on a phone they take a larger part of the frame.
  const scales = [frame.width / narrowFrame, 1];
  const strokes = strokesOf(axes.marks, context);
  const hiddenAt = (spot: Spot, size: Size): number =>
    scales.reduce((sum, by) => sum + covered(strokes, areaAt(spot, size, by, frame)), 0);
  const room = narrowFrame - 2 * INSET;
  // Where lines as long as there is room for hide something at every spot, shorter ones may not.
  const choices: Choice[] = [room, Math.min(room, wordsWidth(note, SIZE)) * NARROWER].flatMap(
    width => {
      const lines = wrapText(note, width, SIZE);
      const size = sizeOf(lines);
      return SPOTS.map(spot => ({ lines, spot, size, hidden: Math.round(hiddenAt(spot, size)) }));
    },
  );
  // In whole pixels, so that of two choices that hide as much the more wanted one is taken.
  const least = Math.min(...choices.map(({ hidden }) => hidden));
  const { lines, spot, size } = choices.find(({ hidden }) => hidden === least) as Choice;
  return svg(
    document,
    'g',
    { transform: translate(spot.x * frame.width, spot.y * frame.height) },
    drawLines(lines, spot, size, document),
  );
}

/** The room that lines take. */
const sizeOf = (lines: string[]): Size => ({
  width: Math.max(...lines.map(line => wordsWidth(line, SIZE))) + 2 * INSET,
  height: lines.length * LINE + INSET,
});

/** The words, about the point of the frame that their spot is. */
function drawLines(lines: string[], { x, y }: Spot, size: Size, document: Document): SVGElement {
  const top = INSET / 2 - y * size.height;
  const words = lines.map((line, i) => {
    const place = { x: INSET * (1 - 2 * x), y: top + SIZE + i * LINE };
    return svg(document, 'tspan', place, line);
  });
  const look = {
    'font-size': SIZE,
    'font-style': 'italic',
    'text-anchor': x === 0 ? null : x === 1 ? 'end' : 'middle',
    class: 'plot-halo',
  };
  // Unscaled as a whole, which sets the font's size and the distances in pixels of the screen.
  return svg(document, 'g', { class: 'plot-marker' }, svg(document, 'text', look, ...words));
}

/** The part of the frame that words of some size take at a spot, where they are drawn larger by a factor. */
function areaAt(spot: Spot, size: Size, by: number, frame: Size): Area {
  const [width, height] = [size.width * by, size.height * by];
  const left = spot.x * (frame.width - width);
  const top = spot.y * (frame.height - height);
  return { left, right: left + width, top, bottom: top + height };
}
