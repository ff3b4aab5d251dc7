/** Layers with a weight matrix. */
import { type Callable, callable } from '../callable.ts';
import { integerAt } from '../checks.ts';
import { empty } from '../ops/creation.ts';
import { einsum } from '../ops/einsum.ts';
import { withDefaults } from '../options.ts';
import { repr, reprOf } from '../python.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { fans } from './fans.ts';
import { linear } from './functional/linear.ts';
import { kaiming_uniform_, uniform_ } from './init.ts';
import { layerClass } from './layer-class.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';

type BiasOption = { bias?: boolean };

/** A layer with a `weight`, and maybe a `bias` for every output. */
export class Weighted<Inputs extends Tensor[] = [input: Tensor]> extends Module<Inputs> {
  /** One row, or one window, for each output. */
  declare weight: Parameter;
  /** One number for each output; `null` without. */
  declare bias: Parameter | null;

  /** Uniform numbers; what a layer sums up comes out about as large as what went in. @internal */
  protected initialise(shape: Shape, bias: boolean): void {
    this.weight = Parameter(empty(shape));
    this.bias = bias ? Parameter(empty([shape[0]])) : null;
    this.reset_parameters();
  }

  override extra_repr(): string {
    const sizes = Object.keys(this).filter(name => name.endsWith('_features'));
    return `${reprOf(this, sizes)}, bias=${repr(this.bias !== null)}`;
  }

  /** Draws the weights anew. */
  reset_parameters(): void {
    kaiming_uniform_(this.weight, Math.sqrt(5));
    const [fanIn] = fans(this.weight);
    const bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
    if (this.bias) uniform_(this.bias, -bound, bound);
  }
}

class LinearModule extends Weighted {
  declare in_features: number;
  declare out_features: number;

  constructor(in_features: number, out_features: number, ...args: [bias?: boolean | BiasOption]) {
    super();
    this.in_features = integerAt('in_features', in_features);
    this.out_features = integerAt('out_features', out_features);
    const { bias } = withDefaults({ bias: true }, args);
    this.initialise([out_features, in_features], bias);
  }

  override forward(input: Tensor): Tensor {
    return linear(input, this.weight, this.bias);
  }
}

/**
 * `x @ weight.T + bias`, for inputs [..., in_features] and outputs [..., out_features]. Both start as
 * uniform numbers up to 1/√in_features.
 *
 *     const layer = nn.Linear(3, 2);
 *     layer(torch.randn(8, 3)); // [8, 2]
 *
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
 */
export const Linear: Callable<typeof LinearModule> = /* @__PURE__ */ layerClass(
  'Linear',
  LinearModule,
);
export type Linear = LinearModule;

class BilinearModule extends Weighted<[input1: Tensor, input2: Tensor]> {
  declare in1_features: number;
  declare in2_features: number;
  declare out_features: number;

  constructor(
    in1_features: number,
    in2_features: number,
    out_features: number,
    ...args: [bias?: boolean | BiasOption]
  ) {
    super();
    Object.assign(this, { in1_features, in2_features, out_features });
    const { bias } = withDefaults({ bias: true }, args);
    this.initialise([out_features, in1_features, in2_features], bias);
  }

  override reset_parameters(): void {
    const bound = 1 / Math.sqrt(this.in1_features);
    uniform_(this.weight, -bound, bound);
    if (this.bias) uniform_(this.bias, -bound, bound);
  }

  override forward(input1: Tensor, input2: Tensor): Tensor {
    const y = einsum('...i,kij,...j->...k', input1, this.weight, input2);
    return this.bias ? y.add(this.bias) : y;
  }
}

/**
 * `x1 @ weight[k] @ x2 + bias[k]` for every output k.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Bilinear.html
 */
export const Bilinear: Callable<typeof BilinearModule> = /* @__PURE__ */ callable(
  'Bilinear',
  BilinearModule,
);
export type Bilinear = BilinearModule;
