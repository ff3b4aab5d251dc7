/**
 * Where the operands of a product lie in WebAssembly's memory.
 *
 *     | scratch: this product's results and copies | ring: copies that may be needed again |
 *
 * Most operands change from step to step and are copied to the scratch. One that comes a second
 * time unchanged (a batch: once in the forward and once in the backward pass, and in every epoch)
 * goes to the ring, and is found there from then on, until newer copies have overwritten it. So the
 * footprint stays what the largest product needed.
 */
import type { Numbers } from '../dtype.ts';
import { type Copy, copies } from '../storage.ts';
import type { Exports } from './wasm.ts';

const PAGE = 65536;
/** Bytes of the ring. */
const RING = 256 * PAGE;
/** Bytes of memory at most: beyond, plain JavaScript has to do. */
const LIMIT = 2 ** 30;
/** Numbers that are worth to be remembered: at least those that do not share a common block. */
const WORTH = 2048;

let owner: Exports | null = null;
let floats = new Float32Array(0);
/** Bytes of the scratch, and how many of them this product has taken. */
let scratch = 0;
let taken = 0;
/** Bytes that have ever gone into the ring, and which life of it this is. */
let head = 0;
let life = 0;

/** Makes room for a product that needs `bytes` of scratch. Is there so much memory? */
export function beginProduct(kernels: Exports, bytes: number): boolean {
  taken = 0;
  if (owner !== kernels) {
    owner = kernels;
    scratch = 0;
    life++;
  }
  if (bytes <= scratch) return true;
  const size = Math.ceil((bytes * 1.5) / PAGE) * PAGE;
  const missing = (size + RING - kernels.memory.buffer.byteLength) / PAGE;
  if (size + RING > LIMIT) return false;
  try {
    if (missing > 0) kernels.memory.grow(missing);
  } catch {
    return false;
  }
  floats = new Float32Array(kernels.memory.buffer);
  scratch = size;
  head = 0;
  life++;
  return true;
}

/** The memory as numbers: address / 4 is the index. */
export function memory(): Float32Array {
  return floats;
}

/** The address of room for some numbers, until the next product. */
export function take(count: number): number {
  const address = taken;
  taken += room(count);
  return address;
}

/** Bytes that `take` needs: whole lines of the cache, and one to spill into. */
export function room(count: number): number {
  return Math.ceil(count / 16) * 64 + 64;
}

/** The address of a copy of the numbers `from` up to `to` of some data. */
export function place(data: Numbers, from: number, to: number): number {
  if (to - from < WORTH || room(to - from) > RING / 4) return fill(take(to - from), data, from, to);
  const known = copies.get(data);
  if (known === null) return fill(take(to - from), data, from, to);
  if (known?.from !== from || known.to !== to || known.life !== life) {
    copies.set(data, { from, to, life, at: -1 });
    return fill(take(to - from), data, from, to);
  }
  // Half of the ring lies between what is found and what this product may still bring.
  if (known.at < 0 || head - known.at > RING / 2) {
    known.at = claim(room(to - from));
    fill(address(known), data, from, to);
  }
  return address(known);
}

function address(copy: Copy): number {
  return scratch + (copy.at % RING);
}

/** Takes room in the ring, all in one piece. */
function claim(bytes: number): number {
  const left = RING - (head % RING);
  if (bytes > left) head += left;
  const at = head;
  head += bytes;
  return at;
}

function fill(at: number, data: Numbers, from: number, to: number): number {
  floats.set(data.subarray(from, to), at / 4);
  return at;
}
