import { dot, type Markish, type RenderFunction } from '@observablehq/plot';
import { ems, svg } from '../../../dom/svg.ts';
import type { ScatterMark } from '../../figure.ts';
import type { Marker } from '../../markers.ts';
import { placesOf } from '../../marks/index.ts';
import { cssColor } from '../palette.ts';
import { colorOf } from '../ramp.ts';
import { EM } from '../text-size.ts';
import { type MarkContext, POINT } from './context.ts';
import { SYMBOLS } from './symbols.ts';

/** The most points that are drawn as a circle each: more would make the page slow, and are drawn as one path. */
const MANY = 2000;

/** One for all points, or one for each. */
type Each<T> = T | T[];

/** Points: circles that keep their size on the screen, or one of the other shapes. */
export function scatter(mark: ScatterMark, context: MarkContext): Markish[] {
  const { size, color, colors, marker, alpha, edge } = mark;
  const places = placesOf(mark);
  const at = { x: context.x(places.x), y: context.y(places.y) };
  const diameter = typeof size === 'number' ? size ** 0.5 : size.map(area => (area ?? 0) ** 0.5);
  const look = {
    marker,
    diameter,
    alpha,
    edge: edge ? { stroke: cssColor(edge), strokeWidth: 1 } : undefined,
  };
  if (colors === null) return points(at, { ...look, color }, context);
  if (Array.isArray(colors)) return points(at, { ...look, color: colors }, context);
  const mapped = mark.x.map((_, i) => colorOf(colors, colors.values[i] ?? 0));
  return points(at, { ...look, color: mapped, edge: look.edge ?? OUTLINE }, context);
}

/** Points are smaller in a small frame, where there is less room for as many. */
const crowding = (width: number): number => Math.min(1, Math.max(0.55, Math.sqrt(width / 400)));

/** A thin line round points, as the colours of a map may be lost on the page. */
const OUTLINE = { stroke: 'currentColor', strokeOpacity: 0.45, strokeWidth: 0.6 };

/** How points are drawn. */
interface PointsLook {
  marker: Marker;
  /** In points. */
  diameter: Each<number>;
  color: Each<string>;
  alpha: number;
  /** The line round each. */
  edge?: { stroke: string; strokeWidth: number; strokeOpacity?: number };
}

/** Markers at places; `plot`'s markers are drawn by it, too. */
export function points(
  { x, y }: { x: Float64Array; y: Float64Array },
  { marker, diameter, color, alpha, edge }: PointsLook,
  { document, layout }: MarkContext,
): Markish[] {
  const toRadius = (points: number): number => {
    if (marker === ',') return 0.5;
    return (points / 2) * POINT * crowding(layout.frame.width) * (marker === '.' ? 0.5 : 1);
  };
  const r = each(diameter, toRadius);
  const fill = each(color, cssColor);
  const data = { length: x.length };
  if (marker === 'o' || marker === '.' || marker === ',') {
    const options = { x, y, ...asIs('r', r), ...asIs('fill', fill), fillOpacity: alpha, ...edge };
    return [dot(data, { ...options, render: drawCircles({ r, fill, alpha }, document) })];
  }
  const { symbol, stroked, rotate } = SYMBOLS[marker];
  const paint = stroked
    ? { ...asIs('stroke', fill), strokeWidth: 1.5, fill: 'none' }
    : { ...asIs('fill', fill), ...edge };
  const size = asIs(
    'r',
    each(r, radius => radius * 0.9),
  );
  const render = drawShapes(document);
  return [dot(data, { x, y, ...size, symbol, rotate, opacity: alpha, ...paint, render })];
}

/** What a function makes of one for all, or of one for each. */
const each = <T, U>(values: Each<T>, of: (value: T) => U): Each<U> =>
  Array.isArray(values) ? values.map(of) : of(values);

/** The one of a point. */
const pick = <T>(values: Each<T>, i: number): T => (Array.isArray(values) ? values[i] : values);

/** As Plot takes them: one for each as it is, with no scale of Plot's own. */
const asIs = <T>(name: string, values: Each<T>): Record<string, unknown> => ({
  [name]: Array.isArray(values) ? { value: values, scale: null } : values,
});

/** Circles as they are drawn: their radius is in pixels of the screen. */
interface Circles {
  r: Each<number>;
  fill: Each<string>;
  alpha: number;
}

/** Circles with a radius in ems, which is the same on the screen at every scale. */
function drawCircles(circles: Circles, document: Document): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    if (index.length > MANY) return fewPaths(circles, index, values, document);
    const group = next?.(index, scales, values, dimensions, context) ?? null;
    for (const circle of group?.querySelectorAll('circle') ?? []) {
      circle.setAttribute('r', ems(Number(circle.getAttribute('r')) / EM));
    }
    return group;
  };
}

/** Shapes in groups at their places, so that the stylesheet can scale each about its own middle. */
function drawShapes(document: Document): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const group = next?.(index, scales, values, dimensions, context) ?? null;
    for (const shape of group?.querySelectorAll('path') ?? []) {
      // `translate(12,34)`, and for some shapes ` rotate(180)`, which stays with the shape.
      const [translate = '', rotate] = shape.getAttribute('transform')?.split(' ') ?? [];
      const place = svg(document, 'g', { transform: translate });
      if (rotate) shape.setAttribute('transform', rotate);
      else shape.removeAttribute('transform');
      shape.setAttribute('class', 'plot-marker');
      shape.replaceWith(place);
      place.append(shape);
    }
    return group;
  };
}

/**
 * All points as lines of no length with round ends, in one path for each look; of those that fall on
 * one spot, one is drawn.
 */
function fewPaths(
  { r, fill, alpha }: Circles,
  index: number[],
  values: { x?: ArrayLike<number>; y?: ArrayLike<number> },
  document: Document,
): SVGElement {
  const looks = new Map<string, Set<string>>();
  for (const i of index) {
    const look = `${ems((2 * pick(r, i)) / EM)} ${pick(fill, i)}`;
    const spots = looks.get(look) ?? new Set();
    looks.set(look, spots);
    spots.add(`M${(values.x?.[i] ?? 0).toFixed(1)},${(values.y?.[i] ?? 0).toFixed(1)}h0`);
  }
  const paths = [...looks].map(([look, spots]) => {
    const space = look.indexOf(' ');
    const [width, stroke] = [look.slice(0, space), look.slice(space + 1)];
    return svg(document, 'path', { d: [...spots].join(''), stroke, 'stroke-width': width });
  });
  const shared = { fill: 'none', 'stroke-linecap': 'round', 'stroke-opacity': alpha };
  return svg(document, 'g', shared, ...paths);
}
