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

/** What a layer computes of its input and its options, `inplace` aside. */
export type Run<Options> = (
  this: { readonly training: boolean },
  x: Tensor,
  options: Options,
) => Tensor;

/**
 * Makes the class of a layer.
 *
 * @param name PyTorch's name
 * @param defaults its options, in the order of the positional arguments
 * @param run the function that it stands for
 * @param inputs how many tensors that takes: a loss has two
 * @param shown the options that it prints; default: all but `inplace`, which is told where it is true
 * @param check refuses values of the options that make no sense
 * @returns what the constant that it is assigned to says: a `Layer` with these options
 */
export function layer<Options extends object, Made>(
  name: string,
  defaults: Options,
  run: Run<NoInfer<Options>>,
  inputs = 1,
  shown?: readonly string[],
  check: (options: Options) => void = () => {},
): Made {
  const names = Object.keys(defaults).filter(key => key !== 'inplace') as (keyof Options)[];
  class OptionsLayer extends Module<Tensor[]> {
    declare inplace?: boolean;
    declare stride?: unknown;
    declare kernel_size?: unknown;

    constructor(...args: unknown[]) {
      super();
      const options = withDefaults(defaults, args);
      checkAll(defaults, options);
      check(options);
      for (const [key, value] of Object.entries(options)) {
        // Weights of classes are part of the state, as in PyTorch.
        if (value instanceof Tensor) this.register_buffer(key, value);
      }
      Object.assign(this, options);
      // The windows of a pooling layer lie side by side unless told otherwise.
      if (this.stride === null) this.stride = this.kernel_size;
    }

    override forward(...given: Tensor[]): Tensor {
      const options = {} as Options;
      for (const key of names) options[key] = this[key as never];
      const compute = (...tensors: Tensor[]) => run.apply(this, [...tensors, options] as never);
      return this.inplace ? inPlace(given[0], [], compute) : compute(...given);
    }

    override extra_repr(): string {
      const list = (shown ?? names) as string[];
      const text = reprOf(this, this.inplace ? [...new Set([...list, 'inplace'])] : list);
      return text.replace(/(\w+)=(-?\d+)(?=,|$)/g, (whole, key, digits) =>
        floats.test(key) && Number(digits) === defaults[key as never] ? `${whole}.0` : whole,
      );
    }
  }
  return layerClass(name, OptionsLayer, inputs) as unknown as Made;
}
