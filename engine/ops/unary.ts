/** What operations on every element by itself have in common. */
import { inPlace } from '../autograd/in-place.ts';
import type { Rule } from '../autograd/node.ts';
import { constant, record } from '../autograd/record.ts';
import { implemented } from '../checks.ts';
import { bool, type DType, float32, int64 } from '../dtype.ts';
import { each, type Map1, map } from '../kernels/elementwise.ts';
import { noArgument, numeric, withDefaults } from '../options.ts';
import { Tensor } from '../tensor.ts';

/** An operation on every element by itself. */
export type Unary = (x: Tensor) => Tensor;

/**
 * The dtype of functions with real values: integers become `float32`. PyTorch refuses integers for some of
 * them; here they may be numbers that only happen to be whole.
 */
export function realType(x: Tensor): DType {
  return x.dtype.is_floating_point ? x.dtype : float32;
}

/** The dtype of functions that leave it as it is. */
export function sameType(x: Tensor): DType {
  return x.dtype;
}

/** The same, where PyTorch has a kernel of this name for numbers only. */
export function sameTypeOf(kernel: string): (x: Tensor) => DType {
  return x => implemented(kernel, x.dtype, int64);
}

/**
 * Makes a maker of operations y = f(x) out of what their derivative needs: it saves that, `x` or `y` or nothing.
 * `name` is PyTorch's, before `Backward`, and `form` its number of this form of the operation.
 */
const maker =
  <Saved extends Tensor | null>(saves: (x: Tensor, y: Tensor) => Saved) =>
  (
    name: string,
    kernel: Map1,
    derivative: (g: Tensor, saved: Saved) => Tensor,
    dtype = realType,
    form = 0,
  ): Unary => {
    const rule: Rule<[Tensor], [Saved]> = {
      name: `${name}Backward${form}`,
      backward: (g, [saved]) => [derivative(g, saved)],
    };
    return (x, ...surplus: unknown[]) => {
      noArgument(surplus);
      const y = map(kernel, x, dtype(x));
      return record(rule, y, [x], [saves(x, constant(y))]);
    };
  };

/** y = f(x), with a derivative that needs x. */
export const ofInput = maker(x => x);

/** y = f(x), with a derivative that needs y. */
export const ofOutput = maker((_, y) => y);

/** y = f(x), with a derivative that needs neither. */
export const ofNeither = maker(() => null);

/** Where something is true of an element. */
export function test(holds: (x: number) => boolean): Unary {
  const kernel = each(x => Number(holds(x)));
  return (x, ...surplus: unknown[]) => {
    noArgument(surplus);
    return constant(map(kernel, x, bool));
  };
}

/** An operation on every element by itself, with options by position or by name. */
export type WithOptions<Options> = (
  x: Tensor,
  ...args: (Options[keyof Options] | Partial<Options>)[]
) => Tensor;

/**
 * Makes an operation y = f(x) that takes options, in the order of their `defaults`. The kernel and the
 * derivative, which needs x, are given them. With `inplace` among them, x itself may be changed.
 */
export function withOptions<Options extends object>(
  name: string,
  defaults: Options,
  kernel: (options: Options) => Map1,
  derivative: (g: Tensor, x: Tensor, options: Options) => Tensor,
  dtype = realType,
): WithOptions<Options> {
  const rule: Rule<[Tensor], [Tensor, Options]> = {
    name: `${name}Backward0`,
    backward: (g, [x, options]) => [derivative(g, x, options)],
  };
  return (x, ...args) => {
    const options = withDefaults(defaults, args);
    for (const [key, value] of Object.entries(options)) {
      if (typeof defaults[key as keyof Options] === 'number' && !(value instanceof Tensor)) {
        numeric(value, key);
      }
    }
    const apply = (input: Tensor) => {
      const y = map(kernel(options), input, dtype(input));
      return record(rule, y, [input], [input, options]);
    };
    const { inplace } = options as { inplace?: boolean };
    return inplace ? inPlace(x, [], apply) : apply(x);
  };
}

/** An operation without other options that may be told to change x itself. */
export type OrInPlace = (x: Tensor, inplace?: boolean | { inplace?: boolean }) => Tensor;

/** Makes one of an operation that is never told so. */
export function orInPlace(f: Unary): OrInPlace {
  return (x: Tensor, ...args: unknown[]) => {
    const inplace = args.length > 0 && withDefaults({ inplace: false }, args).inplace;
    return inplace ? inPlace(x, [], f) : f(x);
  };
}
