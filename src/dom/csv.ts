/** Tables as text, for spreadsheets. */
export type Field = number | string | null | undefined;

/** A field: in quotes where it has to be. */
function written(value: Field, separator: string): string {
  const text = value == null ? '' : String(value);
  return /["\n\r]/.test(text) || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Rows as CSV. With a tab between its fields it can be pasted into a spreadsheet. */
export function csvOf(rows: readonly (readonly Field[])[], separator: ',' | '\t' = ','): string {
  return rows
    .map(row => `${row.map(value => written(value, separator)).join(separator)}\r\n`)
    .join('');
}
