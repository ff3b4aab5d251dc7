import { svg, translate } from '../../../dom/svg.ts';
import type { ImageMark } from '../../figure.ts';
import { colorOf } from '../ramp.ts';
import { type MarkContext, opacity } from './context.ts';

/** The most rows, and columns, that are drawn; of more, some are passed over: the page must not wait for them. */
const MOST = 200;

/**
 * A picture as one path for each of its colours: sharp at every size, in print too. A row of pixels of
 * one colour is one rectangle.
 */
export function image(mark: ImageMark, { document, ends }: MarkContext): SVGElement[] {
  const step = Math.ceil(Math.max(mark.rows, mark.cols) / MOST);
  const [left, right, bottom, top] = mark.extent;
  const [from, to] = mark.flipped ? [bottom, top] : [top, bottom];
  const scaleX = (ends.x(right) - ends.x(left)) / mark.cols;
  const scaleY = (ends.y(to) - ends.y(from)) / mark.rows;
  const at = translate(ends.x(left), ends.y(from));
  const look = {
    transform: `${at} scale(${scaleX.toFixed(4)},${scaleY.toFixed(4)})`,
    'shape-rendering': 'crispEdges',
    opacity: opacity(mark.alpha),
  };
  const paths = [...pathsByColor(mark, step)].map(([fill, d]) =>
    svg(document, 'path', { fill, d }),
  );
  // A light picture is told from the page by its frame.
  const frame = {
    x: Math.min(ends.x(left), ends.x(right)),
    y: Math.min(ends.y(from), ends.y(to)),
    width: Math.abs(scaleX * mark.cols),
    height: Math.abs(scaleY * mark.rows),
    fill: 'none',
    stroke: 'currentColor',
    'stroke-opacity': 0.3,
    'vector-effect': 'non-scaling-stroke',
  };
  return [svg(document, 'g', look, ...paths), svg(document, 'rect', frame)];
}

function pathsByColor(mark: ImageMark, step: number): Map<string, string> {
  const { rows, cols, values } = mark;
  const colorIn = (row: number, col: number): string | null => {
    const value = values[row * cols + col];
    return value == null || col >= cols ? null : colorOf(mark, value);
  };
  const paths = new Map<string, string>();
  for (let row = 0; row < rows; row += step) {
    for (let col = 0; col < cols; ) {
      const color = colorIn(row, col);
      const start = col;
      do col += step;
      while (col < cols && colorIn(row, col) === color);
      if (color === null) continue;
      const [width, height] = [Math.min(col, cols) - start, Math.min(step, rows - row)];
      const box = `M${start},${row}h${width}v${height}h${-width}z`;
      paths.set(color, (paths.get(color) ?? '') + box);
    }
  }
  return paths;
}
