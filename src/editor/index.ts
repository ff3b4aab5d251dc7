/**
 * The face of the editor to the page: one function that puts an editor where a cell's code stands.
 *
 * It brings the plain editor, a textarea, and loads when a reader comes near the code; the highlighter and Monaco
 * are loaded by it, on the first edit.
 */
import type { Cell } from '../program/cell.ts';
import type { Point } from './caret.ts';

export { openEditor } from './cell-editor.ts';

/** What the page does for its editors. */
export interface EditorHost {
  /** All cells of the chapter, in page order, hidden ones too, as they are now. */
  cells(): Cell[];
  /** The reader changed a cell's text; called on every edit. */
  changed(id: string, source: string): void;
  /** Ctrl/Cmd+Enter. */
  run(id: string): void;
  /** Shift+Enter: run, then go on to the next cell. */
  runAndAdvance(id: string): void;
  /** Alt+Enter. */
  runAll(): void;
}

/** An open editor. */
export interface CellEditor {
  readonly id: string;
  /** The text; setting it does not call `EditorHost.changed`. */
  source: string;
  /** Where the caret is, as an offset in the text. */
  caret: number;
  focus(): void;
  /** The offset in the text at a point in client coordinates; `null` where there is no text. */
  offsetAt(point: Point): number | null;
  /** Goes back to static, highlighted code. */
  close(): void;
}
