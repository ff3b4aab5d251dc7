/**
 * What the global scope of a program is: the language, and the few names that Node and a worker share, so that
 * a chapter that runs when it is built runs in the page. All else goes, the network, storage and messages
 * included: the frame's policy refuses them too, but what is not there cannot be tried. Nothing that is left
 * runs code after a program is over, but timers, which are governed.
 */
const KEPT = new Set(
  `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  Object Function Boolean Symbol Number BigInt Math Date String RegExp Intl JSON Reflect Proxy Promise
  Array Map Set WeakMap WeakSet WeakRef Iterator DisposableStack AsyncDisposableStack Temporal
  Error AggregateError EvalError RangeError ReferenceError SuppressedError SyntaxError TypeError URIError
  ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  BigInt64Array BigUint64Array Float16Array Float32Array Float64Array
  setTimeout setInterval clearTimeout clearInterval queueMicrotask structuredClone performance
  TextEncoder TextDecoder atob btoa`.split(/\s+/),
);

/** Leaves a worker's global scope with what programs may use. Anything else needed must be bound before. */
export function keepLanguageOnly(): void {
  const now = performance.now.bind(performance);
  const kept = ['queueMicrotask', 'structuredClone', 'atob', 'btoa'].map(name => {
    const value = Reflect.get(globalThis, name) as (...values: unknown[]) => unknown;
    return [name, value.bind(globalThis)] as const;
  });
  for (let holder: object = globalThis; holder !== Object.prototype; ) {
    for (const key of Reflect.ownKeys(holder)) {
      const isKept = holder === globalThis && typeof key === 'string' && KEPT.has(key);
      if (!isKept) Reflect.deleteProperty(holder, key);
    }
    holder = Reflect.getPrototypeOf(holder) ?? Object.prototype;
  }
  for (const [name, value] of kept) define(name, value);
  // A clock, without the list of what the browser did.
  define('performance', Object.freeze({ now }));
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}
