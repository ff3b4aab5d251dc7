/** Samples by number, and parts of them. */
import { type Callable, callable } from '../callable.ts';
import { iterable, tensorAt } from '../checks.ts';
import {
  AssertionError,
  IndexError,
  RuntimeError,
  TorchTypeError,
  typeName,
  ValueError,
} from '../errors.ts';
import type { Generator } from '../generator.ts';
import { tensor } from '../ops/creation.ts';
import { randperm } from '../ops/random.ts';
import { isOptions } from '../options.ts';
import { Tensor } from '../tensor.ts';

/** What a `DataLoader` takes: a `Dataset`, or an array of samples. */
export type Samples<T> = Dataset<T> | readonly T[] | (Tensor & Iterable<T>);

/**
 * The base class of data sets. A subclass defines how many samples there are, and what sample number
 * `index` is:
 *
 *     class Squares extends torch.utils.data.Dataset {
 *       __len__() { return 100; }
 *       __getitem__(index) { return [torch.tensor(index / 100), torch.tensor((index / 100) ** 2)]; }
 *     }
 *
 * https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.Dataset
 */
export class Dataset<T = unknown> {
  /** Sample number `index`: Python's `dataset[index]`. */
  __getitem__(_index: number): T {
    throw new RuntimeError('Subclasses of Dataset should implement __getitem__.');
  }

  /** The number of samples: Python's `len(dataset)`. */
  __len__(): number {
    throw new RuntimeError('Subclasses of Dataset should implement __len__.');
  }

  /** The number of samples. */
  get length(): number {
    return this.__len__();
  }

  /** `dataset[index]` in the site's cells. */
  'operator []'(index: number): T {
    return this.__getitem__(index);
  }

  /** All samples in order. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (let i = 0; i < this.length; i++) yield this.__getitem__(i);
  }
}

/** Samples that can be counted: the rows of a tensor are some. */
export function counted<T>(samples: Samples<T>): Dataset<T> | readonly T[] {
  if (samples instanceof Tensor) return [...samples];
  if (typeof samples?.length === 'number') return samples;
  throw new TorchTypeError(`object of type '${typeName(samples)}' has no len()`);
}

/** Sample number `index` of a data set or an array. */
export function sampleOf<T>(samples: Dataset<T> | readonly T[], index: number): T {
  if (samples instanceof Dataset) return samples.__getitem__(index);
  const at = index < 0 ? index + samples.length : index;
  if (at in samples) return samples[at];
  throw new IndexError('list index out of range');
}

class TensorDatasetClass extends Dataset<Tensor[]> {
  declare readonly tensors: Tensor[];

  constructor(...tensors: Tensor[]) {
    super();
    for (const x of tensors) tensorAt('tensors', x);
    if (tensors.some(x => x.shape[0] !== tensors[0].shape[0])) {
      throw new AssertionError('Size mismatch between tensors');
    }
    this.tensors = tensors;
  }

  override __len__(): number {
    return this.tensors[0].shape[0];
  }

  override __getitem__(index: number): Tensor[] {
    return this.tensors.map(x => x.index(index));
  }
}

/**
 * Samples that are rows of tensors: sample i is `[a[i], b[i], ...]`.
 * https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.TensorDataset
 */
export const TensorDataset: Callable<typeof TensorDatasetClass> = /* @__PURE__ */ callable(
  'TensorDataset',
  TensorDatasetClass,
);
export type TensorDataset = TensorDatasetClass;

class SubsetClass<T = unknown> extends Dataset<T> {
  declare readonly dataset: Dataset<T> | readonly T[];
  declare readonly indices: readonly number[];

  constructor(dataset: Samples<T>, indices: readonly number[]) {
    super();
    this.dataset = counted(dataset);
    this.indices = indices;
  }

  override __len__(): number {
    return this.indices.length;
  }

  override __getitem__(index: number): T {
    return sampleOf(this.dataset, sampleOf(this.indices, index));
  }
}

/**
 * Some samples of a data set, by their numbers.
 * https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.Subset
 */
export const Subset: SubsetConstructor = /* @__PURE__ */ callable(
  'Subset',
  SubsetClass,
) as SubsetConstructor;
export type Subset<T = unknown> = SubsetClass<T>;

interface SubsetConstructor {
  new <T>(dataset: Samples<T>, indices: readonly number[]): SubsetClass<T>;
  <T>(dataset: Samples<T>, indices: readonly number[]): SubsetClass<T>;
}

/**
 * Several rows of a data set of tensors at once, one tensor of rows for each of its tensors; `null`
 * if it is none.
 */
export function rowsOf(samples: Samples<unknown>, indices: readonly number[]): Tensor[] | null {
  if (samples instanceof SubsetClass) {
    return rowsOf(
      samples.dataset,
      indices.map(i => samples.indices[i]),
    );
  }
  if (!(samples instanceof TensorDatasetClass)) return null;
  const index = tensor(indices);
  return samples.tensors.map(x => x.index_select(0, index));
}

/**
 * Splits a data set at random. `lengths` are numbers of samples, or fractions that sum up to 1.
 * https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.random_split
 */
export function random_split<T>(
  dataset: Samples<T>,
  lengths: readonly number[],
  options?: Generator | { generator?: Generator | null },
): Subset<T>[] {
  const generator = isOptions(options) ? options.generator : (options as Generator | undefined);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const samples = counted(dataset);
  const total = samples.length;
  let sizes = [...iterable(lengths)];
  if (sum(sizes) <= 1 && 1 - sum(sizes) < 1e-9) {
    const wrong = sizes.findIndex(part => part < 0 || part > 1);
    if (wrong >= 0) throw new ValueError(`Fraction at index ${wrong} is not between 0 and 1`);
    sizes = sizes.map(part => Math.floor(total * part));
    // What is left over goes to the first ones, one sample each.
    for (let i = 0, left = total - sum(sizes); i < left; i++) sizes[i % sizes.length]++;
  }
  if (sum(sizes) !== total) {
    throw new ValueError('Sum of input lengths does not equal the length of the input dataset!');
  }
  const indices = randperm(total, { generator }).tolist() as number[];
  let from = 0;
  return sizes.map(size => {
    const part = indices.slice(from, from + size);
    from += size;
    return new SubsetClass(samples, part);
  });
}
