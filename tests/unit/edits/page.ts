import type { EditableCell, EditablePage } from '../../../src/cells/edits/chapter-edits.ts';
import type { OwnCells } from '../../../src/cells/edits/moves.ts';

/** A chapter's page without a page: cells and what stands in them. */
export class PageStandIn implements EditablePage, OwnCells {
  readonly list: { id: string; lesson: string | null; source: string }[];
  /** Told of each change, as the page tells edits/start.ts. */
  onChanged: (cell: EditableCell) => void = () => {};

  /** @param lessons the lesson's text by the cells' ids */
  constructor(lessons: Record<string, string>) {
    this.list = Object.entries(lessons).map(([id, lesson]) => ({ id, lesson, source: lesson }));
  }

  cells() {
    return this.list;
  }

  /** The reader types. */
  type(id: string, source: string): void {
    this.write(id, source);
  }

  source(id: string): string | undefined {
    return this.list.find(cell => cell.id === id)?.source;
  }

  write(id: string, source: string): void {
    const cell = this.list.find(candidate => candidate.id === id);
    if (!cell) throw new RangeError(`There is no cell ${id}.`);
    if (cell.source === source) return;
    cell.source = source;
    this.onChanged(cell);
  }

  add(id: string): boolean {
    this.list.push({ id, lesson: null, source: '' });
    return true;
  }

  remove(id: string): void {
    this.list.splice(
      this.list.findIndex(cell => cell.id === id),
      1,
    );
  }
}
