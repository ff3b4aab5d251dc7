import { type LineOptions, type Markish, line as plotLine } from '@observablehq/plot';
import { round } from '../../../dom/svg.ts';
import type { LineMark, LineStyle } from '../../figure.ts';
import { cssColor } from '../palette.ts';
import { dashes, type MarkContext, POINT } from './context.ts';
import { points } from './scatter.ts';
import { visible } from './thin.ts';

const pick = (values: Float64Array, indices: number[]): Float64Array =>
  Float64Array.from(indices, i => values[i]);

/** Points between gaps, through which no line goes: they would be lost without a dot. */
function loners(x: Float64Array, y: Float64Array): number[] {
  // Before the first and after the last there is nothing, which is NaN as well.
  const has = (i: number): boolean => !Number.isNaN(x[i] + y[i]);
  const found: number[] = [];
  for (let i = 0; i < x.length; i++) if (has(i) && !has(i - 1) && !has(i + 1)) found.push(i);
  return found;
}

/** The line itself. Its width is in pixels of the screen, whatever the drawing's scale. */
function stroke(
  mark: Omit<LineMark, 'kind'>,
  x: Float64Array,
  y: Float64Array,
  style: LineStyle,
): Markish {
  const width = round(mark.linewidth * POINT);
  const dash = dashes(style, width) ?? undefined;
  const options: LineOptions = {
    x,
    y,
    z: null,
    stroke: cssColor(mark.color),
    strokeOpacity: mark.alpha,
    strokeWidth: width,
    strokeDasharray: dash,
    strokeLinecap: dash ? 'butt' : 'round',
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      for (const path of group?.querySelectorAll('path') ?? []) {
        path.setAttribute('vector-effect', 'non-scaling-stroke');
      }
      return group;
    },
  };
  return plotLine({ length: x.length }, options);
}

/** A line with gaps where values are missing, and the markers on it. */
export function line(mark: Omit<LineMark, 'kind'>, context: MarkContext): Markish[] {
  const x = context.x(mark.x);
  const y = context.y(mark.y);
  const drawn: Markish[] = [];
  if (mark.linestyle !== null) {
    const { axes, limits, layout } = context;
    const kept = axes.xscale === 'linear' ? visible(x, y, limits.x, layout.frame.width) : null;
    const [xs, ys] = kept ? [pick(x, kept), pick(y, kept)] : [x, y];
    drawn.push(stroke(mark, xs, ys, mark.linestyle));
  }
  const { marker, markersize, color, alpha } = mark;
  if (marker !== null) {
    drawn.push(...points({ x, y }, { marker, diameter: markersize, color, alpha }, context));
  } else {
    const lone = loners(x, y);
    const at = { x: pick(x, lone), y: pick(y, lone) };
    const diameter = Math.max(3, 2 * mark.linewidth);
    drawn.push(...points(at, { marker: 'o', diameter, color, alpha }, context));
  }
  return drawn;
}
