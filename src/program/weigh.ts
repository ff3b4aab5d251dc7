// Bound before strangers' code, which must not be able to make its outputs look light.
const { isArray } = Array;
const { ownKeys } = Reflect;

/** No output is nested so deep, unless it holds itself. */
const DEEPEST = 40;

/**
 * How much an output is to send and to show: its characters and numbers, those of everything in it included.
 * Stops counting at `limit`, so that what is endless or holds itself costs no more than what is too much.
 */
export function weigh(value: unknown, limit: number, depth = 0): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  if (depth > DEEPEST) return Infinity;
  let weight = 1;
  if (isArray(value)) {
    for (let i = 0; i < value.length && weight <= limit; i++) {
      const item = value[i];
      weight += typeof item === 'number' ? 1 : weigh(item, limit - weight, depth + 1);
    }
    return weight;
  }
  const keys = ownKeys(value);
  for (let i = 0; i < keys.length && weight <= limit; i++) {
    weight += weigh((value as Record<PropertyKey, unknown>)[keys[i]], limit - weight, depth + 1);
  }
  return weight;
}
