import { count } from '../plot/marks/kind.ts';
import type { TableOutput } from './output.ts';
import { inspect } from './print.ts';

const MAX_ROWS = 200;

/**
 * What `console.table` shows of a list of records, of lists or of values, of an object of such, or of a tensor.
 * @returns `null` for anything else: it has no rows.
 */
export function tableOf(value: unknown, only?: readonly string[]): TableOutput | null {
  const data = hasList(value) ? value.tolist() : value;
  if (typeof data !== 'object' || data === null) return null;
  const rows: [string, unknown][] =
    data instanceof Map
      ? [...data].map(([key, row]) => [String(key), row])
      : Array.isArray(data) || !(Symbol.iterator in data)
        ? Object.entries(data)
        : [...(data as Iterable<unknown>)].map((row, i) => [String(i), row]);
  const cut = rows.slice(0, MAX_ROWS);
  const keys = only ?? [...new Set(cut.flatMap(([, row]) => (isRow(row) ? Object.keys(row) : [])))];
  const hasValues = cut.some(([, row]) => !isRow(row));
  const columns = ['', ...keys, ...(hasValues ? ['value'] : [])];
  return {
    kind: 'table',
    columns,
    rows: cut.map(([name, row]) => [
      name,
      ...keys.map(key => (isRow(row) && key in row ? cell(row[key]) : '')),
      ...(hasValues ? [isRow(row) ? '' : cell(row)] : []),
    ]),
    left: rows.length - cut.length,
  };
}

const cell = (value: unknown) => (typeof value === 'string' ? value : inspect(value));

const hasList = (value: unknown): value is { tolist(): unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'tolist' in value &&
  typeof value.tolist === 'function';

/** Whether a row has columns: a plain object or a list, and nothing that writes itself, such as a tensor. */
function isRow(row: unknown): row is Record<string, unknown> {
  if (typeof row !== 'object' || row === null) return false;
  return Array.isArray(row) || row.toString === Object.prototype.toString;
}

/** A table as text: columns of equal width, for where there is nothing but a terminal. */
export function tableText({ columns, rows, left }: TableOutput): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map(line => line[i].length)));
  const text = lines.map(line =>
    line
      .map((value, i) => value.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
  return [...text, ...(left > 0 ? [`and ${count(left, 'more row')}`] : [])].join('\n');
}
