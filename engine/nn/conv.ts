/** Convolutions as layers. */
import type { Callable } from '../callable.ts';
import { integerAt } from '../checks.ts';
import { ValueError, wrongType } from '../errors.ts';
import { withDefaults } from '../options.ts';
import { repr } from '../python.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type ConvOptions, conv1d, conv2d } from './functional/conv.ts';
import { perDimension } from './functional/windows.ts';
import { layerClass } from './layer-class.ts';
import { Weighted } from './linear.ts';

/** What a convolution takes besides its channels and the size of its window. */
export interface ConvLayerOptions extends Omit<ConvOptions, 'bias'> {
  /** Whether a number is added to each output channel. Default: `true`. */
  bias?: boolean;
}

type Size = number | Shape;
type Options = ConvLayerOptions;
type ConvArgs = [
  stride?: Size | Options,
  padding?: Size | 'same' | 'valid' | Options,
  dilation?: Size | Options,
  groups?: number | Options,
  bias?: boolean | Options,
];

class ConvModule extends Weighted {
  declare in_channels: number;
  declare out_channels: number;
  declare kernel_size: Shape;
  declare stride: Shape;
  declare padding: Shape | 'same' | 'valid';
  declare dilation: Shape;
  declare groups: number;

  /** How many dimensions an image has. @internal */
  declare readonly _dims: number;

  constructor(in_channels: number, out_channels: number, kernel_size: Size, ...args: ConvArgs) {
    super();
    const dims = this._dims;
    const defaults = { stride: 1, padding: 0, dilation: 1, groups: 1, bias: true };
    const options = withDefaults<Required<ConvLayerOptions>>(defaults, args);
    const { stride, padding, dilation, groups, bias } = options;
    if (groups <= 0) throw new ValueError('groups must be a positive integer');
    for (const [name, channels] of Object.entries({ in_channels, out_channels })) {
      if (integerAt(name, channels) % groups !== 0)
        throw new ValueError(`${name} must be divisible by groups`);
    }
    if (kernel_size === undefined) throw wrongType('kernel_size', 'int', kernel_size);
    Object.assign(this, {
      in_channels,
      out_channels,
      kernel_size: perDimension('kernel_size', kernel_size, dims),
      stride: perDimension('stride', stride, dims),
      padding: typeof padding === 'string' ? padding : perDimension('padding', padding, dims),
      dilation: perDimension('dilation', dilation, dims),
      groups,
    });
    this.initialise([out_channels, in_channels / groups, ...this.kernel_size], bias);
  }

  override forward(input: Tensor): Tensor {
    const { weight, bias, stride, padding, dilation, groups } = this;
    const conv = this._dims === 1 ? conv1d : conv2d;
    return conv(input, weight, { bias, stride, padding, dilation, groups });
  }

  override extra_repr(): string {
    const { in_channels, out_channels, kernel_size, stride, padding, dilation, groups } = this;
    const parts = [
      in_channels,
      out_channels,
      `kernel_size=${repr(kernel_size)}`,
      `stride=${repr(stride)}`,
    ];
    if (typeof padding === 'string') parts.push(`padding=${padding}`);
    else if (padding.some(n => n !== 0)) parts.push(`padding=${repr(padding)}`);
    if (dilation.some(n => n !== 1)) parts.push(`dilation=${repr(dilation)}`);
    if (groups !== 1) parts.push(`groups=${groups}`);
    if (!this.bias) parts.push('bias=False');
    return parts.join(', ');
  }
}

/** Convolutions over so many dimensions. */
function convolution(dims: number): Callable<typeof ConvModule> {
  class Made extends ConvModule {}
  Object.defineProperty(Made.prototype, '_dims', { value: dims });
  return layerClass(`Conv${dims}d`, Made);
}

/**
 * Slides windows of `kernel_size` over sequences [batch, in_channels, length].
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
 */
export const Conv1d: Callable<typeof ConvModule> = /* @__PURE__ */ convolution(1);
export type Conv1d = ConvModule;

/**
 * Slides windows of `kernel_size` over images [batch, in_channels, height, width].
 *
 *     nn.Conv2d(1, 8, 3, { padding: 1 });
 *
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 */
export const Conv2d: Callable<typeof ConvModule> = /* @__PURE__ */ convolution(2);
export type Conv2d = ConvModule;
