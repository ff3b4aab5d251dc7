/** How values look when a cell prints them: as in Node's console, with tensors as PyTorch prints them. */

const WIDTH = 76;
const MAX_ITEMS = 100;
const MAX_DEPTH = 4;

/**
 * A line of `console.log`: strings as they are, other values inspected, joined by spaces. In the first, `%s` and its
 * like stand for the values that follow.
 */
export function printed(values: readonly unknown[]): string {
  if (values.length === 0) return '';
  const [first, ...rest] = values;
  const format = (place: string, kind: string) => {
    if (rest.length === 0) return place;
    const value = rest.shift();
    if (kind === 'c') return ''; // a style
    if (kind === 'i') return inspect(Math.trunc(Number(value)));
    return kind === 'd' || kind === 'f' ? inspect(Number(value)) : shown(value);
  };
  const head = typeof first === 'string' ? first.replace(/%([sdifoOc])/g, format) : first;
  return [head, ...rest].map(shown).join(' ');
}

const shown = (value: unknown) => (typeof value === 'string' ? value : inspect(value));

/**
 * What a cell shows of its last expression; `null` where that is nothing to show.
 * @param written how a value that is only named is named: to be undefined is worth showing of that
 */
export function shownValue(value: unknown, written?: string): string | null {
  if (value === undefined) return written === undefined ? null : 'undefined';
  const text = inspect(value);
  const isToCall = written !== undefined && text.startsWith('[Function');
  return isToCall ? `[Function ${written}: ${written}() calls it]` : text;
}

/** One value as text; strings in quotes. Never throws, never runs on: long and deep values are cut. */
export function inspect(value: unknown): string {
  try {
    return inspectIn(value, []);
  } catch {
    return '[a value that cannot be shown]';
  }
}

function inspectIn(value: unknown, parents: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      return numeral(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
      // A callable object, such as a network, may write itself.
      return value.toString === Function.prototype.toString
        ? describeFunction(value)
        : String(value);
    case 'object':
      return value === null ? 'null' : inspectObject(value, parents);
    default:
      return String(value);
  }
}

/** As Python writes it where JavaScript would write out the digits of a loss of 1e18. */
function numeral(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return Math.abs(value) < 1e16 ? String(value) : value.toExponential();
}

function quoted(text: string): string {
  const quote = !text.includes("'") ? "'" : !text.includes('"') ? '"' : '`';
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return quote + inside + quote;
}

function describeFunction(value: { name: string }): string {
  const kind = /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'Function';
  return `[${kind} ${value.name || '(anonymous)'}]`;
}

function inspectObject(value: object, parents: readonly object[]): string {
  if (parents.includes(value)) return '[Circular]';
  const own = ownText(value);
  if (own !== null) return own;
  if (parents.length >= MAX_DEPTH) return Array.isArray(value) ? '[Array]' : '[Object]';
  const inner = [...parents, value];
  const name = value.constructor?.name ?? '';
  if (Array.isArray(value)) return list('[', value, ']', item => inspectIn(item, inner));
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) {
    const items = value as unknown as readonly unknown[]; // as it is: it may be large
    return list(`${name}(${items.length}) [`, items, ']', item => inspectIn(item, inner));
  }
  if (value instanceof Map) {
    const entry = ([key, item]: [unknown, unknown]) =>
      `${inspectIn(key, inner)} => ${inspectIn(item, inner)}`;
    return list(`Map(${value.size}) {`, [...value], '}', entry);
  }
  if (value instanceof Set) {
    return list(`Set(${value.size}) {`, [...value], '}', item => inspectIn(item, inner));
  }
  const entry = ([key, item]: [string, unknown]) =>
    `${propertyName(key)}: ${inspectIn(item, inner)}`;
  const open = name === 'Object' || name === '' ? '{' : `${name} {`;
  return list(open, Object.entries(value), '}', entry);
}

/** The text of an object that knows how to write itself, such as a tensor, an error or a date. */
function ownText(value: object): string | null {
  if (value instanceof Date)
    return Number.isNaN(value.valueOf()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof Promise) return '[Promise: await it for its value]';
  if (isIterator(value)) return `[${value[Symbol.toStringTag]}: [...it] lists its values]`;
  if (value instanceof RegExp || value instanceof Error) return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return null;
  const writesItself =
    typeof value.toString === 'function' && value.toString !== Object.prototype.toString;
  return writesItself ? String(value) : null;
}

/** What gives values one by one, as a generator does and `xs.entries()`: to print them would use them up. */
const isIterator = (value: object): value is { [Symbol.toStringTag]: string } =>
  'next' in value && Symbol.iterator in value && Symbol.toStringTag in value;

const propertyName = (key: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : quoted(key);

/** On one line where it fits, else an item a line; past `MAX_ITEMS` only counted. */
function list<T>(
  open: string,
  items: readonly T[],
  close: string,
  show: (item: T) => string,
): string {
  const shown = Array.from(items.slice(0, MAX_ITEMS), show); // holes, too
  if (shown.length === 0) return open + close;
  const isShort = shown.every(item => item.length <= 12);
  if (items.length > MAX_ITEMS) shown.push(`... ${items.length - MAX_ITEMS} more`);
  const braces = close === '}';
  const oneLine = shown.join(', ');
  if (oneLine.length + open.length + 3 <= WIDTH && !oneLine.includes('\n')) {
    return braces ? `${open} ${oneLine} ${close}` : open + oneLine + close;
  }
  const body = isShort ? wrapped(shown) : shown.join(',\n');
  return `${open}\n${body.replace(/^/gm, '  ')}\n${close}`;
}

/** Short items, as many on a line as fit. */
function wrapped(items: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (line && line.length + item.length + 2 > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += line ? ` ${item},` : `${item},`;
  }
  return [...lines, line.slice(0, -1)].join('\n');
}
