import { roomFor } from './checks.ts';
import type { DType, Numbers } from './dtype.ts';

/** The memory behind a tensor. Views share it: they differ in shape, strides and offset only. */
export class Storage {
  declare readonly data: Numbers;
  /** Where in `data` this storage begins: several small ones may lie in one array. */
  declare readonly start: number;
  /**
   * How often the memory was changed in place. Backward compares it with the version it saw when it
   * saved a tensor, and so never computes with values that were overwritten meanwhile.
   */
  declare version: number;

  constructor(data: Numbers, start: number, version = 0) {
    this.data = data;
    this.start = start;
    this.version = version;
  }

  /** To be called after every change in place. */
  changed(): void {
    this.version++;
    // Of a common block, nobody has a copy.
    if (this.data.length > BLOCK && copies.get(this.data)) copies.delete(this.data);
  }

  /** To be called before the array itself is handed out: from then on, it may change unnoticed. */
  expose(): void {
    copies.set(this.data, null);
  }
}

/** Where a copy of some numbers lies in WebAssembly's memory; see kernels/arena.ts. */
export interface Copy {
  readonly from: number;
  readonly to: number;
  readonly life: number;
  /** Where in the ring; negative: not yet. */
  at: number;
}

/**
 * The copies of large arrays. Forgotten when the array is changed, or gone; `null` for an array that
 * the user got hold of, and may change at any time.
 */
export const copies: WeakMap<Numbers, Copy | null> = /* @__PURE__ */ new WeakMap();

/** Elements of a common block, and of the largest tensor that is placed in one. */
const BLOCK = 1024;
const LARGEST = 128;

let block = new Float32Array(0);
let used = 0;

/**
 * Memory for `count` zeros.
 *
 * A typed array of its own costs about 300 ns, ten times as much as the arithmetic on a small
 * tensor. So small float32 tensors are cut one after another from a common block. No place is used
 * twice, hence all are zero at first; the garbage collector frees a block with the last tensor in it.
 */
export function allocate(count: number, dtype: DType): Storage {
  if (dtype.array !== Float32Array || !(count <= LARGEST))
    return new Storage(new dtype.array(roomFor(count, dtype.itemsize)), 0);
  if (used + count > block.length) {
    block = new Float32Array(BLOCK);
    used = 0;
  }
  const start = used;
  used += count;
  return new Storage(block, start);
}
