import type { Numbers } from '../dtype.ts';
import { item, type NestedArray, numpy, tolist } from '../ops/elements.ts';
import type { Table } from './table.ts';

/** The elements as JavaScript's own values. */
export interface ElementMethods {
  /** The only element as a JavaScript number (`true` or `false` for a bool). */
  item<T extends number | boolean = number>(): T;
  /** The elements as nested arrays; a number for a single one. */
  tolist(): NestedArray;
  /** A typed array over the elements: it shares their memory if they are contiguous. */
  numpy(): Numbers;
}

export const elementMethods: Table<ElementMethods> = { item, tolist, numpy };
