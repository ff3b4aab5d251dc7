import { csvOf, type Field } from '../../../dom/csv.ts';
import type { Figure } from '../../figure.ts';
import type { AxesLayout } from '../layout.ts';
import { partsOf } from './parts.ts';

/** All data of axes as CSV, in full precision: a row for each point, which begins with its mark's name. */
export function toCsv(all: readonly AxesLayout[], figure: Figure): string {
  const parts = partsOf(all, figure);
  const names = [...new Set(parts.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  const rows: Field[][] = [['series', ...names]];
  for (const { name, columns } of parts) {
    const found = names.map(wanted => columns.find(column => column.name === wanted)?.values);
    for (let i = 0; i < (columns[0]?.values.length ?? 0); i++) {
      rows.push([name, ...found.map(values => values?.[i])]);
    }
  }
  return csvOf(rows);
}
