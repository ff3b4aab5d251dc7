/**
 * Whether a program has left its mark on what the next one would find: a global, a changed or an added
 * property of `Array.prototype`, `Math`, a class of the engine.
 */

// Bound before strangers' code: the check itself must not call anything that a program can replace.
const { getOwnPropertyDescriptor, getPrototypeOf, isExtensible, ownKeys } = Reflect;
const { is } = Object;

/** One object as it was. Parallel arrays, because a loop over them calls nothing. */
interface Print {
  object: object;
  prototype: object | null;
  extensible: boolean;
  keys: readonly PropertyKey[];
  values: readonly unknown[];
  /** Changes when a property can no longer be written or an accessor stands in for a value. */
  flags: readonly unknown[];
}

/**
 * Takes the fingerprint of all that is reachable from some objects: classes, prototypes and namespaces, but
 * neither what instances hold nor the properties of plain functions.
 * @returns whether everything is still the same.
 */
export function takeFingerprint(...roots: object[]): () => boolean {
  const prints: Print[] = [];
  // A set that grows while it is gone through is gone through to its end.
  const found = new Set([...roots, ...unnamed()]);
  for (const object of found) {
    const print = takePrint(object);
    prints.push(print);
    for (const value of heldBy(print)) if (isHolder(value)) found.add(value);
  }
  return () => {
    for (let i = 0; i < prints.length; i++) if (!isSame(prints[i])) return false;
    return true;
  };
}

/** The prototypes of the language that have no global name. */
function unnamed(): object[] {
  const samples: object[] = [
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ''[Symbol.iterator](),
    ''.matchAll(/x/g),
    (function* () {})(),
    (async function* () {})(),
    async () => {},
    function* () {},
    async function* () {},
  ];
  return samples.map(sample => getPrototypeOf(sample) as object);
}

/** What an object leads to: its prototype, and its properties; those of a bundled module's namespace are behind accessors. */
function heldBy({ object, prototype, values }: Print): readonly unknown[] {
  const isNamespace = isPlain(object) && !Object.hasOwn(object, 'constructor');
  return [prototype, ...values, ...(isNamespace ? Object.values(object) : [])];
}

function isPlain(object: object): boolean {
  const prototype = getPrototypeOf(object);
  return prototype === null || prototype === Object.prototype;
}

/** Whether an object is there to hold what programs use: a class, a prototype, a namespace. */
function isHolder(value: unknown): value is object {
  // A class. What a plain function has for a prototype is nobody's, and can be replaced.
  if (typeof value === 'function') {
    return getOwnPropertyDescriptor(value, 'prototype')?.writable === false;
  }
  if (typeof value !== 'object' || value === null) return false;
  return isPlain(value) || Object.hasOwn(value, 'constructor');
}

function takePrint(object: object): Print {
  const keys = ownKeys(object);
  const descriptors = keys.map(key => getOwnPropertyDescriptor(object, key) as PropertyDescriptor);
  return {
    object,
    prototype: getPrototypeOf(object),
    extensible: isExtensible(object),
    keys,
    values: descriptors.map(({ value, get }) => get ?? value),
    flags: descriptors.map(({ writable, set }) => set ?? writable),
  };
}

function isSame({ object, prototype, extensible, keys, values, flags }: Print): boolean {
  if (getPrototypeOf(object) !== prototype || isExtensible(object) !== extensible) return false;
  if (ownKeys(object).length !== keys.length) return false;
  for (let i = 0; i < keys.length; i++) {
    const descriptor = getOwnPropertyDescriptor(object, keys[i]);
    if (descriptor === undefined) return false;
    // What a descriptor lacks it would take from Object.prototype, but a change there is seen as well.
    const value = descriptor.get ?? descriptor.value;
    if (!is(value, values[i])) return false;
    if ((descriptor.set ?? descriptor.writable) !== flags[i]) return false;
  }
  return true;
}
