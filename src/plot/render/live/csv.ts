import type { Figure } from '../../figure.ts';
import type { AxesLayout } from '../layout.ts';
import { partsOf } from './parts.ts';

/** A field of CSV: in quotes where it has to be. */
const field = (value: number | string | null | undefined): string => {
  const text = value == null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** All data of axes as CSV, in full precision: a row for each point, which begins with its mark's name. */
export function toCsv(all: readonly AxesLayout[], figure: Figure): string {
  const parts = partsOf(all, figure);
  const names = [...new Set(parts.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  const rows = [['series', ...names].map(field).join(',')];
  for (const { name, columns } of parts) {
    const found = names.map(wanted => columns.find(column => column.name === wanted)?.values);
    for (let i = 0; i < (columns[0]?.values.length ?? 0); i++) {
      rows.push([name, ...found.map(values => values?.[i])].map(field).join(','));
    }
  }
  return `${rows.join('\r\n')}\r\n`;
}
