import type { Point } from './caret.ts';

/** A selection in a text, in offsets; `backward` says that the caret is at its start. */
export interface Selection {
  start: number;
  end: number;
  backward: boolean;
}

/** What the plain editor and Monaco have in common: enough for one to take over from the other. */
export interface Surface {
  source: string;
  selection: Selection;
  readonly scrollLeft: number;
  readonly hasFocus: boolean;
  focus(): void;
  /** Moves the lines of the selection to the right by one level. */
  indent(): void;
  /** Moves them back. */
  outdent(): void;
  /** The offset in the text at a point; `null` where there is no text. */
  offsetAt(point: Point): number | null;
  dispose(): void;
}
