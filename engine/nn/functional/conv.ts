/** Convolutions: every window of the input becomes a column, and a matrix product does the rest. */
import type { Rule } from '../../autograd/node.ts';
import { record } from '../../autograd/record.ts';
import { RuntimeError } from '../../errors.ts';
import { type Positions, put, take } from '../../ops/flat.ts';
import { named } from '../../options.ts';
import { numelOf, type Shape, showShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { perDimension, placesOf, type Slide, windowPositions } from './windows.ts';

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
  const places = numelOf(slides.map(slide => slide.places));
  const kernel = numelOf(slides.map(slide => slide.kernel));
  const plane = numelOf(slides.map(slide => slide.size));
  const within = windowPositions(slides);
  const positions = new Int32Array(batch * channels * kernel * places);
  let k = 0;
  for (let c = 0; c < batch * channels; c++) {
    for (let q = 0; q < kernel; q++) {
      for (let p = 0; p < places; p++) {
        const position = within[p * kernel + q];
        positions[k++] = position < 0 ? -1 : c * plane + position;
      }
    }
  }
  const outShape = [batch, weight.shape[0], ...slides.map(slide => slide.places)];
  return { batch, groups, window: (channels / groups) * kernel, places, positions, outShape };
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
  backward: (g, [x, weight, plan], node) => {
    const { batch, groups, places, positions, outShape } = plan;
    const flat = g.reshape(batch * groups, outShape[1] / groups, places);
    const toInput = () =>
      put(matricesOf(weight, plan).transpose(1, 2).bmm(flat), positions, x.shape);
    const toWeight = () => {
      const each = flat.bmm(columnsOf(x, plan).transpose(1, 2));
      return each.reshape(batch, weight.count).sum(0).reshape(weight.shape);
    };
    const toBias = () => g.sum([0, ...outShape.slice(2).map((_, i) => i + 2)]);
    return [
      node.needs(0) ? toInput() : null,
      node.needs(1) ? toWeight() : null,
      node.needs(2) ? toBias() : null,
    ];
  },
};

function convolve(x: Tensor, weight: Tensor, bias: Tensor | null, plan: Plan): Tensor {
  const product = matricesOf(weight.detach(), plan).bmm(columnsOf(x.detach(), plan));
  let y = product.reshape(plan.outShape);
  if (bias) y = y.add(bias.detach().reshape([-1, ...plan.outShape.slice(2).map(() => 1)]));
  return record(ConvolutionBackward, y.detach(), [x, weight, bias], [x, weight, plan]);
}

/** How the window moves along dimension i of the plane. */
function slideOf(x: Tensor, weight: Tensor, options: ConvOptions, i: number, dims: number): Slide {
  const size = x.shape[i + 2];
  const kernel = weight.shape[i + 2];
  const [stride] = perDimension(options.stride ?? 1, dims).slice(i);
  const [dilation] = perDimension(options.dilation ?? 1, dims).slice(i);
  const reach = dilation * (kernel - 1);
  const { padding = 0 } = options;
  if (padding === 'same' && stride !== 1) {
    throw new RuntimeError("padding='same' is not supported for strided convolutions");
  }
  const before =
    padding === 'same'
      ? Math.floor(reach / 2)
      : padding === 'valid'
        ? 0
        : perDimension(padding, dims)[i];
  const after = padding === 'same' ? reach - before : before;
  const places = placesOf(size, kernel, stride, before, after, dilation, false);
  return { size, kernel, stride, padding: before, dilation, places };
}

function conv(dims: number, input: Tensor, weight: Tensor, args: readonly unknown[]): Tensor {
  const names = ['bias', 'stride', 'padding', 'dilation', 'groups'] as const;
  const options = named<ConvOptions>(names, args);
  const { bias = null, groups = 1 } = options;
  if (input.ndim !== dims + 1 && input.ndim !== dims + 2) {
    throw new RuntimeError(
      `Expected ${dims + 1}D (unbatched) or ${dims + 2}D (batched) input to conv${dims}d, but got input of size: ${showShape(input.shape)}`,
    );
  }
  const x = input.ndim === dims + 1 ? input.unsqueeze(0) : input;
  if (x.shape[1] !== weight.shape[1] * groups) {
    throw new RuntimeError(
      `Given groups=${groups}, weight of size ${showShape(weight.shape)}, expected input${showShape(x.shape)} to have ${weight.shape[1] * groups} channels, but got ${x.shape[1]} channels instead`,
    );
  }
  const slides = Array.from({ length: dims }, (_, i) => slideOf(x, weight, options, i, dims));
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
