/** What convolution and pooling share: windows that slide over the last dimensions. */
import type { Positions } from '../../ops/flat.ts';
import { numelOf, type Shape } from '../../shape.ts';

/** How a window moves along one dimension. */
export interface Slide {
  /** Size of the dimension. */
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  /** Elements added in front. */
  readonly padding: number;
  readonly dilation: number;
  /** Number of places. */
  readonly places: number;
}

/** A number stands for itself in every dimension. */
export function perDimension(value: number | Shape, dims: number): Shape {
  const list = [value].flat() as number[];
  return list.length === 1 ? new Array<number>(dims).fill(list[0]) : list;
}

/** How many places a window has; with `ceil`, one more that begins inside but ends outside. */
export function placesOf(
  size: number,
  kernel: number,
  stride: number,
  before: number,
  after: number,
  dilation: number,
  ceil: boolean,
): number {
  const room = size + before + after - dilation * (kernel - 1) - 1;
  const places = Math.floor((room + (ceil ? stride - 1 : 0)) / stride) + 1;
  // The last window must begin inside the input or the padding in front of it.
  return ceil && (places - 1) * stride >= size + before ? places - 1 : places;
}

/** For one dimension: the index that offset k of the window at place o looks at; −1 is padding. */
function lookAt({ size, stride, padding, dilation }: Slide, o: number, k: number): number {
  const i = o * stride - padding + k * dilation;
  return i >= 0 && i < size ? i : -1;
}

/**
 * For every place of the windows, in row-major order, and every element of the window: its position
 * within one plane; −1 is padding.
 */
export function windowPositions(slides: readonly Slide[]): Positions {
  const places = numelOf(slides.map(slide => slide.places));
  const kernel = numelOf(slides.map(slide => slide.kernel));
  const positions = new Int32Array(places * kernel);
  for (let p = 0; p < places; p++) {
    for (let q = 0; q < kernel; q++) {
      positions[p * kernel + q] = positionIn(slides, p, q);
    }
  }
  return positions;
}

function positionIn(slides: readonly Slide[], place: number, element: number): number {
  let position = 0;
  let step = 1;
  for (let d = slides.length - 1; d >= 0; d--) {
    const slide = slides[d];
    const i = lookAt(slide, place % slide.places, element % slide.kernel);
    if (i < 0) return -1;
    position += i * step;
    step *= slide.size;
    place = Math.floor(place / slide.places);
    element = Math.floor(element / slide.kernel);
  }
  return position;
}
