/** What is wrong with a chapter, and the cell where it is. */
export class ChapterError extends Error {
  override name = 'ChapterError';
  readonly cell: string;
  /** The line in the cell, from 1, where it is known. */
  readonly line: number | null;

  constructor(message: string, cell: string, line: number | null = null) {
    super(message);
    this.cell = cell;
    this.line = line;
  }
}
