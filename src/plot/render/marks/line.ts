import { type Markish, line as plotLine } from '@observablehq/plot';
import type { LineMark, LineStyle } from '../../figure.ts';
import { cssColor } from '../palette.ts';
import { type MarkContext, POINT } from './context.ts';
import { points } from './scatter.ts';

/** Dashes and gaps in line widths, as in matplotlib. */
const DASHES: Record<LineStyle, number[] | null> = {
  '-': null,
  '--': [3.7, 1.6],
  '-.': [6.4, 1.6, 1, 1.6],
  ':': [1, 1.65],
};

/** A line with gaps where values are missing, its width the same on the screen at every scale. */
export function line(mark: LineMark, context: MarkContext): Markish[] {
  const x = context.x(mark.x);
  const y = context.y(mark.y);
  const drawn: Markish[] = [];
  if (mark.linestyle !== null) {
    const width = mark.linewidth * POINT;
    const dashes = DASHES[mark.linestyle]?.map(part => (part * width).toFixed(1)).join(' ');
    drawn.push(
      plotLine(
        { length: x.length },
        {
          x,
          y,
          z: null,
          stroke: cssColor(mark.color),
          strokeOpacity: mark.alpha,
          strokeWidth: width,
          strokeDasharray: dashes,
          strokeLinecap: dashes ? 'butt' : 'round',
          render(index, scales, values, dimensions, plotContext, next) {
            const group = next?.(index, scales, values, dimensions, plotContext) ?? null;
            for (const path of group?.querySelectorAll('path') ?? []) {
              path.setAttribute('vector-effect', 'non-scaling-stroke');
            }
            return group;
          },
        },
      ),
    );
  }
  if (mark.marker !== null)
    drawn.push(...points(x, y, mark.marker, mark.markersize, mark, context));
  return drawn;
}
