import { type Attributes, ems, round, svg, translate } from '../../dom/svg.ts';
import type { AxesData } from '../figure.ts';
import { ENTRY_GAP, type Entry, HEAD_GAP, HEAD_LINE, type HeadLine, SIGN_GAP } from './head.ts';
import { type AxesLayout, type FigureLayout, lineCount, NAME_LINE } from './layout.ts';
import { cssColor } from './palette.ts';
import type { Places } from './places.ts';
import { EM, QUIET_LOOK, QUIET_SIZE, TITLE_SIZE } from './text-size.ts';

/** A hairline of one pixel on the screen at every scale. */
const hairline = (opacity: number): Attributes => ({
  stroke: 'currentColor',
  'stroke-opacity': opacity,
  'vector-effect': 'non-scaling-stroke',
});

/** Which ticks have lines: unless it was said, those that values are read from. */
function gridOf({ off, grid, marks }: AxesData): { x: boolean; y: boolean } {
  if (off || grid === false) return { x: false, y: false };
  if (grid) return { x: true, y: true };
  const isLying = marks.some(mark => mark.kind === 'bar' && !mark.upright);
  const isPicture = marks.some(mark => mark.kind === 'image');
  return { x: isLying, y: !isLying && !isPicture };
}

/** What lies under the marks: a light line at each tick of y, and a darker one at zero. */
export function drawGrid(
  document: Document,
  { axes, xticks, yticks, y }: AxesLayout,
  { frame }: FigureLayout,
  place: Places,
): SVGElement {
  const { x: hasColumns, y: hasRows } = gridOf(axes);
  const upright = hasColumns ? xticks : [];
  const lying = hasRows ? yticks : [];
  const columns = upright.map(({ value }) => {
    const at = place.x(value);
    return svg(document, 'line', { x1: at, x2: at, y2: frame.height, ...hairline(0.12) });
  });
  const lines = lying
    .filter(tick => tick.value !== y[0])
    .map(({ value }) => {
      const at = place.y(value);
      const attributes = { x2: frame.width, y1: at, y2: at, ...hairline(value === 0 ? 0.4 : 0.12) };
      return svg(document, 'line', attributes);
    });
  return svg(document, 'g', { 'aria-hidden': 'true' }, ...columns, ...lines);
}

/** Words in lines one below the other, each beginning or ending at `x`. */
function inLines(document: Document, text: string, x: string): (string | SVGElement)[] {
  const lines = text.split('\n');
  if (lines.length === 1) return lines;
  return lines.map((line, i) =>
    svg(document, 'tspan', { x, dy: i === 0 ? null : `${NAME_LINE}em` }, line),
  );
}

/** The line of the x axis with its ticks and numbers, and the numbers of the y axis. */
export function drawAxes(
  document: Document,
  { axes, xticks, yticks }: AxesLayout,
  { frame }: FigureLayout,
  place: Places,
): SVGElement {
  if (axes.off) return svg(document, 'g', {});
  const { width, height } = frame;
  const line = svg(document, 'line', { x2: width, y1: height, y2: height, ...hairline(0.55) });
  const xs = xticks.map(({ value, text, spare }) =>
    svg(
      document,
      'g',
      { transform: translate(place.x(value), height) },
      svg(document, 'line', { y2: '0.35em', ...hairline(0.55) }),
      svg(
        document,
        'text',
        { y: '1.5em', 'text-anchor': 'middle', ...QUIET_LOOK, class: spare ? 'plot-spare' : null },
        ...inLines(document, text, '0'),
      ),
    ),
  );
  const ys = yticks.map(tick => {
    const dy = `${round(0.35 - ((lineCount([tick]) - 1) * NAME_LINE) / 2)}em`;
    return svg(
      document,
      'text',
      { x: '-0.6em', y: place.y(tick.value), dy, 'text-anchor': 'end', ...QUIET_LOOK },
      ...inLines(document, tick.text, '-0.6em'),
    );
  });
  return svg(document, 'g', {}, line, ...xs, ...ys);
}

/** Legend entries in one line: each mark's sign in its colour, then its name. */
function legendSpans(document: Document, entries: Entry[]): SVGElement[] {
  return entries.flatMap(({ sign, color, text }, i) => {
    const look = {
      fill: cssColor(color),
      dx: i === 0 ? null : `${ENTRY_GAP}em`,
      'font-weight': 700,
    };
    const name = svg(document, 'tspan', { dx: `${SIGN_GAP}em` }, text);
    return [svg(document, 'tspan', look, sign), name];
  });
}

/** The axes of the same row. */
function besideOne(axes: AxesLayout, { axes: all, cols }: FigureLayout): AxesLayout[] {
  const first = all.indexOf(axes) - (all.indexOf(axes) % cols);
  return all.slice(first, first + cols);
}

/** Text of so many ems at a place in ems, from the frame's upper left corner. */
type Write = (size: number, look: Attributes, ...content: (string | Node)[]) => SVGElement;

/** One line above the frame; `end` and `barEnd` are where the frame ends, and the room beside it. */
function drawHeadLine(
  line: HeadLine,
  write: Write,
  document: Document,
  { end, barEnd }: { end: Attributes; barEnd: Attributes },
): SVGElement[] {
  switch (line.kind) {
    case 'title':
      return [write(TITLE_SIZE, { 'font-weight': 600 }, line.text)];
    case 'note':
      return [write(QUIET_SIZE, { 'font-style': 'italic', ...QUIET_LOOK }, line.text)];
    case 'legend':
      return [write(1, {}, ...legendSpans(document, line.entries))];
    case 'bar':
      return [write(1, barEnd, line.text)];
    case 'names':
      return [
        write(1, {}, line.text),
        ...(line.legend.length > 0 ? [write(1, end, ...legendSpans(document, line.legend))] : []),
        ...(line.bar === null ? [] : [write(1, barEnd, line.bar)]),
      ];
  }
}

/**
 * The words round the frame: title, legend, notes and y label above it, x label below. Titles of axes beside one
 * another are level, whatever else stands above their frames.
 */
export function drawWords(document: Document, axes: AxesLayout, layout: FigureLayout): SVGElement {
  const { head, xticks, xlabel } = axes;
  const { frame, padding } = layout;
  const most = Math.max(...besideOne(axes, layout).map(one => one.head.length));
  const left = -padding.left / EM;
  const end = { x: frame.width, 'text-anchor': 'end' };
  const ends = {
    end,
    barEnd: { x: frame.width, dx: ems(padding.right / EM), 'text-anchor': 'end' },
  };
  const lines = head.flatMap((line, i) => {
    const below = (line.kind === 'title' ? most : head.length) - 1 - i;
    const y = -HEAD_GAP - below * HEAD_LINE;
    const write: Write = (size, look, ...content) => {
      // Text of another size has another em.
      const at = { x: ems(left / size), y: ems(y / size) };
      const scaled = size === 1 ? null : ems(size);
      return svg(document, 'text', { ...at, 'font-size': scaled, ...look }, ...content);
    };
    return drawHeadLine(line, write, document, ends);
  });
  xlabel.forEach((text, i) => {
    const below = 2.9 + (lineCount(xticks) - 1) * QUIET_SIZE * NAME_LINE + i * NAME_LINE;
    const at = { x: frame.width, y: frame.height, dy: ems(below), 'text-anchor': 'end' };
    lines.push(svg(document, 'text', at, text));
  });
  return svg(document, 'g', {}, ...lines);
}
