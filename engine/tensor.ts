import { type BackwardOptions, gradientList, run } from './autograd/backward.ts';
import { retainsGrad } from './autograd/hooks.ts';
import type { Edge, Node } from './autograd/node.ts';
import { becomeWindow, leafNode } from './autograd/record.ts';
import { viewEdge } from './autograd/views.ts';
import { reworded } from './calls.ts';
import { conversions } from './conversions.ts';
import { cType, type DType } from './dtype.ts';
import { RuntimeError, TorchTypeError, typeName } from './errors.ts';
import type { Methods } from './methods/index.ts';
import { unbind } from './ops/window.ts';
import { named } from './options.ts';
import { formatTensor } from './print.ts';
import { entryOf, range, type Shape, sameShape, showShape } from './shape.ts';
import { Storage } from './storage.ts';

/**
 * An array of numbers with a shape, which remembers how it was computed.
 *
 * Its elements lie in a `storage` that other tensors may share: element `[i, j]` is at index
 * `offset + i * strides[0] + j * strides[1]` of the storage's data. What it was computed from hangs
 * on `edge`; following it from a loss to the leaves is what `backward()` does.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the list of methods is typed to have them all.
export class Tensor {
  /** Sizes of the dimensions, outermost first; `[]` for a single number. */
  declare readonly shape: Shape;
  /** What the elements are: `torch.float32`, `torch.int64`, `torch.bool`. */
  declare readonly dtype: DType;
  /** @internal */
  declare storage: Storage;
  /** @internal */
  declare readonly strides: readonly number[];
  /** @internal */
  declare readonly offset: number;
  /** Number of elements. @internal */
  declare readonly count: number;
  /** Do the elements lie in row-major order without gaps? @internal */
  declare readonly dense: boolean;
  /** The tensor of which this one is a view, if it is one. @internal */
  base: Tensor | null = null;
  /** The version of the storage at which `tape` was true for a view. @internal */
  seen = 0;
  /** @internal */
  tape: Edge | null = null;
  /** @internal */
  gradient: Tensor | null = null;

  /** @internal */
  constructor(
    storage: Storage,
    dtype: DType,
    shape: Shape,
    strides: readonly number[],
    offset: number,
    count: number,
    dense: boolean,
  ) {
    this.storage = storage;
    this.dtype = dtype;
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.count = count;
    this.dense = dense;
  }

  // ——— what it is ———

  /** Number of dimensions. */
  get ndim(): number {
    return this.shape.length;
  }

  /** Number of dimensions. */
  dim(): number {
    return this.shape.length;
  }

  /** The shape, or the size of one dimension. */
  size(): Shape;
  size(dim: number): number;
  size(dim?: number): Shape | number {
    return dim === undefined ? this.shape : entryOf(this.shape, dim);
  }

  /** Number of elements. */
  numel(): number {
    return this.count;
  }

  /** Steps in memory from one index to the next, for each dimension. */
  stride(): readonly number[];
  stride(dim: number): number;
  stride(dim?: number): readonly number[] | number {
    return dim === undefined ? this.strides : entryOf(this.strides, dim);
  }

  /** Where in its storage the first element lies. */
  storage_offset(): number {
    return this.offset - this.storage.start;
  }

  /** Do the elements lie in row-major order without gaps? */
  is_contiguous(): boolean {
    return this.dense;
  }

  /** Is the dtype one of real numbers? */
  is_floating_point(): boolean {
    return this.dtype.is_floating_point;
  }

  /** Always `cpu`. */
  get device(): string {
    return 'cpu';
  }

  // ——— its place in the graph ———

  /**
   * Where its gradient goes. A view asks its base again when their storage was changed in place.
   * @internal
   */
  get edge(): Edge | null {
    return this.base === null || this.seen === this.storage.version ? this.tape : viewEdge(this);
  }

  /** @internal */
  set edge(edge: Edge | null) {
    this.tape = edge;
    this.seen = this.storage.version;
  }

  /** Will `backward()` find a gradient for it, or through it? Views off the record say what their base does. */
  get requires_grad(): boolean {
    return this.edge !== null || (this.base !== null && this.base.edge !== null);
  }

  set requires_grad(on: boolean) {
    this.requires_grad_(on);
  }

  /** Asks for a gradient of this tensor (or no longer). Only leaves of floating point dtype can. */
  requires_grad_(on = true): this {
    if (on === (this.edge !== null)) return this;
    if (!this.is_leaf) {
      throw new RuntimeError(
        "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().",
      );
    }
    if (on && !this.dtype.is_floating_point) {
      throw new RuntimeError(
        'only Tensors of floating point dtype can require gradients',
        'Make it a float tensor first: x.float().',
      );
    }
    this.edge = on ? leafNode(this) : null;
    return this;
  }

  /** Was it made by the user, rather than computed from tensors that require gradients? */
  get is_leaf(): boolean {
    const edge = this.edge;
    return edge === null || edge.node.leaf !== null;
  }

  /** The operation that made it; `null` for a leaf. */
  get grad_fn(): Node | null {
    const edge = this.edge;
    return edge === null || edge.node.leaf !== null ? null : edge.node;
  }

  /**
   * The gradient that `backward()` left here, summed over all calls since it was last set to `null`
   * or zeroed. `null` before the first.
   */
  get grad(): Tensor {
    // Typed as if it were always there: `w.grad.data` has to be as easy to write as in PyTorch.
    return this.gradient as Tensor;
  }

  set grad(grad: Tensor | null) {
    if (grad && !(grad instanceof Tensor)) {
      throw new TorchTypeError(
        `assigned grad expected to be a Tensor or None but got grad of type ${typeName(grad)}`,
      );
    }
    if (grad && !sameShape(grad.shape, this.shape)) {
      throw new RuntimeError(
        `attempting to assign a gradient of size '${showShape(grad.shape)}' to a tensor of size '${showShape(this.shape)}'. Please ensure that the gradient and the tensor are the same size`,
      );
    }
    if (grad && grad.dtype !== this.dtype) {
      throw new RuntimeError(
        `attempting to assign a gradient with dtype '${cType(grad.dtype)}' to a tensor with grad_dtype '${this.dtype.scalarName}'. The gradient must match the tensor's grad_dtype (defaults to the tensor's dtype).`,
      );
    }
    this.gradient = grad ?? null;
  }

  /** The number of in-place changes so far. @internal */
  get _version(): number {
    return this.storage.version;
  }

  /** The same elements, outside of the graph: changes through it are not noticed by autograd. */
  get data(): Tensor {
    const { data, start } = this.storage;
    return this.alias(new Storage(data, start));
  }

  set data(value: Tensor) {
    if (!(value instanceof Tensor)) {
      throw new TorchTypeError(`Variable data has to be a tensor, but got ${typeName(value)}`);
    }
    if (value.storage.data !== this.storage.data) {
      this.storage = new Storage(value.storage.data, value.storage.start, this.storage.version);
    }
    becomeWindow(this, value);
  }

  /** A tensor with the same elements that is no part of the graph. It shares their memory. */
  detach(): Tensor {
    return this.alias(this.storage);
  }

  private alias(storage: Storage): Tensor {
    const { dtype, shape, strides, offset, count, dense } = this;
    return new Tensor(storage, dtype, shape, strides, offset, count, dense);
  }

  /**
   * Fills in `.grad` of every leaf that this tensor was computed from: the derivative of this tensor
   * with respect to the leaf, times `gradient` (1 for a single number).
   */
  backward(
    ...args: [
      gradient?: Tensor | null | BackwardOptions,
      retain_graph?: boolean | null | BackwardOptions,
      create_graph?: boolean | BackwardOptions,
    ]
  ): void {
    type Options = BackwardOptions & { gradient?: Tensor | null };
    let options: Options;
    try {
      options = named<Options>(['gradient', 'retain_graph', 'create_graph'], args);
    } catch (error) {
      throw reworded(error, 'Tensor.backward', args);
    }
    run([this], gradientList(options.gradient), options, null);
  }

  /** Was `retain_grad()` called? */
  get retains_grad(): boolean {
    return retainsGrad(this);
  }

  /** The transpose of a matrix; of more dimensions, all in reverse order. */
  get T(): Tensor {
    return this.permute(range(this.ndim).reverse());
  }

  /** The transposes of a stack of matrices: the last two dimensions are swapped. */
  get mT(): Tensor {
    if (this.ndim > 1) return this.transpose(-2, -1);
    throw new RuntimeError(
      `tensor.mT is only supported on matrices or batches of matrices. Got ${this.ndim}-D tensor.`,
    );
  }

  // ——— its elements ———

  /** The tensors along the first dimension, so that `const [a, b] = params` works. */
  [Symbol.iterator](): ArrayIterator<Tensor> {
    if (this.ndim === 0) throw new TorchTypeError('iteration over a 0-d tensor');
    return unbind(this)[Symbol.iterator]();
  }

  /** What `print` shows in Python. */
  toString(): string {
    return formatTensor(this);
  }
}

/** All the operations that can be written as methods: `x.add(y)`, `x.sum()`, ... */
export interface Tensor extends Methods {}

Object.defineProperties(Tensor.prototype, Object.getOwnPropertyDescriptors(conversions));
