import { svg } from '../../../dom/svg.ts';
import type { ContourMark } from '../../figure.ts';
import type { Places } from '../places.ts';
import { colorOf, lineColorOf, middleOf } from '../ramp.ts';
import { type MarkContext, opacity, strokeLook } from './context.ts';
import { countPoints, type Isoline, isolines } from './isolines.ts';
import { simplified } from './simplify.ts';

/** Heights that are looked at; of more, the lines would be no finer on a screen. */
const MOST_HEIGHTS = 40_000;

/**
 * Points that all lines together may have. Smooth heights have fewer; of rough ones, where more could not be told
 * apart, only every other row and column is drawn: the page must not wait for them.
 */
const MOST_POINTS = 20_000;

/** Lines of equal height, or the areas between them. */
export function contour(mark: ContourMark, context: MarkContext): SVGElement[] {
  const draw = mark.filled ? drawAreas : drawLines;
  return [draw(trace(mark), context)];
}

interface Traced {
  mark: ContourMark;
  /** For each level. */
  lines: Isoline[][];
}

function trace(mark: ContourMark): Traced {
  if (mark.z.length > MOST_HEIGHTS) return trace(thinned(mark));
  const unit = unitOf(mark);
  const heights = Float64Array.from(mark.z, height => (height ?? Number.NaN) * unit);
  const levels = mark.levels.map(level => level * unit);
  const [cols, rows] = [mark.x.length, mark.y.length];
  const isRough = countPoints(heights, cols, levels) > MOST_POINTS;
  if (isRough && Math.min(cols, rows) > 2) return trace(thinned(mark));
  const lines = levels.map((level, i) => {
    const options = mark.filled ? { around: true, inclusive: i === 0 } : {};
    return isolines(heights, cols, rows, level, options);
  });
  return { mark, lines };
}

/** Heights so large that a difference could be infinite are told in larger units. */
const unitOf = ({ z }: ContourMark): number =>
  z.some(height => Math.abs(height ?? 0) > 1e300) ? 2 ** -10 : 1;

/** Every other row and column; the first and the last among them. */
function thinned(mark: ContourMark): ContourMark {
  const some = ({ length }: readonly number[]) =>
    Array.from({ length: Math.ceil(length / 2) }, (_, i) => Math.min(2 * i, length - 1)).with(
      -1,
      length - 1,
    );
  const [columns, rows] = [some(mark.x), some(mark.y)];
  return {
    ...mark,
    x: columns.map(column => mark.x[column]),
    y: rows.map(row => mark.y[row]),
    z: rows.flatMap(row => columns.map(column => mark.z[row * mark.x.length + column] ?? null)),
  };
}

/** A value between two of a list, at a place with parts; what lies outside is at the border. */
function valueAt(values: readonly number[], place: number): number {
  const at = Math.min(values.length - 1, Math.max(0, place));
  const i = Math.min(values.length - 2, Math.floor(at));
  const [a, b] = [values[i], values[i + 1]];
  return a + (b - a) * (at - i);
}

/** Lines as SVG writes them, with a decimal of a pixel. */
function toPath(lines: readonly Isoline[], mark: ContourMark, place: Places): string {
  return lines
    .map(({ points, closed }) => {
      const places = closed ? [...points, points[0], points[1]] : points;
      const x = places.filter((_, i) => i % 2 === 0).map(col => place.x(valueAt(mark.x, col)));
      const y = places.filter((_, i) => i % 2 === 1).map(row => place.y(valueAt(mark.y, row)));
      const spots = simplified(x, y).map(i => `${+x[i].toFixed(1)},${+y[i].toFixed(1)}`);
      return `M${(closed ? spots.slice(0, -1) : spots).join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}

function drawLines({ mark, lines }: Traced, { document, ends, paint }: MarkContext): SVGElement {
  const paths = mark.levels.flatMap((level, i) => {
    const d = toPath(lines[i], mark, ends);
    const { colors } = mark;
    const color = colors ? paint(colors[i % colors.length]) : lineColorOf(mark, level);
    return d === '' ? [] : [svg(document, 'path', { d, ...strokeLook(mark, color, mark.alpha) })];
  });
  return svg(document, 'g', {}, ...paths);
}

/**
 * All that is higher than a level is painted over what is higher than the one below: no seam can show
 * between neighbours. What is higher than the last level is cut out of all of them.
 */
function drawAreas({ mark, lines }: Traced, { document, ends, paint }: MarkContext): SVGElement {
  const paths = lines.map(found => toPath(found, mark, ends));
  const hole = paths.at(-1) as string;
  const areas = paths.slice(0, -1).flatMap((path, i) => {
    if (path === '') return [];
    const { colors, levels } = mark;
    const middle = middleOf(mark, levels[i], levels[i + 1]);
    const fill = colors ? paint(colors[i % colors.length]) : colorOf(mark, middle);
    return [svg(document, 'path', { d: path + hole, fill, 'fill-rule': 'evenodd' })];
  });
  return svg(document, 'g', { opacity: opacity(mark.alpha) }, ...areas);
}
