import { nextOwnId, spotBelow } from '../own/new-cell.ts';
import { addOwnCell } from '../own/own-cell.ts';
import { isOwnId, type Spot, spotAtEnd } from '../own/spot.ts';
import { type Aside, Asides, type Why } from './asides.ts';
import type { ChapterEdits } from './chapter-edits.ts';
import { type Edit, type Edits, isSettingId } from './edit.ts';
import { showTools, type Workspace } from './workspace.ts';

/** A page in which cells of the reader's own come and go. */
export interface OwnCells {
  /** Adds an empty one; false where the page has no room for it. */
  add(id: string, spot: Spot): boolean;
  remove(id: string): void;
}

const RESET = 'The lesson’s text again; not run yet';
const BACK = 'Your text is back; not run yet';

/** Takes edits out of a chapter and puts them back. Whatever a button takes out is set aside first. */
export class EditMoves {
  readonly asides: Asides;
  private readonly edits: ChapterEdits;
  private readonly own: OwnCells;

  constructor(edits: ChapterEdits, own: OwnCells, asides: Asides) {
    this.edits = edits;
    this.own = own;
    this.asides = asides;
  }

  /** Puts the lesson's text back in these cells and removes the reader's own among them. */
  reset(ids: readonly string[], why: Why = 'reset'): Aside | null {
    const current = this.edits.current();
    const edited = ids.filter(id => Object.hasOwn(current, id));
    const aside = this.asides.add(why, pick(current, edited));
    for (const id of edited) this.resetCell(id);
    this.asides.keepAgain();
    return aside;
  }

  /** The whole chapter as the lesson has it. */
  resetAll(why: Why = 'reset'): Aside | null {
    return this.reset(Object.keys(this.edits.current()), why);
  }

  /** Puts set-aside edits in the page again; what stands there is set aside in turn. */
  putBack(aside: Aside): void {
    const current = this.edits.current();
    const replaced = Object.keys(aside.edits).filter(
      id => Object.hasOwn(current, id) && current[id].source !== aside.edits[id].source,
    );
    this.asides.remove(aside);
    this.asides.add('back', pick(current, replaced));
    this.enter(aside.edits, BACK);
  }

  /** Shows somebody else's edits instead of the reader's own, which are set aside. */
  replaceAll(edits: Edits, status: string): Aside | null {
    const aside = this.resetAll('shared');
    this.enter(edits, status);
    return aside;
  }

  /** Puts texts in cells. Those of no cell become cells of the reader's own. */
  enter(edits: Edits, status: string): void {
    for (const [id, edit] of Object.entries(edits)) {
      const isThere = isSettingId(id) || this.edits.cell(id);
      const target = isThere ? id : this.addAs(id, edit);
      if (target !== null) this.edits.place(target, edit, status);
    }
  }

  /** Adds a cell of the reader's own, right below another or at the chapter's end, and returns its id. */
  addOwn(below: string | null = null): string | null {
    const id = this.nextId();
    if (!this.own.add(id, spotBelow(id, this.edits.own(), below))) return null;
    const cell = this.edits.cell(id);
    if (cell) this.edits.save(cell); // while it is empty, too: one that another tab adds has another name then
    return id;
  }

  private addAs(asked: string, { spot }: Edit): string | null {
    const id = isOwnId(asked) ? asked : this.nextId();
    return this.own.add(id, spot ?? spotAtEnd(id)) ? id : null;
  }

  /** No cell has it, nor has one that can still be put back. */
  private nextId(): string {
    const aside = this.asides.list().flatMap(({ edits }) => Object.keys(edits));
    return nextOwnId([...this.edits.ids(), ...aside]);
  }

  private resetCell(id: string): void {
    const lesson = this.edits.lesson(id);
    if (lesson !== null) return this.edits.place(id, { source: lesson, lesson, at: 0 }, RESET);
    this.own.remove(id);
    this.edits.forget(id);
  }
}

/** The chapter's moves, made when they are first asked for. */
export function movesOf(workspace: Workspace): EditMoves {
  let moves = made.get(workspace);
  if (!moves) {
    moves = new EditMoves(
      workspace.edits,
      ownCellsOf(workspace),
      new Asides(workspace.storage, workspace.chapterId),
    );
    moves.asides.onChange = isEmpty => workspace.root.toggleAttribute('data-has-asides', !isEmpty);
    made.set(workspace, moves);
  }
  return moves;
}

const made = new WeakMap<Workspace, EditMoves>();

function ownCellsOf({ root, chapter }: Workspace): OwnCells {
  return {
    add(id, spot) {
      const element = addOwnCell(root, id, spot);
      if (!element) return false;
      const isAbove = ({ element: other }: { element: HTMLElement }) =>
        element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING;
      chapter.add(element, chapter.cells.filter(isAbove).length);
      showTools(root, chapter);
      return true;
    },
    remove(id) {
      const cell = chapter.withId(id);
      if (cell) chapter.remove(cell);
      showTools(root, chapter);
    },
  };
}

function pick(edits: Edits, ids: readonly string[]): Edits {
  return Object.fromEntries(ids.map(id => [id, edits[id]]));
}
