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
 * The program that a run up to a cell is part of, and where in it the run ends. A cell of the main line ends
 * somewhere in the whole main line, so that the next one can go on from there; a leaf is the last of its own
 * program.
 * @throws RangeError when no cell has that id.
 */
export function programOf(
  chapter: readonly Cell[],
  id: string,
): { cells: readonly Cell[]; target: number } {
  const index = chapter.findIndex(cell => cell.id === id);
  if (index < 0) throw new RangeError(`There is no cell "${id}".`);
  const above = chapter.slice(0, index + 1).filter((cell, i) => i === index || !cell.leaf);
  const below = chapter.slice(index + 1).filter(cell => !cell.leaf);
  const cells = chapter[index].leaf ? above : [...above, ...below];
  return { cells, target: above.length - 1 };
}
