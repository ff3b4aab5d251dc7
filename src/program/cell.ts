/** One cell of a chapter's program. */
export interface Cell {
  /** Unique in its chapter. */
  id: string;
  /** TypeScript, as the reader sees it. */
  source: string;
  /**
   * A leaf sees all cells above it and nothing below sees it; it runs only when asked for by name.
   * Exercises, checks and cells that are meant to throw are leaves.
   */
  leaf?: boolean;
}

/**
 * The cells that a run up to `id` consists of, in order: everything above it but the leaves, then itself.
 * @throws RangeError when no cell has that id.
 */
export function cellsUpTo(cells: readonly Cell[], id: string): Cell[] {
  const last = cells.findIndex(cell => cell.id === id);
  if (last < 0) throw new RangeError(`There is no cell "${id}".`);
  return cells.filter((cell, i) => i === last || (i < last && !cell.leaf));
}
