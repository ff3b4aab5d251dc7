import { type LineOptions, type Markish, line as plotLine } from '@observablehq/plot';
import type { LineMark, LineStyle } from '../../figure.ts';
import { cssColor } from '../palette.ts';
import { type MarkContext, POINT } from './context.ts';
import { points } from './scatter.ts';
import { visible } from './thin.ts';

/** Dashes and gaps in line widths, as in matplotlib. */
const DASHES: Record<LineStyle, number[] | null> = {
  '-': null,
  '--': [3.7, 1.6],
  '-.': [6.4, 1.6, 1, 1.6],
  ':': [1, 1.65],
};

const pick = (values: Float64Array, indices: number[]): Float64Array =>
  Float64Array.from(indices, i => values[i] as number);

/** Points between gaps, through which no line goes: they would be lost without a dot. */
function loners(x: Float64Array, y: Float64Array): number[] {
  // Before the first and after the last there is nothing, which is NaN as well.
  const has = (i: number): boolean => !Number.isNaN((x[i] as number) + (y[i] as number));
  const found: number[] = [];
  for (let i = 0; i < x.length; i++) if (has(i) && !has(i - 1) && !has(i + 1)) found.push(i);
  return found;
}

/** The line itself. Its width is in pixels of the screen, whatever the drawing's scale. */
function stroke(mark: LineMark, x: Float64Array, y: Float64Array, style: LineStyle): Markish {
  const width = mark.linewidth * POINT;
  const dashes = DASHES[style]?.map(part => (part * width).toFixed(1)).join(' ');
  const options: LineOptions = {
    x,
    y,
    z: null,
    stroke: cssColor(mark.color),
    strokeOpacity: mark.alpha,
    strokeWidth: width,
    strokeDasharray: dashes,
    strokeLinecap: dashes ? 'butt' : 'round',
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
export function line(mark: LineMark, context: MarkContext): Markish[] {
  const x = context.x(mark.x);
  const y = context.y(mark.y);
  const drawn: Markish[] = [];
  if (mark.linestyle !== null) {
    const linear = context.axes.xscale === 'linear';
    const kept = linear ? visible(x, y, context.layout.frame.width) : null;
    const [xs, ys] = kept ? [pick(x, kept), pick(y, kept)] : [x, y];
    drawn.push(stroke(mark, xs, ys, mark.linestyle));
  }
  if (mark.marker !== null) {
    drawn.push(...points(x, y, mark.marker, mark.markersize, mark, context));
  } else {
    const lone = loners(x, y);
    const diameter = Math.max(3, 2 * mark.linewidth);
    drawn.push(...points(pick(x, lone), pick(y, lone), 'o', diameter, mark, context));
  }
  return drawn;
}
