/** `x[...]`: integers, slices, masks and index tensors, each for the next dimension. */
import { inPlace } from '../autograd/in-place.ts';
import { record } from '../autograd/record.ts';
import { tensorAt } from '../checks.ts';
import { bool, int64 } from '../dtype.ts';
import { IndexError, RuntimeError, typeName } from '../errors.ts';
import { elements } from '../kernels/make.ts';
import { isNumber, withDefaults } from '../options.ts';
import { broadcastShapes, numelOf, range, type Shape, showShape, stridesOf } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { fillWith } from './copy.ts';
import { fill, tensor } from './creation.ts';
import { evenly, type Positions, positionsFrom, put, take, takeRule } from './flat.ts';
import { replaceAt, ScatterAddBackward, ScatterBackward } from './gather.ts';
import { alias } from './movement.ts';
import type { Operand } from './operands.ts';
import { Slice } from './slice.ts';
import { select, sliceDim } from './window.ts';

/**
 * What one place of an index may be: an integer takes one and removes the dimension, a slice a range,
 * a mask or integers (as a tensor or an array) any elements; `null` adds a dimension of size 1, and
 * `'...'` stands for all dimensions that the others leave.
 */
export type Index =
  | number
  | boolean
  | Slice
  | Tensor
  | readonly number[]
  | readonly boolean[]
  | null
  | '...';

/** A view, and for some of its dimensions the tensors of indices that are still to be looked up. */
interface Indexed {
  readonly view: Tensor;
  readonly at: readonly (Tensor | null)[];
  /** Were all of these masks? */
  readonly masks: boolean;
}

/** How many dimensions an item of an index stands for. */
function span(item: Index): number {
  if (item === null || item === '...' || typeof item === 'boolean') return 0;
  return item instanceof Tensor && item.dtype === bool ? item.ndim : 1;
}

/** Arrays become tensors, and tensors of one integer that integer. */
function normalize(item: Index | undefined): Index {
  if (Array.isArray(item)) return tensor(item as number[], item.length ? {} : { dtype: int64 });
  if (item instanceof Tensor && item.ndim === 0 && item.dtype === int64) return item.item();
  if (item === undefined) return null;
  const known = item instanceof Tensor || item instanceof Slice || item === null || item === '...';
  if (known || Number.isInteger(item) || typeof item === 'boolean') return item;
  throw new IndexError(
    `only integers, slices (\`:\`), ellipsis (\`...\`), None and long or byte Variables are valid indices (got ${typeName(item)})`,
    'Ranges are torch.slice(start, end).',
  );
}

function checkIndex(i: number, d: number, size: number): void {
  if (i < -size || i >= size || !Number.isInteger(i)) {
    throw new IndexError(`index ${i} is out of bounds for dimension ${d} with size ${size}`);
  }
}

/** A slice that takes all of a dimension: it needs no view of its own where it is one of several. */
function isWhole(item: Index, size: number): boolean {
  return item instanceof Slice && item.start === 0 && item.end >= size && item.step === 1;
}

/** What is wrong with an index that stands for more dimensions than there are. */
function tooMany(x: Tensor, [item, ...others]: readonly Index[]): string {
  const alone = x.ndim === 0 && others.length === 0;
  if (alone && item instanceof Slice) return 'slice() cannot be applied to a 0-dim tensor.';
  return alone && typeof item === 'number'
    ? 'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number'
    : `too many indices for tensor of dimension ${x.ndim}`;
}

/** Does what views can do, and collects the rest. */
function walk(x: Tensor, indices: readonly (Index | undefined)[], assigned = false): Indexed {
  const items = indices.map(normalize);
  const used = items.reduce<number>((sum, item) => sum + span(item), 0);
  if (used > x.ndim) {
    throw new IndexError(tooMany(x, items));
  }
  let view = x;
  let d = 0;
  // Which dimension it would be if integers removed none: so PyTorch counts.
  let written = 0;
  let masks = true;
  const at: (Tensor | null)[] = [];
  for (const item of items) {
    const before = d;
    if (typeof item === 'number') {
      checkIndex(item, written++, view.shape[d]);
      view = select(view, d, item);
    } else if ((assigned || items.length > 1) && isWhole(item, view.shape[d])) d++;
    else if (item instanceof Slice) view = sliceDim(view, d++, item.start, item.end, item.step);
    else if (item === '...') d += x.ndim - used;
    else if (item === null) view = view.unsqueeze(d++);
    else {
      const index = typeof item === 'boolean' ? fill([], Number(item), bool) : (item as Tensor);
      masks &&= index.dtype === bool;
      if (index.dtype === bool && index.ndim === 0) view = view.unsqueeze(d);
      for (const one of coordinates(view, d, index)) at[d++] = one;
    }
    written += d - before;
  }
  return { view, at: view.shape.map((_, e) => at[e] ?? null), masks };
}

/** An index tensor as it is; a mask as the coordinates at which it is true. */
function coordinates(x: Tensor, d: number, index: Tensor): Tensor[] {
  if (index.dtype === int64) return [index];
  if (index.dtype !== bool) {
    throw new IndexError('tensors used as indices must be long, int, byte or bool tensors');
  }
  if (index.ndim === 0) return [tensor(index.item() ? [0] : [], { dtype: int64 })];
  index.shape.forEach((size, e) => {
    if (size !== x.shape[d + e]) {
      throw new IndexError(
        `The shape of the mask ${showShape(index.shape)} at index ${e} does not match the shape of the indexed tensor ${showShape(x.shape)} at index ${d + e}`,
      );
    }
  });
  return nonzero(index).unbind(1);
}

/**
 * The coordinates of all elements that are not zero, one row for each.
 * https://docs.pytorch.org/docs/stable/generated/torch.nonzero.html
 */
export function nonzero(x: Tensor): Tensor {
  const data = elements(x);
  const steps = stridesOf(x.shape);
  const found = range(x.count).filter(i => data[i] !== 0);
  const rows = found.flatMap(i => steps.map((step, d) => Math.floor(i / step) % x.shape[d]));
  return tensor(rows, { dtype: int64 }).view(found.length, x.ndim);
}

/**
 * Which elements of a view its index tensors name, and in what shape: that of the index tensors,
 * broadcast, stands where they stood if they are neighbours, else in front.
 */
function lookUp({ view, at }: Indexed): { positions: Positions; shape: Shape } {
  const dims = at.flatMap((index, d) => (index === null ? [] : [d]));
  const steps = stridesOf(view.shape);
  const shape = dims.map(d => (at[d] as Tensor).shape).reduce(joined, []);
  let named: Positions = new Int32Array(numelOf(shape));
  for (const d of dims) {
    const data = elements((at[d] as Tensor).expand(shape));
    const size = view.shape[d];
    named = named.map((start, k) => {
      const i = data[k];
      if (size === 0) throw new IndexError('index is out of bounds for dimension with size 0');
      checkIndex(i, d, size);
      return start + (i < 0 ? i + size : i) * steps[d];
    });
  }
  const together = dims.at(-1) === dims[0] + dims.length - 1;
  const place = together ? dims[0] : 0;
  const others = range(view.ndim).filter(d => at[d] === null);
  const [outer, inner] = [others.filter(d => d < place), others.filter(d => d >= place)];
  const sizes = (list: readonly number[]) => list.map(d => view.shape[d]);
  const lists = (list: readonly number[]) => list.map(d => evenly(view.shape[d], steps[d]));
  return {
    positions: positionsFrom([...lists(outer), named, ...lists(inner)]),
    shape: [...sizes(outer), ...shape, ...sizes(inner)],
  };
}

function joined(a: Shape, b: Shape): Shape {
  try {
    return broadcastShapes(a, b);
  } catch {
    throw new IndexError(
      `shape mismatch: indexing tensors could not be broadcast together with shapes ${showShape(a)}, ${showShape(b)}`,
    );
  }
}

const IndexBackward = takeRule('IndexBackward0', true);

/**
 * The elements that an index names, one item for each dimension, after libtorch: `x[0:10, mask]` is
 * `x.index([torch.slice(0, 10), mask])`. With integers and slices alone it is a view.
 * https://docs.pytorch.org/cppdocs/notes/tensor_indexing.html
 */
export function index(x: Tensor, indices: readonly Index[] | Index): Tensor {
  const indexed = walk(x, Array.isArray(indices) ? indices : [indices as Index]);
  if (indexed.at.every(item => item === null)) {
    // All of it is a view nevertheless.
    return indexed.view === x ? alias(x) : indexed.view;
  }
  const { positions, shape } = lookUp(indexed);
  return take(indexed.view, positions, shape, IndexBackward);
}

/** The same if they are added:  ∂/∂x = g,  ∂/∂values = g there */
const IndexAddBackward = { ...ScatterAddBackward, name: 'IndexPutBackward0' };
const IndexPutBackward = { ...ScatterBackward, name: 'IndexPutBackward0' };

/**
 * Overwrites the elements that an index names, or adds to them. An element that is named several
 * times gets the last value, or the sum of all.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html
 */
export function index_put_(
  x: Tensor,
  indices: readonly Index[] | Index,
  values: Operand,
  ...args: [accumulate?: boolean | { accumulate?: boolean }]
): Tensor {
  if (!isNumber(values)) tensorAt('values', values);
  const indexed = walk(x, Array.isArray(indices) ? indices : [indices as Index], true);
  const { accumulate: adds } = withDefaults({ accumulate: false }, args);
  const { view } = indexed;
  if (indexed.at.every(item => item === null)) {
    if (adds) view.add_(values);
    else if (values instanceof Tensor) {
      view.copy_(withoutLeadingOnes(values, view.ndim).expand(view.shape));
    } else fillWith(view, values, 1);
    return x;
  }
  const { positions, shape } = lookUp(indexed);
  let given = values instanceof Tensor ? values : fill([], values, x.dtype);
  // One value where masks are true may be of any dtype, as with masked_fill.
  if (indexed.masks && given.count === 1) given = given.to(x.dtype);
  if (given.dtype !== x.dtype) {
    throw new RuntimeError(
      `Index put requires the source and destination dtypes match, got ${x.dtype.scalarName} for the destination and ${given.dtype.scalarName} for the source.`,
      'Convert it: values.to(x.dtype).',
    );
  }
  inPlace(view, [given], before => {
    const there = fitted(given, shape);
    if (!adds) return replaceAt(before, positions, there, IndexPutBackward);
    const y = before.detach().add(put(there.detach(), positions, view.shape));
    return record(IndexAddBackward, y, [before, there], [positions, shape]);
  });
  return x;
}

/** A value may have more dimensions than where it goes, if the first of them have size 1. */
function withoutLeadingOnes(x: Tensor, dims: number): Tensor {
  let value = x;
  while (value.ndim > dims && value.shape[0] === 1) value = value.select(0, 0);
  return value;
}

function fitted(values: Tensor, shape: Shape): Tensor {
  try {
    return withoutLeadingOnes(values, shape.length).expand(shape);
  } catch {
    throw new RuntimeError(
      `shape mismatch: value tensor of shape ${showShape(values.shape)} cannot be broadcast to indexing result of shape ${showShape(shape)}`,
    );
  }
}

/** `x[key]` as the cells write it: one item, or, where it cannot be a list of numbers, several. */
export function keyOf(key: Index | readonly Index[]): readonly Index[] {
  const isList =
    Array.isArray(key) && key.some(item => typeof item !== 'number' && typeof item !== 'boolean');
  return isList ? key : [key as Index];
}
