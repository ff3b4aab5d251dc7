/** Convolutions: every window of the input becomes a column, and a matrix product does the rest. */
import type { Rule } from '../../autograd/node.ts';
import { record } from '../../autograd/record.ts';
import { RuntimeError } from '../../errors.ts';
import { type Positions, put, take } from '../../ops/flat.ts';
import { withDefaults } from '../../options.ts';
import { type Shape, showShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { perDimension, type Slide, slidesOf, total, windowsOf } from './windows.ts';

/** What convolutions take besides input, weight and bias. */
export interface ConvOptions {
  bias?: Tensor | null;
  /** How far the window moves. Default: 1. */
  stride?: number | Shape;
  /** Zeros around the input; `'same'` keeps its size, `'valid'` is 0. Default: 0. */
  padding?: number | Shape | 'same' | 'valid';
  /** Distance between the elements of a window. Default: 1. */
  dilation?: number | Shape;
  /** Groups of channels that do not see each other. Default: 1. */
  groups?: number;
}

/** How a convolution's input, weight and output hang together. */
interface Plan {
  readonly batch: number;
  readonly groups: number;
  /** Elements of one window, over all channels of a group. */
  readonly window: number;
  readonly places: number;
  /** Where each element of each window lies in the input. */
  readonly positions: Positions;
  readonly outShape: Shape;
}

function makePlan(x: Tensor, weight: Tensor, slides: readonly Slide[], groups: number): Plan {
  const [batch, channels] = x.shape;
  const outShape = [batch, weight.shape[0], ...slides.map(slide => slide.places)];
  return {
    batch,
    groups,
    window: (channels / groups) * total(slides, 'kernel'),
    places: total(slides, 'places'),
    positions: windowsOf(x, slides),
    outShape,
  };
}

/** Every window of every group as a column: [batch · groups, window, places]. */
function columnsOf(x: Tensor, plan: Plan): Tensor {
  return take(x, plan.positions, [plan.batch * plan.groups, plan.window, plan.places]);
}

/** The weight as one matrix for every group of every sample: [batch · groups, channels, window]. */
function matricesOf(weight: Tensor, { batch, groups, window }: Plan): Tensor {
  const channels = weight.shape[0] / groups;
  return weight
    .reshape(1, groups, channels, window)
    .expand(batch, groups, channels, window)
    .reshape(batch * groups, channels, window);
}

/** y = W·columns(x) + b:  ∂/∂x = Wᵀ·g put back,  ∂/∂W = g·columnsᵀ,  ∂/∂b = Σg */
const ConvolutionBackward: Rule<[Tensor, Tensor, Tensor | null], [Tensor, Tensor, Plan]> = {
  name: 'ConvolutionBackward0',
  backward: (g, [x, weight, plan]) => {
    const { batch, groups, places, positions, outShape } = plan;
    const flat = g.reshape(batch * groups, outShape[1] / groups, places);
    const toInput = () =>
      put(matricesOf(weight, plan).transpose(1, 2).bmm(flat), positions, x.shape);
    const toWeight = () => {
      const each = flat.bmm(columnsOf(x, plan).transpose(1, 2));
      return each.reshape(batch, weight.count).sum(0).reshape(weight.shape);
    };
    const toBias = () => g.sum([0, ...outShape.slice(2).map((_, i) => i + 2)]);
    return [toInput, toWeight, toBias];
  },
};

function convolve(x: Tensor, weight: Tensor, bias: Tensor | null, plan: Plan): Tensor {
  const product = matricesOf(weight.detach(), plan).bmm(columnsOf(x.detach(), plan));
  let y = product.reshape(plan.outShape);
  if (bias) y = y.add(bias.detach().reshape([-1, ...plan.outShape.slice(2).map(() => 1)]));
  return record(ConvolutionBackward, y.detach(), [x, weight, bias], [x, weight, plan]);
}

/** How the window moves over the plane. */
function slidesFrom(x: Tensor, weight: Tensor, options: Required<ConvOptions>): Slide[] {
  const kernels = weight.shape.slice(2);
  const { padding } = options;
  const each = (name: string, value: number | Shape) => perDimension(name, value, kernels.length);
  const strides = each('stride', options.stride);
  const dilations = each('dilation', options.dilation);
  if (strides.some(n => n <= 0)) throw new RuntimeError('non-positive stride is not supported');
  if (dilations.some(n => n <= 0)) throw new RuntimeError('dilation should be greater than zero');
  if (padding === 'same' && strides.some(stride => stride !== 1)) {
    throw new RuntimeError("padding='same' is not supported for strided convolutions");
  }
  const around = kernels.map((kernel, i): [before: number, after: number] => {
    const reach = dilations[i] * (kernel - 1);
    if (padding === 'same') return [Math.floor(reach / 2), Math.ceil(reach / 2)];
    const both = padding === 'valid' ? 0 : each('padding', padding as number | Shape)[i];
    if (both < 0) throw new RuntimeError('negative padding is not supported');
    return [both, both];
  });
  return slidesOf(x, kernels, strides, dilations, around);
}

/** Refuses channels that cannot be shared out among the groups, and a bias that is not one number for each. */
function checkWeight({ shape }: Tensor, bias: Tensor | null, groups: number): void {
  const [channels] = shape;
  if (channels < groups || channels % groups !== 0) {
    const least = channels < groups;
    throw new RuntimeError(
      `Given groups=${groups}, expected weight to be ${least ? 'at least' : 'divisible by'} ${groups} at dimension 0, but got weight of size ${least ? showShape(shape) : `[${showShape(shape)}]`} instead`,
    );
  }
  if (bias && (bias.ndim !== 1 || bias.count !== channels)) {
    throw new RuntimeError(
      `Given weight of size ${showShape(shape)}, expected bias to be 1-dimensional with ${channels} elements, but got bias of size ${showShape(bias.shape)} instead`,
    );
  }
}

function conv(dims: number, input: Tensor, weight: Tensor, args: readonly unknown[]): Tensor {
  const defaults = { bias: null, stride: 1, padding: 0, dilation: 1, groups: 1 };
  const options = withDefaults<Required<ConvOptions>>(defaults, args);
  const { bias, groups } = options;
  if (input.ndim !== dims + 1 && input.ndim !== dims + 2) {
    throw new RuntimeError(
      `Expected ${dims + 1}D (unbatched) or ${dims + 2}D (batched) input to conv${dims}d, but got input of size: ${showShape(input.shape)}`,
    );
  }
  if (!(groups > 0)) throw new RuntimeError('non-positive groups is not supported');
  const x = input.ndim === dims + 1 ? input.unsqueeze(0) : input;
  if (x.ndim !== weight.ndim) {
    throw new RuntimeError(
      `Expected ${weight.ndim}-dimensional input for ${weight.ndim}-dimensional weight ${showShape(weight.shape)}, but got ${x.ndim}-dimensional input of size ${showShape(x.shape)} instead`,
    );
  }
  const slides = slidesFrom(x, weight, options);
  checkWeight(weight, bias, groups);
  if (x.shape[1] !== weight.shape[1] * groups) {
    throw new RuntimeError(
      `Given groups=${groups}, weight of size ${showShape(weight.shape)}, expected input${showShape(x.shape)} to have ${weight.shape[1] * groups} channels, but got ${x.shape[1]} channels instead`,
    );
  }
  if (slides.some(slide => slide.places <= 0)) {
    const padded = slides.map(s => s.size + 2 * s.padding).join(' x ');
    const kernel = slides.map(s => s.dilation * (s.kernel - 1) + 1).join(' x ');
    throw new RuntimeError(
      `Calculated padded input size per channel: (${padded}). Kernel size: (${kernel}). Kernel size can't be greater than actual input size`,
    );
  }
  const y = convolve(x, weight, bias, makePlan(x, weight, slides, groups));
  return input.ndim === dims + 1 ? y.squeeze(0) : y;
}

/**
 * Slides windows over sequences [batch, channels, length]; `weight` is [out, channels, kernel].
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html
 */
export function conv1d(input: Tensor, weight: Tensor, ...args: unknown[]): Tensor {
  return conv(1, input, weight, args);
}

/**
 * Slides windows over images [batch, channels, height, width]; `weight` is [out, channels, kh, kw].
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html
 */
export function conv2d(input: Tensor, weight: Tensor, ...args: unknown[]): Tensor {
  return conv(2, input, weight, args);
}
