/** Random tensors, number for number those of PyTorch on the CPU. */
import { type DType, float32 } from '../dtype.ts';
import { default_generator, type Generator } from '../generator.ts';
import { make } from '../kernels/make.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { sizesOf, type TensorOptions, withOptions } from './creation.ts';

/** What random functions take besides the options of every new tensor. */
export interface RandomOptions extends TensorOptions {
  /** The generator to draw from. Default: the one that `torch.manual_seed` seeds. */
  generator?: Generator | null;
}

/** Sizes one by one, or as a list; options may follow. */
export type RandomArgs =
  | [...sizes: number[]]
  | [shape: Shape]
  | [...sizes: number[], options: RandomOptions]
  | [shape: Shape, options: RandomOptions];

/**
 * Uniform numbers in [0, 1).
 * https://docs.pytorch.org/docs/stable/generated/torch.rand.html
 */
export function rand(...size: RandomArgs): Tensor {
  const { shape, options } = sizesOf('rand', size);
  return withOptions(drawUniform(empty(shape, options), options), options);
}

/**
 * Normal numbers with mean 0 and variance 1.
 * https://docs.pytorch.org/docs/stable/generated/torch.randn.html
 */
export function randn(...size: RandomArgs): Tensor {
  const { shape, options } = sizesOf('randn', size);
  return withOptions(drawNormal(empty(shape, options), 0, 1, options), options);
}

function empty(shape: Shape, options: TensorOptions): Tensor {
  return make(shape, options.dtype ?? (float32 as DType));
}

/** Fills a contiguous tensor with uniform numbers. */
export function drawUniform(x: Tensor, { generator }: RandomOptions, from = 0, to = 1): Tensor {
  const source = generator ?? default_generator;
  const { data } = x.storage;
  const width = Math.fround(to - from);
  for (let i = x.offset; i < x.offset + x.count; i++) {
    const u = x.dtype === float32 ? source.uniform32() : source.uniform64();
    data[i] = u * width + from;
  }
  return x;
}

/**
 * Fills a contiguous tensor with normal numbers: one by one if there are fewer than 16, else in
 * groups of 16 uniform numbers, of which the first eight become radii and the others angles. An
 * incomplete last group is drawn anew, together with the end of the group before.
 */
export function drawNormal(
  x: Tensor,
  mean: number,
  std: number,
  { generator }: RandomOptions,
): Tensor {
  const source = generator ?? default_generator;
  const { data } = x.storage;
  const end = x.offset + x.count;
  if (x.count < 16) {
    for (let i = x.offset; i < end; i++) data[i] = source.normal() * std + mean;
    return x;
  }
  const draw = () => (x.dtype === float32 ? source.uniform32() : source.uniform64());
  for (let i = x.offset; i < end; i++) data[i] = draw();
  for (let i = x.offset; i + 16 <= end; i += 16) boxMuller(data, i, mean, std);
  if (x.count % 16 !== 0) {
    for (let i = end - 16; i < end; i++) data[i] = draw();
    boxMuller(data, end - 16, mean, std);
  }
  return x;
}

/** Turns 16 uniform numbers in place into 16 normal ones. */
function boxMuller(data: { [i: number]: number }, at: number, mean: number, std: number): void {
  for (let i = at; i < at + 8; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - data[i]));
    const angle = 2 * Math.PI * data[i + 8];
    data[i] = radius * Math.cos(angle) * std + mean;
    data[i + 8] = radius * Math.sin(angle) * std + mean;
  }
}
