/** A value as Python writes it, for messages that are matplotlib's: `'a'`, `[1, 2]`, `inf`, `None`. */
export function repr(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (typeof value === 'object' && !hasWords(value)) return 'an object';
  return String(value).replace('Infinity', 'inf').replace('NaN', 'nan');
}

/** Does an object say of itself what it is, as a tensor does? */
const hasWords = (value: object): boolean =>
  typeof value.toString === 'function' && !/^\[object|^$/.test(String(value));

/** A list as Python writes a tuple: `(20,)`, `(2, 3)`. */
export const tuple = (values: readonly unknown[]): string =>
  values.length === 1 ? `(${repr(values[0])},)` : `(${values.map(repr).join(', ')})`;
