import type { Categories, Data } from './api.ts';
import type { AxesData, Figure, FixedTicks, Numbers } from './figure.ts';
import { type Direction, setTicks, sharingAxes } from './limits.ts';
import { toText } from './options.ts';

/** The names along an axis of which one call makes places. */
export interface Draft {
  /** The places of what may be names; places that are none are left as they are. */
  locate(places: unknown): Data;
  /** Makes the names the axis's ticks: once all else of the call is found to be right. */
  write(): void;
}

/** The names along an axis in the order in which they came, by the first of the axes that have them in common. */
const known = {
  x: new WeakMap<AxesData, readonly string[]>(),
  y: new WeakMap<AxesData, readonly string[]>(),
};

/** Begins with the names of a call along an axis: each is one place, whichever call, and which of the axes, it is in. */
export function draftNames(figure: Figure, axes: AxesData, direction: Direction): Draft {
  const [first] = sharingAxes(figure, axes, direction);
  const before = known[direction].get(first) ?? [];
  let names = before;
  return {
    locate(places) {
      const given = toNames(places as Categories);
      if (!given) return places as Data;
      names = [...new Set([...names, ...given])];
      return given.map(name => names.indexOf(name));
    },
    write() {
      if (names === before) return;
      known[direction].set(first, names);
      setTicks(figure, axes, direction, { values: names.map((_, i) => i), labels: [...names] });
    },
  };
}

/** Names, when that is what the places are. */
const toNames = (places: Categories): string[] | null =>
  Array.isArray(places) && places.length > 0 && places.every(place => typeof place === 'string')
    ? places
    : null;

/** Ticks with names in place of their numbers. What has no place has no name there, either. */
export function namedTicks(places: Numbers, names: readonly unknown[]): FixedTicks {
  const shown = places.flatMap((value, i) =>
    value === null ? [] : [{ value, label: toText('a label', names[i]) }],
  );
  return { values: shown.map(({ value }) => value), labels: shown.map(({ label }) => label) };
}
