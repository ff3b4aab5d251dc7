/** A chapter's page, and what is kept of it, as all that deals with its edits sees them. */
import type { CellView } from '../live/cell-view.ts';
import type { Chapter } from '../live/chapter.ts';
import { type Place, placeOf } from '../storage-keys.ts';
import { ChapterEdits, type EditablePage } from './chapter-edits.ts';
import { isSettingId } from './edit.ts';
import { settings, writeSetting } from './settings.ts';
import { EditStore } from './store.ts';

/** What all that deals with a chapter's edits works with. */
export interface Desk {
  root: HTMLElement;
  place: Place;
  /** The browser's storage; throws where it is denied. */
  storage: () => Storage;
  chapter: Chapter;
  edits: ChapterEdits;
}

/** @param storage where edits are kept; where it throws, none are. */
export function openDesk(root: HTMLElement, chapter: Chapter, storage: () => Storage): Desk {
  const place = placeOf(root);
  const edits = new ChapterEdits(pageOf(root, chapter), new EditStore(storage, place));
  return { root, place, storage, chapter, edits };
}

/** The page as chapter-edits.ts sees it. Hidden cells are the lesson's own business. */
function pageOf(root: HTMLElement, chapter: Chapter): EditablePage {
  return {
    cells: () => [
      ...chapter.cells.filter(cell => !cell.element.hidden),
      ...settings(root, chapter),
    ],
    write(id, source, status) {
      if (!isSettingId(id)) return chapter.write(chapter.withId(id) as CellView, source, status);
      writeSetting(root, chapter, id, source, status);
      showTools(root, chapter);
    },
  };
}

/** Has the tools of a chapter be there that only one with edits needs. */
export function showTools(root: HTMLElement, chapter: Chapter): void {
  const isEdited =
    Object.keys(chapter.inputs).length > 0 ||
    root.querySelector('[data-edited], [data-own]') !== null;
  root.toggleAttribute('data-has-edits', isEdited);
  if (!isEdited) chapter.settle();
}

/** Where a notice about a cell goes; without a cell, where those about the chapter go. */
export function noticesAt({ root }: Desk, cell: CellView | null): HTMLElement {
  const place = cell && !cell.element.hidden ? cell.element : root;
  return place.querySelector('[data-notices]') as HTMLElement;
}

/** The cell of an id, where the page has it and shows it. */
export function shownCell({ chapter }: Desk, id: string): CellView | null {
  const cell = chapter.withId(id);
  return cell?.element.hidden ? null : cell;
}
