import type { CellView } from '../live/cell-view.ts';
import type { Chapter } from '../live/chapter.ts';
import type { ChapterEdits } from './chapter-edits.ts';
import { type Edit, isSettingId, type Place } from './edit.ts';

/** What all that deals with a chapter's edits works with. */
export interface Desk {
  root: HTMLElement;
  place: Place;
  /** The browser's storage; throws where it is denied. */
  storage: () => Storage;
  chapter: Chapter;
  edits: ChapterEdits;
}

/** Where a notice about a cell goes; without a cell, where those about the chapter go. */
export function noticesAt({ root }: Desk, cell: CellView | null): HTMLElement {
  const place = cell && !cell.element.hidden ? cell.element : root;
  return (place.querySelector('[data-notices]') ?? root) as HTMLElement;
}

/** The cell of an id, where the page has it and shows it. */
export function shownCell({ chapter }: Desk, id: string): CellView | null {
  const cell = chapter.withId(id);
  return cell?.element.hidden ? null : cell;
}

/** "the cell `loss`", "the cells `loss` and `step`", "`loss` and “learning rate” in `play`". */
export function cellsInWords(ids: readonly string[]): string {
  const { lang } = document.documentElement;
  const names = new Intl.ListFormat(lang, { type: 'conjunction' }).format(ids.map(nameOf));
  if (ids.some(isSettingId)) return names;
  return `the cell${ids.length === 1 ? '' : 's'} ${names}`;
}

/** A cell's id as it is; a control's as what stands beside it, and where. */
export function nameOf(id: string): string {
  const slash = id.indexOf('/');
  return slash < 0 ? `\`${id}\`` : `“${id.slice(slash + 1)}” in \`${id.slice(0, slash)}\``;
}

/** A heading for an edit: "`loss`", or "`mine_1`, a cell of its own below `loss`". */
export function titleOf(id: string, { lesson, spot }: Edit): string {
  if (lesson !== null || isSettingId(id)) return nameOf(id);
  return `\`${id}\`, a cell of its own${spot?.after ? ` below \`${spot.after}\`` : ''}`;
}
