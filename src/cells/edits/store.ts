import { type ChapterId, editPrefix } from '../storage-keys.ts';
import { type Edit, parseEdit } from './edit.ts';

/** Why nothing can be kept: the browser does not let the page, or there is no room left. */
export type Trouble = 'denied' | 'full';

/** What stands under a cell's name: an edit, or something that is none. */
export type Stored = { kind: 'edit'; edit: Edit } | { kind: 'unreadable'; raw: string };

/** What came of keeping an edit. */
export interface Kept {
  /** Why it is not kept; `null` when it is. */
  trouble: Trouble | null;
  /** The edit of another page that it took the place of, if there was one. */
  lost: Edit | null;
}

/** A chapter's edits in the browser's storage. Nothing here throws, whatever the storage does. */
export class EditStore {
  private readonly open: () => Storage;
  private readonly prefix: string;
  /** What this page last read or wrote for a cell: anything else there is from another page. */
  private readonly known = new Map<string, string | null>();

  /** @param open returns the storage; it may throw, as `localStorage` itself does where it is denied. */
  constructor(open: () => Storage, chapter: ChapterId) {
    this.open = open;
    this.prefix = editPrefix(chapter);
  }

  /** The cells that something is kept of. */
  ids(): string[] {
    try {
      return Object.keys(this.open())
        .filter(key => key.startsWith(this.prefix))
        .map(key => key.slice(this.prefix.length));
    } catch {
      return [];
    }
  }

  /** The cell that a name in the storage belongs to; `null` when it is none of this chapter's. */
  idOf(key: string | null): string | null {
    return key?.startsWith(this.prefix) ? key.slice(this.prefix.length) : null;
  }

  /** What is kept of a cell. */
  read(id: string): Stored | null {
    const raw = this.raw(id);
    this.known.set(id, raw);
    return stored(raw);
  }

  /** Keeps an edit; `null` keeps none. */
  write(id: string, edit: Edit | null): Kept {
    const there = this.isForeign(id) ? stored(this.raw(id)) : null;
    const text = edit && JSON.stringify(edit);
    try {
      if (text === null) this.open().removeItem(this.prefix + id);
      else this.open().setItem(this.prefix + id, text);
    } catch (error) {
      return { trouble: troubleOf(error), lost: null };
    }
    this.known.set(id, text);
    const isLost = there?.kind === 'edit' && there.edit.source !== edit?.source;
    return { trouble: null, lost: isLost ? there.edit : null };
  }

  /** Whether another page has written what is kept of a cell, and this one has not read it. */
  isForeign(id: string): boolean {
    return this.raw(id) !== (this.known.get(id) ?? null);
  }

  /** What is kept of a cell, as it stands in the storage; to look at it is not to know it. */
  raw(id: string): string | null {
    try {
      return this.open().getItem(this.prefix + id);
    } catch {
      return null;
    }
  }
}

function stored(raw: string | null): Stored | null {
  if (raw === null) return null;
  const edit = parseEdit(raw);
  return edit ? { kind: 'edit', edit } : { kind: 'unreadable', raw };
}

/** Why a storage refused. */
function troubleOf(error: unknown): Trouble {
  return error instanceof Error && /quota/i.test(error.name) ? 'full' : 'denied';
}
