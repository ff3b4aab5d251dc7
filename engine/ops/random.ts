/** Random tensors, number for number those of PyTorch on the CPU. */
import { implemented, integerAt } from '../checks.ts';
import { bool, float32, int64, type Numbers } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { default_generator, type Generator } from '../generator.ts';
import { elements, make } from '../kernels/make.ts';
import { invalidCombination, isOptions, named, numeric } from '../options.ts';
import { broadcastShapes, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { applyOptions, type SizesAndOptions, sizesOf, type TensorOptions } from './creation.ts';

/** What random functions take besides the options of every new tensor. */
export interface RandomOptions extends TensorOptions {
  /** The generator to draw from. Default: the one that `torch.manual_seed` seeds. */
  generator?: Generator | null;
}

/**
 * Uniform numbers in [0, 1).
 * https://docs.pytorch.org/docs/stable/generated/torch.rand.html
 */
export function rand(...size: SizesAndOptions<RandomOptions>): Tensor {
  const { shape, options } = sizesOf(size);
  return applyOptions(drawUniform(empty(shape, options), options), options);
}

/**
 * Normal numbers with mean 0 and variance 1.
 * https://docs.pytorch.org/docs/stable/generated/torch.randn.html
 */
export function randn(...size: SizesAndOptions<RandomOptions>): Tensor {
  const { shape, options } = sizesOf(size);
  return applyOptions(drawNormal(empty(shape, options), 0, 1, options), options);
}

function empty(shape: Shape, options: TensorOptions): Tensor {
  return make(shape, options.dtype ?? float32);
}

/**
 * Integers from `low` up to, but without, `high`: `randint(high, size)` or `randint(low, high, size)`.
 * https://docs.pytorch.org/docs/stable/generated/torch.randint.html
 */
export function randint(high: number, size: Shape, options?: RandomOptions): Tensor;
export function randint(low: number, high: number, size: Shape, options?: RandomOptions): Tensor;
export function randint(high: number, options: RandomOptions & { size: Shape }): Tensor;
export function randint(
  low: number,
  high: number,
  options: RandomOptions & { size: Shape },
): Tensor;
export function randint(...args: (number | Shape | RandomOptions | undefined)[]): Tensor {
  const numbers = args.filter(arg => typeof arg === 'number');
  if (!args.some(Array.isArray)) throw invalidCombination();
  const [low, high] = numbers.length === 1 ? [0, numbers[0]] : numbers;
  integerAt('low', low);
  integerAt('high', high);
  const size = args.find(arg => Array.isArray(arg)) as Shape;
  const options = (args.find(isOptions) ?? {}) as RandomOptions;
  const x = make(sizesOf([size]).shape, options.dtype ?? int64);
  return applyOptions(drawIntegers(x, options, low, high), options);
}

/**
 * The integers from 0 to n − 1 in random order.
 * https://docs.pytorch.org/docs/stable/generated/torch.randperm.html
 */
export function randperm(n: number, options: RandomOptions = {}): Tensor {
  const x = make(sizesOf([integerAt('n', n)]).shape, options.dtype ?? int64);
  const source = options.generator ?? default_generator;
  const data = elements(x);
  for (let i = 0; i < n; i++) data[i] = i;
  for (let i = 0; i < n - 1; i++) {
    const j = i + (source.random32() % (n - i));
    [data[i], data[j]] = [data[j], data[i]];
  }
  return applyOptions(x, options);
}

type NormalArgs = [
  mean: number | Tensor,
  std?: number | Tensor,
  size?: Shape | (RandomOptions & { size?: Shape }),
  options?: RandomOptions,
];

/**
 * Normal numbers with a mean and a standard deviation: numbers and a size, or tensors of them.
 * https://docs.pytorch.org/docs/stable/generated/torch.normal.html
 */
export function normal(...args: NormalArgs): Tensor {
  type Options = RandomOptions & { mean: number | Tensor; std?: number | Tensor; size?: Shape };
  const names = ['mean', 'std', 'size', 'dtype', 'requires_grad', 'generator'] as const;
  const { mean, std = 1, size, ...options } = named<Options>(names, args);
  if (typeof mean === 'number' && typeof std === 'number') {
    const { shape } = sizesOf([size ?? []]);
    return applyOptions(drawNormal(empty(shape, options), mean, std, options), options);
  }
  const like = mean instanceof Tensor ? mean : (std as Tensor);
  if (std instanceof Tensor && std.lt(0).any().item()) {
    throw new RuntimeError('normal expects all elements of std >= 0.0');
  }
  const other = std instanceof Tensor ? std.shape : like.shape;
  const x = drawNormal(make(broadcastShapes(like.shape, other), like.dtype), 0, 1, options);
  return x.mul(std).add(mean);
}

/**
 * 1 with the probability that each element tells, or with one for all, `p`; else 0.
 * https://docs.pytorch.org/docs/stable/generated/torch.bernoulli.html
 */
export function bernoulli(
  x: Tensor,
  ...args: [p?: number | RandomOptions, options?: RandomOptions]
): Tensor {
  type Options = RandomOptions & { p?: number };
  const { p: forAll, ...options } = named<Options>(['p', 'generator'], args);
  if (forAll !== undefined) return make(x.shape, x.dtype).bernoulli_(forAll, options);
  const probabilities = elements(x);
  return drawEach(make(x.shape, x.dtype), options, (source, i) => {
    const probability = probabilities[i];
    if (!(probability >= 0 && probability <= 1)) {
      throw new RuntimeError('Expected p_in >= 0 && p_in <= 1 to be true, but got false.');
    }
    return Number(unit(x, source) < probability);
  });
}

/** Uniform numbers with the shape of another tensor. */
export function rand_like(x: Tensor, options: RandomOptions = {}): Tensor {
  return rand(x.shape, { dtype: x.dtype, ...options });
}

/** Normal numbers with the shape of another tensor. */
export function randn_like(x: Tensor, options: RandomOptions = {}): Tensor {
  return randn(x.shape, { dtype: x.dtype, ...options });
}

/** Fills a contiguous tensor with numbers that are drawn one after another; `i` counts them. */
export function drawEach(
  x: Tensor,
  { generator }: RandomOptions,
  draw: (source: Generator, i: number) => number,
): Tensor {
  const source = generator ?? default_generator;
  const data = elements(x);
  for (let i = 0; i < data.length; i++) data[i] = draw(source, i);
  return x;
}

/** Fills a contiguous tensor with integers from `from` up to, but without, `to`. */
export function drawIntegers(x: Tensor, options: RandomOptions, from: number, to: number): Tensor {
  if (!(from < to)) {
    throw new RuntimeError(
      `random_ expects 'from' to be less than 'to', but got from=${from} >= to=${to}`,
    );
  }
  if (x.dtype === bool && to > 2) throw new RuntimeError('to - 1 is out of bounds for bool');
  return drawEach(x, options, source => from + source.below(to - from));
}

/** A number in [0, 1) with the digits of the tensor's dtype. */
function unit({ dtype }: Tensor, source: Generator): number {
  return dtype === float32 ? source.uniform32() : source.uniform64();
}

/** Fills a contiguous tensor with uniform numbers. */
export function drawUniform(x: Tensor, { generator }: RandomOptions, from = 0, to = 1): Tensor {
  if (!(numeric(from, 'from', 'float') <= numeric(to, 'to', 'float'))) {
    throw new RuntimeError(
      `uniform_ expects to return a [from, to) range, but found from=${from} > to=${to}`,
    );
  }
  implemented('check_uniform_bounds', x.dtype);
  const width = Math.fround(to - from);
  const source = generator ?? default_generator;
  const data = elements(x);
  // A loop of its own: through a function that draws, it would take half as long again.
  for (let i = 0; i < data.length; i++) data[i] = unit(x, source) * width + from;
  return x;
}

/**
 * Fills a contiguous tensor with normal numbers: one by one if there are fewer than 16, else in
 * groups of 16 uniform numbers, of which the first eight become radii and the others angles. An
 * incomplete last group is drawn anew, together with the end of the group before.
 */
export function drawNormal(x: Tensor, mean: number, std: number, options: RandomOptions): Tensor {
  numeric(mean, 'mean', 'float');
  if (!(numeric(std, 'std', 'float') >= 0))
    throw new RuntimeError(`normal expects std >= 0.0, but found std ${std}`);
  implemented('normal_kernel_cpu', x.dtype);
  if (x.count < 16) return drawEach(x, options, source => source.normal() * std + mean);
  const source = options.generator ?? default_generator;
  const data = elements(x);
  const last = x.count - 16;
  drawEach(x, options, () => unit(x, source));
  for (let i = 0; i <= last; i += 16) boxMuller(data, i, mean, std);
  if (x.count % 16 !== 0) {
    for (let i = last; i < x.count; i++) data[i] = unit(x, source);
    boxMuller(data, last, mean, std);
  }
  return x;
}

/**
 * Turns 16 uniform numbers in place into 16 normal ones. PyTorch does this in the tensor's own
 * precision: rounding the angle to float32 is visible where its cosine is near 0.
 */
function boxMuller(x: Numbers, at: number, mean: number, std: number): void {
  const round = x instanceof Float32Array ? Math.fround : Number;
  const turn = round(2 * Math.PI);
  for (let i = at; i < at + 8; i++) {
    const radius = round(Math.sqrt(-2 * round(Math.log(1 - x[i]))));
    const angle = round(turn * x[i + 8]);
    x[i] = round(radius * round(Math.cos(angle))) * std + mean;
    x[i + 8] = round(radius * round(Math.sin(angle))) * std + mean;
  }
}
