/**
 * A cap on the memory that a program holds in buffers: tensors and typed arrays, wherever they are made. A
 * browser gives a worker as much as the machine has, and then the page may go down with it.
 *
 * How much is alive nobody says, and within one task no finalizer runs. But a weak reference made in an
 * earlier task tells at any time whether its target is gone. So each buffer is given one such target to keep
 * alive, from a stock, and when the sum reaches the cap the references are asked which buffers are left.
 *
 * Everything else, such as an endless array of small objects, is not counted, and ends when the time is up or
 * the browser ends the frame. A worker is not told how large its heap is: `performance.memory` is the window's
 * alone, and `measureUserAgentSpecificMemory` needs an isolated page, which takes headers that a folder of files
 * cannot send. Counting in the program itself would have to stand in every literal, every push and every loop,
 * where it would cost more than it could save; and V8 ends a heap of more than 4 GB in any case.
 *
 * To be imported first: the engine takes its arrays from the global scope.
 */

/** Bytes that a program may hold. */
const CAP = 2 * 2 ** 30;
/** Bytes from which a buffer counts: small ones would cost more to watch than they hold. */
const LARGE = 2 ** 20;
/** Buffers that can be watched in one task: even of the smallest, eight times as many as the cap holds. */
const STOCK = 8 * (CAP / LARGE);

/** A program that holds too much. */
class OutOfMemoryError extends RangeError {
  override name = 'RangeError';
  readonly hint =
    'Use smaller tensors, or let go of those that are no longer needed: an array or a gradient’s graph may hold them.';
  constructor(bytes: number) {
    super(`out of memory: ${inWords(bytes)} more would be above the ${inWords(CAP)} there are`);
  }
}

const inWords = (bytes: number): string =>
  bytes >= 2 ** 30 ? `${Math.round(bytes / 2 ** 30)} GB` : `${Math.round(bytes / 2 ** 20)} MB`;

/** A large buffer: whether it is alive, and its size. */
interface Watch {
  readonly alive: WeakRef<object>;
  readonly bytes: number;
}

// Bound before strangers' code.
const { apply, construct, getPrototypeOf, ownKeys } = Reflect;
const { deref } = WeakRef.prototype;
const { set: setWeak } = WeakMap.prototype;
const NativeBuffer = ArrayBuffer;

/** A buffer keeps its target alive. */
const targets = new WeakMap<object, object>();
/** Targets that no buffer has yet, and the references to them: two lists, since a worker waits until they are made. */
const stock: object[] = [];
const references: WeakRef<object>[] = [];
const watched: Watch[] = [];
let held = 0;

/** Makes up the stock; between programs, because a reference made now is of use from the next task on. */
export function refillStock(): void {
  while (stock.length < STOCK) {
    const target = {};
    stock.push(target);
    references.push(new WeakRef(target));
  }
}

/** Whether programs have left more behind, if only as garbage, than the next one should begin with. */
export function isMemoryLow(): boolean {
  if (held > CAP / 4) takeStock();
  return held > CAP / 4;
}

/** Throws where this many bytes more would be above the cap. */
function reserve(bytes: number): void {
  if (held + bytes <= CAP) return;
  collectGarbage();
  takeStock();
  if (held + bytes > CAP) throw new OutOfMemoryError(bytes);
}

/**
 * Has garbage collected before it is asked what is left. No browser has a call for that, but large allocations,
 * whether they succeed or not, make V8 look for memory; nothing is written there, so they take none. A target
 * from the stock that nobody holds any more tells when it has looked.
 */
function collectGarbage(): void {
  for (let attempt = 0; attempt < 12 && stock.length > 0; attempt++) {
    const canary = references[references.length - 1];
    references.length = --stock.length;
    try {
      construct(NativeBuffer, [4 * CAP]);
    } catch {
      // then it has looked already
    }
    if (apply(deref, canary, []) === undefined) return;
  }
}

/** Finds out which buffers are left. */
function takeStock(): void {
  let kept = 0;
  held = 0;
  for (let i = 0; i < watched.length; i++) {
    const entry = watched[i];
    if (apply(deref, entry.alive, []) === undefined) continue;
    held += entry.bytes;
    watched[kept++] = entry;
  }
  watched.length = kept;
}

/** Counts a buffer for as long as it is alive. */
function watch(buffer: object, bytes: number): void {
  held += bytes;
  if (stock.length === 0) return; // counted until the next look only
  const last = stock.length - 1;
  apply(setWeak, targets, [buffer, stock[last]]);
  watched[watched.length] = { alive: references[last], bytes };
  references.length = stock.length = last;
}

type ArrayClass = (new (...values: never[]) => object) & { readonly BYTES_PER_ELEMENT?: number };

const views = getPrototypeOf(Uint8Array.prototype) as object;
const bufferOf = Object.getOwnPropertyDescriptor(views, 'buffer')?.get as () => object;

/** Bytes that an array made from these arguments takes. A view of a buffer takes none. */
function bytesFor(size: number | undefined, first: unknown, second: unknown): number {
  if (size === undefined) {
    const most = (second as { maxByteLength?: number } | undefined)?.maxByteLength;
    return Number(most ?? first);
  }
  if (typeof first === 'number') return first * size;
  if (typeof first !== 'object' || first === null || first instanceof NativeBuffer) return 0;
  return Number((first as { length?: number }).length) * size;
}

/** What stands in for a class of arrays: it makes the very same objects, and counts the large ones. */
function counted(Native: ArrayClass): ArrayClass {
  const size = Native.BYTES_PER_ELEMENT;
  const Counted: unknown = function (this: unknown, ...values: never[]): object {
    // Without `new`, the native class complains in its own words.
    if (new.target === undefined) return apply(Native as never, this, values);
    const target = new.target === Counted ? Native : new.target;
    const bytes = bytesFor(size, values[0], values[1]);
    if (!(bytes >= LARGE)) return construct(Native, values, target);
    reserve(bytes);
    const made: object = construct(Native, values, target);
    watch(size === undefined ? made : apply(bufferOf, made, []), bytes);
    return made;
  };
  Object.setPrototypeOf(Counted, getPrototypeOf(Native));
  for (const key of ownKeys(Native)) {
    const descriptor = Object.getOwnPropertyDescriptor(Native, key) as PropertyDescriptor;
    Object.defineProperty(Counted, key, descriptor);
  }
  return Counted as ArrayClass;
}

const ARRAY_CLASSES =
  `ArrayBuffer Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array
  Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array`.split(/\s+/);

for (const name of ARRAY_CLASSES) {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, name);
  if (!descriptor) continue; // the youngest of them is not everywhere yet
  Object.defineProperty(globalThis, name, { ...descriptor, value: counted(descriptor.value) });
}
refillStock();
