/** Matrix products: in WebAssembly from the size at which it pays, else in plain JavaScript. */
import type { Numbers } from '../dtype.ts';
import { matmulInWasm, transposed } from './matmul-wasm.ts';

/** A matrix in memory: element [i, j] is at `at + i * row + j * column`. */
export interface Matrix {
  readonly data: Numbers;
  readonly at: number;
  readonly row: number;
  readonly column: number;
}

/**
 * A sum of at most so many products of float32 is rounded at every step, in PyTorch's order. PyTorch splits a longer
 * one in ways that depend on the machine: that is formed in doubles and rounded once.
 */
const SHORT = 32;

/** Holds a column of `b`, or four, in order and in doubles. */
let columns = new Float64Array(0);

/** `out = a @ b` for an m×k and a k×n matrix in any layout; `out` is row-major from `o` on. */
export function matmulKernel(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Numbers,
  o: number,
): void {
  if (matmulInWasm(m, n, k, a, b, out, o)) return;
  if (n > 1) return matmulInScript(m, n, k, a, b, out, o);
  // A vector on the left uses all four sums, one on the right would use one.
  matmulInScript(n, m, k, transposed(b), transposed(a), out, o);
}

/**
 * The same in plain JavaScript. Four columns of `b` at a time are copied so that they lie in order; then each row
 * of `a` is read once for the four sums.
 */
function matmulInScript(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Numbers,
  o: number,
): void {
  if (columns.length < 4 * k) columns = new Float64Array(4 * k);
  for (let j = 0; j < n; j += 4) {
    const width = Math.min(4, n - j);
    for (let p = 0; p < k; p++) {
      for (let c = 0; c < 4; c++) {
        columns[4 * p + c] = c < width ? b.data[b.at + p * b.row + (j + c) * b.column] : 0;
      }
    }
    for (let i = 0; i < m; i++)
      fourSums(k, a.data, a.at + i * a.row, a.column, out, o + i * n + j, width);
  }
}

/** One row of `a` times the four columns. */
function fourSums(
  k: number,
  a: Numbers,
  i: number,
  step: number,
  out: Numbers,
  o: number,
  width: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const stepwise = k <= SHORT && out instanceof Float32Array;
  for (let p = 0, q = 0; p < k; p++, i += step, q += 4) {
    const x = a[i];
    s0 += x * columns[q];
    s1 += x * columns[q + 1];
    s2 += x * columns[q + 2];
    s3 += x * columns[q + 3];
    if (!stepwise) continue;
    s0 = Math.fround(s0);
    s1 = Math.fround(s1);
    s2 = Math.fround(s2);
    s3 = Math.fround(s3);
  }
  out[o] = s0;
  if (width > 1) out[o + 1] = s1;
  if (width > 2) out[o + 2] = s2;
  if (width > 3) out[o + 3] = s3;
}
