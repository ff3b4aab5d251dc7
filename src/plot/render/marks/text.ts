import { type Attributes, svg, translate } from '../../../dom/svg.ts';
import type { AxesData, TextMark } from '../../figure.ts';
import { type Extent, insideStyle, shiftInside, turnedBy } from '../inside.ts';
import { cssColor } from '../palette.ts';
import type { Places } from '../places.ts';
import { colorOf, isLegibleOn } from '../ramp.ts';
import { EM, wordsWidth, wrapText } from '../text-size.ts';
import { type MarkContext, opacity, POINT, strokeLook } from './context.ts';

/** matplotlib's usual size of text, in points: that of the chart's words here. */
export const USUAL = 10;

/** How far words stand from the arrow that leaves them, in pixels. */
const GAP = 5;

/** From one baseline to the next, in ems. */
const LINE = 1.25;

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

/** How far below the place the baseline is, in ems. */
const DROPS = { baseline: 0, bottom: -0.22, center: 0.35, top: 0.8 } as const;

/** Words on the chart, and an arrow from them to what they are about. As in matplotlib, both must be within the limits. */
export function text(mark: TextMark, context: MarkContext): SVGElement[] {
  const { document, layout, place } = context;
  const { width, height } = layout.frame;
  const isIn = ({ x, y }: Pick<TextMark, 'x' | 'y'>): boolean => {
    const [left, top] = [place.x(x), place.y(y)];
    return left >= 0 && left <= width && top >= 0 && top <= height;
  };
  if (!isIn(mark) || (mark.target && !isIn(mark.target))) return [];
  const arrow = mark.arrow && mark.target ? drawArrow(mark, mark.arrow, document, place) : [];
  return [svg(document, 'g', { class: 'plot-words' }, ...arrow, drawText(mark, context))];
}

/** From the words to the point, in pixels. */
function wayToTarget({ x, y, offset, target }: TextMark, place: Places): [number, number] {
  if (!target) return [0, 0];
  return [
    place.x(target.x) - place.x(x) - offset[0] * POINT,
    place.y(target.y) - place.y(y) + offset[1] * POINT,
  ];
}

/** Where the words stand about their place: away from the arrow, unless they were told where. */
function stance(
  mark: TextMark,
  place: Places,
): Pick<TextMark, 'ha' | 'va'> & { dx: number; dy: number } {
  const { ha, va } = mark;
  if (!mark.arrow || ha !== 'left' || va !== 'baseline') return { ha, va, dx: 0, dy: 0 };
  const [dx, dy] = wayToTarget(mark, place);
  if (Math.abs(dx) > 2 * Math.abs(dy)) {
    return dx > 0
      ? { ha: 'right', va: 'center', dx: -GAP, dy: 0 }
      : { ha: 'left', va: 'center', dx: GAP, dy: 0 };
  }
  return dy > 0
    ? { ha: 'center', va: 'bottom', dx: 0, dy: -GAP }
    : { ha: 'center', va: 'top', dx: 0, dy: GAP };
}

/** How far words reach from their place, in pixels. `first` is where the first line's baseline is, in ems. */
function extentOf(
  ha: TextMark['ha'],
  lines: readonly string[],
  first: number,
  size: number,
): Extent {
  const width = Math.max(...lines.map(line => wordsWidth(line, size)));
  const left = { left: 0, center: -width / 2, right: -width }[ha];
  const last = first + (lines.length - 1) * LINE;
  return { left, right: left + width, top: (first - 0.8) * size, bottom: (last + 0.22) * size };
}

const moved = ({ left, right, top, bottom }: Extent, x: number, y: number): Extent => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

/** The colour of a picture at the place of words; `null` where there is none. */
function colorUnder({ x, y }: TextMark, { marks }: AxesData): string | null {
  const picture = marks.findLast(mark => mark.kind === 'image');
  if (!picture || picture.alpha < 1) return null;
  const { rows, cols, extent, flipped, values } = picture;
  const [left, right, bottom, top] = extent;
  const [from, to] = flipped ? [bottom, top] : [top, bottom];
  const col = Math.floor((((x as number) - left) / (right - left)) * cols);
  const row = Math.floor((((y as number) - from) / (to - from)) * rows);
  const isIn = row >= 0 && row < rows && col >= 0 && col < cols;
  const value = isIn ? (values[row * cols + col] ?? null) : null;
  return value === null ? null : colorOf(picture, value);
}

/**
 * What words are written with. Those in the text's colour have the page behind them. On a picture, whose colours are the
 * same on any page, black is black, and what cannot be read there stands out from it.
 */
function inkOf(mark: TextMark, axes: AxesData): Attributes {
  const { color } = mark;
  const under = color === 'black' || color === 'white' ? colorUnder(mark, axes) : null;
  if (under === null) {
    return { fill: cssColor(color), class: color === 'black' ? 'plot-halo' : null };
  }
  const isBlack = color === 'black';
  const fill = isBlack ? '#000' : '#fff';
  if (isLegibleOn(under, isBlack ? 0 : 255)) return { fill };
  return { fill, class: 'plot-halo', style: `stroke:${isBlack ? '#fff' : '#000'}` };
}

function drawText(mark: TextMark, { document, layout, axes, place }: MarkContext): SVGElement {
  const [x, y] = [place.x(mark.x), place.y(mark.y)];
  const { ha, va, dx, dy } = stance(mark, place);
  const size = (mark.fontsize / USUAL) * EM;
  const [right, up] = mark.offset.map(points => points * POINT) as [number, number];
  const lines = wrapText(mark.text, layout.narrowFrame, size);
  const above = va === 'top' ? 0 : va === 'center' ? (lines.length - 1) / 2 : lines.length - 1;
  const first = DROPS[va] - above * LINE;
  const words = lines.map((line, i) =>
    svg(document, 'tspan', { x: 0, dy: i === 0 ? null : `${LINE}em` }, line),
  );
  const turn = mark.rotation === 0 ? '' : ` rotate(${-mark.rotation})`;
  const own = turnedBy(mark.rotation, extentOf(ha, lines, first, size));
  const { width, height } = layout.frame;
  const look = {
    transform: `translate(${(right + dx).toFixed(1)},${(dy - up).toFixed(1)})${turn}`,
    y: `${first.toFixed(2)}em`,
    'font-size': size,
    'text-anchor': ANCHORS[ha],
    'fill-opacity': opacity(mark.alpha),
    ...inkOf(mark, axes),
  };
  const where = { x: x / width, y: y / height, aspect: height / width };
  const extent = moved(own, right + dx, dy - up);
  const isInside = shiftInside(where, extent, layout.narrowFrame).every(by => by === 0);
  const text = svg(document, 'text', look, ...words);
  const nudge = { class: 'plot-inside', style: insideStyle(where, extent) };
  // Unscaled as a whole, which sets the font's size and the distances in pixels of the screen.
  const unscaled = svg(
    document,
    'g',
    { class: 'plot-marker' },
    isInside ? text : svg(document, 'g', nudge, text),
  );
  return svg(document, 'g', { transform: translate(x, y) }, unscaled);
}

/** A line from the words to the point, with barbs that keep their size. */
function drawArrow(mark: TextMark, color: string, document: Document, place: Places): SVGElement[] {
  const [dx, dy] = wayToTarget(mark, place);
  const { x, y } = mark.target as { x: number; y: number };
  const at = translate(place.x(x), place.y(y));
  const look = strokeLook({ linewidth: 1, linestyle: '-' }, cssColor(color), mark.alpha);
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  // It ends short of the point, which would be hidden.
  const barbs = svg(document, 'path', {
    class: 'plot-marker',
    d: 'M-11,-4L-4,0L-11,4',
    ...look,
  });
  const turned = svg(document, 'g', { transform: `rotate(${degrees.toFixed(1)})` }, barbs);
  const isFixed = mark.offset.some(part => part !== 0);
  const length = Math.hypot(dx, dy);
  const end = length > 4 ? 1 - 4 / length : 0;
  const shaft = svg(document, 'line', {
    x1: -dx,
    y1: -dy,
    x2: -dx * (1 - end),
    y2: -dy * (1 - end),
    class: isFixed ? 'plot-marker' : null,
    ...look,
  });
  return [svg(document, 'g', { transform: at }, shaft, turned)];
}
