import type { EditableCell, EditablePage } from '../../../src/cells/edits/chapter-edits.ts';
import type { OwnCells } from '../../../src/cells/edits/moves.ts';
import type { Spot } from '../../../src/cells/own/spot.ts';

/** A chapter's page without a page: cells and what stands in them. */
export class PageStandIn implements EditablePage, OwnCells {
  readonly list: { id: string; lesson: string | null; source: string; spot?: Spot }[];
  /** Told of each change, as the page tells edits/start.ts. */
  onChanged: (cell: EditableCell) => void = () => {};

  /** @param lessons the lesson's text by the cells' ids */
  constructor(lessons: Record<string, string>) {
    this.list = Object.entries(lessons).map(([id, lesson]) => ({ id, lesson, source: lesson }));
  }

  /** In the order of the page. */
  cells() {
    const own = (id: string | null) =>
      this.list
        .filter(({ spot }) => spot?.after === id)
        .sort((a, b) => (a.spot as Spot).rank - (b.spot as Spot).rank);
    const lesson = this.list.filter(cell => cell.lesson !== null);
    return [...lesson.flatMap(cell => [cell, ...own(cell.id)]), ...own(null)];
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

  add(id: string, { after, rank }: Spot): boolean {
    const isThere = this.list.some(cell => cell.id === after && cell.lesson !== null);
    this.list.push({ id, lesson: null, source: '', spot: { after: isThere ? after : null, rank } });
    return true;
  }

  remove(id: string): void {
    this.list.splice(
      this.list.findIndex(cell => cell.id === id),
      1,
    );
  }
}
