/** Edits in words; names of cells stand between backticks. */
import { cellOf, type Edit, isSettingId } from './edit.ts';

/** "the cell `loss`", "the cells `loss` and `step`", "`loss` and “learning rate” in `play`". */
export function cellsInWords(ids: readonly string[]): string {
  const { lang } = document.documentElement;
  const names = new Intl.ListFormat(lang, { type: 'conjunction' }).format(ids.map(nameOf));
  if (ids.some(isSettingId)) return names;
  return `the cell${ids.length === 1 ? '' : 's'} ${names}`;
}

/** A cell's id as it is; a control's as what stands beside it, and where. */
export function nameOf(id: string): string {
  const cell = cellOf(id);
  return isSettingId(id) ? `“${id.slice(cell.length + 1)}” in \`${cell}\`` : `\`${id}\``;
}

/** A heading for an edit: "`loss`", or "`mine_1`, a cell of its own below `loss`". */
export function titleOf(id: string, { lesson, spot }: Edit): string {
  if (lesson !== null || isSettingId(id)) return nameOf(id);
  return `\`${id}\`, a cell of its own${spot?.after ? ` below \`${spot.after}\`` : ''}`;
}
