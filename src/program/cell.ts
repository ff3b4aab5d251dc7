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
  /** The id of the exercise that this leaf checks: it sees what that one sees, and what that one declares. */
  checks?: string;
}

/**
 * The program that a run up to a cell is part of, and where in it the run ends. A cell of the main line ends
 * somewhere in the whole main line, so that the next one can go on from there; a leaf is the last of its own
 * program, and the checks of an exercise stand right below it in theirs.
 * @throws RangeError when no cell has that id.
 */
export function programOf(
  chapter: readonly Cell[],
  id: string,
): { cells: readonly Cell[]; target: number } {
  const index = indexOf(chapter, id);
  const { leaf, checks } = chapter[index];
  if (checks !== undefined) {
    const exercise = indexOf(chapter, checks);
    const cells = [...mainLine(chapter.slice(0, exercise)), chapter[exercise], chapter[index]];
    return { cells, target: cells.length - 1 };
  }
  const above = [...mainLine(chapter.slice(0, index)), chapter[index]];
  const cells = leaf ? above : [...above, ...mainLine(chapter.slice(index + 1))];
  return { cells, target: above.length - 1 };
}

function indexOf(chapter: readonly Cell[], id: string): number {
  const index = chapter.findIndex(cell => cell.id === id);
  if (index < 0) throw new RangeError(`There is no cell "${id}".`);
  return index;
}

const mainLine = (cells: readonly Cell[]) => cells.filter(({ leaf }) => !leaf);
