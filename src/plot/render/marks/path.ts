import { ems, svg } from '../../../dom/svg.ts';
import type { PathMark } from '../../figure.ts';
import type { Places } from '../places.ts';
import { EM } from '../text-size.ts';
import { type MarkContext, opacity } from './context.ts';

/** A path lies on pictures of all colours, light and dark ones: it is light, with a dark edge. */
const LIGHT = '#fff';
const DARK = '#1a1c1f';
/** Its end stands out from both. */
const END = '#ff5a1f';

/** In pixels: the line, a step's dot, the dot of the start, and half of the end's diagonal. */
const SIZE = { line: 1.6, dot: 4.6, start: 10, end: 7 };
/** How much wider the dark edge is. */
const EDGE = 2.2;

/** The way of a run. */
export const path = (mark: PathMark, { document, place }: MarkContext): SVGElement[] => [
  drawPath(mark, place, document),
];

/** Draws a path in a frame. */
export function drawPath(mark: PathMark, place: Places, document: Document): SVGElement {
  const { alpha } = mark;
  const spots = spotsOf(mark, place);
  const group = svg(document, 'g', { class: 'plot-path', opacity: opacity(alpha) });
  if (spots.length === 0) return group;
  const line = { d: `M${spots.join('L')}`, fill: 'none', 'stroke-linejoin': 'round' };
  const dots = {
    d: [...new Set(spots)].map(spot => `M${spot}h0`).join(''),
    'stroke-linecap': 'round',
  };
  const [start, end] = [spots[0], spots.at(-1) as string];
  const thin = { 'vector-effect': 'non-scaling-stroke', 'stroke-linecap': 'round' };
  group.append(
    svg(document, 'path', { ...line, ...thin, stroke: DARK, 'stroke-width': SIZE.line + EDGE }),
    svg(document, 'path', { ...dots, stroke: DARK, 'stroke-width': ems((SIZE.dot + EDGE) / EM) }),
    svg(document, 'path', { ...line, ...thin, stroke: LIGHT, 'stroke-width': SIZE.line }),
    svg(document, 'path', { ...dots, stroke: LIGHT, 'stroke-width': ems(SIZE.dot / EM) }),
    round(document, start, DARK, SIZE.start + 2 * EDGE),
    round(document, start, LIGHT, SIZE.start),
    ...(spots.length > 1 ? [diamond(document, end)] : []),
  );
  return group;
}

/** Where the steps are in the frame, as SVG writes it; steps that cannot be told apart on the screen are one. */
function spotsOf(mark: PathMark, place: Places): string[] {
  const spots: string[] = [];
  for (let i = 0; i < mark.x.length; i++) {
    const [x, y] = [place.x(mark.x[i]), place.y(mark.y[i])];
    if (Number.isNaN(x + y)) continue;
    const spot = `${+x.toFixed(1)},${+y.toFixed(1)}`;
    if (spot !== spots.at(-1)) spots.push(spot);
  }
  return spots;
}

/** A dot that keeps its size on the screen: a line of no length with round ends. */
const round = (document: Document, spot: string, stroke: string, width: number): SVGElement =>
  svg(document, 'path', {
    d: `M${spot}h0`,
    stroke,
    'stroke-linecap': 'round',
    'stroke-width': ems(width / EM),
  });

function diamond(document: Document, spot: string): SVGElement {
  const { end: r } = SIZE;
  const look = { fill: END, stroke: LIGHT, 'stroke-width': 1.6 };
  const shape = { class: 'plot-marker', d: `M0,${-r}L${r},0L0,${r}L${-r},0Z` };
  const edge = { fill: 'none', stroke: DARK, 'stroke-width': 1.6 + EDGE };
  return svg(
    document,
    'g',
    { transform: `translate(${spot})` },
    svg(document, 'path', { ...shape, ...edge }),
    svg(document, 'path', { ...shape, ...look }),
  );
}
