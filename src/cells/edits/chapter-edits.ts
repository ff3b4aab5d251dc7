import type { Aside, Asides, Why } from './asides.ts';
import { type Edit, type Edits, isOwnId, isSettingId } from './edit.ts';
import { nextOwnId } from './own-cell.ts';
import type { EditStore } from './store.ts';

/** A cell, as far as edits are concerned; or a control, whose value is its text. */
export interface EditableCell {
  readonly id: string;
  /** The lesson's text; `null` for a cell of the reader's own. */
  readonly lesson: string | null;
  /** What stands there. */
  readonly source: string;
}

/** The page, as far as edits are concerned. */
export interface EditablePage {
  /** The cells that a reader can see, in page order, and the controls. */
  cells(): readonly EditableCell[];
  /** Puts a text in a cell; nothing runs by itself after that. */
  write(id: string, source: string, status: string): void;
  /** Adds an empty cell of the reader's own; false where the page has no room for one. */
  addOwn(id: string): boolean;
  removeOwn(id: string): void;
}

/** What was found in the browser's storage when the page opened. */
export interface Found {
  /** Cells that show the reader's text. */
  restored: { cell: EditableCell; edit: Edit }[];
  /** Those among them whose lesson has changed since. */
  outdated: { cell: EditableCell; edit: Edit }[];
  /** Edits of cells that the lesson no longer has. */
  orphans: Edits;
  /** What is no edit, as it stands in the storage. */
  unreadable: Record<string, string>;
}

const RESET = 'The lesson’s text again; not run yet';
const BACK = 'Your text is back; not run yet';

/**
 * One chapter's edits: what differs from the lesson, kept as it is typed, taken out and put back. Whatever a
 * button takes out of the page is set aside first.
 */
export class ChapterEdits {
  readonly store: EditStore;
  readonly asides: Asides;
  private readonly page: EditablePage;
  /** The lesson's text that an edit started from, where it is not today's. */
  private readonly startedFrom = new Map<string, string>();

  constructor(page: EditablePage, store: EditStore, asides: Asides) {
    this.page = page;
    this.store = store;
    this.asides = asides;
  }

  /** Reads what is kept, and compares it with the page: restore.ts has put it in place already. */
  load(): Found {
    const found: Found = { restored: [], outdated: [], orphans: {}, unreadable: {} };
    const orphans: Record<string, Edit> = {};
    for (const id of this.store.ids()) {
      const stored = this.store.read(id);
      if (stored?.kind === 'unreadable') found.unreadable[id] = stored.raw;
      if (stored?.kind !== 'edit') continue;
      const { edit } = stored;
      const isThere =
        isSettingId(id) || this.cell(id) || (edit.lesson === null && this.addOwn(id) !== null);
      if (!isThere) orphans[id] = edit;
      else this.take(found, id, edit);
    }
    return { ...found, orphans };
  }

  private take({ restored, outdated }: Found, id: string, edit: Edit): void {
    // Where the inline script was not let to run, the text is not there yet.
    this.page.write(id, edit.source, '');
    const cell = this.cell(id);
    if (!cell || cell.source === cell.lesson) return;
    restored.push({ cell, edit });
    if (cell.lesson === null || edit.lesson === null || edit.lesson === cell.lesson) return;
    if (isSettingId(id)) return;
    this.startedFrom.set(cell.id, edit.lesson);
    outdated.push({ cell, edit });
  }

  /**
   * Keeps a cell's text, or forgets it where it is the lesson's again.
   * @returns whether it took the place of another tab's text, which is set aside
   */
  save(cell: EditableCell): boolean {
    const isLesson = cell.source === cell.lesson;
    if (isLesson) this.startedFrom.delete(cell.id);
    const lost = this.store.write(cell.id, isLesson ? null : this.edit(cell));
    if (!lost || isSettingId(cell.id)) return false;
    this.asides.add('tab', { [cell.id]: lost });
    return true;
  }

  /** What differs from the lesson. */
  current(): Edits {
    const changed = this.page.cells().filter(cell => cell.source !== cell.lesson);
    return Object.fromEntries(changed.map(cell => [cell.id, this.edit(cell)]));
  }

  /** What stands in the page, by id. */
  sources(): [id: string, source: string][] {
    return this.page.cells().map(({ id, source }) => [id, source]);
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

  /** Puts the lesson's text back in these cells and removes the reader's own among them. */
  reset(ids: readonly string[], why: Why = 'reset'): Aside | null {
    const current = this.current();
    const edited = ids.filter(id => Object.hasOwn(current, id));
    const aside = this.asides.add(why, pick(current, edited));
    for (const id of edited) this.resetCell(id);
    return aside;
  }

  /** Puts set-aside edits in the page again; what stands there is set aside in turn. */
  putBack(aside: Aside): void {
    const current = this.current();
    const replaced = Object.keys(aside.edits).filter(
      id => Object.hasOwn(current, id) && current[id].source !== aside.edits[id].source,
    );
    this.asides.remove(aside);
    this.asides.add('back', pick(current, replaced));
    this.enter(aside.edits, BACK);
  }

  /** Shows somebody else's edits instead of the reader's own, which are set aside. */
  replaceAll(edits: Edits, status: string): Aside | null {
    const aside = this.reset(Object.keys(this.current()), 'shared');
    this.enter(edits, status);
    return aside;
  }

  /** Puts texts in cells. Those of no cell become cells of the reader's own. */
  enter(edits: Edits, status: string): void {
    for (const [id, { source, lesson }] of Object.entries(edits)) {
      const isThere = isSettingId(id) || this.cell(id);
      const target = isThere ? id : this.addOwn(isOwnId(id) ? id : undefined);
      if (target === null) continue;
      const cell = this.cell(target);
      if (cell && cell.lesson !== null && lesson !== null && lesson !== cell.lesson) {
        this.startedFrom.set(target, lesson);
      }
      this.page.write(target, source, status);
      const written = this.cell(target);
      if (written) this.save(written);
    }
  }

  /** Adds a cell of the reader's own and returns its id. */
  addOwn(id = nextOwnId([...this.page.cells().map(cell => cell.id), ...this.store.ids()])) {
    return this.page.addOwn(id) ? id : null;
  }

  private resetCell(id: string): void {
    const cell = this.cell(id) as EditableCell;
    if (cell.lesson === null) {
      this.page.removeOwn(id);
      this.store.write(id, null);
    } else {
      this.page.write(id, cell.lesson, RESET);
      this.save({ id, lesson: cell.lesson, source: cell.lesson });
    }
  }

  private cell(id: string): EditableCell | undefined {
    return this.page.cells().find(cell => cell.id === id);
  }

  private edit({ id, source, lesson }: EditableCell): Edit {
    return { source, lesson: this.startedFrom.get(id) ?? lesson, at: Date.now() };
  }
}

function pick(edits: Edits, ids: readonly string[]): Edits {
  return Object.fromEntries(ids.map(id => [id, edits[id]]));
}
