/** Layers without parameters: a function of `torch.nn.functional`, with its options kept. */
import { inPlace } from '../autograd/in-place.ts';
import type { Callable } from '../callable.ts';
import { wrongType } from '../errors.ts';
import { isNumber, REQUIRED, withDefaults } from '../options.ts';
import { reprOf } from '../python.ts';
import { Tensor } from '../tensor.ts';
import { layerClass } from './layer-class.ts';
import { Module } from './module.ts';

/** Every positional argument may be a trailing object with the options that are left. */
export type Args<Options, Positional extends unknown[] = []> = {
  [K in keyof Positional]: Positional[K] | Options;
};

/** A layer whose properties are its options. */
export type Layer<Options, Positional extends unknown[], Inputs extends Tensor[]> = Callable<
  new (
    ...args: Args<Options, Positional>
  ) => Module<Inputs> & Required<Options>
>;

/** A layer that takes one tensor. */
export type Unary<Options, Positional extends unknown[]> = Layer<
  Options,
  Positional,
  [input: Tensor]
>;

/** Complains of options that have to be given and were not, and of what should be a number. */
export function checkAll(defaults: object, options: object): void {
  for (const [key, value] of Object.entries(options)) {
    if (value === REQUIRED) throw wrongType(key, 'float', value);
    // Where a number is the default, there may be one for each dimension, or for each group.
    const simple = typeof value !== 'object' || value === null;
    if (typeof defaults[key as never] === 'number' && simple && !isNumber(value)) {
      throw wrongType(key, 'float', value);
    }
  }
}

/** Options whose whole numbers print as floats: `ELU(alpha=1.0)`. */
const floats = /^(alpha|beta|threshold|m.._val)$/;

/**
 * Makes the class of a layer.
 *
 * @param name PyTorch's name
 * @param defaults its options, in the order of the positional arguments
 * @param run computes the output; the layer itself has the options
 * @param shown the options that it prints; default: all but `inplace`, which is told where it is true
 * @param check refuses values of the options that make no sense
 * @returns what the constant that it is assigned to says: a `Layer` with these options
 */
export function layer<Options extends object, Inputs extends Tensor[], Made>(
  name: string,
  defaults: Options,
  run: (self: Options & { training: boolean }, ...inputs: Inputs) => Tensor,
  shown: readonly string[] = Object.keys(defaults).filter(key => key !== 'inplace'),
  check: (options: Options) => void = () => {},
): Made {
  const names = Object.keys(defaults) as (keyof Options & string)[];
  class OptionsLayer extends Module<Inputs> {
    declare inplace?: boolean;
    declare stride?: unknown;
    declare kernel_size?: unknown;

    constructor(...args: unknown[]) {
      super();
      const options = withDefaults(defaults, args);
      checkAll(defaults, options);
      check(options);
      for (const key of names) {
        const value: unknown = options[key];
        // Weights of classes are part of the state, as in PyTorch.
        if (value instanceof Tensor) this.register_buffer(key, value);
      }
      Object.assign(this, options);
      // The windows of a pooling layer lie side by side unless told otherwise.
      if (this.stride === null) this.stride = this.kernel_size;
    }

    override forward(...inputs: Inputs): Tensor {
      const self = this as unknown as Options & { training: boolean };
      if (!this.inplace) return run(self, ...inputs);
      return inPlace(inputs[0], [], x => run(self, ...([x] as Tensor[] as Inputs)));
    }

    override extra_repr(): string {
      const text = reprOf(this, this.inplace ? [...new Set([...shown, 'inplace'])] : shown);
      return text.replace(/(\w+)=(-?\d+)(?=,|$)/g, (whole, key, digits) =>
        floats.test(key) && Number(digits) === defaults[key as never] ? `${whole}.0` : whole,
      );
    }
  }
  return layerClass(name, OptionsLayer, run.length - 1) as unknown as Made;
}
