import type { ScatterMark } from '../../figure.ts';
import { placesOf } from '../../marks/index.ts';
import { colorOf } from '../ramp.ts';
import type { MarkContext } from './context.ts';
import { points } from './points.ts';

/** A thin line round points, as the colours of a map may be lost on the page. */
const OUTLINE = { stroke: 'currentColor', 'stroke-width': 0.6, 'stroke-opacity': 0.45 };

/** Points in one colour, each in its own, or each in that of its value. */
export function scatter(mark: ScatterMark, context: MarkContext): SVGElement[] {
  const { size, color, colors, marker, alpha } = mark;
  const { x, y } = placesOf(mark);
  const spots = { x: x.map(context.place.x), y: y.map(context.place.y) };
  const diameter = typeof size === 'number' ? size ** 0.5 : size.map(area => (area ?? 0) ** 0.5);
  const edge = mark.edge ? { stroke: context.paint(mark.edge), 'stroke-width': 1 } : undefined;
  const look = { marker, diameter, alpha, edge };
  if (colors === null) return points(spots, { ...look, color }, context);
  if (Array.isArray(colors)) return points(spots, { ...look, color: colors }, context);
  const mapped = colors.values.map(value => colorOf(colors, value ?? 0));
  return points(spots, { ...look, color: mapped, edge: edge ?? OUTLINE }, context);
}
