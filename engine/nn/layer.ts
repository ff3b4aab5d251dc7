/** Layers without parameters: a function of `torch.nn.functional`, with its options kept. */
import type { Callable } from '../callable.ts';
import { type Args, checkOptions, withDefaults } from '../options.ts';
import { reprOf } from '../python.ts';
import { Tensor } from '../tensor.ts';
import { layerClass } from './layer-class.ts';
import { Module } from './module.ts';

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

/** Options whose whole numbers print as floats: `ELU(alpha=1.0)`. */
const floats = /^(alpha|beta|threshold|min_val|max_val)$/;

/** What a layer computes of its input and its options. */
export type Run<Options> = (
  this: { readonly training: boolean },
  x: Tensor,
  options: Options,
) => Tensor;

/** In what a layer differs from most. */
interface Traits<Options> {
  /** How many tensors it takes: a loss takes two. Default: 1. */
  readonly inputs?: number;
  /** The options that it prints. Default: all but `inplace`, which is told where it is true. */
  readonly shown?: readonly string[];
  /** Refuses values of the options that make no sense, and completes others. */
  readonly prepare?: (options: Options) => void;
}

/**
 * Makes the class of a layer.
 *
 * @param name PyTorch's name
 * @param defaults its options, in the order of the positional arguments
 * @param run the function that it stands for
 * @returns what the constant that it is assigned to says: a `Layer` with these options
 */
export function layer<Options extends object, Made>(
  name: string,
  defaults: Options,
  run: Run<NoInfer<Options>>,
  { inputs = 1, shown, prepare }: Traits<NoInfer<Options>> = {},
): Made {
  const names = Object.keys(defaults) as (keyof Options & string)[];
  class OptionsLayer extends Module<Tensor[]> {
    declare inplace?: boolean;

    constructor(...args: unknown[]) {
      super();
      const options = withDefaults(defaults, args);
      checkOptions(defaults, options);
      prepare?.(options);
      for (const [key, value] of Object.entries(options)) {
        // Weights of classes are part of the state, as in PyTorch.
        if (value instanceof Tensor) this.register_buffer(key, value);
      }
      Object.assign(this, options);
    }

    override forward(...given: Tensor[]): Tensor {
      const options = {} as Options;
      for (const key of names) options[key] = this[key as never];
      return run.apply(this, [...given, options] as never);
    }

    override extra_repr(): string {
      const list = shown ?? names.filter(key => key !== 'inplace' || this.inplace);
      const text = reprOf(this, list);
      return text.replace(/(\w+)=(-?\d+)(?=,|$)/g, (whole, key, digits) =>
        floats.test(key) && Number(digits) === defaults[key as never] ? `${whole}.0` : whole,
      );
    }
  }
  return layerClass(name, OptionsLayer, inputs) as unknown as Made;
}
