import { asideKey, type ChapterId } from '../storage-keys.ts';
import { asEdit, type Edit, type Edits } from './edit.ts';

/** Why edits were taken out of the page. */
export type Why = 'reset' | 'lesson' | 'shared' | 'tab' | 'back';

/** Edits that were taken out of the page and can be put back. */
export interface Aside {
  why: Why;
  /** When, in milliseconds since 1970. */
  at: number;
  edits: Edits;
}

/** How many are kept; the oldest goes first. */
const MOST = 20;

/**
 * What was taken out of a chapter: nothing that a reader wrote is thrown away by a button. Kept in the browser's
 * storage where that works, else for as long as the page is open.
 */
export class Asides {
  private readonly open: () => Storage;
  private readonly key: string;
  /** Told whether there are any, after each change. */
  onChange: (isEmpty: boolean) => void = () => {};
  /** As this page knows them; the storage may have more, from other tabs. */
  private own: Aside[] = [];

  constructor(open: () => Storage, chapter: ChapterId) {
    this.open = open;
    this.key = asideKey(chapter);
  }

  /** All of them, the newest first. */
  list(): readonly Aside[] {
    const stored = this.read();
    const known = new Set(stored.map(({ at }) => at));
    return [...stored, ...this.own.filter(({ at }) => !known.has(at))].sort((a, b) => b.at - a.at);
  }

  /** Keeps edits; nothing where there are none. */
  add(why: Why, edits: Edits): Aside | null {
    if (Object.keys(edits).length === 0) return null;
    const list = this.list();
    // Each has a time of its own: it is their name.
    const aside: Aside = { why, at: Math.max(Date.now(), (list[0]?.at ?? 0) + 1), edits };
    this.write([aside, ...list]);
    return aside;
  }

  /** Forgets one, since it is in the page again or the reader wants it gone. */
  remove(aside: Aside): void {
    this.write(this.list().filter(({ at }) => at !== aside.at));
  }

  /** Tries again to keep those that the storage had no room for: some may have come free. */
  keepAgain(): void {
    if (this.own.length > 0) this.write(this.list());
  }

  private read(): Aside[] {
    try {
      const list: unknown = JSON.parse(this.open().getItem(this.key) ?? '[]');
      return Array.isArray(list) ? list.flatMap(asAside) : [];
    } catch {
      return [];
    }
  }

  /** @param list the newest first */
  private write(list: readonly Aside[]): void {
    const kept = list.slice(0, MOST);
    try {
      if (kept.length === 0) this.open().removeItem(this.key);
      else this.open().setItem(this.key, JSON.stringify(kept));
      this.own = [];
    } catch {
      this.own = kept;
    }
    this.onChange(list.length === 0);
  }
}

function asAside(value: unknown): Aside[] {
  const { why, at, edits } = (value ?? {}) as Partial<Aside>;
  if (!Number.isFinite(at) || typeof edits !== 'object' || edits === null) return [];
  const sound = Object.entries(edits).flatMap(([id, edit]): [string, Edit][] => {
    const parsed = asEdit(edit);
    return parsed ? [[id, parsed]] : [];
  });
  return sound.length
    ? [{ why: why as Why, at: at as number, edits: Object.fromEntries(sound) }]
    : [];
}
