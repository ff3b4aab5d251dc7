import type { CellView } from '../live/cell-view.ts';
import type { Chapter } from '../live/chapter.ts';
import { type ChapterId, chapterIdOf } from '../storage-keys.ts';
import { ChapterEdits, type EditablePage } from './chapter-edits.ts';
import { isSettingId } from './edit.ts';
import { settings, writeSetting } from './settings.ts';
import { EditStore } from './store.ts';

/** A chapter's page with the reader's edits: what all code that deals with edits works on. */
export interface Workspace {
  root: HTMLElement;
  chapterId: ChapterId;
  /** Returns the browser's storage; throws where access to it is denied. */
  storage: () => Storage;
  chapter: Chapter;
  edits: ChapterEdits;
}

/** @param storage where edits are kept; none are kept if it throws. */
export function openWorkspace(
  root: HTMLElement,
  chapter: Chapter,
  storage: () => Storage,
): Workspace {
  const chapterId = chapterIdOf(root);
  const edits = new ChapterEdits(pageOf(root, chapter), new EditStore(storage, chapterId));
  return { root, chapterId, storage, chapter, edits };
}

/** The page as chapter-edits.ts sees it: hidden cells cannot be edited. */
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

/** Shows or hides those of the chapter's tools that only a chapter with edits needs. */
export function showTools(root: HTMLElement, chapter: Chapter): void {
  const isEdited =
    Object.keys(chapter.inputs).length > 0 ||
    root.querySelector('[data-edited], [data-own]') !== null;
  root.toggleAttribute('data-has-edits', isEdited);
  if (!isEdited) chapter.settle();
}

/** The element for notices about a cell, or about the whole chapter where `cell` is `null`. */
export function noticesAt({ root }: Workspace, cell: CellView | null): HTMLElement {
  const place = cell && !cell.element.hidden ? cell.element : root;
  return place.querySelector('[data-notices]') as HTMLElement;
}

/** The cell with an id; `null` where there is none, or it is hidden. */
export function shownCell({ chapter }: Workspace, id: string): CellView | null {
  const cell = chapter.withId(id);
  return cell?.element.hidden ? null : cell;
}
