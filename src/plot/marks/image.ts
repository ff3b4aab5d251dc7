import type { Grid, ImageOptions } from '../api.ts';
import { extentOf, listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { ImageMark, Numbers } from '../figure.ts';
import { refuseUnknown, toAlpha, toColorScale, toOneOf, toOrder } from '../options.ts';
import { repr, tuple } from '../repr.ts';
import { formatNumber } from '../ticks.ts';
import type { MarkKind } from './kind.ts';

const KNOWN = 'cmap vmin vmax norm origin extent aspect alpha interpolation zorder';

/** Pictures as the axes know them. */
export const image: MarkKind<ImageMark> = {
  places(mark) {
    const { x, y } = middles(mark);
    return { x, y: y.map((value, i) => (mark.values[i] === null ? null : value)) };
  },
  reach: ({ extent: [left, right, bottom, top] }) => ({ x: [left, right], y: [bottom, top] }),
  edges: ({ extent: [left, right, bottom, top] }) => ({ x: [left, right], y: [bottom, top] }),
  describe({ rows, cols, values }) {
    const range = extentOf(values);
    const words = `a picture of ${rows} by ${cols} values`;
    return range ? `${words} from ${formatNumber(range[0])} to ${formatNumber(range[1])}` : words;
  },
  table(mark) {
    const { x, y } = middles(mark);
    return [
      { name: 'x', values: x },
      { name: 'y', values: y },
      { name: 'value', values: mark.values },
    ];
  },
};

/** The middle of each pixel. */
function middles({ rows, cols, extent, flipped }: ImageMark): { x: Numbers; y: Numbers } {
  const [left, right, bottom, top] = extent;
  const [from, to] = flipped ? [bottom, top] : [top, bottom];
  const [x, y]: [Numbers, Numbers] = [[], []];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      x.push(left + ((col + 0.5) / cols) * (right - left));
      y.push(from + ((row + 0.5) / rows) * (to - from));
    }
  }
  return { x, y };
}

/** `imshow(values, options)` as data. */
export function imageMark(values: Grid, options: ImageOptions): ImageMark {
  refuseUnknown('AxesImage', options, KNOWN);
  const listed = listAll(values);
  if (listed.shape.length !== 2) {
    const [channels] = listed.shape.slice(2);
    const isColored = listed.shape.length === 3 && (channels === 3 || channels === 4);
    throw new TypeError(
      `Invalid shape ${tuple(listed.shape)} for image data${isColored ? ': pictures here have one number for each pixel, so show one of its channels' : ''}`,
    );
  }
  const [rows, cols] = listed.shape as [number, number];
  // Pixels have edges that are sharp at every size.
  toOneOf('interpolation', options.interpolation ?? 'none', ['none', 'nearest', 'auto']);
  const flipped = toOneOf('origin', options.origin ?? 'upper', ['upper', 'lower']) === 'lower';
  return {
    kind: 'image',
    rows,
    cols,
    values: listed.values,
    extent: toExtent(options.extent, rows, cols, flipped),
    flipped,
    ...toColorScale(options, listed.values),
    alpha: toAlpha(options.alpha),
    label: null,
    ...toOrder(options.zorder),
  };
}

/** Middles of pixels are on whole numbers, so that the edges are half a unit farther out. */
function toExtent(
  extent: ImageOptions['extent'],
  rows: number,
  cols: number,
  flipped: boolean,
): ImageMark['extent'] {
  if (extent === undefined) {
    const [bottom, top] = flipped ? [-0.5, rows - 0.5] : [rows - 0.5, -0.5];
    return [-0.5, cols - 0.5, bottom, top];
  }
  if (!Array.isArray(extent)) {
    throw new TypeError(`extent must be [left, right, bottom, top], not ${repr(extent)}`);
  }
  if (extent.some(end => !Number.isFinite(end))) {
    throw new ValueError('Axis limits cannot be NaN or Inf');
  }
  const [left, right, bottom, top] = extent;
  if (extent.length === 4 && left !== right && bottom !== top) {
    return [left, right, bottom, top];
  }
  throw new ValueError('extent must be four numbers, left, right, bottom and top, and an area');
}
