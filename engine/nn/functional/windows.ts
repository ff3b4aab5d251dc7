/** What convolution and pooling share: windows that slide over the last dimensions. */

import { integersAt } from '../../checks.ts';
import { RuntimeError } from '../../errors.ts';
import { evenly, type Positions, positionsFrom } from '../../ops/flat.ts';
import { numelOf, type Shape, showShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';

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

/** One number for each dimension. A single one stands for itself in all of them. */
export function perDimension(name: string, value: number | Shape, dims: number): Shape {
  const list = integersAt(name, [value].flat());
  if (list.length === 1) return new Array<number>(dims).fill(list[0]);
  if (list.length === dims) return list;
  throw new RuntimeError(
    `expected ${name} to be a single integer value or a list of ${dims} values, but got ${name}=${showShape(list)}`,
  );
}

/** Refuses windows that do not move, have no elements, or the same one several times. */
export function checkPositive(what: string, letter: string, list: Shape): void {
  if (list.every(n => n > 0)) return;
  const got = list.map((n, i) => `${letter}${'HW'[i]}: ${n}`).join(' ');
  throw new RuntimeError(`${what} should be greater than zero, but got ${got}`);
}

/** How windows move over the last dimensions; what is given has one number for each of them. */
export function slidesOf(
  x: Tensor,
  kernels: Shape,
  strides: Shape,
  dilations: Shape,
  paddings: readonly (readonly [before: number, after: number])[],
  ceil = false,
): Slide[] {
  return kernels.map((kernel, i) => {
    const size = x.shape[x.ndim - kernels.length + i];
    const [stride, dilation, [padding, after]] = [strides[i], dilations[i], paddings[i]];
    const room = size + padding + after - dilation * (kernel - 1) - 1;
    let places = Math.floor((room + (ceil ? stride - 1 : 0)) / stride) + 1;
    // One that ends outside must begin inside the input or the padding in front of it.
    if (ceil && (places - 1) * stride >= size + padding) places--;
    return { size, kernel, stride, padding, dilation, places };
  });
}

/** The product over all dimensions: how many places there are, how many elements a window has. */
export function total(slides: readonly Slide[], what: 'size' | 'kernel' | 'places'): number {
  return numelOf(slides.map(slide => slide[what]));
}

/**
 * For every element of the window, and every place of the window, in row-major order: the position of that element
 * within one plane; −1 is padding.
 */
export function windowsIn(slides: readonly Slide[]): Positions {
  const [kernel, places] = [total(slides, 'kernel'), total(slides, 'places')];
  const positions = new Int32Array(kernel * places);
  for (let q = 0; q < kernel; q++) {
    for (let p = 0; p < places; p++) positions[q * places + p] = positionIn(slides, p, q);
  }
  return positions;
}

/** The same for one plane of `x` after another. */
export function windowsOf(x: Tensor, slides: readonly Slide[]): Positions {
  const planes = numelOf(x.shape.slice(0, -slides.length));
  return positionsFrom([evenly(planes, total(slides, 'size')), windowsIn(slides)]);
}

function positionIn(slides: readonly Slide[], place: number, element: number): number {
  let position = 0;
  let step = 1;
  for (let d = slides.length - 1; d >= 0; d--) {
    const { size, stride, padding, dilation, places, kernel } = slides[d];
    const i = (place % places) * stride - padding + (element % kernel) * dilation;
    if (i < 0 || i >= size) return -1;
    position += i * step;
    step *= size;
    place = Math.floor(place / places);
    element = Math.floor(element / kernel);
  }
  return position;
}
