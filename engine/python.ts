/** How Python writes values: `True`, `(3, 3)`, `1e-05`. The printed form of modules needs it. */

/** What Python's `repr` shows for a value. */
export function repr(value: unknown): string {
  if (value == null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) {
    return `(${value.map(repr).join(', ')}${value.length === 1 ? ',' : ''})`;
  }
  // Python turns to powers of ten below 1e-4, JavaScript below 1e-6; Python writes two digits.
  const small = typeof value === 'number' && value !== 0 && Math.abs(value) < 1e-4;
  const text = small ? value.toExponential().replace(/-(\d)$/, '-0$1') : String(value);
  return typeof value === 'number' ? text.replace('Infinity', 'inf').replace('NaN', 'nan') : text;
}

/** `name=value, name=value` for some properties of an object. */
export function reprOf(object: object, names: readonly string[]): string {
  return names.map(name => `${name}=${repr(object[name as keyof object])}`).join(', ');
}
