/**
 * Many values of one shape, such as the charts of a training's steps, without repeating what they have in common.
 * Only the parts in which they differ are written down for each.
 */

/** What JSON can hold. */
type Plain = unknown;
type Fields = Readonly<Record<string, Plain>>;

/** A list of values, by what they have in common. */
export type Column =
  /** They are equal. */
  | { all: Plain }
  /** They are of different shapes, or no more than a number or a text. */
  | { each: Plain[] }
  /** They are objects with the same names. */
  | { parts: Record<string, Column> }
  /** They are lists, of the same length (a number) or not (a number for each). */
  | { items: Column[]; lengths: number | number[] };

/** Packs values; those that are `undefined` are never asked for. */
export function packed(values: readonly Plain[]): Column {
  const known = values.filter(value => value !== undefined);
  const [first] = known;
  if (known.every(value => isEqual(value, first))) return { all: first ?? null };
  if (known.every(value => Array.isArray(value))) return packedLists(values as Plain[][]);
  if (known.every(value => isFields(value) && hasNamesOf(value, first as Fields))) {
    const names = Object.keys(first as Fields);
    const parts = names.map(name => [name, packed((values as Fields[]).map(each => each?.[name]))]);
    return { parts: Object.fromEntries(parts) };
  }
  return { each: values.map(value => value ?? null) };
}

function packedLists(values: readonly (Plain[] | undefined)[]): Column {
  const lengths = values.map(list => list?.length ?? 0);
  const [first] = values.filter(list => list !== undefined).map(list => list.length);
  const isOneLength = values.every(list => list === undefined || list.length === first);
  const items = Array.from({ length: Math.max(...lengths) }, (_, i) =>
    packed(values.map(list => list?.[i])),
  );
  return { items, lengths: isOneLength ? first : lengths };
}

/** The value at an index. Parts that values have in common are the same objects: they are not to be changed. */
export function pick(column: Column, index: number): Plain {
  if ('all' in column) return column.all;
  if ('each' in column) return column.each[index];
  if ('parts' in column) {
    const parts = Object.entries(column.parts).map(([name, part]) => [name, pick(part, index)]);
    return Object.fromEntries(parts);
  }
  const { items, lengths } = column;
  const length = typeof lengths === 'number' ? lengths : lengths[index];
  return items.slice(0, length).map(item => pick(item, index));
}

const isFields = (value: Plain): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hasNamesOf(value: Fields, other: Fields): boolean {
  const names = Object.keys(other);
  return Object.keys(value).length === names.length && names.every(name => name in value);
}

function isEqual(a: Plain, b: Plain): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  }
  if (!isFields(a) || !isFields(b) || !hasNamesOf(a, b)) return false;
  return Object.keys(a).every(name => isEqual(a[name], b[name]));
}
