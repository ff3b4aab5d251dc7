/** Products of vectors and matrices. */
import type { Rule } from '../autograd/node.ts';
import { record, tracks } from '../autograd/record.ts';
import { implemented, tensorAt } from '../checks.ts';
import { cType, type DType, int64 } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { make } from '../kernels/make.ts';
import { type Matrix, matmulKernel } from '../kernels/matmul.ts';
import { broadcastShapes, numelOf, showShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { unsafeView } from './movement.ts';

/** A matrix of a stack of them, or the only one. */
function matrix(x: Tensor, at: number): Matrix {
  return {
    data: x.storage.data,
    at,
    row: x.strides[x.ndim - 2],
    column: x.strides[x.ndim - 1],
  };
}

/** Refuses operands of two dtypes, and booleans, for which PyTorch has no `kernel`. */
function checkDtypes(
  kernel: string,
  { dtype: a }: Tensor,
  { dtype: b }: Tensor,
  problem: (a: DType, b: DType) => string,
): void {
  if (a !== b) throw new RuntimeError(problem(a, b), 'Convert one of them: x.to(y.dtype).');
  implemented(kernel, a, int64);
}

/** A rule that needs each operand only for the gradient of the other; where nobody wants that, it is `null`. */
type ProductRule = Rule<[Tensor, Tensor], [Tensor | null, Tensor | null]>;

/** Makes the rule of a product of what becomes of g on its way to each operand, with the other one. */
function productRule(
  name: string,
  toLeft: (g: Tensor, b: Tensor) => Tensor,
  toRight: (g: Tensor, a: Tensor) => Tensor,
): ProductRule {
  return { name, backward: (g, [a, b]) => [b && toLeft(g, b), a && toRight(g, a)] };
}

/** Records a product, which is `y`. */
function product(rule: ProductRule, y: Tensor, a: Tensor, b: Tensor): Tensor {
  return record(rule, y, [a, b], [tracks(b) ? a : null, tracks(a) ? b : null]);
}

/** A·B:  ∂/∂A = G·Bᵀ,  ∂/∂B = Aᵀ·G */
const MmBackward: ProductRule = {
  ...productRule(
    'MmBackward0',
    (g, b) => g.mm(b.t()),
    (g, a) => a.t().mm(g),
  ),
  fresh: true,
};

/**
 * The product of two matrices.
 * https://docs.pytorch.org/docs/stable/generated/torch.mm.html
 */
export function mm(a: Tensor, b: Tensor): Tensor {
  tensorAt('mat2', b);
  if (a.ndim !== 2) throw new RuntimeError('self must be a matrix');
  if (b.ndim !== 2) throw new RuntimeError('mat2 must be a matrix');
  const [m, k] = a.shape;
  const [p, n] = b.shape;
  if (k !== p) {
    throw new RuntimeError(
      `mat1 and mat2 shapes cannot be multiplied (${m}x${k} and ${p}x${n})`,
      'The columns of the first have to be as many as the rows of the second.',
    );
  }
  checkDtypes(
    'addmm_impl_cpu_',
    a,
    b,
    (x, y) => `expected m1 and m2 to have the same dtype, but got: ${cType(x)} != ${cType(y)}`,
  );
  const y = make([m, n], a.dtype);
  matmulKernel(m, n, k, matrix(a, a.offset), matrix(b, b.offset), y.storage.data, y.offset);
  return product(MmBackward, y, a, b);
}

/** A·B for every pair of a batch:  ∂/∂A = G·Bᵀ,  ∂/∂B = Aᵀ·G */
const BmmBackward = productRule(
  'BmmBackward0',
  (g, b) => g.bmm(b.transpose(1, 2)),
  (g, a) => a.transpose(1, 2).bmm(g),
);

/**
 * The products of two batches of matrices.
 * https://docs.pytorch.org/docs/stable/generated/torch.bmm.html
 */
export function bmm(a: Tensor, b: Tensor): Tensor {
  tensorAt('mat2', b);
  if (a.ndim !== 3) throw new RuntimeError('batch1 must be a 3D tensor');
  if (b.ndim !== 3) throw new RuntimeError('batch2 must be a 3D tensor');
  const [batch, m, k] = a.shape;
  const n = b.shape[2];
  if (b.shape[0] !== batch || b.shape[1] !== k) {
    throw new RuntimeError(
      `Expected size for first two dimensions of batch2 tensor to be: [${batch}, ${k}] but got: [${b.shape[0]}, ${b.shape[1]}].`,
    );
  }
  checkDtypes(
    'bmm',
    a,
    b,
    (x, y) => `expected scalar type ${x.scalarName} but found ${y.scalarName}`,
  );
  const y = make([batch, m, n], a.dtype);
  for (let i = 0; i < batch; i++) {
    const left = matrix(a, a.offset + i * a.strides[0]);
    const right = matrix(b, b.offset + i * b.strides[0]);
    matmulKernel(m, n, k, left, right, y.storage.data, y.offset + i * m * n);
  }
  return product(BmmBackward, y, a, b);
}

/** A·v:  ∂/∂A = g·vᵀ,  ∂/∂v = Aᵀ·g */
const MvBackward = productRule(
  'MvBackward0',
  (g, v) => g.outer(v),
  (g, a) => a.t().mv(g),
);

/** A matrix times a vector. https://docs.pytorch.org/docs/stable/generated/torch.mv.html */
export function mv(a: Tensor, v: Tensor): Tensor {
  tensorAt('vec', v);
  if (a.ndim !== 2 || v.ndim !== 1) {
    throw new RuntimeError(`vector + matrix @ vector expected, got 1, ${a.ndim}, ${v.ndim}`);
  }
  if (a.shape[1] !== v.count) {
    throw new RuntimeError(
      `size mismatch, got input (${a.shape[0]}), mat (${a.shape[0]}x${a.shape[1]}), vec (${v.count})`,
    );
  }
  checkDtypes('addmv_impl_cpu', a, v, ({ scalarName: matrix }, { scalarName: vector }) => {
    return `addmv input tensors must have the same dtype, but got ${vector}, ${matrix}, and ${vector}`;
  });
  const y = mm(a.detach(), v.detach().unsqueeze(1)).squeeze(1).detach();
  return product(MvBackward, y, a, v);
}

/** Σ aᵢ·bᵢ:  ∂/∂a = b,  ∂/∂b = a */
const DotBackward = productRule(
  'DotBackward0',
  (g, b) => g.mul(b),
  (g, a) => g.mul(a),
);

/** The inner product of two vectors. https://docs.pytorch.org/docs/stable/generated/torch.dot.html */
export function dot(a: Tensor, b: Tensor): Tensor {
  tensorAt('tensor', b);
  if (a.ndim !== 1 || b.ndim !== 1) {
    throw new RuntimeError(`1D tensors expected, but got ${a.ndim}D and ${b.ndim}D tensors`);
  }
  if (a.count !== b.count) {
    throw new RuntimeError(
      `inconsistent tensor size, expected tensor [${a.count}] and src [${b.count}] to have the same number of elements, but got ${a.count} and ${b.count} elements respectively`,
    );
  }
  checkDtypes('dot', a, b, (x, y) => {
    return `dot : expected both vectors to have same dtype, but found ${x.scalarName} and ${y.scalarName}`;
  });
  const y = mm(a.detach().unsqueeze(0), b.detach().unsqueeze(1)).reshape([]).detach();
  return product(DotBackward, y, a, b);
}

/** Every product of an element of one vector with one of another. */
export function outer(a: Tensor, b: Tensor): Tensor {
  tensorAt('vec2', b);
  if (a.ndim !== 1 || b.ndim !== 1) {
    throw new RuntimeError(
      `outer: Expected 1-D argument ${a.ndim !== 1 ? 'self' : 'vec2'}, but got ${a.ndim !== 1 ? a.ndim : b.ndim}-D`,
    );
  }
  return a.unsqueeze(1).mul(b);
}

/** The sums of products over the last dimension of both. */
export function inner(a: Tensor, b: Tensor): Tensor {
  tensorAt('other', b);
  if (a.ndim === 0 || b.ndim === 0) return a.mul(b);
  if (a.shape[a.ndim - 1] !== b.shape[b.ndim - 1]) {
    throw new RuntimeError(
      `inner() the last dimension must match on both input tensors but got shapes ${showShape(a.shape)} and ${showShape(b.shape)}`,
    );
  }
  if (a.ndim === 1 && b.ndim === 1) return dot(a, b);
  const flat = (x: Tensor) => x.reshape(-1, x.shape[x.ndim - 1]);
  const shape = [...a.shape.slice(0, -1), ...b.shape.slice(0, -1)];
  return mm(flat(a), flat(b).t()).reshape(shape);
}

/**
 * The product of two tensors as vectors, matrices, or stacks of matrices that are broadcast.
 * https://docs.pytorch.org/docs/stable/generated/torch.matmul.html
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  tensorAt('other', b);
  if (a.ndim === 0 || b.ndim === 0) {
    throw new RuntimeError(
      `both arguments to matmul need to be at least 1D, but they are ${a.ndim}D and ${b.ndim}D`,
    );
  }
  if (a.ndim === 1 && b.ndim === 1) return dot(a, b);
  if (a.ndim === 2 && b.ndim === 1) return mv(a, b);
  if (a.ndim === 2 && b.ndim === 2) return mm(a, b);
  if (a.ndim === 1 && b.ndim === 2) return mm(a.unsqueeze(0), b).squeeze_(0);
  if (b.ndim <= 2) return foldedMatmul(a, b);
  return batchedMatmul(a, b);
}

/** A stack of matrices times one matrix, or one vector, is one tall matrix times it. */
function foldedMatmul(a: Tensor, b: Tensor): Tensor {
  const rows = numelOf(a.shape.slice(0, -1));
  const tall = a.reshape(rows, a.shape[a.ndim - 1]);
  const y = b.ndim === 1 ? mv(tall, b) : mm(tall, b);
  return unsafeView(y, [...a.shape.slice(0, -1), ...b.shape.slice(1)]);
}

function batchedMatmul(a: Tensor, b: Tensor): Tensor {
  const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const count = numelOf(batch);
  const rows = a.shape.slice(-2, -1);
  const stack = a.ndim === 1 ? a.unsqueeze(0) : a;
  const flat = (x: Tensor) => {
    const last = x.shape.slice(-2);
    return x.expand([...batch, ...last]).reshape([count, ...last]);
  };
  return unsafeView(bmm(flat(stack), flat(b)), [...batch, ...rows, b.shape[b.ndim - 1]]);
}
