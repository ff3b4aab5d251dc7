/** Pooling: the largest or the mean of every window. */
import type { Rule } from '../../autograd/node.ts';
import { record } from '../../autograd/record.ts';
import { int64 } from '../../dtype.ts';
import { RuntimeError } from '../../errors.ts';
import { elements, make } from '../../kernels/make.ts';
import { type Positions, put, take } from '../../ops/flat.ts';
import { indexedRule, type ValuesAndIndices, valuesAt } from '../../ops/pick.ts';
import { REQUIRED, withDefaults } from '../../options.ts';
import { type Shape, showShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import {
  checkPositive,
  perDimension,
  type Slide,
  slidesOf,
  total,
  windowsIn,
  windowsOf,
} from './windows.ts';

/** What pooling takes. */
export interface PoolOptions {
  kernel_size: number | Shape;
  /** How far the window moves. Default: its size. */
  stride?: number | Shape | null;
  /** Elements added around the input, which never win. Default: 0. */
  padding?: number | Shape;
  /** Distance between the elements of a window. Default: 1. */
  dilation?: number | Shape;
  /** Whether a window may end outside. Default: `false`. */
  ceil_mode?: boolean;
  /** Whether to tell where the largest were. Default: `false`. */
  return_indices?: boolean;
  /** Whether padding counts in a mean. Default: `true`. */
  count_include_pad?: boolean;
  /** What a mean divides by instead of the window's size. */
  divisor_override?: number | null;
}

/** What both kinds of pooling take first. */
const window = { kernel_size: REQUIRED, stride: null, padding: 0 };

/** How the windows move over the last two dimensions. */
function slidesFrom(x: Tensor, options: PoolOptions): Slide[] {
  const kernels = perDimension('kernel_size', options.kernel_size, 2);
  const given = [options.stride ?? []].flat();
  const paddings = perDimension('padding', options.padding as number | Shape, 2);
  const dilations = perDimension('dilation', options.dilation ?? 1, 2);
  const strides = given.length === 0 ? kernels : perDimension('stride', given, 2);
  if (strides.includes(0)) throw new RuntimeError('stride should not be zero');
  checkPositive('kernel size', 'k', kernels);
  checkPositive('stride', 'd', strides);
  checkPositive('dilation', 'dilation', dilations);
  paddings.forEach((padding, i) => {
    if (padding < 0) {
      throw new RuntimeError(`pad must be non-negative, but got pad: ${padding}`);
    }
    if (padding > Math.floor(((kernels[i] - 1) * dilations[i] + 1) / 2)) {
      throw new RuntimeError(
        `pad should be at most half of effective kernel size, but got pad=${padding}, kernel_size=${kernels[i]} and dilation=${dilations[i]}`,
      );
    }
  });
  return slidesOf(
    x,
    kernels,
    strides,
    dilations,
    paddings.map(padding => [padding, padding]),
    options.ceil_mode,
  );
}

function checkPool(x: Tensor, slides: readonly Slide[]): void {
  if (x.ndim !== 3 && x.ndim !== 4) {
    throw new RuntimeError('non-empty 3D or 4D (batch mode) tensor expected for input');
  }
  if (x.shape.slice(-3).includes(0)) {
    throw new RuntimeError(
      `Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:${showShape(x.shape)}`,
    );
  }
  if (slides.some(slide => slide.places <= 0)) {
    const [c, h, w] = x.shape.slice(-3);
    const [oh, ow] = slides.map(slide => slide.places);
    throw new RuntimeError(
      `Given input size: (${c}x${h}x${w}). Calculated output size: (${c}x${oh}x${ow}). Output size is too small`,
    );
  }
}

const MaxPoolBackward = indexedRule('MaxPool2DWithIndicesBackward0');

/** The position of the largest of every window of every plane, and the same within its plane. */
function largest(x: Tensor, slides: readonly Slide[], indices: Tensor): Positions {
  const [data, told] = [elements(x), elements(indices)];
  const plane = total(slides, 'size');
  const places = total(slides, 'places');
  const within = windowsIn(slides);
  const positions = new Int32Array(indices.count);
  for (let o = 0; o < positions.length; o++) {
    const start = Math.floor(o / places) * plane;
    let best = -1;
    let value = Number.NEGATIVE_INFINITY;
    for (let q = o % places; q < within.length; q += places) {
      const p = within[q];
      if (p < 0) continue;
      const v = data[start + p];
      if (best < 0 || v > value || Number.isNaN(v)) {
        best = p;
        value = v;
      }
    }
    positions[o] = start + best;
    told[o] = best;
  }
  return positions;
}

/**
 * The largest element of every window of an image; with `return_indices`, also where it was.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 */
export function max_pool2d(
  input: Tensor,
  options: PoolOptions & { return_indices: true },
): ValuesAndIndices;
export function max_pool2d(input: Tensor, ...args: unknown[]): Tensor;
export function max_pool2d(input: Tensor, ...args: unknown[]): Tensor | ValuesAndIndices {
  const options = withDefaults<PoolOptions>(
    { ...window, dilation: 1, ceil_mode: false, return_indices: false },
    args,
  );
  const slides = slidesFrom(input, options);
  checkPool(input, slides);
  const shape = [...input.shape.slice(0, -2), ...slides.map(slide => slide.places)];
  const indices = make(shape, int64);
  const positions = largest(input, slides, indices);
  const picked = valuesAt(input, positions, indices, MaxPoolBackward);
  return options.return_indices ? picked : picked.values;
}

/** y = the mean of a window:  ∂ = 1/divisor for each of its elements */
const AvgPoolBackward: Rule<[Tensor], [Positions, Tensor, Shape]> = {
  name: 'AvgPool2DBackward0',
  backward: (g, [positions, divisors, shape]) => {
    const each = g.div(divisors).unsqueeze(-3);
    const kernel = positions.length / Math.max(g.count, 1);
    return [
      put(each.expand([...g.shape.slice(0, -2), kernel, ...divisors.shape]), positions, shape),
    ];
  },
};

/** How many elements the mean at each place divides by: those that its window sees, or those and the padding. */
function divisorsOf(x: Tensor, slides: readonly Slide[], options: PoolOptions): Tensor {
  const places = slides.map(slide => slide.places);
  const { count_include_pad, divisor_override } = options;
  if (divisor_override != null) return x.new_full(places, divisor_override);
  const seen = slides.map(slide => {
    const { size, padding } = slide;
    return count_include_pad ? { ...slide, size: size + 2 * padding, padding: 0 } : slide;
  });
  const all = x.new_ones(seen.map(slide => slide.size));
  return take(all, windowsIn(seen), [total(seen, 'kernel'), ...places]).sum(0);
}

/**
 * The mean of every window of an image.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html
 */
export function avg_pool2d(input: Tensor, ...args: unknown[]): Tensor {
  const options = withDefaults<PoolOptions>(
    { ...window, ceil_mode: false, count_include_pad: true, divisor_override: null },
    args,
  );
  if (options.divisor_override === 0) throw new RuntimeError('divisor must be not zero');
  const slides = slidesFrom(input, options);
  checkPool(input, slides);
  const positions = windowsOf(input, slides);
  const places = slides.map(slide => slide.places);
  const windows = [...input.shape.slice(0, -2), total(slides, 'kernel'), ...places];
  const divisors = divisorsOf(input, slides, options);
  const y = take(input.detach(), positions, windows).sum(-3).div(divisors).to(input.dtype);
  return record(AvgPoolBackward, y, [input], [positions, divisors, input.shape]);
}
