import { dot, type Markish, type RenderFunction } from '@observablehq/plot';
import { ems, svg } from '../../../dom/svg.ts';
import type { ScatterMark } from '../../figure.ts';
import type { Marker } from '../../markers.ts';
import { scatter as kind } from '../../marks/scatter.ts';
import { cssColor } from '../palette.ts';
import { colorOf } from '../ramp.ts';
import { EM } from '../text-size.ts';
import { type MarkContext, POINT } from './context.ts';
import { SYMBOLS } from './symbols.ts';

/** The most points that are drawn as a circle each: more would make the page slow, and are drawn as one path. */
const MANY = 2000;

/** Points: circles that keep their size on the screen, or one of the other shapes. */
export function scatter(mark: ScatterMark, context: MarkContext): Markish[] {
  const { size, colors } = mark;
  const places = kind.places(mark);
  const [x, y] = [context.x(places.x), context.y(places.y)];
  const diameters = typeof size === 'number' ? size ** 0.5 : size.map(area => (area ?? 0) ** 0.5);
  const paints = mark.x.map((_, i) => {
    if (colors === null) return mark.color;
    return Array.isArray(colors) ? colors[i] : colorOf(colors, colors.values[i] ?? 0);
  });
  return points(
    x,
    y,
    mark.marker,
    diameters,
    { ...mark, colors: colors && paints, outlined: colors !== null && !Array.isArray(colors) },
    context,
  );
}

/** Points are smaller in a small frame, where there is less room for as many. */
const crowding = (width: number): number => Math.min(1, Math.max(0.55, Math.sqrt(width / 400)));

const OUTLINE = { stroke: 'currentColor', strokeOpacity: 0.45, strokeWidth: 0.6 };

/** How points are painted; `colors` has one for each. */
interface PointsLook {
  color: string;
  alpha: number;
  colors?: string[] | null;
  /** A thin line round each, as the colours of a map may be lost on the page. */
  outlined?: boolean;
}

/** Markers at places, of a diameter in points or one for each; `plot`'s markers are drawn by it, too. */
export function points(
  x: Float64Array,
  y: Float64Array,
  marker: Marker,
  diameter: number | number[],
  { color, alpha, colors, outlined }: PointsLook,
  { document, layout }: MarkContext,
): Markish[] {
  const toRadius = (points: number): number => {
    if (marker === ',') return 0.5;
    return (points / 2) * POINT * crowding(layout.frame.width) * (marker === '.' ? 0.5 : 1);
  };
  const r = typeof diameter === 'number' ? toRadius(diameter) : diameter.map(toRadius);
  const data = { length: x.length };
  const fill = colors ? colors.map(cssColor) : cssColor(color);
  if (marker === 'o' || marker === '.' || marker === ',') {
    const line = outlined ? OUTLINE : {};
    const options = { x, y, ...asIs('r', r), ...asIs('fill', fill), fillOpacity: alpha, ...line };
    return [dot(data, { ...options, render: drawCircles(document, r, fill, alpha) })];
  }
  const { symbol, stroked, rotate } = SYMBOLS[marker];
  const paint = stroked
    ? { ...asIs('stroke', fill), strokeWidth: 1.5, fill: 'none' }
    : asIs('fill', fill);
  const size = asIs('r', typeof r === 'number' ? r * 0.9 : r.map(radius => radius * 0.9));
  const render = drawShapes(document);
  return [dot(data, { x, y, ...size, symbol, rotate, opacity: alpha, ...paint, render })];
}

/** One for all, or one for each that Plot takes as it is, with no scale of its own. */
const asIs = <T>(name: string, value: T | T[]): Record<string, unknown> => ({
  [name]: Array.isArray(value) ? { value, scale: null } : value,
});

/** One of a list, or the one that there is. */
const pick = <T>(values: T | T[], i: number): T => (Array.isArray(values) ? values[i] : values);

/** Circles with a radius in ems, which is the same on the screen at every scale. */
function drawCircles(
  document: Document,
  r: number | number[],
  fill: string | string[],
  alpha: number,
): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    if (index.length > MANY) return fewPaths(document, index, values, r, fill, alpha);
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
  document: Document,
  index: number[],
  values: { x?: ArrayLike<number>; y?: ArrayLike<number> },
  r: number | number[],
  fill: string | string[],
  alpha: number,
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
