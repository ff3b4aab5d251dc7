import type { Data, Grid, TensorLike } from './api.ts';
import { RuntimeError, ValueError } from './errors.ts';
import type { Numbers } from './figure.ts';
import { tuple } from './repr.ts';

/** Numbers as they came, flat, with the shape they had. */
export interface Listed {
  values: Numbers;
  shape: number[];
}

/** A tensor is known by its `tolist`, so that charts need not import the engine. */
export function isTensor(value: unknown): value is TensorLike {
  return typeof (value as TensorLike | null)?.tolist === 'function';
}

/** What `tensor.numpy()` does in PyTorch, its refusal included. */
function listTensor(tensor: TensorLike): unknown {
  if (tensor.requires_grad) {
    throw new RuntimeError(
      "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
    );
  }
  return tensor.tolist();
}

function isListLike(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** What a value is, in words. */
export function describeValue(value: unknown): string {
  if (value == null) return String(value);
  if (value instanceof Date) return 'a Date';
  if (isListLike(value)) return 'an array';
  if (isTensor(value)) return 'a tensor';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const refuse = (value: unknown): never => {
  throw new TypeError(
    `cannot draw ${describeValue(value)}: give numbers, an array of them or a tensor`,
  );
};

/** One number; `null` where it is not finite or, as Python's None, is missing. */
function toNumber(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'boolean') {
    return refuse(value);
  }
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Walks nested lists depth first. The first element at each depth tells the shape. */
function list(value: unknown, depth: number, into: Listed): void {
  const plain = isTensor(value) ? listTensor(value) : value;
  if (!isListLike(plain)) {
    into.values.push(toNumber(plain));
    return;
  }
  into.shape[depth] ??= plain.length;
  if (into.shape[depth] !== plain.length) {
    const outer = tuple(into.shape.slice(0, depth));
    throw new ValueError(
      `setting an array element with a sequence. The requested array has an inhomogeneous shape after ${depth} dimensions. The detected shape was ${outer} + inhomogeneous part.`,
    );
  }
  for (let i = 0; i < plain.length; i++) list(plain[i], depth + 1, into);
}

/** All numbers of the data, row by row. */
export function listAll(data: Data | Grid): Listed {
  if (data == null) return refuse(data);
  const listed: Listed = { values: [], shape: [] };
  list(data, 0, listed);
  // A single number is drawn as a list of one, as in matplotlib.
  if (listed.shape.length === 0) listed.shape.push(1);
  return listed;
}

/** The numbers of a pair for `scatter`, which takes any shape as long as the sizes agree. */
export function listScatter(x: Data, y: Data): { x: Numbers; y: Numbers } {
  const [a, b] = [listAll(x).values, listAll(y).values];
  if (a.length !== b.length) throw new ValueError('x and y must be the same size');
  return { x: a, y: b };
}

/** The numbers of a pair for `plot`, a line for each column; without `x`, it is 0, 1, 2, … */
export function listPlot(x: Data | Grid | null, y: Data | Grid): { x: Numbers; y: Numbers }[] {
  const ys = listAll(y);
  const n = ys.shape[0];
  const xs =
    x === null ? { values: Array.from({ length: n }, (_, i) => i), shape: [n] } : listAll(x);
  if (xs.shape[0] !== n) {
    const shapes = `${tuple(xs.shape)} and ${tuple(ys.shape)}`;
    throw new ValueError(`x and y must have same first dimension, but have shapes ${shapes}`);
  }
  for (const [name, { shape }] of [['x', xs] as const, ['y', ys] as const]) {
    if (shape.length > 2) {
      throw new ValueError(`${name} can be no greater than 2D, but has shape ${tuple(shape)}`);
    }
  }
  const [columns, others] = [ys, xs].map(({ shape }) => shape[1] ?? 1) as [number, number];
  if (columns > 1 && others > 1 && columns !== others) {
    throw new ValueError(`x has ${others} columns but y has ${columns} columns`);
  }
  const column = ({ values, shape: [, width = 1] }: Listed, i: number): Numbers =>
    width === 1 ? values : Array.from({ length: n }, (_, row) => values[row * width + i]);
  return Array.from({ length: Math.max(columns, others) }, (_, i) => ({
    x: column(xs, i),
    y: column(ys, i),
  }));
}

/** As many values of each list as of the longest: a single one is used for all. The error is numpy's. */
export function broadcast<Name extends string>(
  lists: Readonly<Record<Name, Numbers>>,
): Record<Name, Numbers> {
  const all = Object.entries<Numbers>(lists);
  const [first, { length: n }] = all.find(([, { length }]) => length !== 1) ?? ['', [0]];
  const other = all.find(([, { length }]) => length !== 1 && length !== n);
  if (other) {
    throw new ValueError(
      'shape mismatch: objects cannot be broadcast to a single shape.  ' +
        `Mismatch is between '${first}' with shape (${n},) and '${other[0]}' with shape (${other[1].length},).`,
    );
  }
  const spread = (values: Numbers): Numbers =>
    values.length === n ? values : new Array(n).fill(values[0]);
  return Object.fromEntries(all.map(([name, values]) => [name, spread(values)])) as never;
}

/** Values with what is not finite left out. */
export const finite = (values: Numbers): number[] => values.filter(value => value !== null);

/** The least and the greatest finite value; `null` when there are none. */
export function extentOf(values: Iterable<number | null>): [number, number] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}

/** One number, from whatever holds one; `null` where it is not finite. */
export function toPlace(name: string, value: unknown): number | null {
  const { values } = listAll(value as Data);
  if (values.length === 1) return values[0];
  throw new ValueError(`${name} must be one number, but ${values.length} were given`);
}
