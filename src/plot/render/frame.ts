import { type AxesLayout, EM, type FigureLayout, HEAD_LINE, headLines } from './layout.ts';
import { cssColor } from './palette.ts';
import { type Attributes, ems, svg } from './svg.ts';

/** Maps a value to a place in the frame. */
type Place = (value: number) => number;

/** Numbers on the axes are quieter than words. */
const TICK = { 'font-size': '0.92em', 'fill-opacity': 0.78 };

/** A hairline of one pixel on the screen at every scale. */
const hairline = (opacity: number): Attributes => ({
  stroke: 'currentColor',
  'stroke-opacity': opacity,
  'vector-effect': 'non-scaling-stroke',
});

/** What lies under the marks: a light line at each tick of y, and a darker one at zero. */
export function drawGrid(
  document: Document,
  { yticks, y }: AxesLayout,
  { frame }: FigureLayout,
  placeY: Place,
): SVGElement {
  const floor = Math.min(...y);
  const lines = yticks
    .filter(tick => tick.value !== floor)
    .map(({ value }) => {
      const at = placeY(value);
      const attributes = { x2: frame.width, y1: at, y2: at, ...hairline(value === 0 ? 0.4 : 0.12) };
      return svg(document, 'line', attributes);
    });
  return svg(document, 'g', { 'aria-hidden': 'true' }, ...lines);
}

/** The line of the x axis with its ticks and numbers, and the numbers of the y axis. */
export function drawAxes(
  document: Document,
  { xticks, yticks }: AxesLayout,
  { frame }: FigureLayout,
  placeX: Place,
  placeY: Place,
): SVGElement {
  const { width, height } = frame;
  const line = svg(document, 'line', { x2: width, y1: height, y2: height, ...hairline(0.55) });
  const xs = xticks.map(({ value, text }) =>
    svg(
      document,
      'g',
      { transform: `translate(${placeX(value).toFixed(2)},${height})` },
      svg(document, 'line', { y2: '0.35em', ...hairline(0.55) }),
      svg(document, 'text', { y: '1.5em', 'text-anchor': 'middle', ...TICK }, text),
    ),
  );
  const ys = yticks.map(({ value, text }) =>
    svg(
      document,
      'text',
      { x: '-0.6em', y: placeY(value), dy: '0.35em', 'text-anchor': 'end', ...TICK },
      text,
    ),
  );
  return svg(document, 'g', {}, line, ...xs, ...ys);
}

/** The legend in one line: each mark's sign in its colour, then its name. */
function legendSpans(document: Document, { axes }: AxesLayout): SVGElement[] {
  return axes.marks
    .filter(mark => mark.label !== null)
    .flatMap((mark, i) => {
      const isLine = mark.kind === 'line' && mark.linestyle !== null;
      const sign = { fill: cssColor(mark.color), dx: i === 0 ? null : '1.1em', 'font-weight': 700 };
      return [
        svg(document, 'tspan', sign, isLine ? '—' : '●'),
        svg(document, 'tspan', { dx: '0.4em' }, mark.label as string),
      ];
    });
}

/** The words round the frame: title, legend and y label above it, x label below. */
export function drawWords(
  document: Document,
  layout: AxesLayout,
  { frame, padding }: FigureLayout,
): SVGElement {
  const { axes } = layout;
  const left = ems(-padding.left / EM);
  const lines = headLines(axes).map((line, i) => {
    const dy = -0.9 - i * HEAD_LINE;
    if (line === 'legend') {
      return svg(document, 'text', { x: left, y: ems(dy) }, ...legendSpans(document, layout));
    }
    if (line === 'ylabel') {
      return svg(document, 'text', { x: left, y: ems(dy) }, axes.ylabel as string);
    }
    // The title's own em is larger, so that its offsets are the fewer.
    const size = 1.08;
    const at = { x: ems(-padding.left / EM / size), y: ems((dy - 0.1) / size) };
    const look = { 'font-size': ems(size), 'font-weight': 600 };
    return svg(document, 'text', { ...at, ...look }, axes.title as string);
  });
  if (axes.xlabel !== null) {
    const at = { x: frame.width, y: frame.height, dy: '2.9em', 'text-anchor': 'end' };
    lines.push(svg(document, 'text', at, axes.xlabel));
  }
  return svg(document, 'g', {}, ...lines);
}
