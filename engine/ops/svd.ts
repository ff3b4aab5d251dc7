/** Singular values, for the nuclear norm. */
import type { Rule } from '../autograd/node.ts';
import { computed, record, tracks } from '../autograd/record.ts';
import { RuntimeError } from '../errors.ts';
import { make } from '../kernels/make.ts';
import { type Dims, wrapDims } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** The sum of singular values, and U·Vᵀ, its derivative. */
interface Nuclear {
  readonly sum: number;
  /** Row-major, as many rows and columns as the matrix. */
  readonly polar: Float64Array;
}

/**
 * One-sided Jacobi: turns pairs of columns until all are orthogonal. Their lengths are the singular
 * values then, and A·V = U·Σ.
 */
function nuclear(a: Float64Array, m: number, n: number): Nuclear {
  const u = Float64Array.from(a);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) turned = turn(u, v, m, n, p, q) || turned;
    }
    if (!turned) break;
  }
  let sum = 0;
  const polar = new Float64Array(m * n);
  for (let c = 0; c < n; c++) {
    const length = Math.sqrt(dot(u, u, m, n, c, c));
    sum += length;
    if (length < 1e-12) continue;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) polar[i * n + j] += (u[i * n + c] / length) * v[j * n + c];
    }
  }
  return { sum, polar };
}

function dot(a: Float64Array, b: Float64Array, m: number, n: number, p: number, q: number): number {
  let total = 0;
  for (let i = 0; i < m; i++) total += a[i * n + p] * b[i * n + q];
  return total;
}

/** Rotates columns p and q so that they become orthogonal; false if they were. */
function turn(
  u: Float64Array,
  v: Float64Array,
  m: number,
  n: number,
  p: number,
  q: number,
): boolean {
  const alpha = dot(u, u, m, n, p, p);
  const beta = dot(u, u, m, n, q, q);
  const gamma = dot(u, u, m, n, p, q);
  if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha * beta)) return false;
  const zeta = (beta - alpha) / (2 * gamma);
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = c * t;
  const rotate = (w: Float64Array, rows: number) => {
    for (let i = 0; i < rows; i++) {
      const x = w[i * n + p];
      const y = w[i * n + q];
      w[i * n + p] = c * x - s * y;
      w[i * n + q] = s * x + c * y;
    }
  };
  rotate(u, m);
  rotate(v, n);
  return true;
}

/** Σ of singular values of A = U·Σ·Vᵀ:  ∂ = U·Vᵀ. Its own derivative is not known here. */
const NuclearBackward: Rule<[Tensor], [Tensor, number, number]> = {
  name: 'LinalgMatrixNormBackward0',
  backward: (g, [polar, p, q]) => [
    g
      .reshape([...g.shape, 1, 1])
      .mul(polar)
      .movedim([-2, -1], [p, q]),
  ],
};

/** The sum of the singular values of a matrix, or of every matrix over two dimensions. */
export function nuclearNorm(x: Tensor, dim: Dims | null | undefined, keepdim: boolean): Tensor {
  const dims = wrapDims(dim, x.ndim);
  if (dims.length !== 2) {
    throw new RuntimeError(`linalg.matrix_norm: dim must be a 2-tuple. Got ${dims.join(' ')}`);
  }
  const [p, q] = dims;
  const matrices = x.detach().movedim([p, q], [-2, -1]);
  const batch = matrices.shape.slice(0, -2);
  const [m, n] = matrices.shape.slice(-2);
  const values = matrices.reshape(-1, m * n).double();
  const sums = make(batch, x.dtype);
  const polar = make([...batch, m, n], x.dtype);
  for (let i = 0; i < sums.count; i++) {
    const result = nuclear(values.select(0, i).numpy() as Float64Array, m, n);
    sums.storage.data[sums.offset + i] = result.sum;
    polar.storage.data.set(result.polar, polar.offset + i * m * n);
  }
  const y = tracks(x) ? record(NuclearBackward, computed(sums), [x], [polar, p, q]) : sums;
  if (!keepdim) return y;
  return [...dims].sort((a, b) => a - b).reduce((t, d) => t.unsqueeze(d), y);
}
