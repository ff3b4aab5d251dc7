import { inPlace, windowInPlace } from '../autograd/in-place.ts';
import { integerAt, tensorAt } from '../checks.ts';
import { RuntimeError } from '../errors.ts';
import { make } from '../kernels/make.ts';
import { inPlaceKernels } from '../ops/arithmetic.ts';
import { copyFrom, fillWith, zero } from '../ops/copy.ts';
import type { Operand } from '../ops/operands.ts';
import {
  bernoulli,
  drawEach,
  drawIntegers,
  drawNormal,
  drawUniform,
  type RandomOptions,
} from '../ops/random.ts';
import { squeeze, t, transpose, unsqueeze } from '../ops/transpose.ts';
import { isNumber, isOptions, withDefaults } from '../options.ts';
import type { Dims } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { type ArithmeticMethods, arithmeticMethods } from './arithmetic.ts';
import type { MatrixMethods } from './matrix.ts';
import { type PointwiseMethods, pointwiseMethods } from './pointwise.ts';
import type { ReduceMethods } from './reduce.ts';
import type { Table } from './table.ts';

/** Functions of every element and operations with another tensor have an in-place form, all but these. */
const without = [
  'softmax',
  'log_softmax',
  'isnan',
  'isinf',
  'isfinite',
  'to',
  'cpu',
  'cuda',
  'type_as',
  'float',
  'double',
  'long',
  'bool',
  'maximum',
  'minimum',
  'isclose',
  'allclose',
  'equal',
  'masked_select',
  'where',
] as const;
/** So have these. */
const besides = ['tril', 'triu', 'cumsum', 'cumprod', 'scatter', 'scatter_add'] as const;

type Sources = ArithmeticMethods & MatrixMethods & PointwiseMethods & ReduceMethods;
type Name =
  | Exclude<keyof ArithmeticMethods | keyof PointwiseMethods, (typeof without)[number]>
  | (typeof besides)[number];

/** `x.exp_()` changes x to what `x.exp()` returns, and returns x; likewise the others. */
export type DerivedMethods = {
  [N in Name as `${N}_`]: (...args: Parameters<Sources[N]>) => Tensor;
};

/** Operations that change the tensor itself and return it. */
export interface InPlaceMethods extends DerivedMethods {
  /** Sets all elements to 0. */
  zero_(): Tensor;
  /** Sets all elements to `value`. */
  fill_(value: Operand): Tensor;
  /** Copies the elements of another tensor, which is broadcast. */
  copy_(source: Operand): Tensor;
  /** Transposes it. */
  t_(): Tensor;
  /** Swaps two of its dimensions. */
  transpose_(dim0: number, dim1: number): Tensor;
  /** Inserts a dimension of size 1. */
  unsqueeze_(dim: number): Tensor;
  /** Removes all dimensions of size 1, or those given. */
  squeeze_(dim?: Dims | null): Tensor;
  /** Fills it with uniform numbers from `from` to `to`. Default: 0 to 1. */
  uniform_(
    from?: number | (RandomOptions & { from?: number; to?: number }),
    to?: number | RandomOptions,
    options?: RandomOptions,
  ): Tensor;
  /** Fills it with normal numbers. Default: mean 0, standard deviation 1. */
  normal_(
    mean?: number | (RandomOptions & { mean?: number; std?: number }),
    std?: number | RandomOptions,
    options?: RandomOptions,
  ): Tensor;
  /** Sets each element to 1 with probability `p`, else to 0. Default: 0.5. */
  bernoulli_(p?: number | Tensor | RandomOptions, options?: RandomOptions): Tensor;
  /** Fills it with integers from `from` (or 0) up to, but without, `to`. */
  random_(to: number, options?: RandomOptions): Tensor;
  random_(from: number, to: number, options?: RandomOptions): Tensor;
}

/** The in-place form of a method: with a kernel of its own where there is one. */
function inPlaceOf(name: string) {
  const kernel = inPlaceKernels[name as 'add'];
  return (x: Tensor, ...args: unknown[]): Tensor =>
    inPlace(
      x,
      args,
      y => (y[name as 'exp'] as (...args: unknown[]) => Tensor)(...args),
      kernel?.(args[1] as object),
    );
}

const names = Object.keys({ ...arithmeticMethods, ...pointwiseMethods });
const derived: Record<string, unknown> = {};
for (const name of [...names.filter(key => !without.includes(key as 'to')), ...besides]) {
  derived[`${name}_`] = inPlaceOf(name);
}

/** Puts random numbers where `x` is: `draw` fills a tensor with them. */
function redrawn(x: Tensor, draw: (y: Tensor) => Tensor): Tensor {
  return inPlace(x, [], ({ shape, dtype }) => draw(make(shape, dtype)));
}

export const inPlaceMethods: Table<InPlaceMethods> = {
  ...(derived as Table<DerivedMethods>),
  zero_: zero,
  fill_: (x, value) => fillWith(x, value),
  copy_: (x, source) => copyFrom(x, isNumber(source) ? source : tensorAt('other', source)),
  t_: x => windowInPlace(x, y => t(y, 't_'), 1),
  transpose_: (x, a, b) => windowInPlace(x, y => transpose(y, a, b), 1),
  unsqueeze_: (x, dim) => windowInPlace(x, y => unsqueeze(y, dim), 1),
  squeeze_: (x, ...dim) => windowInPlace(x, y => squeeze(y, ...dim), 3),
  uniform_: (x, ...args) => {
    const options = withDefaults({ from: 0, to: 1, generator: null }, args);
    return redrawn(x, y => drawUniform(y, options, options.from, options.to));
  },
  normal_: (x, ...args) => {
    const options = withDefaults({ mean: 0, std: 1, generator: null }, args);
    return redrawn(x, y => drawNormal(y, options.mean, options.std, options));
  },
  bernoulli_: (x, ...args) => {
    type Options = RandomOptions & { p: number | Tensor };
    const { p, ...options } = withDefaults<Options>({ p: 0.5, generator: null }, args);
    if (p instanceof Tensor) return copyFrom(x, bernoulli(p.expand(x.shape), options));
    if (!(p >= 0 && p <= 1)) {
      throw new RuntimeError(`bernoulli_ expects p to be in [0, 1], but got p=${p}`);
    }
    return redrawn(x, y => drawEach(y, options, source => Number(source.uniform64() < p)));
  },
  random_: (x, ...args) => {
    const options = args.find(isOptions) ?? {};
    const limits = args.filter(arg => typeof arg === 'number');
    const [from, to] = limits.length < 2 ? [0, ...limits] : limits;
    integerAt('from', from);
    integerAt('to', to);
    return redrawn(x, y => drawIntegers(y, options, from, to));
  },
};
