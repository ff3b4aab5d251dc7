import { callable } from '../callable.ts';
import { callableAt } from '../checks.ts';
import { ValueError, wrongType } from '../errors.ts';
import { default_generator, Generator } from '../generator.ts';
import { randperm } from '../ops/random.ts';
import { withDefaults } from '../options.ts';
import { range } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { default_collate } from './collate.ts';
import { counted, type Dataset, rowsOf, type Samples, sampleOf } from './dataset.ts';

/** What a `DataLoader` takes. */
export interface LoaderOptions {
  /** Samples in a batch; `null`: samples one by one, without a batch dimension. Default: 1. */
  batch_size?: number | null;
  /** Whether every pass has an order of its own. Default: `false`. */
  shuffle?: boolean;
  /** Whether an incomplete last batch is left out. Default: `false`. */
  drop_last?: boolean;
  /** Makes a batch of samples. Default: stacks tensors, and goes through lists and objects. */
  // biome-ignore lint/suspicious/noExplicitAny: samples and batches can be anything.
  collate_fn?: ((samples: any[]) => any) | null;
  /** Where the order comes from. Default: the one that `torch.manual_seed` seeds. */
  generator?: Generator | null;
  /** Without meaning here: batches are made where they are used. */
  num_workers?: number;
  /** Without meaning here: there is no other memory. */
  pin_memory?: boolean;
}

/** A batch of samples: of tensors and of numbers, a tensor; of lists and objects, one of batches. */
export type Collated<T> = T extends Tensor | number | boolean
  ? Tensor
  : T extends string
    ? string[]
    : T extends object
      ? { [K in keyof T]: Collated<T[K]> }
      : T;

type LoaderArgs = [
  batch_size?: number | null | LoaderOptions,
  shuffle?: boolean | LoaderOptions,
  options?: LoaderOptions,
];

const defaults = {
  batch_size: 1,
  shuffle: false,
  drop_last: false,
  collate_fn: null,
  generator: null,
  num_workers: 0,
  pin_memory: false,
};

class DataLoaderClass<T = unknown, Batch = Collated<T>> {
  declare readonly dataset: Dataset<T> | readonly T[];
  declare readonly batch_size: number | null;
  declare readonly shuffle: boolean;
  declare readonly drop_last: boolean;
  declare readonly collate_fn: NonNullable<LoaderOptions['collate_fn']> | null;
  declare readonly generator: Generator | null;

  constructor(dataset: Samples<T>, ...args: LoaderArgs) {
    const samples = counted(dataset);
    const options = withDefaults<Required<LoaderOptions>>(defaults, args);
    const { batch_size, shuffle, drop_last, collate_fn, generator } = options;
    if (batch_size === null && drop_last) {
      throw new ValueError(
        'batch_size=None option disables auto-batching and is mutually exclusive with drop_last',
      );
    }
    if (batch_size !== null && !(Number.isInteger(batch_size) && batch_size > 0)) {
      throw new ValueError(
        `batch_size should be a positive integer value, but got batch_size=${batch_size}`,
      );
    }
    if (collate_fn !== null) callableAt(collate_fn);
    if (generator !== null && !(generator instanceof Generator)) {
      throw wrongType('generator', 'torch.Generator', generator);
    }
    if (shuffle && samples.length === 0) {
      throw new ValueError('num_samples should be a positive integer value, but got num_samples=0');
    }
    Object.assign(this, { dataset: samples, ...options });
  }

  /** The number of batches: Python's `len(loader)`. */
  get length(): number {
    const batches = this.dataset.length / (this.batch_size ?? 1);
    return this.drop_last ? Math.floor(batches) : Math.ceil(batches);
  }

  /** The batches of one pass over the data. */
  [Symbol.iterator](): IterableIterator<Batch> {
    // Every pass draws a seed for worker processes, before its order. Nobody needs it here, but
    // whatever is drawn afterwards has to be as in PyTorch.
    drawSeed(this.generator ?? default_generator);
    return this.batches();
  }

  private *batches(): IterableIterator<Batch> {
    const { length } = this.dataset;
    const size = this.batch_size ?? 1;
    const end = this.drop_last ? length - (length % size) : length;
    const order = this.order();
    for (let from = 0; from < end; from += size) {
      yield this.fetch(order.slice(from, Math.min(from + size, end)));
    }
    // PyTorch's sampler goes round once more, for no samples.
    if (this.shuffle && this.generator) randperm(length, { generator: this.generator });
  }

  /** The numbers of all samples, as they come in this pass. */
  private order(): number[] {
    const { length } = this.dataset;
    if (!this.shuffle) return range(length);
    const generator = this.generator ?? new Generator().manual_seed(drawSeed(default_generator));
    return randperm(length, { generator }).tolist() as number[];
  }

  private fetch(indices: number[]): Batch {
    const { dataset, collate_fn } = this;
    if (this.batch_size === null) {
      const sample = sampleOf(dataset, indices[0]);
      return collate_fn ? collate_fn(sample as never) : (sample as unknown as Batch);
    }
    const rows = collate_fn === null ? rowsOf(dataset, indices) : null;
    if (rows) return rows as Batch;
    return (collate_fn ?? default_collate)(indices.map(i => sampleOf(dataset, i))) as Batch;
  }
}

/** A seed of 63 random bits. Only the low 32 reach the generator that is seeded with it. */
function drawSeed(source: Generator): number {
  source.random32();
  return source.random32();
}

/**
 * Goes through a data set in batches, with `shuffle` in a new order every time.
 *
 *     const loader = torch.utils.data.DataLoader(dataset, { batch_size: 32, shuffle: true });
 *     for (const [x, y] of loader) { ... }
 *
 * https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 */
export const DataLoader: LoaderClass = /* @__PURE__ */ callable(
  'DataLoader',
  DataLoaderClass,
) as unknown as LoaderClass;
export type DataLoader<T = unknown, Batch = Collated<T>> = DataLoaderClass<T, Batch>;

/** What samples are, and what `collate_fn` makes of them, tells what the batches are. */
interface LoaderClass {
  new <T, Batch>(
    dataset: Samples<T>,
    options: LoaderOptions & { collate_fn: (samples: T[]) => Batch },
  ): DataLoaderClass<T, Batch>;
  new <T>(dataset: Samples<T>, ...args: LoaderArgs): DataLoaderClass<T>;
  <T, Batch>(
    dataset: Samples<T>,
    options: LoaderOptions & { collate_fn: (samples: T[]) => Batch },
  ): DataLoaderClass<T, Batch>;
  <T>(dataset: Samples<T>, ...args: LoaderArgs): DataLoaderClass<T>;
}
