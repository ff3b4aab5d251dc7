import type { Spot } from '../own/spot.ts';
import { type Edit, type Edits, isSettingId } from './edit.ts';
import type { EditStore, Trouble } from './store.ts';

/** A cell, as far as edits are concerned; or a control, whose value is its text. */
export interface EditableCell {
  readonly id: string;
  /** The lesson's text; `null` for a cell of the reader's own. */
  readonly lesson: string | null;
  /** What stands there. */
  readonly source: string;
  /** Where a cell of the reader's own stands. */
  readonly spot?: Spot | null;
}

/** The page, as far as edits are concerned. */
export interface EditablePage {
  /** The cells that a reader can see, in page order, and the controls. */
  cells(): readonly EditableCell[];
  /** Puts a text in a cell; nothing runs by itself after that. */
  write(id: string, source: string, status: string): void;
}

/** What was found in the browser's storage when the page opened. */
export interface Found {
  /** Cells that show the reader's text. */
  restored: { cell: EditableCell; edit: Edit }[];
  /** Those among them whose lesson has changed since. */
  outdated: { cell: EditableCell; edit: Edit }[];
  /** Cells of the reader's own that the lesson no longer has a place for: they stand at the end now. */
  moved: { cell: EditableCell; edit: Edit }[];
  /** Edits of cells that the lesson no longer has. */
  orphans: Record<string, Edit>;
  /** What is no edit, as it stands in the storage. */
  unreadable: Record<string, string>;
}

/** One chapter's edits: what differs from the lesson, found again and kept as it is typed. */
export class ChapterEdits {
  readonly store: EditStore;
  /** Told of an edit of another tab whose place one of this page has taken. */
  onLost: (id: string, lost: Edit) => void = () => {};
  /** Told where a change could not be saved, or could again. */
  onTrouble: (id: string) => void = () => {};
  private readonly page: EditablePage;
  /** The lesson's text that an edit started from, where it is not today's. */
  private readonly startedFrom = new Map<string, string>();
  /** Those whose text the storage did not take, and why. */
  readonly unsaved = new Map<string, Trouble>();

  constructor(page: EditablePage, store: EditStore) {
    this.page = page;
    this.store = store;
  }

  /** Reads what is kept, and compares it with the page: restore.ts has put it in place already. */
  load(): Found {
    const found: Found = { restored: [], outdated: [], moved: [], orphans: {}, unreadable: {} };
    for (const id of this.store.ids()) {
      const stored = this.store.read(id);
      if (stored?.kind === 'unreadable') found.unreadable[id] = stored.raw;
      if (stored?.kind !== 'edit') continue;
      const { edit } = stored;
      if (isSettingId(id) || this.cell(id)) this.take(found, id, edit);
      else found.orphans[id] = edit;
    }
    return found;
  }

  private take({ restored, outdated, moved }: Found, id: string, edit: Edit): void {
    // Where the inline script was not let to run, the text is not there yet.
    this.page.write(id, edit.source, '');
    const cell = this.cell(id);
    if (!cell || cell.source === cell.lesson) return;
    restored.push({ cell, edit });
    if (cell.spot && edit.spot && cell.spot.after !== edit.spot.after) moved.push({ cell, edit });
    if (cell.lesson === null || edit.lesson === null || edit.lesson === cell.lesson) return;
    if (isSettingId(id)) return;
    this.startedFrom.set(cell.id, edit.lesson);
    outdated.push({ cell, edit });
  }

  /** Keeps a cell's text, or forgets it where it is the lesson's again. */
  save(cell: EditableCell): void {
    const isLesson = cell.source === cell.lesson;
    if (isLesson) this.startedFrom.delete(cell.id);
    this.keep(cell.id, isLesson ? null : this.edit(cell));
  }

  /** Keeps nothing of a cell any more. */
  forget(id: string): void {
    this.keep(id, null);
  }

  private keep(id: string, edit: Edit | null): void {
    const before = this.unsaved.get(id);
    const { trouble, lost } = this.store.write(id, edit);
    if (trouble && edit) this.unsaved.set(id, trouble);
    else this.unsaved.delete(id);
    if (lost && !isSettingId(id)) this.onLost(id, lost);
    if (!this.unsaved.has(id)) this.saveOthers();
    if (this.unsaved.get(id) !== before) this.onTrouble(id);
  }

  /** Where one change is saved, there may be room for those that could not be. */
  private saveOthers(): void {
    for (const id of this.unsaved.keys()) {
      const cell = this.cell(id);
      if (cell) this.save(cell);
    }
  }

  /** What differs from the lesson. */
  current(): Edits {
    const changed = this.page.cells().filter(cell => cell.source !== cell.lesson);
    return Object.fromEntries(changed.map(cell => [cell.id, this.edit(cell)]));
  }

  /** Every id that is taken, in the page or in the storage. */
  ids(): string[] {
    return [...this.page.cells().map(({ id }) => id), ...this.store.ids()];
  }

  /** The cells of the reader's own, and where they stand. */
  own(): { id: string; spot: Spot }[] {
    return this.page.cells().flatMap(({ id, spot }) => (spot ? { id, spot } : []));
  }

  /** Today's lesson for an id; `null` where it has none. */
  lesson(id: string): string | null {
    return this.cell(id)?.lesson ?? null;
  }

  /** The lesson's text that an edit of this cell started from. */
  lessonThen(id: string): string | null {
    return this.startedFrom.get(id) ?? this.lesson(id);
  }

  /** From here on the reader's text is an edit of today's lesson. */
  keepMine(id: string): void {
    this.startedFrom.delete(id);
    const cell = this.cell(id);
    if (cell) this.save(cell);
  }

  /** Puts an edit in the page, as one of the lesson that it started from. */
  place(id: string, { source, lesson }: Edit, status: string): void {
    const today = this.lesson(id);
    if (today !== null && lesson !== null && lesson !== today) this.startedFrom.set(id, lesson);
    this.page.write(id, source, status);
    const written = this.cell(id);
    // A control that only an edited program has is gone once it is set back.
    if (written) this.save(written);
    else this.forget(id);
  }

  /** The cell, or the control, of an id. */
  cell(id: string): EditableCell | undefined {
    return this.page.cells().find(cell => cell.id === id);
  }

  private edit({ id, source, lesson, spot }: EditableCell): Edit {
    const edit = { source, lesson: this.startedFrom.get(id) ?? lesson, at: Date.now() };
    return spot ? { ...edit, spot } : edit;
  }
}
