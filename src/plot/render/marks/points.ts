/** Markers, which keep their size on the screen at every scale of the drawing. */
import { symbol } from 'd3-shape';
import { ems, svg, translate } from '../../../dom/svg.ts';
import type { Marker } from '../../markers.ts';
import { EM } from '../text-size.ts';
import { type MarkContext, opacity, POINT } from './context.ts';
import { SYMBOLS } from './symbols.ts';

/** The most points that are drawn as a circle each: more would make the page slow, and are drawn as one path. */
const MANY = 2000;

/** Where points are in the frame, in pixels; NaN for what has no place. */
interface Spots {
  x: readonly number[];
  y: readonly number[];
}

/** One for all points, or one for each. */
type Each<T> = T | T[];

/** How points are drawn. */
interface PointsLook {
  marker: Marker;
  /** In points. */
  diameter: Each<number>;
  color: Each<string>;
  alpha: number;
  /** The line round each. */
  edge?: { stroke: string; 'stroke-width': number; 'stroke-opacity'?: number };
}

/** Points are smaller in a small frame, where there is less room for as many. */
const crowding = (width: number): number => Math.min(1, Math.max(0.55, Math.sqrt(width / 400)));

/** Markers at places. */
export function points(
  spots: Spots,
  { marker, diameter, color, alpha, edge }: PointsLook,
  { document, layout, paint }: MarkContext,
): SVGElement[] {
  const toRadius = (points: number): number => {
    if (marker === ',') return 0.5;
    return (points / 2) * POINT * crowding(layout.frame.width) * (marker === '.' ? 0.5 : 1);
  };
  const radius = each(diameter, toRadius);
  const colors = each(color, paint);
  const index = drawable(spots, radius);
  if (index.length === 0) return [];
  const shape = SYMBOLS[marker];
  if (!shape && index.length > MANY)
    return [fewPaths(spots, index, radius, colors, alpha, document)];

  const painted = shape?.stroked ? 'stroke' : 'fill';
  const drawn = index.map(i => {
    const [x, y, r] = [spots.x[i], spots.y[i], pick(radius, i)];
    const own = Array.isArray(colors) ? { [painted]: colors[i] } : {};
    if (!shape) return svg(document, 'circle', { cx: x, cy: y, r: ems(r / EM), ...own });
    const path = svg(document, 'path', {
      d: symbol(shape.symbol, Math.PI * (0.9 * r) ** 2)(),
      transform: shape.rotate ? `rotate(${shape.rotate})` : null,
      class: 'plot-marker',
      ...own,
    });
    // In a group at its place, so that the stylesheet can scale it about its own middle.
    return svg(document, 'g', { transform: translate(x, y) }, path);
  });
  const look = {
    ...(shape?.stroked ? { fill: 'none', 'stroke-width': 1.5 } : edge),
    ...(Array.isArray(colors) ? {} : { [painted]: colors }),
  };
  const faint = { 'fill-opacity': opacity(alpha), 'stroke-opacity': opacity(alpha) };
  return [svg(document, 'g', { ...faint, ...look }, ...drawn)];
}

/** What a function makes of one for all, or of one for each. */
const each = <T, U>(values: Each<T>, of: (value: T) => U): Each<U> =>
  Array.isArray(values) ? values.map(of) : of(values);

/** The one of a point. */
const pick = <T>(values: Each<T>, i: number): T => (Array.isArray(values) ? values[i] : values);

/** Points that have a place and a size, by number, in the order in which they are drawn: large ones hide no small ones. */
function drawable({ x, y }: Spots, radius: Each<number>): number[] {
  const index = [...x.keys()].filter(i => !Number.isNaN(x[i] + y[i]) && pick(radius, i) > 0);
  return Array.isArray(radius) ? index.sort((a, b) => radius[b] - radius[a]) : index;
}

/**
 * All points as lines of no length with round ends, in one path for each look; of those that fall on
 * one spot, one is drawn.
 */
function fewPaths(
  { x, y }: Spots,
  index: number[],
  radius: Each<number>,
  colors: Each<string>,
  alpha: number,
  document: Document,
): SVGElement {
  const looks = new Map<string, Set<string>>();
  for (const i of index) {
    const look = `${ems((2 * pick(radius, i)) / EM)} ${pick(colors, i)}`;
    const spots = looks.get(look) ?? new Set();
    looks.set(look, spots);
    spots.add(`M${x[i].toFixed(1)},${y[i].toFixed(1)}h0`);
  }
  const paths = [...looks].map(([look, spots]) => {
    const space = look.indexOf(' ');
    const [width, stroke] = [look.slice(0, space), look.slice(space + 1)];
    return svg(document, 'path', { d: [...spots].join(''), stroke, 'stroke-width': width });
  });
  const shared = { fill: 'none', 'stroke-linecap': 'round', 'stroke-opacity': opacity(alpha) };
  return svg(document, 'g', shared, ...paths);
}
