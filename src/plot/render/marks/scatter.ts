import { dot, type Markish, type RenderFunction } from '@observablehq/plot';
import type { Marker, ScatterMark } from '../../figure.ts';
import { EM } from '../layout.ts';
import { cssColor } from '../palette.ts';
import { ems, svg } from '../svg.ts';
import { type MarkContext, POINT } from './context.ts';

/** Above so many points a circle each would make the page slow, and they are drawn as one path. */
const MANY = 2000;

/** Plot's names for matplotlib's markers; those that have no area are stroked. */
const SYMBOLS: Record<
  Exclude<Marker, 'o' | '.'>,
  { symbol: string; stroked?: true; rotate?: 180 }
> = {
  s: { symbol: 'square' },
  '^': { symbol: 'triangle' },
  v: { symbol: 'triangle', rotate: 180 },
  D: { symbol: 'diamond' },
  '+': { symbol: 'plus', stroked: true },
  x: { symbol: 'times', stroked: true },
};

/** Points: circles that keep their size on the screen, or one of the other shapes. */
export function scatter(mark: ScatterMark, context: MarkContext): Markish[] {
  const x = context.x(mark.x);
  const y = context.y(mark.y);
  return points(x, y, mark.marker, Math.sqrt(mark.size), mark, context);
}

/** Points are smaller in a small frame, where there is less room for as many. */
const crowding = (width: number): number => Math.min(1, Math.max(0.55, Math.sqrt(width / 400)));

/** Markers of `diameter` points at places; `plot`'s markers are drawn by it, too. */
export function points(
  x: Float64Array,
  y: Float64Array,
  marker: Marker,
  diameter: number,
  { color, alpha }: { color: string; alpha: number },
  { document, layout }: MarkContext,
): Markish[] {
  const r = (diameter / 2) * POINT * crowding(layout.frame.width);
  const data = { length: x.length };
  const fill = cssColor(color);
  if (marker === 'o' || marker === '.') {
    const radius = marker === '.' ? r / 2 : r;
    const render = drawCircles(document, radius, fill, alpha);
    return [dot(data, { x, y, r: radius, fill, fillOpacity: alpha, render })];
  }
  const { symbol, stroked, rotate } = SYMBOLS[marker];
  const paint = stroked ? { stroke: fill, strokeWidth: 1.5, fill: 'none' } : { fill };
  const render = drawShapes(document);
  return [dot(data, { x, y, r: r * 0.9, symbol, rotate, opacity: alpha, ...paint, render })];
}

/** Circles with a radius in ems, which is the same on the screen at every scale. */
function drawCircles(document: Document, r: number, fill: string, alpha: number): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    if (index.length > MANY) return onePath(document, index, values, r, fill, alpha);
    const group = next?.(index, scales, values, dimensions, context) ?? null;
    for (const circle of group?.querySelectorAll('circle') ?? []) {
      circle.setAttribute('r', ems(r / EM));
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

/** All points as lines of no length with round ends; of those that fall on one spot, one is drawn. */
function onePath(
  document: Document,
  index: number[],
  values: { x?: ArrayLike<number>; y?: ArrayLike<number> },
  r: number,
  stroke: string,
  alpha: number,
): SVGElement {
  const spots = new Set<string>();
  for (const i of index) {
    spots.add(`M${(values.x?.[i] ?? 0).toFixed(1)},${(values.y?.[i] ?? 0).toFixed(1)}h0`);
  }
  return svg(document, 'path', {
    d: [...spots].join(''),
    fill: 'none',
    stroke,
    'stroke-width': ems((2 * r) / EM),
    'stroke-linecap': 'round',
    'stroke-opacity': alpha,
  });
}
