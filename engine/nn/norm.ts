/** Normalisation as layers. */
import { no_grad } from '../autograd/mode.ts';
import type { Callable } from '../callable.ts';
import { integerAt, integersAt, tensorAt } from '../checks.ts';
import { int64 } from '../dtype.ts';
import { ValueError } from '../errors.ts';
import { ones, zeros } from '../ops/creation.ts';
import { withDefaults } from '../options.ts';
import { repr, reprOf } from '../python.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { batch_norm, layer_norm } from './functional/norm.ts';
import { ones_, zeros_ } from './init.ts';
import { layerClass } from './layer-class.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';

interface LayerNormOptions {
  eps?: number;
  elementwise_affine?: boolean;
  bias?: boolean;
}

/** What scales and shifts after normalising: both start as if they were not there. */
class Affine extends Module<[input: Tensor]> {
  declare weight: Parameter | null;
  declare bias: Parameter | null;
  declare eps: number;

  /** @internal */
  protected initialise(shape: Shape, weight: boolean, bias: boolean): void {
    this.weight = weight ? Parameter(ones(shape)) : null;
    this.bias = weight && bias ? Parameter(zeros(shape)) : null;
  }

  /** Makes weight and bias as they were at first. */
  reset_parameters(): void {
    if (this.weight) ones_(this.weight);
    if (this.bias) zeros_(this.bias);
  }
}

class LayerNormModule extends Affine {
  declare normalized_shape: Shape;
  declare elementwise_affine: boolean;

  constructor(
    normalized_shape: number | Shape,
    ...args: [
      eps?: number | LayerNormOptions,
      elementwise_affine?: boolean | LayerNormOptions,
      bias?: boolean | LayerNormOptions,
    ]
  ) {
    super();
    const defaults = { eps: 1e-5, elementwise_affine: true, bias: true };
    const { eps, elementwise_affine, bias } = withDefaults(defaults, args);
    this.normalized_shape = [...integersAt('normalized_shape', [normalized_shape].flat())];
    Object.assign(this, { eps, elementwise_affine });
    this.initialise(this.normalized_shape, elementwise_affine, bias);
  }

  override forward(input: Tensor): Tensor {
    const { weight, bias, eps } = this;
    return layer_norm(input, this.normalized_shape, { weight, bias, eps });
  }

  override extra_repr(): string {
    const options = reprOf(this, ['eps', 'elementwise_affine']);
    return `${repr(this.normalized_shape)}, ${options}, bias=${repr(this.bias !== null)}`;
  }
}

/**
 * Shifts and scales the last dimensions of every sample to mean 0 and variance 1, then by a weight
 * and a bias that are learnt.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html
 */
export const LayerNorm: Callable<typeof LayerNormModule> = /* @__PURE__ */ layerClass(
  'LayerNorm',
  LayerNormModule,
);
export type LayerNorm = LayerNormModule;

interface BatchNormOptions {
  eps?: number;
  momentum?: number | null;
  affine?: boolean;
  track_running_stats?: boolean;
  bias?: boolean;
}

type BatchNormArgs = [
  eps?: number | BatchNormOptions,
  momentum?: number | null | BatchNormOptions,
  affine?: boolean | BatchNormOptions,
  track_running_stats?: boolean | BatchNormOptions,
];

class BatchNormModule extends Affine {
  declare num_features: number;
  declare momentum: number | null;
  declare affine: boolean;
  declare track_running_stats: boolean;
  declare running_mean: Tensor | null;
  declare running_var: Tensor | null;
  declare num_batches_tracked: Tensor | null;
  /** How many dimensions an input may have. @internal */
  declare readonly _dims: readonly number[];

  constructor(num_features: number, ...args: BatchNormArgs) {
    super();
    const { bias, ...options } = withDefaults<Required<BatchNormOptions>>(
      { eps: 1e-5, momentum: 0.1, affine: true, track_running_stats: true, bias: true },
      args,
    );
    const { affine, track_running_stats: track } = options;
    integerAt('num_features', num_features);
    Object.assign(this, { num_features, ...options });
    this.initialise([num_features], affine, bias);
    this.register_buffer('running_mean', track ? zeros(num_features) : null);
    this.register_buffer('running_var', track ? ones(num_features) : null);
    this.register_buffer('num_batches_tracked', track ? zeros([], { dtype: int64 }) : null);
  }

  override forward(input: Tensor): Tensor {
    if (!this._dims.includes(tensorAt('input', input).ndim)) {
      const wanted = this._dims.map(dims => `${dims}D`).join(' or ');
      throw new ValueError(`expected ${wanted} input (got ${input.ndim}D input)`);
    }
    const { running_mean, running_var, num_batches_tracked: batches, weight, bias, eps } = this;
    let { momentum } = this;
    if (this.training && batches) {
      no_grad(() => batches.add_(1));
      // Without a momentum the statistics are the mean of all batches so far.
      momentum ??= 1 / batches.item();
    }
    const training = this.training || running_mean === null;
    const options = { weight, bias, training, momentum: momentum ?? 0, eps };
    return batch_norm(input, running_mean, running_var, options);
  }

  override extra_repr(): string {
    const options = reprOf(this, ['eps', 'momentum', 'affine']);
    const bias = repr(this.bias !== null);
    return `${this.num_features}, ${options}, bias=${bias}, ${reprOf(this, ['track_running_stats'])}`;
  }
}

/** Batch normalisation of inputs with so many dimensions. */
function batchNorm(name: string, ...dims: number[]): Callable<typeof BatchNormModule> {
  class Made extends BatchNormModule {}
  Object.defineProperty(Made.prototype, '_dims', { value: dims });
  return layerClass(name, Made);
}

/**
 * Shifts and scales each feature to mean 0 and variance 1 over the batch (in evaluation: over what
 * was seen in training), then by a weight and a bias that are learnt.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html
 */
export const BatchNorm1d: Callable<typeof BatchNormModule> = /* @__PURE__ */ batchNorm(
  'BatchNorm1d',
  2,
  3,
);
export type BatchNorm1d = BatchNormModule;

/**
 * The same for the channels of images [batch, channels, height, width].
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
 */
export const BatchNorm2d: Callable<typeof BatchNormModule> = /* @__PURE__ */ batchNorm(
  'BatchNorm2d',
  4,
);
export type BatchNorm2d = BatchNormModule;
