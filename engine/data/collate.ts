import { iterable } from '../checks.ts';
import { float64, int64 } from '../dtype.ts';
import { RuntimeError, TorchTypeError, typeName } from '../errors.ts';
import { tensor } from '../ops/creation.ts';
import { stack } from '../ops/join.ts';
import { isOptions } from '../options.ts';
import { Tensor } from '../tensor.ts';

/**
 * Makes a batch of samples: tensors are stacked, numbers become a tensor, and lists and objects are
 * gone through.
 * https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.default_collate
 */
export function default_collate(batch: readonly unknown[]): unknown {
  const [first] = iterable(batch);
  if (first instanceof Tensor) return stack(batch as Tensor[]);
  if (typeof first === 'number') {
    const dtype = batch.every(Number.isInteger) ? int64 : float64;
    return tensor(batch as number[], { dtype });
  }
  if (typeof first === 'boolean') return tensor(batch as boolean[]);
  if (typeof first === 'string') return batch;
  const at = (key: string) => batch.map(sample => (sample as Record<string, unknown>)[key]);
  if (Array.isArray(first)) {
    if (batch.some(sample => (sample as unknown[]).length !== first.length)) {
      throw new RuntimeError('each element in list of batch should be of equal size');
    }
    return first.map((_, i) => default_collate(at(String(i))));
  }
  if (isOptions(first)) {
    return Object.fromEntries(Object.keys(first).map(key => [key, default_collate(at(key))]));
  }
  throw new TorchTypeError(
    `default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found <class '${typeName(first)}'>`,
  );
}
