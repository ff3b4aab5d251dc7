import { AttributeError, ValueError } from './errors.ts';
import type { Marker } from './figure.ts';

const MARKERS: readonly string[] = ['o', '.', 's', '^', 'v', 'D', '+', 'x'] satisfies Marker[];

/**
 * Is this trailing argument a bag of keyword arguments, and not data? An object literal is known by
 * its prototype, which has none itself: comparing with `Object.prototype` would miss other realms'.
 */
export function isOptions(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || 'tolist' in value) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Refuses a keyword that the mark does not know, in matplotlib's words. */
export function refuseUnknown(artist: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      throw new AttributeError(`${artist}.set() got an unexpected keyword argument '${key}'`);
    }
  }
}

/** Checks a marker's letter; `''` and `'none'` are no marker. */
export function toMarker(marker: unknown): Marker | null {
  if (marker === '' || marker === null || String(marker).toLowerCase() === 'none') return null;
  if (MARKERS.includes(marker as string)) return marker as Marker;
  throw new ValueError(`Unrecognized marker style '${String(marker)}'`);
}

/** A finite number of at least `low` and at most `high`, or an error that names it. */
export function toNumberIn(name: string, value: unknown, low: number, high = Infinity): number {
  if (typeof value === 'number' && value >= low && value <= high && Number.isFinite(value)) {
    return value;
  }
  const range = high === Infinity ? `at least ${low}` : `between ${low} and ${high}`;
  throw new ValueError(`${name} must be a number ${range}, not ${String(value)}`);
}

/** A label as text, `null` when there is none. */
export const toLabel = (label: unknown): string | null =>
  label === undefined || label === null ? null : String(label);
