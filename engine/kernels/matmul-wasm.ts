/** Matrix products by the kernels of matmul.wat. */
import type { Numbers } from '../dtype.ts';
import { beginProduct, memory, place, room, take } from './arena.ts';
import type { Matrix } from './matmul.ts';
import { type Exports, kernels } from './wasm.ts';

/** Multiply-adds from which the way to WebAssembly and back pays. */
const SMALLEST = 4096;

/** A matrix in WebAssembly's memory; all in bytes. */
interface Placed {
  at: number;
  row: number;
  column: number;
}

/** `out = a @ b`, if WebAssembly can and should do it. Returns whether it did. */
export function matmulInWasm(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Numbers,
  o: number,
): boolean {
  if (m * n * k < SMALLEST || (m < 4 && n < 4 && m !== 1 && n !== 1)) return false;
  if (!(a.data instanceof Float32Array && out instanceof Float32Array)) return false;
  const wasm = kernels();
  if (wasm === null) return false;
  const operands = room(extent(m, k, a)) + room(extent(k, n, b));
  if (!beginProduct(wasm, operands + room(k * (Math.max(m, n) + 8)) + room(m * n))) return false;
  let c: number;
  if (n === 1) c = timesVector(wasm, m, k, a, b);
  else if (m === 1) c = timesVector(wasm, n, k, transposed(b), transposed(a));
  else if (m >= 4) c = product(wasm, m, n, k, a, b);
  else return copyTransposed(product(wasm, n, m, k, transposed(b), transposed(a)), m, n, out, o);
  out.set(memory().subarray(c / 4, c / 4 + m * n), o);
  return true;
}

/** The same memory, read with rows and columns swapped. */
export function transposed({ data, at, row, column }: Matrix): Matrix {
  return { data, at, row: column, column: row };
}

/** a @ b for at least four rows of a. Returns where it lies. */
function product(wasm: Exports, m: number, n: number, k: number, a: Matrix, b: Matrix): number {
  const left = placeMatrix(m, k, a);
  const right = placeMatrix(k, n, b);
  const panels = take(k * Math.ceil(n / 8) * 8);
  const c = take(m * n);
  wasm.pack(k, n, right.at, right.row, right.column, panels);
  wasm.multiply(m, n, k, left.at, left.row, left.column, panels, c);
  return c;
}

/** a @ v for a vector v. Returns where it lies. */
function timesVector(wasm: Exports, m: number, k: number, a: Matrix, v: Matrix): number {
  const vector = packRows(k, 1, v).at;
  const y = take(m);
  if (a.row === 1 && a.column >= m) byColumns(wasm, m, k, placeMatrix(m, k, a), vector, y);
  else {
    const { at, row } = a.column === 1 ? placeMatrix(m, k, a) : packRows(m, k, a);
    wasm.rows_times_vector(m, k, at, row, vector, y);
  }
  return y;
}

/** Adds up the columns of a, each times its number of v; what is left of four is done here. */
function byColumns(wasm: Exports, m: number, k: number, a: Placed, v: number, y: number): void {
  const data = memory();
  const rows = m & -4;
  const columns = k & -4;
  data.fill(0, y / 4, y / 4 + m);
  if (rows > 0 && columns > 0) wasm.columns_times_vector(rows, columns, a.at, a.column, v, y);
  for (let p = 0; p < k; p++) {
    const from = (a.at + p * a.column) / 4;
    for (let i = p < columns ? rows : 0; i < m; i++)
      data[y / 4 + i] += data[from + i] * data[v / 4 + p];
  }
}

/** Numbers from the first to the last of a matrix, if it is to be copied as it lies. */
function extent(rows: number, columns: number, x: Matrix): number {
  const span = (rows - 1) * x.row + (columns - 1) * x.column + 1;
  return span > 2 * rows * columns ? rows * columns : span;
}

/** Copies a matrix, or finds its copy. One with wide gaps is packed. */
function placeMatrix(rows: number, columns: number, x: Matrix): Placed {
  const span = extent(rows, columns, x);
  if (span < (rows - 1) * x.row + (columns - 1) * x.column + 1) return packRows(rows, columns, x);
  return { at: place(x.data, x.at, x.at + span), row: 4 * x.row, column: 4 * x.column };
}

/** Copies a matrix in any layout so that it lies row by row. */
function packRows(rows: number, columns: number, { data, at, row, column }: Matrix): Placed {
  const address = take(rows * columns);
  const to = memory();
  let t = address / 4;
  for (let i = 0; i < rows; i++, at += row) {
    for (let j = 0, from = at; j < columns; j++, from += column) to[t++] = data[from];
  }
  return { at: address, row: 4 * columns, column: 4 };
}

function copyTransposed(c: number, m: number, n: number, out: Numbers, o: number): boolean {
  const from = memory();
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) out[o + i * n + j] = from[c / 4 + j * m + i];
  }
  return true;
}
