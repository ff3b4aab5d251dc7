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
  dispose(): void;
}
