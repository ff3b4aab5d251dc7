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
  /**
   * Whether this leaf is one of the reader's own between the lesson's cells. Those that stand together, with none of
   * the lesson's in between, are a branch of the program: each also sees the ones above it there.
   */
  branch?: boolean;
  /** The id of the leaf that its branch goes on from: it sees what that one declares, too. */
  from?: string;
  /** The id of the exercise that this leaf checks: it sees what that one sees, and what that one declares. */
  checks?: string;
}

/**
 * The program that a run up to a cell is part of, and where in it the run ends. A cell of the main line ends
 * somewhere in the whole main line, so that the next one can go on from there, and one of a branch somewhere in
 * its branch; any other leaf is the last of its own program, and the checks of an exercise stand right below it in
 * theirs.
 * @throws RangeError when no cell has that id.
 */
export function programOf(
  chapter: readonly Cell[],
  id: string,
): { cells: readonly Cell[]; target: number } {
  const index = indexOf(chapter, id);
  const { leaf, checks, branch, from } = chapter[index];
  if (checks !== undefined) {
    const exercise = indexOf(chapter, checks);
    const cells = [...mainLine(chapter.slice(0, exercise)), chapter[exercise], chapter[index]];
    return { cells, target: cells.length - 1 };
  }
  if (branch) {
    const upper = from === undefined ? [] : [chapter[indexOf(chapter, from)]];
    const above = [...mainLine(chapter.slice(0, index)), ...upper];
    const [start, end] = branchAt(chapter, index);
    return {
      cells: [...above, ...chapter.slice(start, end)],
      target: above.length + index - start,
    };
  }
  const above = [...mainLine(chapter.slice(0, index)), chapter[index]];
  const cells = leaf ? above : [...above, ...mainLine(chapter.slice(index + 1))];
  return { cells, target: above.length - 1 };
}

/** Where the branch that a cell is part of begins, and where it has ended. */
export function branchAt(
  cells: readonly { readonly branch?: boolean }[],
  index: number,
): [start: number, end: number] {
  let start = index;
  let end = index + 1;
  while (cells[start - 1]?.branch) start--;
  while (cells[end]?.branch) end++;
  return [start, end];
}

function indexOf(chapter: readonly Cell[], id: string): number {
  const index = chapter.findIndex(cell => cell.id === id);
  if (index < 0) throw new RangeError(`There is no cell "${id}".`);
  return index;
}

const mainLine = (cells: readonly Cell[]) => cells.filter(({ leaf }) => !leaf);
