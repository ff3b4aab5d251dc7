/** Pooling as layers. */
import { REQUIRED } from '../options.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { avg_pool2d, max_pool2d, type PoolOptions } from './functional/pool.ts';
import { layer, type Unary } from './layer.ts';

type Window = number | Shape;

/** Windows lie side by side unless told otherwise. */
function sideBySide(options: { kernel_size: Window; stride: Window | null }): void {
  options.stride ??= options.kernel_size;
}

/**
 * The largest of every window of an image; with `return_indices`, also where it was. Default `stride`:
 * the size of the window.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
 */
export const MaxPool2d: Unary<
  Omit<PoolOptions, 'kernel_size' | 'count_include_pad' | 'divisor_override'> & {
    kernel_size?: Window;
  },
  [
    kernel_size: Window,
    stride?: Window | null,
    padding?: Window,
    dilation?: Window,
    return_indices?: boolean,
    ceil_mode?: boolean,
  ]
> = /* @__PURE__ */ layer(
  'MaxPool2d',
  {
    kernel_size: REQUIRED as Window,
    stride: null as Window | null,
    padding: 0 as Window,
    dilation: 1 as Window,
    return_indices: false,
    ceil_mode: false,
  },
  (x, options) => max_pool2d(x, options) as Tensor,
  { shown: ['kernel_size', 'stride', 'padding', 'dilation', 'ceil_mode'], prepare: sideBySide },
);

/**
 * The mean of every window of an image. Default `stride`: the size of the window.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html
 */
export const AvgPool2d: Unary<
  Omit<PoolOptions, 'kernel_size' | 'dilation' | 'return_indices'> & { kernel_size?: Window },
  [
    kernel_size: Window,
    stride?: Window | null,
    padding?: Window,
    ceil_mode?: boolean,
    count_include_pad?: boolean,
    divisor_override?: number | null,
  ]
> = /* @__PURE__ */ layer(
  'AvgPool2d',
  {
    kernel_size: REQUIRED as Window,
    stride: null as Window | null,
    padding: 0 as Window,
    ceil_mode: false,
    count_include_pad: true,
    divisor_override: null as number | null,
  },
  avg_pool2d,
  { shown: ['kernel_size', 'stride', 'padding'], prepare: sideBySide },
);
